"""The vendor's minimal distribution: from the local Maven repository or Maven Central, checked, unpacked once."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

from index.lock import held
from tests.elastic.server.account import cache_folder
from tests.elastic.server.missing import MissingError

VERSION = "9.5.0"
_ARTIFACT = f"org.elasticsearch.distribution.integ-test-zip:elasticsearch:{VERSION}:zip"
_SHA256 = "db0e275fd790f723eca7bcde96069fd6fed304ad23afdb70c8c09553dd9e8b1b"
_SECONDS = 600


def distribution() -> Path:
    """The folder with `bin/`, `lib/`, `config/` and `modules/`; obtained when it is not there yet."""
    home = cache_folder() / f"elasticsearch-{VERSION}"
    with held(cache_folder() / "elasticsearch.lock", wait=True):
        if not home.is_dir():
            _obtain(home)
    return home


def _obtain(home: Path) -> None:
    with tempfile.TemporaryDirectory(dir=home.parent) as folder:
        archive = _download(Path(folder))
        if hashlib.sha256(archive.read_bytes()).hexdigest() != _SHA256:
            raise MissingError(f"{archive.name} from Maven is not the file that it should be")
        unpack(archive, Path(folder))
        (Path(folder) / home.name).rename(home)


def _download(folder: Path) -> Path:
    """Have Maven resolve the artifact, by its own settings and local repository, and copy it to `folder`."""
    maven = shutil.which("mvn")
    if maven is None:
        raise MissingError("Maven (mvn) is missing, which downloads Elasticsearch")
    command = [maven, "-B", "-q", "dependency:copy", f"-Dartifact={_ARTIFACT}", f"-DoutputDirectory={folder}"]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired as error:
        raise MissingError(f"Maven did not bring Elasticsearch {VERSION} within {_SECONDS} s") from error
    archive = folder / f"elasticsearch-{VERSION}.zip"
    if done.returncode or not archive.is_file():
        raise MissingError(f"Maven could not bring Elasticsearch {VERSION}: {_first_line(done.stdout + done.stderr)}")
    return archive


def unpack(archive: Path, folder: Path) -> None:
    """Unpack so that everybody can read it, and run what is to be run."""
    with zipfile.ZipFile(archive) as opened:
        for member in opened.infolist():
            path = Path(opened.extract(member, folder))
            runs = member.is_dir() or (member.external_attr >> 16) & 0o100
            path.chmod(0o755 if runs else 0o644)


def _first_line(said: str) -> str:
    return next((line.strip() for line in said.splitlines() if line.strip()), "it said nothing")
