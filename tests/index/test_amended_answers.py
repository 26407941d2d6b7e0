"""Answers that say what they are: typing errors in names, conditions to give up, relations in which nothing stands."""

from __future__ import annotations

import datetime as dt

import pytest

from corpus.model import Relation
from corpus.model.search import SearchRequest, TaskRequest
from corpus.viewer import EVERYTHING
from index.search import TantivyIndex
from index.search.drop import worth_dropping
from tests.index.making import Cited, Paper, Work, indexed

PAPERS = {
    "works": Paper(
        number="12/KH-SXD", issuer="Sở Xây dựng", day="2024-03-05", kind="ke-hoach", title="Nhà ở xã hội",
        signer="Phạm Văn Khánh", body="Rà soát nhà ở xã hội.", tasks=(Work("rà soát nhà ở xã hội", "Sở Y tế"),),
    ),
    "board": Paper(
        number="30/QĐ-UBND", issuer="Ủy ban nhân dân tỉnh Hậu Giang", day="2023-07-01", kind="quyet-dinh",
        title="Bảng giá nhà ở", signer="Trần Thị Lan", body="Thay thế quyết định cũ.",
        cites=(Cited("8/QĐ-UBND", Relation.REPLACES), Cited("9/QĐ-UBND", Relation.MENTIONS)),
        tasks=(Work("rà soát nhà ở xã hội", "Sở Y tế"), Work("công khai giá nhà ở", "Sở Y tế")),
    ),
}  # fmt: skip

Filled = tuple[TantivyIndex, dict[str, str]]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    return indexed(tmp_path_factory.mktemp("tra-loi"), PAPERS)


@pytest.mark.parametrize(
    ("query", "instead", "found"),
    [
        ('cq:"Sở Xây dựg"', 'cq:"Sở Xây dựng"', "works"),
        ('ky:"Phạm Văn Khnáh"', 'ky:"Phạm Văn Khánh"', "works"),
        ('nhà ở cq:"Sở Xâyy dựng"', 'nhà ở cq:"Sở Xây dựng"', "works"),
    ],
)
def test_errors_in_names_of_field_words_are_mended(filled: Filled, query: str, instead: str, found: str) -> None:
    index, names = filled
    answer = index.search(SearchRequest(words=query), EVERYTHING)
    assert [names[hit.id] for hit in answer.hits] == [found]
    assert answer.instead == instead


@pytest.mark.parametrize("query", ["nhaf owr ky:Zzzz", "bangr gia ky:Khánh", 'cq:"Sở Xây dựg" ky:Lan'])
def test_nothing_is_offered_that_finds_nothing(filled: Filled, query: str) -> None:
    answer = filled[0].search(SearchRequest(words=query), EVERYTHING)
    assert (answer.total, answer.instead) == (0, "")


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("thay thế quyết định 8/QĐ-UBND", ""),
        ("thay thế 9/QĐ-UBND", "Chưa có văn bản nào thay thế hay bãi bỏ “9/QĐ-UBND”."),
        ("sửa đổi 8/QĐ-UBND", "Chưa có văn bản nào sửa đổi, bổ sung “8/QĐ-UBND”."),
        ("nhắc đến 9/QĐ-UBND", ""),
    ],
)
def test_it_is_told_where_nothing_stands_in_a_relation(filled: Filled, query: str, told: str) -> None:
    answer = filled[0].search(SearchRequest(words=query), EVERYTHING)
    assert answer.total == 1
    assert "".join(answer.notes).partition(" Kết quả")[0] == told


@pytest.mark.parametrize(
    ("query", "year"),
    [("qd 30 2022", "2022"), ("30/2022/QĐ-UBND", "2022"), ("quyết định 30 năm 2022", "năm 2022")],
)
def test_a_number_is_offered_without_its_year(filled: Filled, query: str, year: str) -> None:
    def count(words: str) -> int:
        return filled[0].search(SearchRequest(words=words), EVERYTHING).total

    assert [(part.says, part.value, hits) for part, hits in worth_dropping(query, count)] == [("year", year, 1)]


@pytest.mark.parametrize(
    ("query", "tasks"),
    [("ky:Khánh", 1), ("loai:kh", 1), ("loai:qđ", 2), ("loai:kh,qđ", 3), ("-ky:Lan", 1), ("nhà ở ky:Zzz", 0)],
)
def test_tasks_are_of_the_signer_and_the_kind_asked_for(filled: Filled, query: str, tasks: int) -> None:
    found = filled[0].search_tasks(TaskRequest(words=query), EVERYTHING, dt.date(2026, 1, 5))
    assert found.total == tasks
