"""Normalisation: one canonical text, every character of it leads back to the source."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from corpus.model import CanonicalText, Cell, Page
from pipeline.encodings.find import find_old
from pipeline.normalise import normalise
from pipeline.raw import RawBlock, RawDocument, Slice

ODD = " \t\u00a0\u200b\ufeff\u00ad\ufffe\u0301\u0323\u031b\u0302\u0335aăâđdDĐÐơƯ1/-.\u2003\n"
TEXTS = st.text(st.one_of(st.sampled_from(ODD), st.characters(codec="utf-8")), max_size=40)


def raw(*texts: str, join: str = " ") -> RawDocument:
    """One block of one slice for each text, on one page."""
    blocks, start = [], 0
    for text in texts:
        blocks.append(RawBlock((Slice(1, start, start + len(text), join),)))
        start += len(text)
    return RawDocument("text/plain", (Page(1, "".join(texts)),), tuple(blocks))


@pytest.mark.parametrize(
    ("source", "expected", "reason"),
    [
        ("Quye\u0302\u0301t đi\u0323nh", "Quyết định", "marks are composed"),
        ("Ðại hội ðảng", "Đại hội đảng", "Icelandic letters stand for đ"),
        ("d\u0335i D\u0335i", "đi Đi", "so does a struck d"),
        ("45/QĐ\u00adUBND", "45/QĐ-UBND", "a soft hyphen before a capital is a printed hyphen"),
        ("45/QĐ\ufffeUBND", "45/QĐ-UBND", "so is the mark that the PDF library leaves"),
        ("2021\u00ad2025", "2021-2025", "between figures too"),
        ("Lao động \u00ad Thương binh", "Lao động - Thương binh", "between spaces too"),
        ("nông\u00adthôn", "nôngthôn", "elsewhere it hides"),
        ("tỉnh\u00a0 \tTrà\u2003Vinh ", "tỉnh Trà Vinh", "odd spaces and runs of spaces are one space"),
        ("\u200bcấp\u200b \u200bxã\ufeff", "cấp xã", "zero-width characters vanish, also between spaces"),
        ("hòa hoà – “A”", "hòa hoà – “A”", "tone placement, dashes and quotes stay"),
        ("Uû ban nh©n d©n tØnh, §¹i biÓu Ðn", "Uû ban nh©n d©n tØnh, §¹i biÓu Ðn", "in TCVN3 text Ð is a vowel"),
        ("ngêi ®­îc", "ngêi ®­îc", "in TCVN3 text the soft hyphen is a vowel"),
    ],
)
def test_text_is_normalised(source: str, expected: str, reason: str) -> None:
    assert normalise(raw(source)).text == expected, reason


def test_cells_of_a_row_are_separated_by_tabs_and_all_else_by_line_feeds() -> None:
    page = Page(1, "TTTên1Rà soátKết")
    cells = [Cell(0, 0, 0), Cell(0, 0, 1), Cell(0, 1, 0), Cell(0, 1, 1), None]
    ends = [0, 2, 5, 6, 13, 16]
    blocks = [RawBlock((Slice(1, a, b),), cell=c) for a, b, c in zip(ends, ends[1:], cells, strict=False)]
    assert normalise(RawDocument("text/plain", (page,), tuple(blocks))).text == "TT\tTên\n1\tRà soát\nKết"


def test_slices_are_joined_as_told_and_empty_ones_leave_their_space() -> None:
    page = Page(1, "số 12/QĐ-UBND dòng hai")
    slices = (Slice(1, 0, 2), Slice(1, 2, 3, ""), Slice(1, 3, 9, ""), Slice(1, 9, 13, ""), Slice(1, 14, 22, "\n"))
    assert normalise(RawDocument("text/plain", (page,), (RawBlock(slices),))).text == "số 12/QĐ-UBND\ndòng hai"


def test_empty_blocks_disappear_with_their_separator() -> None:
    canonical = normalise(raw("một", " \u200b", "hai"))
    assert (canonical.text, len(canonical.blocks)) == ("một\nhai", 2)


def test_block_stands_on_the_page_of_its_first_word() -> None:
    pages = (Page(1, "  "), Page(2, "chữ"))
    block = RawBlock((Slice(1, 0, 2), Slice(2, 0, 3)))
    assert normalise(RawDocument("text/plain", pages, (block,))).blocks[0].page == 2


@given(st.lists(TEXTS, max_size=5))
def test_blocks_cover_the_text_but_for_separators(texts: list[str]) -> None:
    canonical = normalise(raw(*texts))
    assert "\n".join(block.span.of(canonical.text) for block in canonical.blocks) == canonical.text
    assert all(block.span.of(canonical.text).strip() for block in canonical.blocks)


@given(st.lists(TEXTS, max_size=5))
def test_pieces_cover_every_character_of_every_block(texts: list[str]) -> None:
    canonical = normalise(raw(*texts))
    covered = [at for piece in canonical.pieces for at in range(piece.start, piece.end)]
    wanted = [at for block in canonical.blocks for at in range(block.span.start, block.span.end)]
    assert covered == wanted


@given(st.lists(TEXTS, max_size=5))
def test_pieces_lead_back_to_the_same_characters(texts: list[str]) -> None:
    assume(not find_old(raw(*texts)))  # what is decoded has other characters at the same places
    canonical = normalise(raw(*texts))
    source = canonical.pages[0].text
    for piece in canonical.pieces:
        text, origin = canonical.text[piece.start : piece.end], source[piece.origin : piece.origin_end]
        if len(text) == len(origin):
            assert all(_same(a, b) for a, b in zip(text, origin, strict=True))
        else:
            assert normalise(raw(origin)).text == text


def _same(canonical: str, source: str) -> bool:
    folded = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ", "\ufffe": "-", "\u00ad": "-"}
    return canonical in (source, folded.get(source), unicodedata.normalize("NFC", source)) or (
        canonical == " " and source.isspace()
    )


@given(TEXTS)
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(raw(text)).text
    assert normalise(raw(once)).text == once


@given(TEXTS)
def test_places_of_a_block_stand_in_order_in_the_source(text: str) -> None:
    canonical: CanonicalText = normalise(raw(text))
    for block in canonical.blocks:
        places = canonical.places(block.span)
        assert all(a.end <= b.start for a, b in pairwise(places))
