"""Document numbers are found by the grammar wherever they stand, and nothing else is."""

from __future__ import annotations

import time

import pytest

from corpus.model import Facts
from extractors.numbers import find_numbers
from extractors.numbers.find import numbers_in
from tests.extractors.numbers.rows import NEGATIVE, POSITIVE
from tests.reading import canonical


def found(text: str) -> tuple[str, ...]:
    return tuple(number.text for number in find_numbers(canonical(text), Facts()))


@pytest.mark.parametrize(("text", "numbers", "why"), POSITIVE)
def test_numbers_are_found(text: str, numbers: tuple[str, ...], why: str) -> None:
    assert found(text) == numbers, why


@pytest.mark.parametrize(("text", "why"), NEGATIVE)
def test_other_figures_are_no_document_numbers(text: str, why: str) -> None:
    assert found(text) == (), why


@pytest.mark.parametrize(
    ("text", "numbers", "why"),
    [
        ("Kế hoạch số 45, 46/KH-UBND", ("45/KH-UBND", "46/KH-UBND"), "symbol on the last only"),
        ("các Kế hoạch số 12, 13 và 14/KH-UBND", ("12/KH-UBND", "13/KH-UBND", "14/KH-UBND"), "three before the symbol"),
        ("các Quyết định số 318/QĐ-TTg, 319, 320 ngày 8/3/2022", ("318/QĐ-TTg", "319/QĐ-TTg", "320/QĐ-TTg"), "symbol first"),
        ("Quyết định số 318/QĐ-TTg, 2025 là năm cuối", ("318/QĐ-TTg",), "no plural: the figure is something else"),
        ("Quyết định số 318/QĐ-TTg, 319/QĐ-TTg", ("318/QĐ-TTg", "319/QĐ-TTg"), "each in full"),
        ("Nghị định số 05/2025/NĐ-CP1 ngày 06/01/2025", ("05/2025/NĐ-CP",), "footnote figure glued on"),
        ("Nghị định số 05/2025/NĐ-CPngày 06/01/2025", ("05/2025/NĐ-CP",), "next word glued on"),
        ("Số:7360/KH-UBND", ("7360/KH-UBND",), "no space after the colon"),
        ("Nghị quyết số 66.4/2025/NQ-CP", ("66.4/2025/NQ-CP",), "ordinal with a part"),
        ("Công điện số 24/TTg ngày 29/7/2024", ("24/TTg",), "organ alone after a kind word"),
        ("Kế hoạch số 515/KH-BCA-BNN&MT", ("515/KH-BCA-BNN&MT",), "joint plan with an ampersand"),
        ("Công văn số 15972/SXD-QLN& TTBĐS", ("15972/SXD-QLN&TTBĐS",), "space after the ampersand"),
        ("văn bản số 1144/GDĐT-GDTX", ("1144/GDĐT-GDTX",), "an organ nobody listed, after a cue"),
        ("dùng 1144/GDĐT-GDTX làm mẫu", (), "an organ nobody listed, without a cue"),
        ("Bản án số 12/2021/DS-ST", (), "judgments are a class of their own"),
        ("Hợp đồng số 12/2023/HĐ-XD", ("12/2023/HĐ-XD",), "contracts are a kind"),
        ("Điều 8 Luật số 72/2025/QH15", ("72/2025/QH15",), "with a pinpoint before"),
        ("Nghị quyết số 176/2025/QH của Quốc hội", ("176/2025/QH",), "cut off in a newspaper: kept as printed"),
        ("Quyết định số 02/QD-UBND", ("02/QĐ-UBND",), "the stroke of Đ was lost"),
        ("257/2025/qh15", ("257/2025/QH15",), "a law typed in lower case"),
        ("01-nq/tu", ("01-NQ/TU",), "a Party number typed in lower case"),
        ("Quyết định số 01814/QĐ-UBND", ("01814/QĐ-UBND",), "padded to five digits"),
        ("Thông báo số 30-TB/TGV ngày 13/6/2025", ("30-TB/TGV",), "a working group in Party style"),
    ],
)  # fmt: skip
def test_lists_repairs_and_doubtful_cases(text: str, numbers: tuple[str, ...], why: str) -> None:
    assert found(text) == numbers, why


def test_each_span_is_where_the_number_stands() -> None:
    text = canonical("Căn cứ Quyết định số 1039 /QĐ- UBND và Kế hoạch số 45, 46/KH-UBND")
    spans = [number.span.of(text.text) for number in find_numbers(text, Facts())]
    assert spans == ["1039 /QĐ- UBND", "45", "46/KH-UBND"]


@pytest.mark.parametrize(
    "hostile", ["1/" * 20000, "1" * 40000, "A-" * 20000, "12/QĐ-" * 8000, "số 1, " * 8000, "1/A&" * 9000]
)
def test_hostile_text_takes_linear_time(hostile: str) -> None:
    def seconds(text: str) -> float:
        started = time.process_time()
        numbers_in(text)
        return time.process_time() - started

    once = min(seconds(hostile) for _ in range(3))
    fourfold = min(seconds(hostile * 4) for _ in range(3))
    assert fourfold < max(once, 0.01) * 10
