"""The PDF library called with plain numbers.

Its own declarations make an object of each pointer, given or answered; numbers take half the time. For functions that
are asked about many characters or objects of a page.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

HANDLE = ctypes.c_void_p
"""An address; None for the null pointer."""


def direct(function: object, answer: type[Any], *arguments: type[Any]) -> Callable[..., Any]:
    """A function of the library whose pointers are addresses."""
    return ctypes.PYFUNCTYPE(answer, *arguments)(address_of(function) or 0)


def address_of(pointer: object) -> int | None:
    """The address that a pointer of the library holds."""
    return ctypes.cast(pointer, HANDLE).value  # type: ignore[arg-type]
