"""The header of a scan: number and day from all evidence; what is printed as well as it was recognised."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.model import (
    CanonicalText,
    Certainty,
    Crop,
    Document,
    Facts,
    HeaderField,
    Span,
)
from extractors.numbers.codes import kind_codes
from pipeline.ocr.engine import Engine
from pipeline.raw import RawDocument
from pipeline.reconcile.bounds import bounds_of, is_soon_before, is_within
from pipeline.reconcile.day import day_votes, support_for_day
from pipeline.reconcile.file_name import days_in_name, numbers_in_name, symbol_in_name
from pipeline.reconcile.judge import Judged, is_clear, judge, lower
from pipeline.reconcile.number import (
    number_of,
    ordinal_votes,
    split_number,
    support_for,
    support_for_symbol,
    symbol_of,
)
from pipeline.reconcile.picture import cut, page_picture
from pipeline.reconcile.places import day_crop, number_crop
from pipeline.reconcile.printed import printed_certainty
from pipeline.reconcile.recognise import Reading, readings_of
from pipeline.reconcile.recognised import recognised_page
from pipeline.reconcile.votes import best

_PRINTED_AT = {
    "number": re.compile(r"S\S{0,2}\s?[:.][^\n\t]{0,24}?/ ?[A-ZĐ][^\s]{1,20}"),
    "date": re.compile(r"ng\S{1,3} ?[^\n\t]{0,10} ?th\S{0,3}ng[^\n\t]{0,10}n\S{1,2}m ?\d{4}", re.IGNORECASE),
}

Said = dict[str, tuple[float, str]]
"""Weight and source of each value that something besides the page says."""


@dataclass(frozen=True, slots=True)
class Look:
    """A closer look at a place of the page: the place, and what the engines read there."""

    crop: Crop | None
    readings: tuple[Reading, ...] = ()


def reconcile(document: Document, raw: RawDocument, data: bytes, engines: Sequence[Engine]) -> Document:
    """The document with header fields as far as they can be known. A document with a text of its own stays as it is."""
    page = recognised_page(raw)
    if page is None:
        return document
    picture = page_picture(data, raw.media_type, page) if engines else None

    def look(crop: Crop | None) -> Look:
        return Look(crop, readings_of(cut(picture, page, crop), engines) if crop and picture is not None else ())

    facts, canonical = document.facts, document.canonical
    number = _number(document, raw, look(number_crop(page)))
    day = _day(document, raw, look(day_crop(page)))
    header = replace(
        facts.header,
        number=number,
        issued_on=day,
        kind=printed_certainty(canonical, page, facts.header.kind),
        issuer=printed_certainty(canonical, page, facts.header.issuer),
        title=printed_certainty(canonical, page, facts.header.title),
    )
    return replace(document, facts=replace(facts, header=header))


def _number(document: Document, raw: RawDocument, look: Look) -> HeaderField | None:
    """The number; without any reading the extracted one stands, and is to be confirmed."""
    present = document.facts.header.number
    parted = split_number(present.value) if present else None
    symbol = symbol_of(look.readings, [parted[1]] if parted else []) or _symbol_of_kind(document.facts)
    seen = ordinal_votes(look.readings) or ({parted[0]: 1.0} if parted else {})
    said = _said_of_number(document, raw, symbol)
    judged = judge(seen, {value: support_for(look.readings, value) for value in seen}, said)
    if judged is None:
        return _unread(present, look)
    named = replace(
        judged,
        value=number_of(judged.value, symbol),
        candidates=tuple(replace(c, value=number_of(c.value, symbol)) for c in judged.candidates),
        certainty=lower(judged.certainty, _symbol_certainty(document, raw, look, symbol)),
    )
    return _field(document.canonical, present, named, look.crop, "number")


def _symbol_certainty(document: Document, raw: RawDocument, look: Look, symbol: str) -> Certainty:
    """How sure the symbol is: where it was guessed from kind and issuer it is to be confirmed."""
    read = support_for_symbol(look.readings, symbol)
    named = symbol_in_name(document.source.name, symbol)
    declared = split_number(raw.declared.number) if raw.declared else None
    if named or (declared and declared[1] == symbol) or is_clear(read):
        return Certainty.CERTAIN
    present = document.facts.header.number
    printed = split_number(present.value) if present else None
    seen = bool(symbol) and (read.engines > 0 or (printed is not None and printed[1] == symbol))
    return Certainty.LIKELY if seen else Certainty.CONFIRM


def _said_of_number(document: Document, raw: RawDocument, symbol: str) -> Said:
    """Ordinals that the file's name and the envelope say."""
    said = {n.ordinal: (n.weight, "file-name") for n in numbers_in_name(document.source.name, symbol)}
    declared = split_number(raw.declared.number) if raw.declared else None
    return said | ({declared[0]: (1.0, "declared")} if declared else {})


def _day(document: Document, raw: RawDocument, look: Look) -> HeaderField | None:
    """The day; what lies outside the bounds is to be confirmed."""
    present = document.facts.header.issued_on
    bounds = bounds_of(document.facts, raw.signatures)
    seen = day_votes(look.readings, first=bounds[0], last=bounds[1]) or ({present.value: 1.0} if present else {})
    said = _said_of_day(document, raw, None if seen else bounds[1])
    near = is_soon_before(best(seen)[0], bounds[1])
    judged = judge(seen, {value: support_for_day(look.readings, value) for value in seen}, said, near=near)
    if judged is None:
        return _unread(present, look)
    checked = judged if is_within(judged.value, bounds) else replace(judged, certainty=Certainty.CONFIRM)
    return _field(document.canonical, present, checked, look.crop, "date")


def _said_of_day(document: Document, raw: RawDocument, signed: dt.date | None) -> Said:
    """Days that the file's name and the envelope say; where nothing else is known, that of the signature."""
    said: Said = {day: (weight, "file-name") for day, weight in days_in_name(document.source.name).items()}
    if raw.declared and raw.declared.issued_on:
        said[raw.declared.issued_on] = (1.0, "declared")
    return said or ({signed.isoformat(): (0.2, "signature")} if signed else {})


def _unread(present: HeaderField | None, look: Look) -> HeaderField | None:
    """What was extracted, for want of anything better."""
    return replace(present, certainty=Certainty.CONFIRM, crop=look.crop) if present else None


def _field(
    canonical: CanonicalText, present: HeaderField | None, judged: Judged, crop: Crop | None, name: str
) -> HeaderField | None:
    """The field at the place where it was extracted, else at its line, else at the first line of the text."""
    found = _PRINTED_AT[name].search(canonical.text[:2000])
    first = canonical.blocks[0].span if canonical.blocks else None
    span = present.span if present else Span(*found.span()) if found else first
    if span is None:
        return None
    confidence = {Certainty.CERTAIN: 0.95, Certainty.LIKELY: 0.7, Certainty.CONFIRM: 0.4}[judged.certainty]
    return HeaderField(
        span=span, rule=f"header.{name}.reconciled", confidence=confidence, value=judged.value,
        certainty=judged.certainty, candidates=judged.candidates, crop=crop,
    )  # fmt: skip


def _symbol_of_kind(facts: Facts) -> str:
    """The symbol that kind and issuer make, where none was recognised: "CT-UBND"."""
    kind, issuer = facts.header.kind, facts.header.issuer
    if not kind or not issuer or not issuer.value.casefold().startswith("ủy ban nhân dân"):
        return ""
    code = next((code for code, slug in kind_codes().items() if slug == kind.value), "")
    return f"{code}-UBND" if code else ""
