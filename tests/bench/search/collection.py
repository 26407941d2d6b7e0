"""Any number of documents made from recombined sentences of the samples, the same for the same number.

Kinds, bodies, signers, tasks and citations are those of the samples, moved to other places, days, numbers and persons;
figures in sentences are changed, so that the vocabulary grows with the collection as it does in an office.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from hashlib import blake2b
from random import Random

from corpus.model.search import CitedNumber, SearchEntry, TaskEntry
from corpus.vocabulary import rows
from index.store.entries import search_entry
from pipeline.job import read_file
from tests.bench.texts import SAMPLES

FIRST_DAY, DAYS = dt.date(2016, 1, 4), 3_900
SENTENCES, LONG_SENTENCES, ONE_LONG_IN = (6, 40), (120, 300), 40
"""Sentences of a usual document and of a long one, and how rare long ones are: 2.9 kB in the mean."""

_END = re.compile(r"(?<=[.;:])\s+|\n+")
_FIGURES = re.compile(r"(?<!\d)\d{2,3}(?!\d)")
# "tỉnh Vĩnh Long", "xã Song Trà": the unit and its name
_PLACE = re.compile(r"\b(tỉnh|huyện|xã|phường|thành phố) (?:[A-ZĐÀ-Ỹ]\w*)(?: [A-ZĐÀ-Ỹ]\w*)*")


@dataclass(frozen=True)
class Stock:
    """What documents are made of: entries of the samples, their sentences, names of provinces and parts of names."""

    models: tuple[SearchEntry, ...]
    sentences: tuple[str, ...]
    provinces: tuple[str, ...]
    syllables: tuple[str, ...]
    persons: tuple[tuple[str, ...], ...]
    tasks: tuple[TaskEntry, ...]
    cited: tuple[CitedNumber, ...]


@cache
def stock() -> Stock:
    """The samples as entries, read once."""
    models = tuple(entry for entry in _sample_entries() if entry.number and entry.issuer and entry.title)
    pieces = (piece.strip() for entry in models for piece in _END.split(entry.text))
    provinces = tuple(dict.fromkeys(row["name"] for row in rows("provinces")))
    return Stock(
        models=models,
        sentences=tuple(dict.fromkeys(piece for piece in pieces if len(piece) > 40)),
        provinces=provinces,
        syllables=tuple(sorted({part for name in provinces for part in name.split() if part.istitle()})),
        persons=tuple(tuple(entry.signer.split()) for entry in models if len(entry.signer.split()) == 3),
        tasks=tuple(task for entry in models for task in entry.tasks),
        cited=tuple(cited for entry in models for cited in entry.cited),
    )


def _sample_entries() -> Iterator[SearchEntry]:
    for gold in sorted(SAMPLES.rglob("*.gold.json")):
        text = gold.with_name(gold.name.removesuffix(".gold.json") + ".txt")
        if text.is_file() and (document := read_file(text).outcome.document):
            yield search_entry(document, 1, family=document.id)


def entries(count: int, *, first: int = 0) -> Iterator[SearchEntry]:
    """So many documents, numbered from `first`; a document depends on its number alone."""
    return (made(number) for number in range(first, first + count))


def made(number: int) -> SearchEntry:
    """The document of a number."""
    chance, of = Random(number), stock()
    model = chance.choice(of.models)
    identity = blake2b(str(number).encode(), digest_size=10).hexdigest()
    day = (FIRST_DAY + dt.timedelta(chance.randrange(DAYS))).isoformat()
    issuer, title = (_moved(value, chance) for value in (model.issuer, chance.choice(of.models).title[:200]))
    signer = " ".join(chance.choice(of.persons)[at] for at in range(3))
    own = _renumbered(model.number, chance)
    cited = tuple(
        replace(one, number=_renumbered(one.number, chance)) for one in chance.choices(of.cited, k=chance.randrange(6))
    )
    head = [issuer.upper(), f"Số: {own}", f"Ngày {day}", title, *(f"Căn cứ {one.number}" for one in cited)]
    return SearchEntry(
        id=identity, version=1, number=own, title=title, kind=model.kind, issuer=issuer, signer=signer, issued_on=day,
        source=f"{number}.pdf", text="\n".join([*head, *_body(chance), signer]), programmes=model.programmes,
        assignees=model.assignees, cited=cited, level=model.level, family=identity, tasks=_tasks(identity, chance),
    )  # fmt: skip


def _body(chance: Random) -> Iterator[str]:
    long = chance.randrange(ONE_LONG_IN) == 0
    for sentence in chance.choices(stock().sentences, k=chance.randint(*(LONG_SENTENCES if long else SENTENCES))):
        yield _FIGURES.sub(lambda _: str(chance.randint(10, 999)), sentence)


def _moved(words: str, chance: Random) -> str:
    """The same in another place."""
    return _PLACE.sub(lambda found: f"{found[1]} {_place(found[1], chance)}", words)


def _place(unit: str, chance: Random) -> str:
    if unit in ("tỉnh", "thành phố"):
        return chance.choice(stock().provinces)
    return " ".join(chance.choices(stock().syllables, k=2))


def _renumbered(number: str, chance: Random) -> str:
    return re.sub(r"^\d+", str(chance.randint(1, 3_000)), number)


def _tasks(document: str, chance: Random) -> tuple[TaskEntry, ...]:
    chosen = chance.choices(stock().tasks, k=max(chance.randint(-3, 8), 0))
    return tuple(replace(task, id=f"{document}{at:02}") for at, task in enumerate(chosen))
