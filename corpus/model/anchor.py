"""Anchors: how a fact is found again when the document is read anew."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from corpus.model.canonical import CanonicalText
from corpus.model.span import Span

CONTEXT = 32  # characters kept before and after the quoted words


@dataclass(frozen=True, slots=True)
class Anchor:
    """A span with its words, their surroundings and the hash of the text it refers to."""

    span: Span
    quote: str
    before: str
    after: str
    text_hash: str


def anchor_of(canonical: CanonicalText, span: Span) -> Anchor:
    """The anchor of a span. Raises ValueError where the span leaves the text."""
    text = canonical.text
    if span.end > len(text):
        raise ValueError(f"span {span.start}:{span.end} leaves the text of {len(text)} characters")
    before, after = text[max(span.start - CONTEXT, 0) : span.start], text[span.end : span.end + CONTEXT]
    return Anchor(span, span.of(text), before, after, canonical.digest)


def fact_id(document: str, kind: str, anchor: Anchor) -> str:
    """Identity of a fact, 20 hexadecimal digits: the same document, kind and anchor give the same id."""
    parts = (document, kind, anchor.text_hash, str(anchor.span.start), str(anchor.span.end))
    return sha256("\x1f".join(parts).encode()).hexdigest()[:20]
