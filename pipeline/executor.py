"""Where reading happens: in this process, or in a pool of processes that survives a crashed worker."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Protocol, TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")


class Executor(Protocol):
    """Runs one function over many jobs; an engine of many machines can take its place."""

    def run(
        self, work: Callable[[Job], Result], jobs: Iterable[Job], *, crashed: Callable[[Job], Result]
    ) -> Iterator[Result]:
        """A result for each job, in any order; `crashed` makes the result of a job that killed its process."""
        ...


class InlineExecutor:
    """In this process, one after the other."""

    def run(
        self, work: Callable[[Job], Result], jobs: Iterable[Job], *, crashed: Callable[[Job], Result]
    ) -> Iterator[Result]:
        del crashed
        return map(work, jobs)


class ProcessExecutor:
    """A pool of processes. No more than four jobs a worker are under way, so that memory stays flat."""

    def __init__(self, workers: int, *, preload: tuple[str, ...] = ()) -> None:
        self._workers = workers
        self._preload = preload

    def run(
        self, work: Callable[[Job], Result], jobs: Iterable[Job], *, crashed: Callable[[Job], Result]
    ) -> Iterator[Result]:
        queue = iter(jobs)
        suspects: list[Job] = []
        while True:
            yield from self._until_crash(work, queue, suspects)
            if not suspects:
                return
            for job in suspects:
                yield self._alone(work, job, crashed)
            suspects.clear()

    def _until_crash(
        self, work: Callable[[Job], Result], queue: Iterator[Job], suspects: list[Job]
    ) -> Iterator[Result]:
        """Results until the queue is empty or a worker dies; then `suspects` holds the jobs that were under way."""
        pool = self._pool(self._workers)
        running: dict[Future[Result], Job] = {}
        try:
            while True:
                for job in islice(queue, 4 * self._workers - len(running)):
                    running[pool.submit(work, job)] = job
                if not running:
                    return
                done, _ = wait(running, return_when=FIRST_COMPLETED)
                if any(isinstance(future.exception(), BrokenProcessPool) for future in done):
                    yield from (future.result() for future in done if future.exception() is None)
                    suspects += [job for future, job in running.items() if not _is_result(future)]
                    return
                for future in done:
                    del running[future]
                    yield future.result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _alone(self, work: Callable[[Job], Result], job: Job, crashed: Callable[[Job], Result]) -> Result:
        pool = self._pool(1)
        try:
            return pool.submit(work, job).result()
        except BrokenProcessPool:
            return crashed(job)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _pool(self, workers: int) -> ProcessPoolExecutor:
        method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
        context = multiprocessing.get_context(method)
        if method == "forkserver":
            context.set_forkserver_preload(list(self._preload))
        return ProcessPoolExecutor(workers, mp_context=context, initializer=_end_silently)


def _end_silently() -> None:
    """Ctrl-C reaches every process of a terminal; the parent says so, its workers just end."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _is_result(future: Future[Result]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None
