"""Symbols without figures, numbers in a row, and several values of one field word."""

from __future__ import annotations

import pytest

from corpus.model.search import SearchRequest
from corpus.viewer import EVERYTHING
from index.search import TantivyIndex
from index.search.understand import understand
from tests.index.making import Paper, indexed

PAPERS = {
    "board": Paper(
        number="45/KH-BCĐ", issuer="Ban Chỉ đạo tỉnh Hậu Giang", day="2022-03-31", kind="ke-hoach",
        title="Kiểm tra công tác giảm nghèo", body="Kiểm tra các huyện.",
    ),
    "plan": Paper(
        number="46/KH-UBND", issuer="Ủy ban nhân dân tỉnh Hậu Giang", day="2023-05-02", kind="ke-hoach",
        title="Giảm nghèo bền vững", body="Ban Chỉ đạo tỉnh theo dõi.",
    ),
    "decision": Paper(
        number="47/QĐ-UBND", issuer="Ủy ban nhân dân tỉnh Hậu Giang", day="2024-05-02", kind="quyet-dinh",
        title="Thành lập Ban Chỉ đạo", body="Ban Chỉ đạo làm việc theo kế hoạch.",
    ),
    "party": Paper(
        number="9-NQ/TU", issuer="Tỉnh ủy Hậu Giang", day="2021-01-10", kind="nghi-quyet", title="Công tác cán bộ",
    ),
}  # fmt: skip

Filled = tuple[TantivyIndex, dict[str, str]]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    return indexed(tmp_path_factory.mktemp("ky-hieu"), PAPERS)


@pytest.mark.parametrize(
    ("query", "expected", "why"),
    [
        ("so:kh-bcđ", ["board"], "the symbol alone"),
        ("so:KH-BCD", ["board"], "without marks"),
        ("so:nq/tu", ["party"], "as the Party writes"),
        ("so:kh-bcđ,nq-tu", ["board", "party"], "one of two"),
        ("so:45,47", ["decision", "board"], "one of two numbers, the newer first"),
        ("loai:qđ,nq", ["decision", "party"], "one of two kinds"),
        ('loai:"quyết định","nghị quyết"', ["decision", "party"], "in quotes"),
        ("-loai:kh,qđ", ["party"], "none of two kinds"),
        ("46 47 kh ubnd", ["plan"], "each with the symbol"),
        ("kế hoạch 45, 46 và 99", ["board", "plan"], "the kind is said once"),
        ("45/KH-BCĐ, 47/QĐ-UBND", ["board", "decision"], "whole numbers in a row"),
    ],
)
def test_one_of_several_will_do(filled: Filled, query: str, expected: list[str], why: str) -> None:
    index, names = filled
    found = index.search(SearchRequest(words=query, size=10), EVERYTHING)
    assert sorted(names[hit.id] for hit in found.hits) == sorted(expected), why


def test_who_bears_the_symbol_comes_first(filled: Filled) -> None:
    index, names = filled
    found = index.search(SearchRequest(words="kh-bcđ giảm nghèo", size=10), EVERYTHING)
    assert names[found.hits[0].id] == "board"


@pytest.mark.parametrize(
    "query", ["kế hoạch 45, 5 năm tới", "công văn 45 2024", "ngày 12 và 13 tháng 5", "kế hoạch 45"]
)
def test_what_counts_or_dates_is_no_list(query: str) -> None:
    assert [number.others for number in understand(query).numbers] in ([()], [])


@pytest.mark.parametrize("query", ["cv - sở", "a-b", "2021-2025", "kh bcđ"])
def test_what_is_no_symbol(query: str) -> None:
    assert understand(query).symbols == ()
