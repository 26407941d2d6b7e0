"""What is known of whether a document still holds, and that the index is told when that changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.model import Relation
from corpus.model.search import SearchRequest
from corpus.viewer import EVERYTHING
from index.outbox import feed
from index.search import TantivyIndex
from index.store import Store
from tests.index.making import Cited, Paper, made, put

BODY = "Ủy ban nhân dân tỉnh Quảng Ngãi"
OLD = Paper(number="12/2019/QĐ-UBND", issuer=BODY, day="2019-05-06", title="Quy định giá đất", name="cu.txt")
COPY = replace(OLD, body="bản quét", name="cu-quet.txt")


def later(
    relation: Relation, before: str = "thay thế ", *, number: str = "8/2024/QĐ-UBND", day: str = "2024-02-03"
) -> Paper:
    """A paper that says something of the old one."""
    return Paper(
        number=number,
        issuer=BODY,
        day=day,
        body=f"Quyết định này {before}12/2019/QĐ-UBND",
        cites=(Cited("12/2019/QĐ-UBND", relation, "2019-05-06", BODY),),
        name=f"{number.replace('/', '-')}.txt",
    )


NEW = later(Relation.REPLACES)


def validity(store: Store, document: str) -> str:
    return store.entries((document,))[0].validity


SAID = [
    (later(Relation.REPLACES), "replaced", "entirely"),
    (later(Relation.REPLACES, "bãi bỏ một phần "), "amended", "a part is repealed"),
    (later(Relation.REPLACES, "bãi bỏ một số điều của "), "amended", "some articles"),
    (later(Relation.REPLACES, "bãi bỏ Phụ lục II của "), "amended", "an annex"),
    (later(Relation.REPLACES, "bãi bỏ khoản 2 Điều 5 "), "amended", "a paragraph"),
    (later(Relation.REPLACES, "bãi bỏ nội dung trái với quy định này; thay thế "), "replaced", "another clause"),
    (later(Relation.AMENDS, "sửa đổi, bổ sung "), "amended", "amended"),
    (later(Relation.BASED_ON, "căn cứ "), "", "a legal basis says nothing"),
    (later(Relation.IMPLEMENTS, "triển khai "), "", "nor does who carries it out"),
    (later(Relation.REPLACES, day="2018-01-01"), "", "what is older cannot replace it: a number read wrongly"),
]


@pytest.mark.parametrize(("paper", "expected", "why"), SAID)
def test_what_others_say_decides(store: Store, paper: Paper, expected: str, why: str) -> None:
    old = put(store, OLD)
    put(store, paper)
    assert validity(store, old) == expected, why


def test_replaced_says_more_than_amended_and_holds_for_every_copy(store: Store) -> None:
    ids = [put(store, OLD), put(store, COPY)]
    put(store, NEW)
    put(store, later(Relation.AMENDS, "sửa đổi ", number="3/2022/QĐ-UBND", day="2022-01-01"))
    assert [validity(store, document) for document in ids] == ["replaced", "replaced"]


def held(index: TantivyIndex) -> dict[str, int]:
    return dict(index.search(SearchRequest(), EVERYTHING).facets["validity"])


def test_the_index_follows_what_comes_goes_and_is_read_anew(store: Store, index: TantivyIndex) -> None:
    steps = [
        (lambda: put(store, OLD), {}, "nothing is said: no value, not even that it is in force"),
        (lambda: put(store, NEW), {"replaced": 1}, "what replaces it comes"),
        (lambda: put(store, COPY), {"replaced": 2}, "a copy is of the same paper"),
        (lambda: store.delete(put(store, NEW)), {}, "and goes"),
    ]
    for act, expected, why in steps:
        act()
        feed(store, index)
        assert held(index) == expected, why
        assert index.versions() == store.versions(), why
    new = made(NEW)[0].id
    store.restore(new)
    feed(store, index)
    assert held(index) == {"replaced": 2}
    store.settle(new, "issued_on", "2017-01-01")
    feed(store, index)
    assert held(index) == {}, "the day of what replaces it was read wrongly"
    assert index.versions() == store.versions()


def test_a_document_that_comes_after_what_replaces_it_is_known_at_once(store: Store, index: TantivyIndex) -> None:
    put(store, NEW)
    feed(store, index)
    put(store, OLD)
    feed(store, index)
    assert held(index) == {"replaced": 1}


def test_only_those_concerned_get_a_new_version(store: Store) -> None:
    old, basis = put(store, OLD), put(store, Paper(number="5/QĐ-TTg", issuer="Thủ tướng Chính phủ", day="2020-01-01"))
    before = store.versions()
    new = put(store, replace(NEW, cites=(*NEW.cites, Cited("5/QĐ-TTg"))))
    assert store.versions() == {old: before[old] + 1, basis: before[basis], new: 1}
    put(store, replace(NEW, cites=(*NEW.cites, Cited("5/QĐ-TTg")), programmes=("MTQG-NTM",)))
    assert store.versions() == {old: before[old] + 1, basis: before[basis], new: 2}, "it says the same of the old one"
