"""LibreOffice, without a window and with a profile of its own, turns an old file into a Word document of today.

One call a file, on purpose. Several files in one call would cost a quarter each, but share a process: a hostile one
could take the others with it, and the rule is one process a file. The start is kept short instead.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from urllib.parse import quote

from corpus.errors import DamagedFile
from pipeline.readers.office.program import run_program

SECONDS = 60.0
"""What one conversion may take. A file of 100 pages takes about 5."""

_RESTART = 81
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
        _write_profile(own)
        for _ in range(_STARTS):
            # A new profile asks for a second start.
            code, _ = run_program(_call(program, own, source), folder=own, seconds=seconds)
            if code != _RESTART:
                break
        if not made.is_file():
            raise DamagedFile(
                "Tệp bị hỏng hoặc bị cắt cụt, LibreOffice không mở được.",
                remedy="Mở thử bằng Word rồi lưu lại dạng .docx, hoặc xin lại tệp từ nơi gửi.",
            )
        return made.read_bytes()


def _write_profile(own: Path) -> None:
    settings = own / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(_SETTINGS, encoding="utf-8")


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
