"""By when: the limits in a clause, and those that a later clause or sentence of the same paragraph lays on it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.model import CanonicalText, Deadline, Span
from extractors.deadlines import deadline_in_cell, deadlines_in, limit_statement
from extractors.tasks.draft import Draft
from extractors.tasks.outline import Item

# Where a sentence or clause ends inside a paragraph.
_STOP = re.compile(r"(?<=[.;])\s+|$")
# How a sentence that only sets a limit begins.
_LABEL = re.compile(r"\s*(?:Thời\s|Hoàn\s+thành|Tiến\s+độ|Hạn\s|Xong|Yêu\s+cầu\s+hoàn)", re.I)


def with_limits(drafts: Sequence[Draft], canonical: CanonicalText, issued_on: dt.date | None) -> list[Draft]:
    """The drafts with the limits of their own words, of their clause's last piece, and of their paragraph."""
    own = [d if d.deadlines else _with_own(d, canonical, issued_on) for d in drafts]
    return _with_paragraph(_with_chain(own), canonical, issued_on)


def _with_own(draft: Draft, canonical: CanonicalText, issued_on: dt.date | None) -> Draft:
    return replace(draft, deadlines=deadlines_in(canonical.text, draft.action, issued_on=issued_on))


def _with_chain(drafts: list[Draft]) -> list[Draft]:
    """A limit at the end of a clause covers the pieces before it that commas part."""
    found: list[Draft] = []
    for index, draft in enumerate(drafts):
        chain = [d for d in drafts[index + 1 :] if d.chain == draft.chain and d.item is draft.item]
        covers = chain[-1].deadlines if chain and not draft.deadlines else ()
        ending = tuple(d for d in covers if d.date and _closes(d, chain[-1]))
        found.append(replace(draft, deadlines=ending) if ending else draft)
    return found


def _closes(limit: Deadline, last: Draft) -> bool:
    """Whether a limit ends the last piece of a clause, or that piece is the finishing of the work."""
    return limit.span.end >= last.action.end - 2 or last.words[last.first].low == "hoàn"


def _with_paragraph(drafts: list[Draft], canonical: CanonicalText, issued_on: dt.date | None) -> list[Draft]:
    """A sentence that only sets a limit covers the work of its paragraph, or of the one before."""
    limits = {id(item): limit for item in _items(drafts) if (limit := _limit_of(item, canonical, issued_on))}
    return [
        d if d.deadlines or id(d.item) not in limits else replace(d, deadlines=(limits[id(d.item)],)) for d in drafts
    ]


def _items(drafts: Sequence[Draft]) -> list[Item]:
    return list({id(d.item): d.item for d in drafts}.values())


def _limit_of(item: Item, canonical: CanonicalText, issued_on: dt.date | None) -> Deadline | None:
    """The limit that a sentence of its own sets in a paragraph or in the first one under it."""
    places = [item.content, *(c.content for c in item.children[:2] if not c.label)]
    parent = item.parent
    if parent and not item.children:
        later = parent.children[parent.children.index(item) + 1 :][:1]
        places += [c.content for c in later if not c.label]
    for index, place in enumerate(places):
        for sentence in _sentences(canonical.text, place):
            labelled = _LABEL.match(canonical.text, sentence.start)
            value = limit_statement(canonical.text, sentence) if labelled else None
            if value and (index == 0 or sentence.start <= place.start + 1):
                return deadline_in_cell(canonical.text, value, issued_on=issued_on)
    return None


def _sentences(text: str, place: Span) -> Iterator[Span]:
    start = place.start
    for match in _STOP.finditer(text, place.start, place.end):
        if match.start() > start:
            yield Span(start, match.start())
        start = match.end()
