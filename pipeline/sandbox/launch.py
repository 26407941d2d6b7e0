"""Start a nursery: an interpreter of its own with the same search path, in a session of its own."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from dataclasses import dataclass

from pipeline.sandbox.scratch import Scratch
from pipeline.sandbox.wire import Ended, Request, Setting, receive, send

_PROGRAM = "import sys; sys.path[:] = {path!r}; from pipeline.sandbox.nursery import main; main({asked}, {answered})"
_ONE_THREAD = ("OMP_NUM_THREADS", "OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
"""Libraries that start threads of their own would lose them in a fork."""

_PATIENCE = 10  # seconds for a nursery to end by itself


@dataclass(slots=True)
class Launched:
    """A nursery as seen from outside: where its results lie, and the pipes to it."""

    scratch: Scratch
    process: subprocess.Popen[bytes]
    asking: int
    answers: int

    def ask(self, request: Request) -> None:
        """Send a request; whether the nursery still lives shows when it answers."""
        with contextlib.suppress(BrokenPipeError):
            send(self.asking, request)

    def answer(self) -> Ended | None:
        """The next job that is over; None when the nursery is gone."""
        ended: Ended | None = receive(self.answers)
        return ended

    def end(self) -> None:
        """Let it go: it kills what it runs and clears up when the pipe closes."""
        with contextlib.suppress(OSError):
            os.close(self.asking)
        try:
            self.process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.answers)
        self.scratch.close()


def launch(setting: Setting, scratch: Scratch) -> Launched:
    """Start a nursery with a setting, which leaves its results in a folder; requests may be sent at once."""
    asked, asking = os.pipe()
    answers, answered = os.pipe()
    path = [os.path.abspath(entry) for entry in sys.path]  # noqa: PTH100
    program = _PROGRAM.format(path=path, asked=asked, answered=answered)
    environment = os.environ | dict.fromkeys(_ONE_THREAD, "1")
    try:
        process = subprocess.Popen(
            [sys.executable, "-c", program],
            pass_fds=(asked, answered),
            stdin=subprocess.DEVNULL,
            env=environment,
            start_new_session=True,
        )
    except BaseException:
        os.close(asking)
        os.close(answers)
        raise
    finally:
        os.close(asked)
        os.close(answered)
    launched = Launched(scratch, process, asking, answers)
    with contextlib.suppress(BrokenPipeError):
        send(asking, setting)
    return launched
