"""LibreOffice, without a window and with a profile of its own, turns an old file into a Word document of today.

One call a file, on purpose. Several files in one call would cost a quarter each, but share a process: a hostile one
could take the others with it, and the rule is one process a file. The start is kept short instead.
"""

from __future__ import annotations

import re
import tempfile
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from corpus.errors import DamagedFile
from pipeline.readers.office.program import run_program

SECONDS = 60.0
"""What one conversion may take. A file of 100 pages takes about 5."""

_RESTART = 81
_BUILD = re.compile(r"^buildid=(.+?)\s*$", re.M)
_STARTS = 2
# No macros, no links followed, no images fetched from afar.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc">
<prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
"""


def convert_to_docx(data: bytes, suffix: str, *, program: Path, folder: Path | None, seconds: float = SECONDS) -> bytes:
    """The bytes of a .docx with the same text and fonts. Raises DamagedFile, ProgramTimeout, OSError."""
    with tempfile.TemporaryDirectory(prefix="office-", dir=folder, ignore_cleanup_errors=True) as name:
        own = Path(name)
        source, made = own / f"in.{suffix}", own / "out" / "in.docx"
        source.write_bytes(data)
        _write_profile(own, program)
        for _ in range(_STARTS):
            # A profile that it takes for an older one's makes it ask for a second start.
            code, _ = run_program(_call(program, own, source), folder=own, seconds=seconds)
            if code != _RESTART:
                break
        if not made.is_file():
            raise DamagedFile(
                "Tệp bị hỏng hoặc bị cắt cụt, LibreOffice không mở được.",
                remedy="Mở thử bằng Word rồi lưu lại dạng .docx, hoặc xin lại tệp từ nơi gửi.",
            )
        return made.read_bytes()


def _write_profile(own: Path, program: Path) -> None:
    """Our settings, and the marks of a profile that has been set up, which spare a second start."""
    user = own / "profile" / "user"
    for kind in ("bundled", "shared", "tmp"):
        (user / "extensions" / kind).mkdir(parents=True)
        (user / "extensions" / kind / "lastsynchronized").touch()
    (user / "extensions" / "buildid").write_text(_build(program), encoding="utf-8")
    (user / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")


@lru_cache(maxsize=4)
def _build(program: Path) -> str:
    """The build that a program says it is, in the file beside it; "" where there is none."""
    try:
        said = _BUILD.search((program.parent / "versionrc").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return ""
    return said[1] if said else ""


def _call(program: Path, own: Path, source: Path) -> list[str | Path]:
    profile = "file://" + quote(str(own / "profile"))
    quiet = ("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard")
    return [
        program,
        *quiet,
        f"-env:UserInstallation={profile}",
        "--convert-to",
        "docx",
        "--outdir",
        own / "out",
        source,
    ]
