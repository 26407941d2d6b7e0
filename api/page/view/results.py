"""Results of a search with the facets that narrow them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from api.http.service.search import facet_label
from api.labels import label
from api.page.environment import Values, address, count_of
from corpus.model.search import SearchAnswer, SearchHit, Snippet
from index.store import DocumentRow

FACET_PARAMETERS = {
    "kind": "loai",
    "issuer": "co-quan",
    "level": "cap",
    "year": "nam",
    "programme": "chuong-trinh",
    "signer": "nguoi-ky",
    "validity": "hieu-luc",
}
SHOWN_VALUES = 6


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as pieces of (words, whether they match), with the address of the place."""

    pieces: tuple[tuple[str, bool], ...]
    place: str


@dataclass(frozen=True, slots=True)
class Result:
    """A document that was found."""

    row: DocumentRow
    passages: tuple[Passage, ...]


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

    @property
    def last(self) -> int:
        return self.first + len(self.items) - 1


def results_of(answer: SearchAnswer, hits: Sequence[tuple[SearchHit, DocumentRow]], values: Values) -> Results:
    first = count_of(values.get("tu", ("1",))[0]) or 1
    following = address("/", values, tiep=answer.next, tu=str(first + len(hits))) if answer.next else None
    return Results(
        total=answer.total,
        first=first,
        items=tuple(Result(row, tuple(_passage(row.id, s) for s in hit.snippets if s.lit)) for hit, row in hits),
        facets=tuple(_facet(facet, name, answer, values) for facet, name in FACET_PARAMETERS.items()),
        chips=tuple(_chips(values)),
        next=following,
    )


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
        Chip(facet_label(facet, value), _toggled(name, value, values))
        for facet, name in FACET_PARAMETERS.items()
        for value in values.get(name, ())
    ]
