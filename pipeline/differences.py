"""Where an envelope and the document in it disagree."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.model import Document, Header
from corpus.text import fold, number_key
from extractors.agencies.cells import expand_name

_ABOUT = re.compile(r"^(?:v/v|ve viec|ve)\b[ :]*")
_NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Difference:
    """A header field (number, issuer, issued_on, title, signer) as declared and as read; never the same, never ""."""

    field: str
    declared: str
    extracted: str


def differences(document: Document) -> tuple[Difference, ...]:
    """The fields in which the envelope says something else than the document; what either leaves out is none."""
    declared, read = document.declared, _values(document.facts.header)
    if declared is None:
        return ()
    pairs = ((name, getattr(declared, name), read[name]) for name in read)
    return tuple(
        Difference(*pair) for pair in pairs if pair[1] and pair[2] and _key(*pair[:2]) != _key(pair[0], pair[2])
    )


def _values(header: Header) -> dict[str, str]:
    fields = {name: getattr(header, name) for name in ("number", "issuer", "issued_on", "title")}
    values = {name: field.value if field else "" for name, field in fields.items()}
    return values | {"signer": header.signer.name if header.signer else ""}


def _key(field: str, value: str) -> str:
    """What is compared: spelling, case, marks of punctuation and abbreviations of bodies do not count."""
    if field == "number":
        return number_key(value)
    if field == "issued_on":
        return value
    words = expand_name(value) if field == "issuer" else value
    return _NO_LETTER.sub(" ", _ABOUT.sub("", fold(words))).strip()
