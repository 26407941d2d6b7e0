"""With the index away numbers are found from the store, and what is asked besides them holds as it does in the index."""

from __future__ import annotations

import datetime as dt

import pytest

from corpus.model import Relation
from corpus.model.search import SearchRequest
from corpus.viewer import EVERYTHING
from index.by_number import by_number
from index.outbox import feed
from index.search import TantivyIndex
from index.store import Store
from tests.index.making import Cited, Paper, put

TODAY = dt.date(2024, 8, 20)
PEOPLE, BUILDING = "Ủy ban nhân dân tỉnh Lào Cai", "Sở Xây dựng"
PAPERS = {
    "qd": Paper(number="45/QĐ-UBND", issuer=PEOPLE, day="2024-05-10", title="Về chợ", signer="Trần Văn Nam"),
    "kh": Paper(number="45/KH-SXD", kind="ke-hoach", issuer=BUILDING, day="2023-05-02", programmes=("MTQG-NTM",)),
    "new": Paper(number="45/QĐ-BNV", issuer="Bộ Nội vụ", day="2024-08-19", title="Về trồng rừng", body="đất rừng"),
    "bare": Paper(number="45/TB-VP", kind="thong-bao"),
    "other": Paper(
        number="46/QĐ-UBND",
        issuer=PEOPLE,
        day="2024-06-10",
        body="thay thế",
        cites=(Cited("45/QĐ-UBND", relation=Relation.REPLACES, date="2024-05-10", issuer=PEOPLE),),
    ),
}

Case = tuple[str, dict[str, tuple[str, ...]], str, str]
"""Words, filters, the papers that are found in their order, and why."""

ASKED: list[Case] = [
    ("so:45", {}, "new qd kh bare", "the number after its field word"),
    ("so:45/qđ", {}, "new qd", "with its kind"),
    ("-so:45/qđ so:45", {}, "kh bare", "without those"),
    ("-loai:qd so:45", {}, "kh bare", "the kind that is left out, and others"),
    ("so:45 loai:kh", {}, "kh", "only that kind"),
    ("so:45 cq:sxd", {}, "kh", "only what that body issued, by its abbreviation"),
    ('so:45 -cq:"sở xây dựng"', {}, "new qd bare", "not what that body issued"),
    ('so:45 ky:"Trần Văn Nam"', {}, "qd", "only what he signed"),
    ("so:45 nam:2024", {}, "new qd", "a year; what has no day is of none"),
    ("so:45 tu:1/6/2023 den:30/6/2024", {}, "qd", "from day to day"),
    ("so:45 trong tuần này", {}, "new", "a day that depends on the day of asking"),
    ("so:45 ct:ntm", {}, "kh", "only what is about the programme"),
    ('so:45 "đất rừng"', {}, "new", "words that must stand so"),
    ('so:45 -"đất rừng"', {}, "qd kh bare", "words that must not"),
    ("so:qd-ubnd", {}, "other qd", "a symbol without figures"),
    ("so:kh-sxd,46", {}, "other kh", "a symbol or a number"),
    ("so:qd-ubnd ky:nam", {}, "qd", "a symbol, and what he signed"),
    ("so:45 -so:qd-ubnd", {}, "new kh bare", "not those with the symbol"),
    ("so:45", {"programme": ("X",)}, "", "a programme that nothing is about"),
    ("so:45", {"programme": ("MTQG-NTM",)}, "kh", "a programme"),
    ("so:45", {"month": ("1999-01",)}, "", "a month without documents"),
    ("so:45", {"month": ("2024-05", "2023-05")}, "qd kh", "either of two months"),
    ("so:45", {"level": ("central",)}, "new", "the level of the issuer"),
    ("so:45", {"validity": ("replaced",)}, "qd", "what another one replaces"),
    ("so:45", {"kind": ("quyet-dinh",), "year": ("2023",)}, "", "two that nothing fits"),
    ("so:45", {"signer": ("Trần Văn Nam",), "issuer": (PEOPLE,)}, "qd", "two that one fits"),
]


@pytest.fixture
def names(store: Store) -> dict[str, str]:
    return {put(store, paper): name for name, paper in PAPERS.items()}


@pytest.mark.parametrize("case", ASKED, ids=[why for *_, why in ASKED])
def test_conditions_hold_as_in_the_index(store: Store, index: TantivyIndex, names: dict[str, str], case: Case) -> None:
    words, filters, expected, why = case
    request = SearchRequest(words=words, filters=filters, today=TODAY)
    answer = by_number(store, request, EVERYTHING)
    found = [names[hit.id] for hit in answer.hits]
    assert (found, answer.total, answer.numbers_only) == (expected.split(), len(found), True), why
    feed(store, index)
    assert {names[hit.id] for hit in index.search(request, EVERYTHING).hits} == set(found), why


TYPED: list[Case] = [
    ("-loai:qd 45/QĐ-UBND", {}, "", "the kind that is left out"),
    ("-so:45", {}, "", "no number to find"),
    ("45/qđ-ubnd", {}, "qd", "bears it; what cites it is not found without an index"),
    ("45/qđ-ubnd từ ngày 1/6/2024", {}, "", "issued before"),
    ("-loai:kh quyết định 45", {"month": ("2024-08",)}, "new", "filter and field word"),
    ("qđ-ubnd", {}, "other qd", "a symbol"),
    ("qđ-ubnd so:45", {}, "new qd kh bare", "what is asked for goes before a symbol that is typed plainly"),
    ("đất rừng", {}, "", "no number"),
    ("", {"month": ("2024-05", "2024-08")}, "new qd", "the newest of two months"),
    ("", {"month": ("2024",)}, "", "no month"),
    ("", {"programme": ("MTQG-NTM",)}, "kh", "the newest about a programme"),
    ("", {"programme": ("X",)}, "", "nothing is about it"),
    ("", {"level": ("central",)}, "", "no row tells the level"),
    ("", {"validity": ("replaced",)}, "", "no row tells the validity"),
]


@pytest.mark.parametrize("case", TYPED, ids=[why for *_, why in TYPED])
def test_what_is_typed_plainly_is_narrowed_too(store: Store, names: dict[str, str], case: Case) -> None:
    words, filters, expected, why = case
    answer = by_number(store, SearchRequest(words=words, filters=filters, today=TODAY), EVERYTHING)
    assert ([names[hit.id] for hit in answer.hits], answer.total) == (expected.split(), len(expected.split())), why
