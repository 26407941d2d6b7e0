"""What a reader hands on: pages of raw text, and blocks made of slices of them in reading order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from corpus.model import Cell, Crop, Declared, Issue, Page, Signature
from pipeline.limits import LIMITS, Limits


class Slice(NamedTuple):
    """`start:end` of the raw text of `page`, joined to the slice before it by `join` ("", a space or a line feed)."""

    page: int
    start: int
    end: int
    join: str = " "


class RawBlock(NamedTuple):
    """A paragraph or a cell. A paragraph may run over a line end or a page end: one slice for each run."""

    slices: tuple[Slice, ...]
    bold: bool = False
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for the value of a header field (`number`, `issued_on`) of a scan; `weight` from 0 to 1.

    Sources as in `corpus.model.Candidate`; `crop`: where on the page it was read.
    """

    field: str
    value: str
    source: str
    weight: float
    crop: Crop | None = None


@dataclass(frozen=True, slots=True)
class Typeface:
    """The font of `start:end` of the raw text of `page`; `capitals`: small letters are shown as capitals."""

    page: int
    start: int
    end: int
    font: str
    capitals: bool = False


@dataclass(frozen=True, slots=True)
class Cover:
    """A text whose first lines the reader made itself, "label: value" each: the head of a mail, the sheet of a package.

    `kind`: slug of what it is; `fields`: (header field, label of the line that holds it). Nothing else in the text
    speaks for its header: a number that a mail quotes is not its own.
    """

    kind: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RawDocument:
    """All that a reader found. What is on a page but in no block (running heads, page numbers) is furniture.

    `typefaces`: at least the ranges in fonts whose name tells of an old encoding. `suspect`: whether the pages have
    signs of one; None where the reader has not looked.
    """

    media_type: str
    pages: tuple[Page, ...]
    blocks: tuple[RawBlock, ...]
    issues: tuple[Issue, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    signatures: tuple[Signature, ...] = ()
    declared: Declared | None = None
    typefaces: tuple[Typeface, ...] = ()
    cover: Cover | None = None
    suspect: bool | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class PackagePart:
    """A file inside another: its path there, its bytes, and what the package says of it."""

    name: str
    data: bytes
    declared: Declared | None = None


@dataclass(frozen=True, slots=True)
class Package:
    """A file that holds others: a mail, an archive, an edXML package. `main` is its own text, if it has any.

    `attached`: whether the parts belong to the main text (a mail's attachments) or stand for themselves (an archive).
    """

    media_type: str
    main: RawDocument | None
    parts: tuple[PackagePart, ...]
    issues: tuple[Issue, ...] = ()
    attached: bool = True


@dataclass(frozen=True, slots=True)
class ReadContext:
    """What a reader may know besides the bytes: the file's name, passwords to try, a folder for its own use (removed
    afterwards; None: no temporary files), the limits, and whether a person allowed what bears a stamp of secrecy."""

    name: str
    passwords: tuple[str, ...] = ()
    folder: Path | None = None
    limits: Limits = field(default=LIMITS)
    allow_secret: bool = False


Reader = Callable[[bytes, ReadContext], RawDocument | Package]
"""From the bytes of a file to its raw document, or to the files in it. Raises ReadError."""

Opener = Callable[[bytes, ReadContext], bytes]
"""From the bytes of a file to those of the one file in it. Raises ReadError."""
