"""How well searches answer judged queries: success, reciprocal rank, discounted gain, recall.

A wanted document is one of the query's highest grade. success@k: a wanted document is among the first k; MRR: one over
the rank of the first; nDCG: gain 2^grade - 1, discounted by log2(rank + 1); recall: share of the relevant documents
found. All of the first ten. Queries without a relevant document count apart: the right answer is none.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import DataError

DEPTH = 10
MEASURES = ("success@1", "success@5", "MRR@10", "nDCG@10", "recall@10")


@dataclass(frozen=True, slots=True)
class Judged:
    """A query with the grades (1, 2) of the documents that are relevant, by name."""

    id: str
    words: str
    kind: str
    relevant: dict[str, int]


def read_judged(path: Path) -> list[Judged]:
    """One query a line: {"id", "query", "kind", "relevant": {name: grade}}. Raises DataError with file and line."""
    return [_judged(path, n, line) for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if line]


def _judged(path: Path, number: int, line: str) -> Judged:
    try:
        row = json.loads(line)
        relevant = {str(name): int(grade) for name, grade in row["relevant"].items()}
        return Judged(str(row["id"]), str(row["query"]), str(row.get("kind", "")), relevant)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DataError(
            f"{path}:{number}: không phải một truy vấn có chấm điểm ({error}).",
            remedy='Mỗi dòng là {"id", "query", "kind", "relevant": {tên: 1 hoặc 2}}.',
            place=f"{path}:{number}",
        ) from error


def measured(judged: Judged, found: Sequence[str]) -> dict[str, float]:
    """The measures of one query that has relevant documents; `found` are names, best first."""
    names = found[:DEPTH]
    best = max(judged.relevant.values())
    first = next((rank for rank, name in enumerate(names, 1) if judged.relevant.get(name) == best), 0)
    ideal = sorted(judged.relevant.values(), reverse=True)[:DEPTH]
    gained = _gain([judged.relevant.get(name, 0) for name in names])
    recall = sum(name in judged.relevant for name in names) / len(ideal)
    values = (float(first == 1), float(0 < first <= 5), 1 / first if first else 0.0, gained / _gain(ideal), recall)
    return dict(zip(MEASURES, values, strict=True))


def _gain(grades: Sequence[int]) -> float:
    return math.fsum((2**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(grades, 1))


def means(judged: Sequence[Judged], answers: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """Means over the queries that have relevant documents; `answers` are names by id of the query."""
    scores = [measured(query, answers[query.id]) for query in judged if query.relevant]
    return {name: sum(score[name] for score in scores) / max(len(scores), 1) for name in MEASURES}


def seen_as_none(judged: Sequence[Judged], answers: Mapping[str, Sequence[str]]) -> tuple[int, int]:
    """Queries answered with nothing, of those for which nothing is relevant."""
    nothing = [query for query in judged if not query.relevant]
    return sum(not answers[query.id] for query in nothing), len(nothing)


def table(judged: Sequence[Judged], answers: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The measures of all queries and of each kind, as lines of text."""
    kinds = dict.fromkeys(query.kind for query in judged if query.relevant)
    groups = {"tất cả": [query for query in judged if query.relevant]}
    groups |= {kind: [query for query in judged if query.kind == kind and query.relevant] for kind in kinds}
    yield f"{'':<20}{'n':>4}" + "".join(f"{name:>11}" for name in MEASURES)
    for kind, members in groups.items():
        values = means(members, answers)
        yield f"{kind:<20}{len(members):>4}" + "".join(f"{values[name]:>11.3f}" for name in MEASURES)
    right, of = seen_as_none(judged, answers)
    yield f"không có văn bản nào: {right} trên {of} câu được trả lời đúng là không có"


def misses(judged: Sequence[Judged], answers: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Queries whose first answer is not wanted, with what was wanted and what came."""
    for query in judged:
        found = list(answers[query.id][:DEPTH])
        if measured(query, found)["success@1"] < 1 if query.relevant else found:
            yield f"{query.id} [{query.kind}] {query.words}\n    cần {query.relevant}\n    được {found}"
