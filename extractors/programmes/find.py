"""Find the programmes of a text, each place with its strength."""

from __future__ import annotations

from collections import Counter

from corpus.model import CanonicalText, Facts, LinkStrength, ProgrammeLink, Span
from corpus.text import fold
from extractors.programmes.about import about
from extractors.programmes.components import components_in
from extractors.programmes.mentions import Mention, cited_in, phrases_in, titles_in
from extractors.programmes.national import national_in, spread

_CONFIDENCE = {LinkStrength.CITED: 0.95, LinkStrength.NAMED: 0.9, LinkStrength.TOPIC: 0.6}


def find_programmes(canonical: CanonicalText, facts: Facts) -> tuple[ProgrammeLink, ...]:
    """Every mention of a programme or of its projects, in reading order.

    `about` is decided for the document; a project is a closer link of its programme and is never `about` by itself.
    """
    folded = fold(canonical.text)
    year = _year(facts)
    raw = [*cited_in(facts), *national_in(folded), *phrases_in(folded.replace("\n", " ")), *titles_in(folded, facts)]
    mentions = [each for mention in raw for each in spread(mention, folded, year)]
    codes = about(mentions, folded, facts)
    mentions += components_in(folded, mentions)
    mentions = _strongest(mentions)
    links = {(m.span, m.code): _link(m, about=m.code in codes) for m in reversed(mentions)}
    return tuple(links[key] for key in sorted(links))


def _strongest(mentions: list[Mention]) -> list[Mention]:
    """Without topic words that stand inside a name or number of the same programme."""
    strong: dict[str, list[Span]] = {}
    for mention in mentions:
        if mention.strength is not LinkStrength.TOPIC:
            strong.setdefault(mention.code, []).append(mention.span)
    return [
        m
        for m in mentions
        if m.strength is not LinkStrength.TOPIC or not any(s.contains(m.span) for s in strong.get(m.code, ()))
    ]


def _link(mention: Mention, *, about: bool) -> ProgrammeLink:
    return ProgrammeLink(
        span=mention.span,
        rule=mention.rule,
        confidence=_CONFIDENCE[mention.strength],
        code=mention.code,
        strength=mention.strength,
        about=about,
    )


def _year(facts: Facts) -> int | None:
    """The year of issue, else the year that most dates of the text fall in, the later of two."""
    if facts.header.issued_on:
        return int(facts.header.issued_on.value[:4])
    years = Counter(int(date.date[:4]) for date in facts.dates if date.date)
    return max(years, key=lambda year: (years[year], year), default=None)
