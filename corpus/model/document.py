"""A document: one reading of a file, with the facts of one extraction run."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

from corpus.model.canonical import CanonicalText
from corpus.model.facts import Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The file that was read: SHA-256 of its bytes, the name it arrived under, media type, size in bytes.

    `part` is the path inside a container ("" for the file itself).
    """

    sha256: str
    name: str
    media_type: str
    size: int
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractionRun:
    """What produced the facts: versions of the program, the rules, the vocabularies and the normaliser."""

    program: str
    rules: str
    vocabularies: str
    normaliser: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One reading of a file. `parent` is the document this one is attached to."""

    id: str
    source: Source
    canonical: CanonicalText
    run: ExtractionRun
    facts: Facts = field(default_factory=Facts)
    parent: str | None = None

    @property
    def text(self) -> str:
        return self.canonical.text


def document_id(file_hash: str, part: str = "") -> str:
    """Identity of a document, 20 hexadecimal digits, derived from its file and its place in it."""
    return sha256(f"{file_hash}\x1f{part}".encode()).hexdigest()[:20]
