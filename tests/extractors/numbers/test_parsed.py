"""A number is taken apart and put together without loss."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.numbers import NumberStyle, ParsedNumber, format_number, parse_number

ORDINALS = st.from_regex(r"[1-9][0-9]{0,4}[a-d]?", fullmatch=True)
YEARS = st.none() | st.integers(min_value=1945, max_value=2045)
ORGANS = st.lists(
    st.sampled_from(["UBND", "BNNMT", "VPĐP", "XD&KTVBQPPL", "BCĐ138", "TTg", "CP"]), min_size=1, max_size=3
)


@st.composite
def parsed_numbers(draw: st.DrawFn) -> ParsedNumber:
    style = draw(st.sampled_from(list(NumberStyle)))
    ordinal, organs, year, kind = draw(ORDINALS), tuple(draw(ORGANS)), draw(YEARS), ""
    match style:
        case NumberStyle.STATE | NumberStyle.JOINT:
            kind = draw(st.sampled_from(["QĐ", "KH", "TTr", "CTr", "NQ"]))
        case NumberStyle.DASHED:
            kind, year = "NQ", draw(st.integers(min_value=1990, max_value=2030))
        case NumberStyle.PARTY:
            kind, year = draw(st.sampled_from(["NQ", "QĐ", "CTr", "KL"])), None
        case NumberStyle.ASSEMBLY:
            organs = (draw(st.sampled_from(["QH15", "QH9", "UBTVQH14"])),)
        case NumberStyle.OLD:
            organs = organs[:1]
        case NumberStyle.OLD_DASHED:
            organs, year = (draw(st.sampled_from(["HĐBT", "CP", "TTg"])),), None
    return ParsedNumber(ordinal=ordinal, style=style, organs=organs, year=year, kind=kind)


@given(parsed_numbers())
def test_parsing_what_was_formatted_gives_it_back(number: ParsedNumber) -> None:
    assert parse_number(format_number(number)) == number


@given(parsed_numbers())
def test_lower_case_and_spaces_do_not_change_a_listed_number(number: ParsedNumber) -> None:
    text = format_number(number).replace("/", " / ")
    assert parse_number(text) == number


@pytest.mark.parametrize(
    ("text", "style", "kind", "organs", "year"),
    [
        ("1719/qd-ttg", NumberStyle.STATE, "QĐ", ("TTg",), None),
        ("30/2020/NĐ-CP", NumberStyle.STATE, "NĐ", ("CP",), 2020),
        ("12/UBND-VX", NumberStyle.STATE, "", ("UBND", "VX"), None),
        ("19-2016/NQ-CP", NumberStyle.DASHED, "NQ", ("CP",), 2016),
        ("01/2005/TTLT/BNV-BTC", NumberStyle.JOINT, "TTLT", ("BNV", "BTC"), 2005),
        ("04/2020/UBTVQH14", NumberStyle.ASSEMBLY, "", ("UBTVQH14",), 2020),
        ("367-QĐ/TWĐTN-VP", NumberStyle.PARTY, "QĐ", ("TWĐTN", "VP"), None),
        ("40-LCT/HĐNN8", NumberStyle.OLD_DASHED, "", ("LCT", "HĐNN8"), None),
        ("64-CP", NumberStyle.OLD_DASHED, "", ("CP",), None),
        ("49/SL", NumberStyle.OLD, "", ("SL",), None),
        ("/KH-UBND", NumberStyle.STATE, "KH", ("UBND",), None),
    ],
)
def test_styles_are_told_apart(
    text: str, style: NumberStyle, kind: str, organs: tuple[str, ...], year: int | None
) -> None:
    number = parse_number(text)
    assert (number.style, number.kind, number.organs, number.year) == (style, kind, organs, year)


@pytest.mark.parametrize("text", ["", "11/19", "tháng 6/2022", "QĐ-UBND", "12//UBND", "1/2/3"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no document number"):
        parse_number(text)
