"""What is offered where nothing is found: typing errors mended, marks restored, conditions to give up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest

from index.search.as_written import as_written
from index.search.drop import worth_dropping
from index.search.mend import mended
from index.search.tokens import tokens_of
from index.search.understand import understand

KNOWN = {
    "text": {"nguyen": 9, "nguon": 30, "nuoc": 40, "tai": 50, "ngen": 1},
    "text_b": {"tai_nguyen": 8, "nguyen_nuoc": 7, "ngen_nuoc": 0},
}


class Counting:
    """A collection that counts the questions it is asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []

    def __call__(self, field: str, tokens: Iterable[str]) -> Mapping[str, int]:
        wanted = list(tokens)
        self.asked.append((field, len(wanted)))
        return {token: KNOWN[field][token] for token in wanted if token in KNOWN[field]}


def test_an_unknown_word_becomes_the_one_that_stands_beside_its_neighbours() -> None:
    collection = Counting()
    other = mended(understand("tai ngyen nuoc"), collection)
    assert other is not None
    assert [token.exact for run in other.words for token in run] == ["tai", "nguyen", "nuoc"]
    assert [field for field, _ in collection.asked] == ["text", "text", "text_b"], "three questions in all"


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("tai nguyen nuoc", "every word is known"),
        ("zzzzzz", "nothing is near"),
        ("tai xh", "two consonants are an abbreviation"),
        ("45/KH-BCĐ", "a number is no word"),
        ('"tai ngyen"', "words in quotes are meant as they are"),
        ("", "no word"),
    ],
)
def test_nothing_is_mended_without_need(query: str, why: str) -> None:
    assert mended(understand(query), Counting()) is None, why


@pytest.mark.parametrize(
    ("words", "text", "expected", "why"),
    [
        ("tai nguyen nuoc", "Quản lý tài nguyên nước.", "tài nguyên nước", "the whole row"),
        ("tai nguyen rung ben vung", "Tài nguyên nước; rừng bền vững", "tài nguyên rừng bền vững", "rows one by one"),
        ("nuoc sach", "Có nước. Đường sạch", "nuoc sach", "a word by itself says too little"),
        ("nuoc", "Có nước", "nước", "the only word"),
        ("chợ đà", "Bán cho đã", "chợ đà", "other words, both typed with marks"),
        ("trước bà", "Lệ phí trước bạ", "trước bạ", "one wrong mark"),
        ("hoa binh", "Tỉnh Hoà Bình", "hòa bình", "one spelling of tones"),
        ("nuoc sach", "", "nuoc sach", "no text"),
        ("", "Nước", "", "no words"),
    ],
)
def test_marks_are_those_of_the_collection(words: str, text: str, expected: str, why: str) -> None:
    assert " ".join(as_written(list(tokens_of(words)), text)) == expected, why


def test_conditions_without_which_something_is_found_are_offered_fewest_hits_first() -> None:
    hits = {"ocop ky:nam": 3, "ocop tu:2023": 1}
    found = worth_dropping("ocop ky:nam tu:2023", lambda words: hits.get(words, 0))
    assert [(part.says, count) for part, count in found] == [("signed-by", 1), ("days", 3)]


def test_the_only_condition_is_not_offered() -> None:
    assert worth_dropping("ky:nam", lambda words: 7) == ()
