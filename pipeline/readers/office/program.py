"""An outside program called for one file: silent, bounded in time, gone afterwards with all that it started."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

from corpus.errors import ReadError

_GRACE = 5.0


class ProgramTimeout(ReadError):
    """A program took longer than a file may take."""

    code = "qua-thoi-gian"


def run_program(call: Sequence[str | Path], *, folder: Path, seconds: float) -> tuple[int, bytes]:
    """Exit code and standard output. The program sees `folder` as its home and temporary directory.

    It runs in a process group of its own, killed as a whole when the time is over. Raises ProgramTimeout, OSError.
    """
    process = subprocess.Popen(
        [os.fspath(part) for part in call],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=_environment(folder),
        start_new_session=True,
    )
    try:
        output, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        raise ProgramTimeout(
            f"Chuyển đổi tệp quá lâu (hơn {seconds:.0f} giây) nên đã dừng.",
            remedy="Mở tệp bằng Word hoặc LibreOffice và lưu lại dạng .docx hoặc .pdf.",
        ) from None
    finally:
        _end(process)
    return process.returncode, output


def _environment(folder: Path) -> dict[str, str]:
    """No display, no session, no proxy that answers; a home of its own."""
    home = os.fspath(folder)
    nowhere = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy", "all_proxy"), "http://127.0.0.1:9")
    path = os.environ.get("PATH", "/usr/bin:/bin")
    return {"PATH": path, "HOME": home, "TMPDIR": home, "LANG": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"} | nowhere


def _end(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.communicate(timeout=_GRACE)
