"""Drawing apart from the server: a file made to hurt holds up a forked process for some seconds, and nobody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Lock
from typing import Any, TypeVar, cast

from corpus.errors import NotFound
from pipeline.executor import Ending
from pipeline.limits import PROCESS_LIMITS
from pipeline.sandbox import SandboxExecutor

Result = TypeVar("Result")
SECONDS = 30.0
"""What one page may take."""


@dataclass(frozen=True, slots=True)
class _Call:
    function: Callable[..., Any]
    arguments: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a call gave, or why it gave nothing."""

    value: Any = None
    message: str = ""
    remedy: str = ""


class Apart:
    """Calls functions in forked processes, one at a time; safe to share between threads. Starts with the first call."""

    def __init__(self, *, seconds: float = SECONDS) -> None:
        self._lock = Lock()
        limits = replace(PROCESS_LIMITS, seconds=seconds, seconds_a_mebibyte=0)
        self._executor = SandboxExecutor(1, prepare=_prepare, limits=limits)

    def call(self, function: Callable[..., Result], *arguments: object) -> Result:
        """What the function returns. Raises NotFound where it does, and where it comes to no end."""
        with self._lock:
            (answer,) = self._executor.run(_answer, [_Call(function, arguments)], crashed=_given_up)
        if answer.message:
            raise NotFound(answer.message, remedy=answer.remedy)
        return cast("Result", answer.value)

    def close(self) -> None:
        self._executor.close()


def _prepare() -> None:
    import api.originals.boxes
    import api.originals.crops
    import api.originals.sheets  # noqa: F401


def _answer(call: _Call) -> _Answer:
    try:
        return _Answer(call.function(*call.arguments))
    except NotFound as error:
        return _Answer(message=str(error), remedy=error.remedy)


def _given_up(_: _Call, __: Ending) -> _Answer:
    return _Answer(message="Không vẽ được trang này.", remedy="Hãy tải tệp gốc về để xem.")
