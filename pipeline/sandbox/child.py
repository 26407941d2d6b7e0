"""The process of one job: confine it, do the work, leave the result."""

from __future__ import annotations

import logging
import os
import pickle
import signal
import sys
import tempfile
from pathlib import Path

from pipeline.limits import ProcessLimits
from pipeline.sandbox.kernel import be_sacrificed, end_with_parent, limit
from pipeline.sandbox.result import OutputTooLarge, write_result
from pipeline.sandbox.wire import Request, result_name

DONE, FAILED, NO_MEMORY, TOO_MUCH = 0, 81, 82, 83
"""Exit codes."""


def work_and_exit(request: Request, limits: ProcessLimits, folder: Path) -> None:
    """Do the job of a request in this process and end the process. Never returns."""
    code = FAILED
    try:
        _confine(limits, request, folder)
        work, job = pickle.loads(request.call)
        write_result(folder / result_name(request.number), work(job), limits.result)
        code = DONE
    except MemoryError:
        code = NO_MEMORY
    except OutputTooLarge:
        code = TOO_MUCH
    except BaseException:
        logging.getLogger(__name__).error("a job failed", exc_info=True)
    finally:
        os._exit(code)


def own_folder(folder: Path, number: int) -> Path:
    """The temporary directory of a job."""
    return folder / str(number)


def _confine(limits: ProcessLimits, request: Request, folder: Path) -> None:
    """A process group, a temporary directory and limits of its own; no terminal, no pipe of the nursery."""
    os.setpgid(0, 0)
    end_with_parent()
    be_sacrificed()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD):
        signal.signal(number, signal.SIG_DFL)
    own = own_folder(folder, request.number)
    own.mkdir(mode=0o700)
    os.environ["TMPDIR"] = tempfile.tempdir = str(own)
    _silence()
    limit(limits, request.seconds)


def _silence() -> None:
    """Libraries and programs write to nobody; errors that are logged still reach standard error."""
    errors = os.fdopen(os.dup(2), "w", encoding="utf-8", errors="backslashreplace")
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nothing, standard)
    sys.stdin = None
    logging.basicConfig(level=logging.ERROR, stream=errors, format="%(message)s", force=True)
