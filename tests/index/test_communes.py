"""Communes through time: old names find new ones and the reverse, and the page says which."""

from __future__ import annotations

import datetime as dt

import pytest

from corpus.model.search import SearchRequest, TaskRequest
from corpus.text import fold
from corpus.viewer import EVERYTHING
from corpus.vocabulary.communes import successions
from index.search import TantivyIndex
from index.search.communes import communes_in
from index.search.names import names_in
from index.search.understand import understand
from tests.index.making import Paper, Work, indexed

TODAY = dt.date(2026, 11, 29)


def others(query: str) -> list[str]:
    return [name for _, meant in communes_in(fold(query).split()) for one in meant for name in one.others.values()]


def test_the_table_of_the_package_is_there_and_whole() -> None:
    assert len(successions()) > 10_000
    assert {one.new_province for one in successions() if one.old_province == "Tỉnh Trà Vinh"} == {"Tỉnh Vĩnh Long"}


@pytest.mark.parametrize(
    ("query", "found", "why"),
    [
        ("làm đường thị trấn Mỹ An", ["xã Tháp Mười"], "the name of today for an old one"),
        ("ubnd xã Kim Bôi", ["thị trấn Bo", "xã Vĩnh Đồng"], "the old names for one of today"),
        ("phường 5", [], "a name of many towns"),
        ("phường 5 quận 5", ["phường An Đông"], "its district tells which"),
        ("xã Hưng Thạnh huyện Tháp Mười", ["xã Phương Thịnh"], "the district comes before the province of today"),
        ("xã Mỹ Thọ tỉnh Đồng Tháp", ["thị trấn Mỹ Thọ", "xã Mỹ Hội", "xã Mỹ Xương"], "the province tells which"),
        ("thị xã Duyên Hải", [], "a town of the second level"),
        ("hợp tác xã Kim Bôi", [], "a cooperative"),
        ("bảo hiểm xã hội An Giang", [], "xã hội is another word"),
        ("địa phương Bảo An", [], "địa phương is another word"),
        ("Kim Bôi", [], "without its kind it may be anything"),
        ("phường, xã", [], "no name"),
    ],
)
def test_other_names_of_a_commune(query: str, found: list[str], why: str) -> None:
    assert others(query) == found, why


def test_a_commune_named_like_a_province_is_not_the_province() -> None:
    assert names_in(["sat", "lo", "xa", "hoa", "binh"]) == []
    assert [place for place, _ in names_in(["sat", "lo", "tinh", "hoa", "binh"])] == [range(3, 5)]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("thị trấn Mỹ An", "Tìm cả tên mới: xã Tháp Mười (trước đây là thị trấn Mỹ An)"),
        ("UBND xã Kim Bôi nông thôn mới", "Tìm cả tên cũ: thị trấn Bo, xã Vĩnh Đồng (nay là xã Kim Bôi)"),
    ],
)
def test_the_other_names_are_told(query: str, told: str) -> None:
    assert understand(query, today=TODAY).reasons == (told,)


PAPERS = (
    Paper(
        number="12/KH-UBND", issuer="Ủy ban nhân dân xã Tháp Mười", day="2025-09-03", kind="ke-hoach",
        title="Sửa chữa đường nội đồng", tasks=(Work("rà soát bờ bao", "Ủy ban nhân dân xã Tháp Mười"),),
    ),
    Paper(
        number="31/TB-UBND", issuer="Ủy ban nhân dân thị trấn Bo", day="2023-02-14", kind="thong-bao",
        title="Lịch thu gom rác", tasks=(Work("thu gom rác", "Ủy ban nhân dân thị trấn Bo"),),
    ),
    Paper(
        number="8/TB-UBND", issuer="Ủy ban nhân dân xã Tân Lập", day="2024-02-14", kind="thong-bao",
        title="Đường và rác", tasks=(Work("sửa đường", "Ủy ban nhân dân xã Tân Lập"),),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[TantivyIndex, dict[str, str]]:
    """The index, and the number of each document."""
    return indexed(tmp_path_factory.mktemp("xa"), {paper.number: paper for paper in PAPERS})


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("thị trấn Mỹ An", "12/KH-UBND"),
        ("ubnd thi tran my an duong noi dong", "12/KH-UBND"),
        ('cq:"UBND thị trấn Mỹ An"', "12/KH-UBND"),
        ("xã Kim Bôi rác", "31/TB-UBND"),
        ('cq:"xã Kim Bôi"', "31/TB-UBND"),
        ("xã Tân Lập", "8/TB-UBND"),
    ],
)
def test_documents_are_found_by_the_other_name(
    filled: tuple[TantivyIndex, dict[str, str]], query: str, number: str
) -> None:
    index, numbers = filled
    answer = index.search(SearchRequest(words=query), EVERYTHING)
    assert [numbers[hit.id] for hit in answer.hits] == [number]


@pytest.mark.parametrize(
    ("query", "number"),
    [("nhiệm vụ ubnd thị trấn Mỹ An", "12/KH-UBND"), ("nhiệm vụ của xã Kim Bôi", "31/TB-UBND")],
)
def test_tasks_are_found_by_the_other_name(
    filled: tuple[TantivyIndex, dict[str, str]], query: str, number: str
) -> None:
    index, numbers = filled
    answer = index.search_tasks(TaskRequest(words=query), EVERYTHING, TODAY)
    assert [numbers[hit.document] for hit in answer.hits] == [number]
