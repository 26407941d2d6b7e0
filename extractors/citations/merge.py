"""Mentions of one document become one citation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from corpus.model import Citation, Relation
from extractors.citations.laws import law_key
from extractors.citations.mention import Mention

_STRENGTH = {relation: rank for rank, relation in enumerate(Relation)}


def merged(mentions: Sequence[Mention]) -> tuple[Citation, ...]:
    """One citation for each distinct document, in order of first mention."""
    groups: list[list[Mention]] = []
    by_key: dict[str, list[list[Mention]]] = {}
    by_name: dict[str, list[list[Mention]]] = {}
    for mention in mentions:
        group = _group_of(mention, by_key, by_name)
        if group is None:
            group = []
            groups.append(group)
        group.append(mention)
        for table, key in ((by_key, mention.key), (by_name, law_key(mention.name) if mention.name else None)):
            if key and all(group is not known for known in table.setdefault(key, [])):
                table[key].append(group)
    return tuple(_citation(group) for group in groups)


def _group_of(
    mention: Mention, by_key: dict[str, list[list[Mention]]], by_name: dict[str, list[list[Mention]]]
) -> list[Mention] | None:
    """The group that speaks of the same document: by number and year, else by a law's name and day."""
    if mention.key:
        same = next((g for g in by_key.get(mention.key, []) if _same_year(g, mention)), None)
        if same is not None:
            return same
    if not mention.name:
        return None
    return next((g for g in by_name.get(law_key(mention.name), []) if _same_law(g, mention)), None)


def _same_year(group: Sequence[Mention], mention: Mention) -> bool:
    """A number that holds its year is enough; others must not differ in the year of their day."""
    if mention.number and any(part.isdigit() for part in mention.number.replace("-", "/").split("/")[1:]):
        return True
    years = {m.date[:4] for m in group if m.date}
    return not years or mention.date is None or mention.date[:4] in years


def _same_law(group: Sequence[Mention], mention: Mention) -> bool:
    """Two numbers are two laws; a day may be missing, or its year misprinted."""
    keys = {m.key for m in group if m.key}
    if mention.key and keys and mention.key not in keys:
        return False
    days = {m.date[5:] for m in group if m.date}
    return not days or mention.date is None or mention.date[5:] in days


def _citation(group: Sequence[Mention]) -> Citation:
    first = group[0]
    strongest = min(group, key=lambda m: _STRENGTH[m.relation])
    numbered = _first(group, lambda m: m.number)
    dated = _most_common_day(group)
    issued = _first(group, lambda m: m.issuer and m.issuer_span, _first(group, lambda m: m.issuer))
    inner = _first(group, lambda m: m.of)
    return Citation(
        span=first.span,
        rule=strongest.rule,
        relation=strongest.relation,
        number=numbered.number,
        key=numbered.key,
        name=_first(group, lambda m: m.name).name,
        kind=_first(group, lambda m: m.kind).kind,
        date=dated.date,
        issuer=issued.issuer,
        pinpoint=_first(group, lambda m: m.pinpoint).pinpoint,
        of=inner.of,
        of_relation=inner.of_relation,
        number_span=numbered.anchor if numbered.number else None,
        date_span=dated.date_span,
        issuer_span=issued.issuer_span,
        relation_span=strongest.relation_span,
        mentions=tuple(m.span for m in group),
    )


def _first(group: Sequence[Mention], has: Callable[[Mention], object], default: Mention | None = None) -> Mention:
    """The first mention that has something; `default`, or the first of all, where none has."""
    return next((m for m in group if has(m)), default or group[0])


def _most_common_day(group: Sequence[Mention]) -> Mention:
    """A mention with the day that most mentions give; among as many, one printed with the number, then the earliest."""
    days = Counter(_days(group))
    most = max(days.values(), default=0)
    best = [m for m in group if m.date and days[m.date] == most]
    return next((m for m in best if m.number), next(iter(best), group[0]))


def _days(group: Iterable[Mention]) -> Iterable[str]:
    return (m.date for m in group if m.date)
