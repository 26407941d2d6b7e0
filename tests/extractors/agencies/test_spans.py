"""Where a mention stands: the printed words with level and place, without the title."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.model import Span
from extractors.agencies import expand_name, with_title
from tests.extractors.agencies.reading import mentions
from tests.reading import canonical

ROWS = [
    ("Giám đốc Sở Xây dựng tỉnh báo cáo.", ["Sở Xây dựng tỉnh"], "no title, with the level"),
    ("Chủ tịch UBND huyện Cầu Kè", ["UBND huyện Cầu Kè"], "with level and place"),
    ("các Sở: Nội vụ, Tài chính", ["các Sở: Nội vụ", "Tài chính"], "the shared head is in the first"),
    ("UBND các huyện Mỹ Tú, Kế Sách", ["UBND các huyện Mỹ Tú", "Kế Sách"], "the shared head is in the first"),
    ("Vụ Pháp chế - Bộ Tư pháp", ["Vụ Pháp chế - Bộ Tư pháp", "Bộ Tư pháp"], "the owner is a mention of its own"),
    ("gửi UBND tỉnh (qua Sở Nội vụ)", ["UBND tỉnh", "Sở Nội vụ"], "inside a parenthesis"),
]


@pytest.mark.parametrize(("text", "spans", "why"), ROWS)
def test_spans_are_tight(text: str, spans: list[str], why: str) -> None:
    assert [m.span.of(text) for m in mentions(text)] == spans, why


TITLES = [
    ("Giao Giám đốc Sở Xây dựng", "Sở Xây dựng", "Giám đốc Sở Xây dựng"),
    ("Phó Chủ tịch Thường trực UBND tỉnh", "UBND tỉnh", "Phó Chủ tịch Thường trực UBND tỉnh"),
    ("Giao Sở Xây dựng", "Sở Xây dựng", "Sở Xây dựng"),
    ("Chánh Văn phòng UBND tỉnh", "Văn phòng UBND tỉnh", "Chánh Văn phòng UBND tỉnh"),
    ("Thủ trưởng các cơ quan", "các cơ quan", "Thủ trưởng các cơ quan"),
]


@pytest.mark.parametrize(("text", "inner", "wide"), TITLES)
def test_widens_over_a_title(text: str, inner: str, wide: str) -> None:
    start = text.index(inner)
    assert with_title(text, Span(start, start + len(inner))).of(text) == wide


CELLS = [
    ("UBND tỉnh", "Ủy ban nhân dân tỉnh Cao Bằng", "Ủy ban nhân dân tỉnh Cao Bằng"),
    ("Sở NN&PTNT", "", "Sở Nông nghiệp và Phát triển nông thôn"),
    ("Các sở, ngành liên quan", "", "các sở, ngành liên quan"),
    ("UBND cấp xã", "Ủy ban nhân dân tỉnh Cao Bằng", "Ủy ban nhân dân cấp xã"),
    ("VPĐP NTM tỉnh", "", "Văn phòng Điều phối nông thôn mới tỉnh"),
    ("Kinh phí CTMTQG", "", "Kinh phí Chương trình mục tiêu quốc gia"),
    ("", "", ""),
]


@pytest.mark.parametrize(("printed", "issuer", "name"), CELLS)
def test_expands_names_in_cells(printed: str, issuer: str, name: str) -> None:
    assert expand_name(printed, issuer) == name


PIECES = [
    "UBND",
    "tỉnh",
    "huyện",
    "Sở",
    "Y tế",
    "các",
    ",",
    "và",
    "Ban Chỉ đạo",
    "về",
    "-",
    ":",
    "Bộ",
    "Tài chính",
    "\n",
    "Nguyễn Văn An",
]


@given(st.lists(st.sampled_from(PIECES), max_size=24).map(" ".join))
def test_every_span_is_a_slice_in_reading_order(text: str) -> None:
    printed = f"Giao {text} rà soát."
    found, read = mentions(printed), canonical(printed).text
    assert all(m.span.end <= len(read) and m.span.of(read).strip() == m.span.of(read) != "" for m in found)
    assert [m.span.start for m in found] == sorted(m.span.start for m in found)
    assert all(m.name.strip() == m.name and m.name for m in found)
    assert len({(m.span, m.name) for m in found}) == len(found)
