"""Which reader takes which format."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.raw import Reader
from pipeline.readers.plain import read_plain


@dataclass(frozen=True, slots=True)
class Format:
    """A format with its name as users know it, the suffixes it goes by and its reader."""

    media_type: str
    name: str
    suffixes: tuple[str, ...]
    reader: Reader


FORMATS = (Format("text/plain", "văn bản thuần", (".txt",), read_plain),)
