"""By when: the limits in a clause, and those that a later clause or sentence of the same paragraph lays on it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.model import CanonicalText, Deadline, DeadlineKind, Span
from extractors.deadlines import deadline_in_cell, deadlines_in, limit_statement
from extractors.recurrence import recurrence_in
from extractors.tasks.draft import Draft
from extractors.tasks.onward import without_onward
from extractors.tasks.outline import Item
from extractors.tasks.phrases import members

# Where a sentence or clause ends inside a paragraph.
_STOP = re.compile(r"(?<=[.;])\s+|$")
_COUNTED = frozenset((DeadlineKind.RELATIVE, DeadlineKind.WORKING_DAYS))
# How a sentence that only sets a limit begins.
_LABEL = re.compile(r"\s*(?:Thời\s|Hoàn\s+thành|Tiến\s+độ|Hạn\s|Xong|Yêu\s+cầu\s+hoàn)", re.I)


def with_limits(drafts: Sequence[Draft], canonical: CanonicalText, issued_on: dt.date | None) -> list[Draft]:
    """The drafts with the limits of their own words, of their clause's last piece, and of their paragraph."""
    own = [d if d.deadlines else _with_own(d, canonical, issued_on) for d in drafts]
    limited = _with_paragraph(_with_chain(own), canonical, issued_on)
    return [replace(d, deadlines=d.umbrella) if _is_free(d, canonical.text) else d for d in limited]


def _is_free(draft: Draft, text: str) -> bool:
    """Whether the limit of the lead-in above holds for a draft: it has none itself and does not recur."""
    return bool(draft.umbrella) and not draft.deadlines and not _recurs(draft, text)


def _with_own(draft: Draft, canonical: CanonicalText, issued_on: dt.date | None) -> Draft:
    """A draft with the limits of its action, or else those that open its clause."""
    named = deadlines_in(canonical.text, draft.action, issued_on=issued_on)
    own = without_onward(named, draft.words, draft.first, draft.after, timed=bool(draft.times))
    if own or not draft.times or recurrence_in(canonical.text, draft.action):
        return replace(draft, deadlines=tuple(own))
    opening = [d for time in draft.times for d in deadlines_in(canonical.text, time, issued_on=issued_on)]
    again = (recurrence_in(canonical.text, time) for time in draft.times)
    return replace(draft, deadlines=tuple(opening), recurrence=draft.recurrence or next(filter(None, again), None))


def _with_chain(drafts: list[Draft]) -> list[Draft]:
    """A limit at the end of a chain of verbs covers the pieces before it; of semicolons only "; đồng thời" goes on."""
    found: list[Draft] = []
    for index, draft in enumerate(drafts):
        chain = [d for d in drafts[index + 1 :] if d.chain == draft.chain and d.item is draft.item]
        covers = chain[-1].deadlines if chain and not draft.deadlines else ()
        ending = tuple(d for d in covers if (d.date or _is_day(d)) and _closes(d, chain[-1]))
        found.append(replace(draft, deadlines=ending) if ending else draft)
    return found


def _is_day(limit: Deadline) -> bool:
    """A day without a year: "trước ngày 15-12"; not one of every year."""
    return limit.kind == DeadlineKind.DAY and limit.text[-1:].isdigit()


def umbrella(sentence: Span, text: str, issued_on: dt.date | None) -> tuple[Deadline, ...]:
    """The limit that opens or closes a lead-in: "Trong quý I/2026, các sở:", "…, xong trước 30/6, cụ thể:"."""
    found = deadlines_in(text, sentence, issued_on=issued_on)
    dated = [d for d in found if (d.date or d.kind in _COUNTED) and sets_time(d)]
    if len(dated) != 1:
        return ()
    tail = text[dated[0].span.end : sentence.end].strip(" *,:;").lower()
    opens = dated[0].span.start <= sentence.start + 1
    return tuple(dated) if opens or not tail or tail in members("limit-link") else ()


def sets_time(limit: Deadline) -> bool:
    """Not "đến năm 2030", which says when a goal is reached."""
    return limit.kind not in {DeadlineKind.YEAR, DeadlineKind.PERIOD} or limit.text.lower().startswith("trong")


def _recurs(draft: Draft, text: str) -> bool:
    return recurrence_in(text, Span(draft.action.start, draft.sentence.end)) is not None


def _closes(limit: Deadline, last: Draft) -> bool:
    """Whether a limit ends the last piece of a clause, or that piece is the finishing of the work."""
    return limit.span.end >= last.action.end - 2 or last.words[last.first].low == "hoàn"


def _with_paragraph(drafts: list[Draft], canonical: CanonicalText, issued_on: dt.date | None) -> list[Draft]:
    """A sentence that only sets a limit covers the work of its paragraph, or of the one before; a clause that only
    sets one, the work of its sentence before it."""
    limits = {id(item): limit for item in _items(drafts) if (limit := _limit_of(item, canonical, issued_on))}
    found: list[Draft] = []
    for draft in drafts:
        limit = None if draft.deadlines else limits.get(id(draft.item))
        covers = limit and (not _in_clause(limit, draft.item, canonical.text) or _of_sentence(limit, draft, drafts))
        found.append(replace(draft, deadlines=(limit,)) if limit and covers else draft)
    return found


def _in_clause(limit: Deadline, item: Item, text: str) -> bool:
    """Whether a limit stands in a paragraph behind a semicolon."""
    before = text[item.content.start : limit.span.start] if item.content.contains(limit.span) else ""
    return ";" in before and before.rfind(";") > max(before.rfind(". "), before.rfind(".\n"))


def _of_sentence(limit: Deadline, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a draft stands in the last sentence or list item that opens before a limit."""
    before = [d.stretch for d in drafts if d.item is draft.item and d.action.start < limit.span.start]
    return bool(before) and draft.stretch == before[-1] and draft.action.start < limit.span.start


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
