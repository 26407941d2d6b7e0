"""One file's bytes → one document: choose the reader, normalise, extract."""

from __future__ import annotations

from hashlib import sha256

from corpus.model import Document, ExtractionRun, Issue, Source, document_id
from extractors.extraction import RULES_VERSION, extract
from pipeline.normalise import NORMALISER_VERSION, normalise
from pipeline.readers.read import read_raw

PROGRAM_VERSION = "0.1.0"


def read_document(data: bytes, name: str) -> tuple[Document, tuple[Issue, ...]]:
    """The document in a file, and what was doubtful while reading it. Raises ReadError."""
    digest = sha256(data).hexdigest()
    raw = read_raw(data, name)
    canonical = normalise(raw)
    document = Document(
        id=document_id(digest),
        source=Source(sha256=digest, name=name, media_type=raw.media_type, size=len(data)),
        canonical=canonical,
        run=ExtractionRun(
            program=PROGRAM_VERSION, rules=RULES_VERSION, vocabularies="1", normaliser=NORMALISER_VERSION
        ),
        facts=extract(canonical),
    )
    return document, raw.issues
