"""The analysis that documents and queries share."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.text import is_syllable
from index.search.abbreviations import initials, readings, written_out
from index.search.number_tokens import number_tokens
from index.search.tokens import tokens_of


def folded(text: str) -> str:
    return " ".join(token.folded for token in tokens_of(text))


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Đường Hồ Chí Minh", "duong ho chi minh", "marks, case, đ"),
        (unicodedata.normalize("NFD", "Ủy quyền"), "uy quyen", "decomposed letters"),
        ("NN&PTNT", "nnptnt", "one word with and without the sign"),
        ("45/KH-BCĐ", "45 kh bcd", "the parts of a number"),
        ("phờng, nớc", "phuong nuoc", "an ư lost in an old encoding"),
        ("phương thức, quê hương", "phuong thuc que huong", "no second ư where there is one"),
        ("thơ, lớp, bờ", "tho lop bo", "rhymes of the language stay"),
        ("", "", "nothing"),
        ("./. – “”", "", "no letters"),
    ],
)
def test_words_are_folded(text: str, expected: str, why: str) -> None:
    assert folded(text) == expected


def test_places_of_tone_marks_are_one_exact_word() -> None:
    assert [t.exact for t in tokens_of("hoà thuỷ Uỷ")] == [t.exact for t in tokens_of("hòa thủy Ủy")]


@given(st.text())
def test_every_token_is_a_slice_of_its_text(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    tokens = list(tokens_of(text))
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert all(first.end <= second.start for first, second in pairwise(tokens))
    assert all(" " not in token.folded and " " not in token.exact for token in tokens)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND tỉnh", "uy ban nhan dan tinh"),
        ("Sở GD&ĐT", "so giao duc va dao tao"),
        ("sở gdđt", "so giao duc va dao tao"),
        ("ban chỉ đạo", "ban chi dao"),
    ],
)
def test_abbreviations_are_written_out(text: str, expected: str) -> None:
    assert " ".join(written_out(list(tokens_of(text)))) == expected


def test_no_syllable_of_the_language_is_an_abbreviation() -> None:
    assert [key for key in readings() if is_syllable(key)] == []


def test_an_abbreviation_with_several_readings_is_left_as_it_is() -> None:
    several = next(key for key, words in readings().items() if len(words) > 1)
    assert written_out(list(tokens_of(several))) == [several]


def test_initials_follow_each_other() -> None:
    assert initials(["co", "so", "du", "lieu"]) == ["csd", "sdl"]
    assert initials(["co", "so"]) == []


@pytest.mark.parametrize(
    ("number", "known", "expected"),
    [
        ("45/KH-BCĐ", {}, {"45/kh-bcd", "45", "kh-bcd", "45+kh", "45+bcd"}),
        ("022/2025/NQ-HĐND", {}, {"22/2025/nq-hdnd", "22", "nq-hdnd", "22+2025", "22+nq", "22+hdnd"}),
        ("57-NQ/TW", {"year": "2024"}, {"57-nq/tw", "57", "nq/tw", "57+nq", "57+tw", "57+2024"}),
        ("1039/QĐ-UBND", {"kind": "quyet-dinh"}, {"1039/qd-ubnd", "1039", "qd-ubnd", "1039+qd", "1039+ubnd", "1039+quyet-dinh"}),
        ("257/2025/QH15", {}, {"257/2025/qh15", "257", "qh15", "257+2025", "257+qh15"}),
        ("không số", {}, {"khongso"}),
        ("", {}, set()),
    ],
)  # fmt: skip
def test_a_number_gives_itself_its_parts_and_its_halves(number: str, known: dict[str, str], expected: set[str]) -> None:
    assert set(number_tokens(number, **known)) == expected
