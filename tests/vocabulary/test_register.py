"""The registers hold together: ids, successors, intervals."""

from __future__ import annotations

import pytest

from corpus.vocabulary.agencies import bodies, body_on
from corpus.vocabulary.provinces import province_on, provinces


def test_ids_are_unique() -> None:
    assert len({b.id for b in bodies()}) == len(bodies())
    assert len({p.id for p in provinces()}) == len(provinces())


def test_successors_and_parents_exist() -> None:
    known = {b.id for b in bodies()}
    assert {s for b in bodies() for s in b.successors} <= known
    assert {b.parent for b in bodies() if b.parent} <= known
    assert {s for p in provinces() for s in p.successors} <= {p.id for p in provinces()}


def test_intervals_run_forward() -> None:
    assert [b.id for b in bodies() if b.since and b.until and b.since > b.until] == []
    assert [p.id for p in provinces() if p.since and p.until and p.since > p.until] == []


def test_only_what_a_source_says_is_asserted() -> None:
    assert [b.id for b in bodies() if not b.vouched and (b.since or b.until or b.successors)] == []


@pytest.mark.parametrize(("day", "count"), [("2025-06-30", 63), ("2025-07-01", 34)])
def test_counts_provinces_before_and_after_the_mergers(day: str, count: int) -> None:
    left_out = {"ha-tay", "thua-thien-hue"}  # no source for their days
    assert len([p for p in provinces() if p.stands_on(day) and p.id not in left_out]) == count


CHAINS = [
    ("Sóc Trăng", "can-tho-2025", "joined a city"),
    ("Trà Vinh", "vinh-long-2025", "joined a neighbour"),
    ("Gia Lai", "gia-lai-2025", "kept its name with a larger extent"),
]


@pytest.mark.parametrize(("name", "successor", "why"), CHAINS)
def test_knows_what_became_of_a_province(name: str, successor: str, why: str) -> None:
    before = province_on(name, "2024-01-01")
    assert (before.successors if before else None) == (successor,), why


NAMES = [
    ("Bộ Nông nghiệp và Phát triển nông thôn", "2024-01-01", ("bo-nong-nghiep-moi-truong",), "merged in 3/2025"),
    ("Ban Dân tộc", "2024-01-01", ("so-dan-toc-ton-giao",), "where organised"),
    ("Bộ Y tế", "2024-01-01", (), "unchanged"),
]


@pytest.mark.parametrize(("name", "day", "successors", "why"), NAMES)
def test_knows_what_became_of_a_body(name: str, day: str, successors: tuple[str, ...], why: str) -> None:
    body = body_on(name, day)
    assert (body.successors if body else None) == successors, why
