"""The executor that reads hostile files: one forked process a job, supervised by a nursery."""

from __future__ import annotations

import contextlib
import itertools
import logging
import pickle
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from pipeline.executor import Cause, Ending
from pipeline.limits import PROCESS_LIMITS, ProcessLimits
from pipeline.sandbox.launch import Launched, launch
from pipeline.sandbox.result import read_result
from pipeline.sandbox.scratch import Scratch, sweep
from pipeline.sandbox.wire import Ended, Request, Setting, result_name

Job = TypeVar("Job")
Result = TypeVar("Result")


def size_on_disk(job: object) -> int:
    """Bytes of the file that a job is about; 0 for other jobs."""
    with contextlib.suppress(OSError, ValueError):
        return job.stat().st_size if isinstance(job, Path) else 0
    return 0


class SandboxExecutor:
    """Each job in a process of its own. Twice as many jobs as workers are under way, so that memory stays flat.

    `prepare` is called once in the process that all others are forked from: load there what jobs need. `weigh` gives
    the size of a job in bytes, by which its deadline is set. The nursery stays for the next run until `close`.
    """

    def __init__(
        self,
        workers: int,
        *,
        prepare: Callable[[], None] | None = None,
        limits: ProcessLimits = PROCESS_LIMITS,
        weigh: Callable[[object], int] = size_on_disk,
    ) -> None:
        self._workers, self._prepare, self._limits, self._weigh = workers, prepare, limits, weigh
        self._numbers = itertools.count(1)
        self._launched: Launched | None = None

    def __enter__(self) -> SandboxExecutor:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()

    def close(self) -> None:
        """End the nursery and what is under way in it."""
        launched, self._launched = self._launched, None
        if launched:
            launched.end()

    def run(
        self, work: Callable[[Job], Result], jobs: Iterable[Job], *, crashed: Callable[[Job, Ending], Result]
    ) -> Iterator[Result]:
        """A result for each job, in any order."""
        queue = iter(jobs)
        under_way: dict[int, Job] = {}
        finished = False
        try:
            while True:
                for job in islice(queue, 2 * self._workers - len(under_way)):
                    self._ask(work, job, under_way)
                if not under_way:
                    finished = True
                    return
                ended = self._nursery().answer()
                if ended is None:
                    yield from self._again(work, under_way, crashed)
                elif ended.number in under_way:
                    yield self._result(ended, under_way.pop(ended.number), crashed)
        finally:
            if not finished:
                self.close()

    def _ask(self, work: Callable[[Job], Result], job: Job, under_way: dict[int, Job]) -> None:
        number = next(self._numbers)
        under_way[number] = job
        seconds = self._limits.deadline(self._weigh(job))
        self._nursery().ask(Request(number, pickle.dumps((work, job)), seconds))

    def _result(self, ended: Ended, job: Job, crashed: Callable[[Job, Ending], Result]) -> Result:
        if ended.ending:
            return crashed(job, ended.ending)
        try:
            result: Result = read_result(Path(self._nursery().scratch.path) / result_name(ended.number))
        except Exception as error:
            logging.getLogger(__name__).exception("the result of a job cannot be used")
            return crashed(job, Ending(Cause.ERROR, detail=type(error).__name__))
        return result

    def _again(
        self, work: Callable[[Job], Result], under_way: dict[int, Job], crashed: Callable[[Job, Ending], Result]
    ) -> Iterator[Result]:
        """The nursery died: do what was under way in a new one, one after the other, and give up what kills it too."""
        jobs = list(under_way.values())
        under_way.clear()
        self.close()
        for job in jobs:
            alone: dict[int, Job] = {}
            self._ask(work, job, alone)
            ended = self._nursery().answer()
            if ended is None:
                self.close()
                ended = Ended(0, Ending(Cause.CRASH, detail="nursery"))
            yield self._result(ended, job, crashed)

    def _nursery(self) -> Launched:
        if self._launched is None:
            sweep()
            scratch = Scratch()
            try:
                self._launched = launch(Setting(self._workers, self._limits, scratch.path, self._prepare), scratch)
            except BaseException:
                scratch.close()
                raise
        return self._launched
