"""The PDF library called with plain numbers.

Its own declarations make an object of each pointer, given or answered; numbers take half the time. For functions that
are asked about many characters or objects of a page.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

from pypdfium2 import PdfPage, PdfTextPage

HANDLE = ctypes.c_void_p
"""An address; None for the null pointer."""


def direct(function: object, answer: type[Any], *arguments: type[Any]) -> Callable[..., Any]:
    """A function of the library whose pointers are addresses."""
    address = ctypes.cast(function, HANDLE).value  # type: ignore[arg-type]
    return ctypes.PYFUNCTYPE(answer, *arguments)(address or 0)


def handle_of(page: PdfPage | PdfTextPage) -> int | None:
    """The address of a page or of its text."""
    return ctypes.cast(page.raw, HANDLE).value
