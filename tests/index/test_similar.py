"""Documents on the same subject."""

from __future__ import annotations

from dataclasses import replace

from corpus.viewer import EVERYTHING
from index.outbox import feed
from index.search import TantivyIndex
from index.store import Store
from tests.index.making import Cited, Paper, put

COMMON = (
    "Cộng hòa xã hội chủ nghĩa Việt Nam. Căn cứ Luật Tổ chức chính quyền địa phương, Ủy ban nhân dân tỉnh quyết định."
)
FLOOD = "Khắc phục hậu quả mưa lũ, sạt lở đất, hỗ trợ nhà ở cho hộ dân bị ngập lụt, khôi phục sản xuất nông nghiệp."
RELIEF = "Hỗ trợ nhu yếu phẩm cho hộ dân bị ngập lụt; khắc phục hậu quả mưa lũ tại các xã ven sông."
SCHOOL = "Mức học phí của trường mầm non công lập, miễn giảm học phí cho trẻ em mẫu giáo năm học mới."
PAPERS = {
    "flood": Paper(number="1/QĐ-UBND", issuer="UBND tỉnh A", day="2025-11-20", title="Khắc phục hậu quả mưa lũ", body=f"{COMMON} {FLOOD}"),
    "relief": Paper(number="2/KH-UBND", issuer="UBND tỉnh B", day="2025-11-22", title="Hỗ trợ hộ dân bị ngập lụt", body=f"{COMMON} {RELIEF}"),
    "fees": Paper(number="3/NQ-HĐND", issuer="HĐND tỉnh C", day="2025-07-01", title="Mức học phí mầm non công lập", body=f"{COMMON} {SCHOOL}"),
    "school": Paper(number="4/QĐ-UBND", issuer="UBND tỉnh D", day="2025-08-01", title="Miễn giảm học phí mẫu giáo", body=f"{COMMON} {SCHOOL}", cites=(Cited("81/2021/NĐ-CP"),)),
    "roads": Paper(number="5/QĐ-UBND", issuer="UBND tỉnh E", day="2024-01-01", title="Đặt tên đường", body=COMMON),
}  # fmt: skip


def filled(store: Store, index: TantivyIndex, *more: Paper) -> dict[str, str]:
    names = {name: put(store, paper) for name, paper in PAPERS.items()}
    for number in range(10, 20):
        put(store, replace(PAPERS["roads"], number=f"{number}/QĐ-UBND", issuer=f"UBND tỉnh số {number}"))
    names |= {f"more-{n}": put(store, paper) for n, paper in enumerate(more)}
    feed(store, index)
    return names


def near(store: Store, index: TantivyIndex, document: str, *, size: int = 5) -> list[str]:
    (entry,) = store.entries((document,))
    return [hit.id for hit in index.similar(entry, EVERYTHING, size=size)]


def test_subjects_are_alike_and_what_all_papers_say_is_none(store: Store, index: TantivyIndex) -> None:
    names = filled(store, index)
    assert near(store, index, names["flood"]) == [names["relief"]]
    assert near(store, index, names["fees"]) == [names["school"]]
    assert near(store, index, names["roads"]) == [], "it has only the words of every decision"


def test_neither_itself_nor_its_copies_nor_two_of_one_family(store: Store, index: TantivyIndex) -> None:
    copies = [
        replace(PAPERS[name], body=f"bản quét {PAPERS[name].body}", name="quet.txt") for name in ("flood", "relief")
    ]
    names = filled(store, index, *copies)
    found = near(store, index, names["flood"])
    assert len(found) == 1
    assert found[0] in (names["relief"], names["more-1"])
    assert near(store, index, names["flood"], size=0) == []


def test_a_document_without_words_has_none_alike(store: Store, index: TantivyIndex) -> None:
    filled(store, index)
    assert near(store, index, put(store, Paper(kind="", body="Hết."))) == []
