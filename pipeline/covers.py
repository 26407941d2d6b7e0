"""The header of a text whose first lines a reader made: read from those lines alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.model import CanonicalText, Header, HeaderField, Signer, Span
from extractors.agencies.cells import expand_name
from pipeline.raw import Cover

_DAY = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})")
_LINES = 40
"""A cover is no longer than so many lines; what follows is the text of somebody else."""


def cover_header(canonical: CanonicalText, cover: Cover) -> Header:
    """The header that the labelled lines of a cover give; the issuer by its full name."""
    first = canonical.blocks[0].span if canonical.blocks else None
    lines = dict(_labelled(canonical))
    found = {name: lines[label] for name, label in cover.fields if label in lines}
    fields = {name: _field(canonical.text, name, span) for name, span in found.items() if name != "signer"}
    signer = found.get("signer")
    return Header(
        kind=HeaderField(span=first, rule="header.kind.cover", value=cover.kind) if first else None,
        number=fields.get("number"),
        issuer=fields.get("issuer"),
        issued_on=fields.get("issued_on"),
        title=fields.get("title"),
        signer=Signer(span=signer, rule="header.signer.cover", name=signer.of(canonical.text)) if signer else None,
    )


def _labelled(canonical: CanonicalText) -> Iterator[tuple[str, Span]]:
    """(label, place of the value) of each line of the cover, the first of a label last, so that it counts."""
    for block in reversed(canonical.blocks[:_LINES]):
        label, colon, value = block.span.of(canonical.text).partition(": ")
        if colon and value.strip():
            yield label, Span(block.span.end - len(value), block.span.end)


def _field(text: str, name: str, span: Span) -> HeaderField | None:
    value = span.of(text)
    if name != "issued_on":
        value = expand_name(value) if name == "issuer" else value
        return HeaderField(span=span, rule=f"header.{name}.cover", value=value)
    day = _DAY.search(value)
    if day is None:
        return None
    iso = f"{day['year']}-{int(day['month']):02}-{int(day['day']):02}"
    whole = Span(span.start + day.start(), span.start + day.end())
    return HeaderField(span=whole, rule="header.issued_on.cover", value=iso)
