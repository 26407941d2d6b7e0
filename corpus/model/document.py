"""A document: one reading of a file, with the facts of one extraction run."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

from corpus.model.canonical import CanonicalText
from corpus.model.facts import Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The file that was read: SHA-256 of its bytes, the name it arrived under, media type, size in bytes.

    What came inside another file (a mail, an archive, a package) has its own hash, the `container`'s hash and its path
    there in `part`; both are "" for the file itself.
    """

    sha256: str
    name: str
    media_type: str
    size: int
    part: str = ""
    container: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A digital signature of the file: who signed, for which agency, when (UTC, ISO).

    `intact`: the signed bytes are unchanged; `covers_all`: nothing was added after it. `trust` is what can be known
    without a network: known-root, unknown-root, expired, self-signed or broken; `note` says it in Vietnamese.
    """

    signer: str
    agency: str = ""
    signed_at: str | None = None
    covers_all: bool = False
    intact: bool = False
    trust: str = "unknown-root"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value with its Vietnamese label."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What an envelope (edXML) says of the document it carries; "" where it says nothing.

    `kind` is document, status or recall …; days are ISO; `more` holds other fields.
    """

    kind: str = ""
    number: str = ""
    issuer: str = ""
    issued_on: str = ""
    title: str = ""
    signer: str = ""
    references: tuple[str, ...] = ()
    more: tuple[Labelled, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractionRun:
    """What produced the facts: versions of the program, the rules, the vocabularies and the normaliser."""

    program: str
    rules: str
    vocabularies: str
    normaliser: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One reading of a file. `parent` is the document this one is attached to or annexed to."""

    id: str
    source: Source
    canonical: CanonicalText
    run: ExtractionRun
    facts: Facts = field(default_factory=Facts)
    parent: str | None = None
    signatures: tuple[Signature, ...] = ()
    declared: Declared | None = None

    @property
    def text(self) -> str:
        return self.canonical.text


def document_id(file_hash: str, part: str = "") -> str:
    """Identity of a document, 20 hexadecimal digits, derived from its file and its place in it."""
    return sha256(f"{file_hash}\x1f{part}".encode()).hexdigest()[:20]
