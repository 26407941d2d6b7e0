"""Where reading happens: a protocol, so that a process a file or an engine of many machines can take its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")


class Cause(StrEnum):
    """Why a job has no result."""

    DEADLINE = "deadline"
    PROCESSOR = "processor"
    MEMORY = "memory"
    CRASH = "crash"
    OUTPUT = "output"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Ending:
    """How a job ended that has no result; `seconds` that it had, `detail` for the log (a signal, an exception)."""

    cause: Cause
    seconds: float = 0.0
    detail: str = ""


class Executor(Protocol):
    """Runs one function over many jobs."""

    def run(
        self, work: Callable[[Job], Result], jobs: Iterable[Job], *, crashed: Callable[[Job, Ending], Result]
    ) -> Iterator[Result]:
        """A result for each job, in any order; `crashed` makes the result of a job that ended without one."""
        ...


class InlineExecutor:
    """In this process, one after the other, without any protection."""

    def run(
        self, work: Callable[[Job], Result], jobs: Iterable[Job], *, crashed: Callable[[Job, Ending], Result]
    ) -> Iterator[Result]:
        del crashed
        return map(work, jobs)
