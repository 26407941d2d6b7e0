"""Programmes: how they are cited, named and touched on, and what a document is about."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import NamedTuple

import pytest

from corpus.model import (
    CanonicalText,
    Citation,
    DateMention,
    DocumentNumber,
    Facts,
    Header,
    HeaderField,
    LinkStrength,
    Relation,
    Span,
)
from corpus.text import number_key
from extractors.programmes import find_programmes
from extractors.programmes.alternation import alternation
from extractors.programmes.table import defining_documents, programmes

NTM, GNBV, DTTS = "MTQG-NTM", "MTQG-GNBV", "MTQG-DTTSMN"
THREE = {NTM, GNBV, DTTS}


class Row(NamedTuple):
    text: str
    codes: set[str]
    why: str
    year: int = 2023


NAMED = [
    Row("Chương trình mục tiêu quốc gia xây dựng nông thôn mới", {NTM}, "the official name"),
    Row("CTMTQG xây dựng NTM", {NTM}, "registered abbreviations"),
    Row("chương trình MTQG về xây dựng nông thôn mới", {NTM}, "with 'về'"),
    Row("Chương trình nông thôn mới", {NTM}, "the short name"),
    Row("đạt chuẩn nông thôn mới nâng cao", {NTM}, "its goal"),
    Row("thôn NTM kiểu mẫu", {NTM}, "its goal, abbreviated"),
    Row("Chương trình mục tiêu quốc gia giảm nghèo bền vững", {GNBV}, "the official name"),
    Row("chương trình giảm nghèo", {GNBV}, "the short name"),
    Row("CTMTQG GNBV", {GNBV}, "registered abbreviation"),
    Row("Chương trình 1719", {DTTS}, "alias by the number of its decision"),
    Row(
        "chương trình MTQG phát triển kinh tế, xã hội vùng đồng bào dân tộc thiểu số và miền núi",
        {DTTS},
        "comma in the name",
    ),
    Row(
        "Chương trình mục tiêu Quốc gia phát triển kinh tế xã hội vùng đồng bào dân tộc thiểu số",
        {DTTS},
        "no dash, a capital",
    ),
    Row("CTMTQG DTTS&MN", {DTTS}, "abbreviation of the region"),
    Row("thực hiện 3 Chương trình mục tiêu quốc gia", THREE, "a joint mention"),
    Row("thực hiện 03 Chương trình MTQG", THREE, "a joint mention with a zero"),
    Row("thực hiện ba chương trình mục tiêu quốc gia", THREE, "a joint mention in words"),
    Row("các CTMTQG trên địa bàn", THREE, "a joint mention, abbreviated"),
    Row("các CT MTQG trên địa bàn", THREE, "abbreviation in two parts"),
    Row("nguồn vốn các Chương tình mục tiêu Quốc gia", THREE, "a typing error"),
    Row(
        "Chương trình mục tiêu quốc gia gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số",
        {DTTS},
        "a doubled word",
    ),
    Row("sơ kết 6 chương trình chuyên đề", {"NTM-6CD"}, "the six thematic programmes"),
    Row("Chương trình Mỗi xã một sản phẩm", {"NTM-OCOP"}, "one of the six"),
    Row("triển khai Đề án 06", {"DA06"}, "alias by number"),
    Row("thực hiện Nghị quyết số 57 của Bộ Chính trị", {"NQ57"}, "short reference"),
    Row("Nghị quyết 57/NQ-CP", set(), "another resolution of the same number"),
    Row("Nghị định của Chính phủ số 115/2003/NĐ-CP", set(), "'Chính phủ số' that goes on in a number"),
    Row("chương trình công tác năm 2023", set(), "a programme of work"),
    Row("mục tiêu của quốc gia", set(), "words that only resemble it"),
    Row("thực hiện các chương trình mục tiêu quốc gia", {"MTQG-2635"}, "from 2026 on the three are one", 2026),
    Row("quyết toán các CTMTQG giai đoạn 2021-2025", THREE, "settlement of the period before", 2026),
    Row(
        "Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2026-2035",
        {"MTQG-2635"},
        "its successor, named early",
        2025,
    ),
    Row("Chương trình mục tiêu quốc gia phát triển văn hóa", {"MTQG-VH"}, "a programme of its own, no joint mention"),
]


def _facts(text: str, *, year: int = 2023, numbers: tuple[str, ...] = (), title: str = "") -> Facts:
    issued = HeaderField(span=Span(0, 1), rule="test", value=f"{year}-05-01")
    at = text.find(title) if title else -1
    head = HeaderField(span=Span(at, at + len(title)), rule="test", value=title) if at >= 0 else None
    found = tuple(
        DocumentNumber(span=Span(text.index(n), text.index(n) + len(n)), rule="test", text=n, key=number_key(n))
        for n in numbers
    )
    return Facts(header=Header(issued_on=issued, title=head), numbers=found)


def _links(text: str, **given: object) -> dict[str, object]:
    return {link.code: link for link in find_programmes(CanonicalText(text), _facts(text, **given))}  # type: ignore[arg-type]


@pytest.mark.parametrize("row", NAMED, ids=lambda row: row.why)
def test_names_stand_for_their_programmes(row: Row) -> None:
    found = {c for c, link in _links(row.text, year=row.year).items() if link.strength is LinkStrength.NAMED}
    assert found == row.codes, row.why


def test_what_names_people_too_is_a_name_or_a_topic() -> None:
    for programme in programmes().values():
        assert {*programme.people} <= {*programme.names, *programme.topics}, programme.code


ABOUT = [
    ("Đẩy mạnh cải cách thủ tục hành chính.", {"CCHC"}, "object of a verb of duty"),
    ("Thúc đẩy nhanh chuyển đổi số.", {"CDS"}, "object of a verb of duty"),
    ("trong đó chú trọng công tác cải cách hành chính", {"CCHC"}, "not far behind the verb"),
    ("Rà soát quy hoạch sau khi thực hiện chính quyền địa phương 02 cấp", set(), "only a circumstance"),
    ("chăm lo đời sống nhằm bảo đảm trật tự, an toàn giao thông", set(), "only a purpose"),
    ("Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013;", set(), "the name of a law in a legal basis"),
    ("tăng cường thi hành Luật Phòng, chống thiên tai", set(), "the name of a law"),
    ("Ban Chỉ đạo các Chương trình mục tiêu quốc gia xã họp.", set(), "the name of a body"),
    (
        "Ban Chỉ đạo thực hiện các CTMTQG và Phong trào Toàn dân đoàn kết xây dựng đời sống văn hóa họp",
        set(),
        "a body of two",
    ),
    ("hướng dẫn, đôn đốc thực hiện 03 Chương trình mục tiêu quốc gia trên địa bàn", THREE, "work for all three"),
    ("Tăng cường quản lý vùng đồng bào dân tộc thiểu số. " * 9, set(), "a region however often is not its programme"),
]


@pytest.mark.parametrize(("text", "codes", "why"), ABOUT, ids=[row[2] for row in ABOUT])
def test_a_document_is_about_what_it_gives_work_for(text: str, codes: set[str], why: str) -> None:
    assert {code for code, link in _links(text).items() if link.about} == codes, why


def test_a_document_is_about_what_its_title_names() -> None:
    title = "Công bố danh mục thủ tục hành chính mới ban hành"
    assert _links(f"QUYẾT ĐỊNH\n{title}\nĐiều 1.", title=title)["CCHC"].about


def test_a_defining_number_is_the_strongest_sign() -> None:
    link = _links("Sở thực hiện Quyết định số 263/QĐ-TTg trên địa bàn", numbers=("263/QĐ-TTg",))[NTM]
    assert (link.strength, link.about) == (LinkStrength.CITED, True)


def test_a_defining_number_in_a_legal_basis_is_no_subject() -> None:
    assert not _links("Căn cứ Nghị quyết số 57-NQ/TW;", numbers=("57-NQ/TW",))["NQ57"].about


BARE_NUMBERS = [
    ("Quyết định số 1719/QĐ-TTg", "1719/QĐ-TTg", {DTTS}, "a large number is seldom given twice"),
    ("Nghị quyết số 25/2021/QH15", "25/2021/QH15", {NTM}, "the number has its year"),
    ("Nghị quyết số 57-NQ/TW", "57-NQ/TW", {"NQ57"}, "a resolution known by its number"),
    ("Nghị quyết số 18-NQ/TW", "18-NQ/TW", set(), "given in every term"),
    ("Quyết định số 90/QĐ-TTg", "90/QĐ-TTg", set(), "given in every year"),
    ("Kết luận số 99-KL/TW", "99-KL/TW", set(), "no programme's document"),
]


@pytest.mark.parametrize(("text", "number", "codes", "why"), BARE_NUMBERS, ids=[row[3] for row in BARE_NUMBERS])
def test_a_number_without_its_date_must_be_telling(text: str, number: str, codes: set[str], why: str) -> None:
    assert set(_links(text, numbers=(number,))) == codes, why


def test_a_small_number_is_told_by_its_date() -> None:
    text = "thực hiện Nghị quyết số 18-NQ/TW ngày 16/6/2022"
    facts = _facts(text, numbers=("18-NQ/TW",))
    cited = Citation(span=Span(10, 32), rule="test", relation=Relation.MENTIONS, key="18-NQ/TW", date="2022-06-16")
    found = find_programmes(CanonicalText(text), replace(facts, citations=(cited,)))
    assert [(link.code, link.strength) for link in found] == [("DATDAI", LinkStrength.CITED)]
    other = replace(facts, citations=(replace(cited, date="2017-10-25"),))
    assert find_programmes(CanonicalText(text), other) == ()


def test_a_law_that_everyone_cites_makes_no_subject() -> None:
    assert not _links("thực hiện Nghị định số 30/2020/NĐ-CP", numbers=("30/2020/NĐ-CP",))["VANTHU"].about


PROJECTS = [
    (
        "Chương trình giảm nghèo: đa dạng hóa sinh kế (Dự án 2), hỗ trợ phát triển sản xuất (Dự án 3)",
        {"MTQG-GNBV/DA2", "MTQG-GNBV/DA3"},
        "by its own words",
    ),
    ("Chương trình 1719: Tiểu dự án 1/Dự án 4", {"MTQG-DTTSMN/DA4"}, "the programme named before it"),
    ("Chương trình giảm nghèo và Chương trình 1719. Dự án 9", {"MTQG-DTTSMN/DA9"}, "only one of them has so many"),
    ("Dự án 2 đường ven sông", set(), "no programme in the text"),
]


@pytest.mark.parametrize(("text", "codes", "why"), PROJECTS, ids=[row[2] for row in PROJECTS])
def test_projects_are_told_apart_by_what_stands_around_them(text: str, codes: set[str], why: str) -> None:
    found = _links(text)
    assert {code for code in found if "/" in code} == codes, why
    assert not any(found[code].about for code in codes)


def test_the_year_is_taken_from_the_dates_where_the_header_has_none() -> None:
    text = "họp ngày 15/3/2026 về các chương trình mục tiêu quốc gia"
    dates = (DateMention(span=Span(9, 18), rule="test", date=dt.date(2026, 3, 15).isoformat()),)
    assert {link.code for link in find_programmes(CanonicalText(text), Facts(dates=dates))} == {"MTQG-2635"}


def test_every_link_is_a_slice_and_in_reading_order() -> None:
    text = "Thực hiện 03 Chương trình MTQG, Đề án 06 và chuyển đổi số."
    links = find_programmes(CanonicalText(text), _facts(text))
    assert [link.span for link in links] == sorted(link.span for link in links)
    assert all(link.span.of(text).strip() for link in links)


def test_the_table_is_a_tree_and_a_chain_of_known_codes() -> None:
    table = programmes()
    for programme in table.values():
        linked = (*programme.before, *programme.after, *programme.members, *filter(None, [programme.parent]))
        assert set(linked) <= set(table), programme.code
        assert all(code in table[after].before for after in programme.after for code in [programme.code])
        assert all(document.date is None or dt.date.fromisoformat(document.date) for document in programme.documents)


def test_the_components_of_the_two_programmes_are_counted() -> None:
    table = programmes()
    assert [len(table[code].components) for code in (GNBV, DTTS)] == [7, 10]


def test_the_six_thematic_programmes_have_their_decisions() -> None:
    keys = [number_key(f"{number}/QĐ-TTg") for number in (919, 922, 923, 924, 925, 926)]
    found = [defining_documents()[key][0][0] for key in keys]
    assert found == ["NTM-OCOP", "NTM-DL", "NTM-KHCN", "NTM-CDS", "NTM-MT", "NTM-ANTT"]
    assert {programmes()[code].parent for code in found} == {"NTM-6CD"}


def test_an_alternation_matches_the_longest_phrase() -> None:
    pattern = re.compile(alternation(["nong thon", "nong thon moi", "ocop"]))
    assert [m[0] for m in pattern.finditer("nong thon moi, nong thon, ocop")] == ["nong thon moi", "nong thon", "ocop"]
