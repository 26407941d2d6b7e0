"""Results of a search with the facets that narrow them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from api.http.service.search import Shown, facet_label
from api.labels import label
from api.page.environment import Values, address, count_of
from api.page.view.histogram import MONTH_PARAMETER, Histogram, histogram_of, month_label
from api.wording import capital
from corpus.model.search import SearchAnswer, Snippet
from index.store import DocumentRow, Member, Members

FACET_PARAMETERS = {
    "kind": "loai",
    "issuer": "co-quan",
    "level": "cap",
    "year": "nam",
    "programme": "chuong-trinh",
    "signer": "nguoi-ky",
    "validity": "hieu-luc",
}
PARAMETERS = FACET_PARAMETERS | {"month": MONTH_PARAMETER}
"""Parameters of the address that narrow a search, by what they narrow."""

SHOWN_VALUES = 6


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as pieces of (words, whether they match), with the address of the place."""

    pieces: tuple[tuple[str, bool], ...]
    place: str


@dataclass(frozen=True, slots=True)
class Result:
    """A document that was found, and what is shown with it."""

    row: DocumentRow
    passages: tuple[Passage, ...]
    members: Members

    @property
    def copies_only(self) -> bool:
        """Whether all that belongs to it are copies of it."""
        return all(member.role in ("copy", "rescan", "forwarded", "alike") for member in self.members.items)


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet; `place` is the address that takes it or gives it up."""

    label: str
    count: int
    place: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with its commonest values, and the others."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    more: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """A condition that is set, with the address without it."""

    label: str
    place: str


@dataclass(frozen=True, slots=True)
class Results:
    """One page of results: those from `first` to `last` of `total`."""

    total: int
    first: int
    items: tuple[Result, ...]
    facets: tuple[Facet, ...]
    chips: tuple[Chip, ...]
    next: str | None
    histogram: Histogram | None = None

    @property
    def last(self) -> int:
        return self.first + len(self.items) - 1

    @property
    def whole(self) -> bool:
        """Whether all results are on this page."""
        return self.first == 1 and self.next is None


def results_of(answer: SearchAnswer, shown: Sequence[Shown], values: Values) -> Results:
    first = count_of(values.get("tu", ("1",))[0]) or 1
    following = address("/", values, tiep=answer.next, tu=str(first + len(shown))) if answer.next else None
    return Results(
        total=answer.total,
        first=first,
        items=tuple(_result(one) for one in shown),
        facets=tuple(_facet(facet, name, answer, values) for facet, name in FACET_PARAMETERS.items()),
        chips=tuple(_chips(values)),
        next=following,
        histogram=histogram_of(answer.months, values),
    )


def _result(one: Shown) -> Result:
    passages = tuple(_passage(one.row.id, snippet) for snippet in one.hit.snippets if snippet.lit)
    return Result(one.row, passages, one.members)


def member_label(member: Member) -> str:
    """What a document is to the hit that it is shown with: "bản quét", "quy chế kèm theo"."""
    if member.role == "attached" and member.kind:
        return f"{label('kind', member.kind).lower()} kèm theo"
    if member.role == "main" and member.number:
        return f"{label('kind', member.kind).lower() if member.kind else 'văn bản'} {member.number}"
    return label("member", member.role)


def _passage(document: str, snippet: Snippet) -> Passage:
    start, end = (snippet.start + at for at in _joined(snippet.lit)[0])
    return Passage(tuple(_pieces(snippet)), f"/van-ban/{document}?vi-tri={start}-{end}#vi-tri")


def _pieces(snippet: Snippet) -> list[tuple[str, bool]]:
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, end in _joined(snippet.lit):
        pieces += [(snippet.text[at:start], False), (snippet.text[start:end], True)]
        at = end
    return [piece for piece in [*pieces, (snippet.text[at:], False)] if piece[0]]


def _joined(ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges with one character between them, a slash or a space, are one."""
    joined: list[tuple[int, int]] = []
    for start, end in ranges:
        if joined and start - joined[-1][1] <= 1:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _facet(facet: str, name: str, answer: SearchAnswer, values: Values) -> Facet:
    chosen = values.get(name, ())
    counted = dict(answer.facets.get(facet, ()))
    known = dict.fromkeys(chosen, 0) | counted
    choices = [
        Choice(facet_label(facet, value), count, _toggled(name, value, values), value in chosen)
        for value, count in known.items()
        if value
    ]
    choices.sort(key=lambda choice: (not choice.chosen,))
    return Facet(name, label("facet", facet), tuple(choices[:SHOWN_VALUES]), tuple(choices[SHOWN_VALUES:]))


def _toggled(name: str, value: str, values: Values) -> str:
    chosen = values.get(name, ())
    after = tuple(v for v in chosen if v != value) if value in chosen else (*chosen, value)
    return address("/", {k: v for k, v in values.items() if k not in ("tiep", "tu")} | {name: after})


def _chips(values: Values) -> list[Chip]:
    return [
        Chip(
            capital(month_label(value)) if facet == "month" else facet_label(facet, value),
            _toggled(name, value, values),
        )
        for facet, name in PARAMETERS.items()
        for value in values.get(name, ())
    ]
