"""Words of a reader's text are found among the characters of a page, however they were ordered or spaced."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.originals.align import letters_of, locate
from api.originals.boxes import by_line, ranges_of
from api.originals.sheets import Box
from corpus.model import Place


def found(raw: str, shown: str, words: str, nth: int = 0) -> str | None:
    """The characters of `shown` that stand for the `nth` occurrence of `words` in `raw`."""
    start = -1
    for _ in range(nth + 1):
        start = raw.index(words, start + 1)
    source = letters_of(raw)
    at = locate(source, *source.range_of(start, start + len(words)), letters_of(shown))
    return shown[at[0] : at[1]] if at else None


@pytest.mark.parametrize(
    ("raw", "shown", "words", "hit", "why"),
    [
        ("Số: 12/QĐ-UBND", "Số: 12/QĐ-UBND", "12/QĐ-UBND", "12/QĐ-UBND", "the same text"),
        ("Số: 12/QĐ-UBND", "Số: 12/QĐ-\r\nUBND", "12/QĐ-UBND", "12/QĐ-\r\nUBND", "broken over a line"),
        ("Số: 12/QĐ-UBND", "Số:  12/QĐ\ufffeUBND", "12/QĐ-UBND", "12/QĐ\ufffeUBND", "PDFium's own hyphen"),
        ("trái phải", "phải trái", "trái", "trái", "columns in another order"),
        ("Sở Nội vụ", "Sở Y tế", "Nội vụ", None, "words that are not on the page"),
    ],
)
def test_words_are_found(raw: str, shown: str, words: str, hit: str | None, why: str) -> None:
    assert found(raw, shown, words) == hit, why


def test_of_equal_words_the_neighbours_decide() -> None:
    raw = "mục một năm 2024, mục hai năm 2024"
    shown = "mục hai năm 2024 / mục một năm 2024"
    source, page = letters_of(raw), letters_of(shown)
    first = locate(source, *source.range_of(12, 16), page)
    assert first == (31, 35), "the year after “một”, although the other stands nearer"


@given(st.text(alphabet="ab c\n", min_size=1), st.data())
def test_a_text_is_found_in_itself_where_it_stands(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    letters = letters_of(text)
    at = locate(letters, *letters.range_of(start, end), letters)
    wanted = text[start:end].split()
    assert (text[at[0] : at[1]].split() if at else []) == wanted


def test_places_that_go_on_are_one_range() -> None:
    parts = (Place(1, 0, 4), Place(1, 6, 9), Place(1, 200, 203), Place(2, 0, 2))
    assert ranges_of(parts) == [Place(1, 0, 9), Place(1, 200, 203), Place(2, 0, 2)]


def test_boxes_of_one_line_are_one_box() -> None:
    word, next_word, next_line = Box(1, 10, 10, 30, 10), Box(1, 44, 11, 20, 9), Box(1, 10, 24, 30, 10)
    other_page = Box(2, 64, 11, 20, 9)
    assert by_line([word, next_word, next_line, other_page]) == (Box(1, 10, 10, 54, 10), next_line, other_page)
