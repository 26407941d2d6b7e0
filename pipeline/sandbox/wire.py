"""Messages between the process that asks and the nursery: pickles, each behind its length, over pipes."""

from __future__ import annotations

import os
import pickle
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pipeline.executor import Ending
from pipeline.limits import ProcessLimits

_LENGTH = struct.Struct("!I")


@dataclass(frozen=True, slots=True)
class Setting:
    """What a nursery is told first: how many may work at once, within what, where, and what to load before."""

    workers: int
    limits: ProcessLimits
    folder: str
    prepare: Callable[[], None] | None


@dataclass(frozen=True, slots=True)
class Request:
    """A job to do: `call` is the pickled pair of function and argument."""

    number: int
    call: bytes
    seconds: float


@dataclass(frozen=True, slots=True)
class Ended:
    """A job is over: its result lies in the folder (`ending` None), or there is none."""

    number: int
    ending: Ending | None


def result_name(number: int) -> str:
    """The file in the nursery's folder where the result of a job lies."""
    return f"{number}.result"


def send(pipe: int, message: object) -> None:
    """Write a message. Raises BrokenPipeError when nobody is there to read it."""
    body = pickle.dumps(message)
    view = memoryview(_LENGTH.pack(len(body)) + body)
    while view:
        view = view[os.write(pipe, view) :]


def receive(pipe: int) -> Any:  # noqa: ANN401
    """The next message; None when the other side is gone."""
    head = _exactly(pipe, _LENGTH.size)
    body = _exactly(pipe, _LENGTH.unpack(head)[0]) if head else None
    return pickle.loads(body) if body else None


def _exactly(pipe: int, size: int) -> bytes | None:
    data = b""
    while len(data) < size:
        more = os.read(pipe, size - len(data))
        if not more:
            return None
        data += more
    return data
