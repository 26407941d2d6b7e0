"""Hostile input takes time in proportion to its length."""

from __future__ import annotations

from time import process_time

import pytest

from tests.extractors.agencies.reading import mentions

HOSTILE = [
    "các sở, ",
    "UBND các huyện A, ",
    "Ban Chỉ đạo về ",
    "Sở Y tế, ",
    "Vụ Pháp chế - ",
    "Tỉnh ủy, ",
    "số 1/QĐ-UBND của A ",
    "Luật A ",
]


def seconds(text: str) -> float:
    """The best of three runs."""
    best = 9.0
    for turn in range(3):
        begin = process_time()
        mentions(text + str(turn))
        best = min(best, process_time() - begin)
    return best


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length_only(piece: str) -> None:
    short, long = seconds(piece * 200), seconds(piece * 1600)
    assert long < 8 * 4 * short + 0.2
