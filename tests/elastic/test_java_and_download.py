"""What is needed is found, or named: a Java that will do, Maven, the right file."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from tests.elastic.server import distribution as bringing
from tests.elastic.server import java
from tests.elastic.server.missing import MissingError

WHOLE = "java.base java.desktop java.net.http java.security.jgss java.sql jdk.net jdk.unsupported"


def installed(folder: Path, release: str) -> Path:
    """A folder that looks like a Java with this `release` file."""
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "java").touch(mode=0o755)
    (folder / "release").write_text(release, encoding="utf-8")
    return folder


@pytest.fixture
def jvms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of Java installations, the only one that is looked at."""
    monkeypatch.setattr(java, "FOLDERS", (tmp_path / "jvm",))
    monkeypatch.setattr(java.shutil, "which", lambda name: None)
    for name in ("ES_JAVA_HOME", "JAVA_HOME"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "jvm"


@pytest.mark.parametrize(
    ("release", "suitable", "reason"),
    [
        (f'JAVA_VERSION="21"\nMODULES="{WHOLE}"\n', True, "the oldest that will do"),
        (f'JAVA_VERSION="25.0.3"\nMODULES="{WHOLE}"\n', True, "a newer one"),
        ('JAVA_VERSION="22.0.1"\n', True, "modules are not listed: taken as whole"),
        (f'JAVA_VERSION="17.0.15"\nMODULES="{WHOLE}"\n', False, "too old"),
        (f'JAVA_VERSION="1.8.0_402"\nMODULES="{WHOLE}"\n', False, "the old way of counting"),
        ('JAVA_VERSION="25.0.1"\nMODULES="java.base java.sql"\n', False, "cut down for one program"),
        ("", False, "no version"),
    ],
)
def test_a_java_is_judged_by_its_release_file(tmp_path, release, suitable, reason):
    assert java.is_suitable(installed(tmp_path / "some", release)) == suitable, reason


def test_the_named_java_comes_first_then_the_oldest_that_will_do(jvms, monkeypatch):
    for version in ("17.0.1", "25.0.3", "21.0.2"):
        installed(jvms / f"jdk-{version}", f'JAVA_VERSION="{version}"\n')
    assert java.find_java() == jvms / "jdk-21.0.2"
    monkeypatch.setenv("JAVA_HOME", str(jvms / "jdk-17.0.1"))
    assert java.find_java() == jvms / "jdk-21.0.2"
    monkeypatch.setenv("ES_JAVA_HOME", str(jvms / "jdk-25.0.3"))
    assert java.find_java() == jvms / "jdk-25.0.3"


def test_no_java_is_said(jvms):
    with pytest.raises(MissingError, match="Java 21 or newer is missing"):
        java.find_java()


@pytest.fixture
def maven(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a script in Maven's stead may be put; nothing was downloaded before."""
    monkeypatch.setattr(bringing, "cache_folder", lambda: tmp_path / "cache")
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}")
    return tmp_path / "bin" / "mvn"


def script(path: Path, *lines: str) -> None:
    path.write_text("\n".join(("#!/bin/sh", *lines)) + "\n", encoding="utf-8")
    path.chmod(0o755)


def test_no_maven_is_said(maven):
    with pytest.raises(MissingError, match="Maven"):
        bringing.distribution()


def test_a_failed_download_is_said_in_mavens_words(maven):
    script(maven, "echo '[ERROR] Could not transfer artifact'", "exit 1")
    with pytest.raises(MissingError, match="Could not transfer artifact"):
        bringing.distribution()


def test_another_file_than_expected_is_refused(maven):
    script(maven, f"echo changed > elasticsearch-{bringing.VERSION}.zip")
    with pytest.raises(MissingError, match="not the file"):
        bringing.distribution()
    assert [path.name for path in (maven.parents[1] / "cache").iterdir()] == ["elasticsearch.lock"]


def test_unpacked_files_can_be_read_by_all_and_programs_run(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name, mode in (("es/bin/start", 0o744), ("es/config/a.yml", 0o660)):
            member = zipfile.ZipInfo(name)
            member.external_attr = mode << 16
            archive.writestr(member, "x")
    bringing.unpack(tmp_path / "a.zip", tmp_path)
    assert (tmp_path / "es/bin/start").stat().st_mode & 0o777 == 0o755
    assert (tmp_path / "es/config/a.yml").stat().st_mode & 0o777 == 0o644
    assert os.access(tmp_path / "es" / "bin" / "start", os.X_OK)
