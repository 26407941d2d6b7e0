"""The process that jobs are forked from: everything is loaded once, so that a fork costs milliseconds.

It has one thread, no network, and does nothing but fork, wait, kill what is late and clear up. It ends, and all its
children with it, as soon as the process that started it is gone.
"""

from __future__ import annotations

import contextlib
import gc
import os
import selectors
import signal
import time
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.executor import Cause, Ending
from pipeline.sandbox.child import NO_MEMORY, TOO_MUCH, own_folder, work_and_exit
from pipeline.sandbox.kernel import adopt_strays, leave_network
from pipeline.sandbox.remove import remove
from pipeline.sandbox.wire import Ended, Request, Setting, receive, result_name, send

_CAUSES = {
    NO_MEMORY: Cause.MEMORY,
    TOO_MUCH: Cause.OUTPUT,
    -signal.SIGKILL: Cause.MEMORY,  # not by us: the kernel, short of memory
    -signal.SIGXCPU: Cause.PROCESSOR,
    -signal.SIGXFSZ: Cause.OUTPUT,
}


@dataclass(slots=True)
class _Running:
    """A job under way: its process, a handle that tells its end, and when it is late (monotonic seconds)."""

    request: Request
    process: int
    handle: int
    late: float
    killed: bool = False


@dataclass(slots=True)
class Nursery:
    """Runs requests that come over pipe `asked`, reports over `answered`."""

    setting: Setting
    asked: int
    answered: int
    _waiting: deque[Request] = field(default_factory=deque)
    _running: dict[int, _Running] = field(default_factory=dict)
    _selector: selectors.BaseSelector = field(default_factory=selectors.DefaultSelector)

    def serve(self) -> None:
        """Until the other side is gone."""
        self._selector.register(self.asked, selectors.EVENT_READ)
        try:
            while self._turn():
                self._start_waiting()
        except BrokenPipeError:
            return
        finally:
            self._end_all()

    def _turn(self) -> bool:
        """Wait for a request, an end or a deadline, and see to it; False when the other side is gone."""
        for key, _ in self._selector.select(self._patience()):
            if key.fd == self.asked:
                request = receive(self.asked)
                if request is None:
                    return False
                self._waiting.append(request)
            else:
                self._finish(self._running[key.fd])
        self._kill_late()
        return True

    def _patience(self) -> float | None:
        """Seconds until the next job is late."""
        ends = [job.late for job in self._running.values() if not job.killed]
        return max(0.0, min(ends) - time.monotonic()) if ends else None

    def _start_waiting(self) -> None:
        while self._waiting and len(self._running) < self.setting.workers:
            self._start(self._waiting.popleft())

    def _start(self, request: Request) -> None:
        folder = Path(self.setting.folder)
        process = os.fork()
        if process == 0:
            self._forget()
            work_and_exit(request, self.setting.limits, folder)
        with contextlib.suppress(OSError):
            os.setpgid(process, process)
        handle = os.pidfd_open(process)
        self._running[handle] = _Running(request, process, handle, time.monotonic() + request.seconds)
        self._selector.register(handle, selectors.EVENT_READ)

    def _forget(self) -> None:
        """In the child: let go of what belongs to the nursery."""
        self._selector.close()
        for handle in (*self._running, self.asked, self.answered):
            os.close(handle)

    def _kill_late(self) -> None:
        now = time.monotonic()
        for job in self._running.values():
            if job.late <= now and not job.killed:
                job.killed = True
                _kill_group(job.process)

    def _finish(self, job: _Running) -> None:
        """The process of a job has ended: clear up behind it and report."""
        code = self._reap(job)
        _kill_strays({other.process for other in self._running.values()})
        folder, number = Path(self.setting.folder), job.request.number
        remove(own_folder(folder, number))
        ending = _ending(code, job) if code or job.killed else None
        if ending:
            (folder / result_name(number)).unlink(missing_ok=True)
        send(self.answered, Ended(number, ending))

    def _reap(self, job: _Running) -> int:
        """Kill what is left of the group while its number is still taken; the exit code."""
        del self._running[job.handle]
        self._selector.unregister(job.handle)
        os.close(job.handle)
        _kill_group(job.process)
        return os.waitstatus_to_exitcode(os.waitpid(job.process, 0)[1])

    def _end_all(self) -> None:
        for job in list(self._running.values()):
            _kill_group(job.process)
            self._reap(job)
        _kill_strays(set())
        remove(self.setting.folder)


def _ending(code: int, job: _Running) -> Ending:
    if job.killed:
        return Ending(Cause.DEADLINE, job.request.seconds)
    if code < 0:
        cause = _CAUSES.get(code, Cause.CRASH)
        return Ending(cause, job.request.seconds, signal.Signals(-code).name)
    return Ending(_CAUSES.get(code, Cause.ERROR), job.request.seconds, f"exit {code}")


def _kill_group(process: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process, signal.SIGKILL)


def _kill_strays(known: set[int]) -> None:
    """End what jobs left behind in groups of their own; orphans of a job are children of this process now."""
    for _ in range(100):
        strays = _children() - known
        if not strays:
            return
        for stray in strays:
            with contextlib.suppress(ProcessLookupError, ChildProcessError):
                os.kill(stray, signal.SIGKILL)
                os.waitpid(stray, 0)


def _children() -> set[int]:
    try:
        return {int(word) for word in Path(f"/proc/self/task/{os.getpid()}/children").read_text("ascii").split()}
    except OSError:
        return set()


def main(asked: int, answered: int) -> None:
    """Serve until the other side is gone; the first message is the setting."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    leave_network()
    adopt_strays()
    setting: Setting | None = receive(asked)
    if setting is None:
        return
    try:
        if setting.prepare:
            setting.prepare()
        gc.collect()
        gc.freeze()
        Nursery(setting, asked, answered).serve()
    finally:
        remove(setting.folder)
