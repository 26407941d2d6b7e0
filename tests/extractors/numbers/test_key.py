"""Two numbers are the same when their keys are."""

from __future__ import annotations

import pytest

from corpus.text import number_key


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("06/2022/QĐ-TTg", "6/2022/QĐ-TTg", "leading zeros"),
        ("04/2026/NĐ-CP", "4/2026/nđ-cp", "case"),
        ("263/QĐ–TTg", "263/QĐ-TTg", "an en dash"),
        ("1039 /QĐ- UBND", "1039/QĐ-UBND", "stray spaces"),
        ("1719/qd-ttg", "1719/QĐ-TTg", "no marks"),
        ("1719/Q\u00d0-TTg", "1719/QĐ-TTg", "eth for Đ"),
    ],
)
def test_the_same_number_has_one_key(one: str, other: str, why: str) -> None:
    assert number_key(one) == number_key(other), why


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("06/2022/QĐ-TTg", "06/QĐ-TTg", "normative and individual"),
        ("45/KH-UBND", "45/KH-BCĐ", "two series"),
        ("71/NQ-CP", "71-NQ/TW", "state and Party"),
        ("30a/2008/NQ-CP", "30/2008/NQ-CP", "a letter suffix"),
    ],
)
def test_different_numbers_have_different_keys(one: str, other: str, why: str) -> None:
    assert number_key(one) != number_key(other), why
