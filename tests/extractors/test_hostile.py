"""Hostile input: the time of a finder grows with the length of the text and no faster."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from corpus.model import CanonicalText, Facts
from extractors.dates import find_dates
from extractors.programmes import find_programmes
from extractors.quantities import find_quantities
from extractors.times import find_times

FINDERS: list[Callable[[CanonicalText, Facts], object]] = [find_dates, find_times, find_programmes, find_quantities]
PIECES = [
    "1, 2, 3 và 4, ",
    "ngày 1/2 - 3/4 đến ",
    "12 tháng ",
    "ngày 12 tháng 3 ",
    "1.000.000",
    "1/",
    "quý i, ii, ",
    "tháng 1, 2, 3, ",
    "chương trình mục tiêu quốc gia ",
    "Ban Chỉ đạo các Chương trình ",
    "xây dựng nông thôn ",
    "Dự án 1 ",
    "15 (mười ",
    "năm 2025, ",
    "     ",
    "đạt trên ",
]


def _seconds(find: Callable[[CanonicalText, Facts], object], text: str) -> float:
    start = time.perf_counter()
    find(CanonicalText(text), Facts())
    return time.perf_counter() - start


@pytest.mark.parametrize("find", FINDERS, ids=lambda find: find.__name__)
@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_length(find: Callable[[CanonicalText, Facts], object], piece: str) -> None:
    text = piece * (120_000 // len(piece))
    assert _seconds(find, text) < 4
