"""Requests as the staff of an office type them, about the documents of a made collection."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import cycle, islice
from random import Random
from urllib.parse import urlencode

from corpus.model.search import SearchEntry, SearchRequest
from corpus.text import fold
from tests.bench.search.collection import made


@dataclass(frozen=True)
class Asked:
    """Words with filters, of one manner of asking."""

    manner: str
    words: str
    filters: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The request to the API."""
        given = [("q", self.words), *((name, value) for name, values in self.filters.items() for value in values)]
        return f"/api/v1/search?{urlencode(given)}"

    @property
    def request(self) -> SearchRequest:
        return SearchRequest(words=self.words, filters=self.filters)


def queries(count: int, *, documents: int) -> list[Asked]:
    """So many requests, manners in turn, each about a document of the first so many."""
    chance = Random(count)
    manners = cycle(MANNERS.items())
    return [
        ask(made(chance.randrange(documents)), chance, name) for name, ask in islice(manners, count)
    ]  # fmt: skip


def _exact_number(entry: SearchEntry, chance: Random, name: str) -> Asked:
    return Asked(name, entry.number)


def _sloppy_number(entry: SearchEntry, chance: Random, name: str) -> Asked:
    figure, _, symbol = entry.number.partition("/")
    return Asked(name, f"{fold(symbol.partition('-')[0])} {figure} {entry.issued_on[:4]}")


def _bare_number(entry: SearchEntry, chance: Random, name: str) -> Asked:
    return Asked(name, entry.number.partition("/")[0])


def _title(entry: SearchEntry, chance: Random, name: str) -> Asked:
    return Asked(name, " ".join(_some(entry.title, chance, 5)))


def _title_folded(entry: SearchEntry, chance: Random, name: str) -> Asked:
    return Asked(name, fold(" ".join(_some(entry.title, chance, 6))))


def _passage(entry: SearchEntry, chance: Random, name: str) -> Asked:
    return Asked(name, fold(" ".join(_some(entry.text, chance, 4))))


def _issuer(entry: SearchEntry, chance: Random, name: str) -> Asked:
    return Asked(name, f"{entry.issuer.lower()} {' '.join(_some(entry.title, chance, 3))}")


def _signer(entry: SearchEntry, chance: Random, name: str) -> Asked:
    return Asked(name, f"văn bản do ông {entry.signer} ký")


def _year(entry: SearchEntry, chance: Random, name: str) -> Asked:
    return Asked(name, f"{' '.join(_some(entry.title, chance, 3))} năm {entry.issued_on[:4]}")


def _quarter(entry: SearchEntry, chance: Random, name: str) -> Asked:
    quarter = (int(entry.issued_on[5:7]) + 2) // 3
    return Asked(name, f"quý {quarter} {entry.issued_on[:4]} giải ngân mtqg")


def _programme(entry: SearchEntry, chance: Random, name: str) -> Asked:
    alias = chance.choice(("1719", "ocop", "ntm", "mtqg", "nq 57"))
    return Asked(name, f"{alias} {fold(' '.join(_some(entry.title, chance, 2)))}")


def _relation(entry: SearchEntry, chance: Random, name: str) -> Asked:
    return Asked(name, f"triển khai {(entry.cited[0].number if entry.cited else entry.number).lower()}")


def _work(entry: SearchEntry, chance: Random, name: str) -> Asked:
    return Asked(name, f"nhiệm vụ {(entry.assignees or (entry.issuer,))[0].lower()}")


def _filtered(entry: SearchEntry, chance: Random, name: str) -> Asked:
    words = fold(" ".join(_some(entry.title, chance, 3)))
    return Asked(name, words, {"kind": (entry.kind,), "year": (entry.issued_on[:4],)})


def _nothing_typed(entry: SearchEntry, chance: Random, name: str) -> Asked:
    return Asked(name, "")


def _some(text: str, chance: Random, count: int) -> Iterator[str]:
    """Neighbouring words of a text."""
    words = text.split()
    start = chance.randrange(max(len(words) - count, 1))
    return islice(words, start, start + count)


MANNERS: dict[str, Callable[[SearchEntry, Random, str], Asked]] = {
    "number": _exact_number,
    "number, sloppy": _sloppy_number,
    "number, bare": _bare_number,
    "title": _title,
    "title without marks": _title_folded,
    "passage without marks": _passage,
    "issuer and words": _issuer,
    "signer": _signer,
    "words and year": _year,
    "quarter": _quarter,
    "programme": _programme,
    "relation": _relation,
    "work of a body": _work,
    "filtered": _filtered,
    "everything": _nothing_typed,
}
