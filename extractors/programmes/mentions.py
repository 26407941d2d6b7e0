"""Where a text cites, names or touches on a programme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from corpus.model import Facts, LinkStrength, Span
from extractors.programmes.alternation import alternation
from extractors.programmes.table import Defining, defining_documents, programmes


@dataclass(frozen=True, slots=True)
class Mention:
    """A sign of a programme: code, place, strength and the rule that read it.

    `basis`: it stands there for another reason (a law that everyone cites, the name of a body).
    """

    code: str
    span: Span
    strength: LinkStrength
    rule: str
    basis: bool = False


@cache
def _phrases() -> dict[str, list[tuple[str, LinkStrength]]]:
    """Folded phrases with the programmes that they name or touch on."""
    found: dict[str, list[tuple[str, LinkStrength]]] = {}
    for programme in programmes().values():
        for phrase in programme.names:
            found.setdefault(phrase, []).append((programme.code, LinkStrength.NAMED))
        for phrase in programme.topics:
            found.setdefault(phrase, []).append((programme.code, LinkStrength.TOPIC))
    return found


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternation(_phrases())})(?!\w)")


# "Nghị quyết 57/NQ-CP", "Chính phủ số 115/2003": the phrase is part of something else; around its end, folded.
_GOES_ON = re.compile(r"\d[/.\-]\w| so\s?\d")


def phrases_in(folded: str) -> Iterator[Mention]:
    """Names and topic words in a folded text."""
    known = _phrases()
    for match in _pattern().finditer(folded):
        if _GOES_ON.search(folded, match.end() - 3, match.end() + 3):
            continue
        committee = names_body(folded, match.start())
        for code, strength in known[match[0]]:
            weight = LinkStrength.TOPIC if committee else strength
            rule = "programme.committee" if committee else f"programme.{strength}"
            yield Mention(code, Span(*match.span()), weight, rule, basis=committee)


# "Ban Chỉ đạo các Chương trình mục tiêu quốc gia và Phong trào …": a body is named, not the programme; folded.
_BODY = re.compile(
    r"(?<!\w)(?:ban\s(?:chi\sdao|quan\sly|chi\shuy|to\schuc)|bcd|bql|vpdp|van\sphong\s(?:dieu\sphoi|thuong\struc)|to\scong\stac"
    r"|uy\sban|hoi\sdong|so|phong|chi\scuc|cuc|doi|trung\stam|ban)(?:\s(?:tinh|huyen|xa|trung\suong|ve|cac|thuc\shien|trien"
    r"\skhai|chuong\strinh|phong\strao|cong\stac|xay\sdung|mtqg|muc\stieu|quoc\sgia|ctmtqg|va|3|03|ba|phong\sthu|dan\ssu|quoc)|,|\s-)*\s?$"
)


def names_body(folded: str, start: int) -> bool:
    """Whether what begins at `start` is the end of a body's name."""
    return bool(_BODY.search(folded, max(start - 90, 0), start))


def titles_in(folded: str, facts: Facts) -> Iterator[Mention]:
    """Words that make a programme the subject where they stand in the title of the document."""
    title = facts.header.title.span if facts.header.title else Span(0, 0)
    for programme in programmes().values():
        for phrase in programme.titles:
            at = folded.find(phrase, title.start, title.end)
            if at >= 0:
                yield Mention(programme.code, Span(at, at + len(phrase)), LinkStrength.TOPIC, "programme.title")


def cited_in(facts: Facts) -> Iterator[Mention]:
    """Defining documents among the numbers of a text; a number that several share is told apart by its date."""
    table = defining_documents()
    dates = {c.key: c.date for c in facts.citations if c.key and c.date}
    for number in facts.numbers:
        found = table.get(number.key, ())
        date = dates.get(number.key)
        for code, document in found:
            if _same(document, date, alone=len(found) == 1):
                basis = document.part == "basis"
                yield Mention(code, number.span, LinkStrength.CITED, "programme.cited", basis)


_RARE = 200
"""Numbers from here on are seldom given twice; smaller ones are, every year or term, and need their date."""
_TELLING = re.compile(r"(?P<ordinal>\d+)[A-Z]?[/-](?P<year>(?:19|20)\d\d/)?")


def _same(document: Defining, date: str | None, *, alone: bool) -> bool:
    """Whether a cited number is this document; a quoted day may be wrong, its year not."""
    if date and document.date:
        return date == document.date or (alone and date[:4] == document.date[:4])
    if date:
        return True
    return alone and _is_telling(document.key)


def _is_telling(key: str) -> bool:
    """Whether a number without its date is enough: it has a year, is large, or is a resolution known by its number."""
    parts = _TELLING.match(key)
    return bool(parts and (parts["year"] or int(parts["ordinal"]) >= _RARE or _is_known_resolution(key)))


def _is_known_resolution(key: str) -> bool:
    return key.endswith("-NQ/TW") and f"NQ{key.split('-', maxsplit=1)[0]}" in programmes()
