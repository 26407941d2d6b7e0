"""Lines that are read by their ends: the paragraphs are those that every word by itself gives."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from pipeline.raw import RawDocument
from pipeline.readers.pdf.words import PageText, page_to_text
from pipeline.readers.read import read_raw
from tests.bench.papers import long_paper
from tests.readers.blocks import words
from tests.readers.tiny_pdf import TinyPage, tiny_pdf

BODY = (
    "Sáng ngày 12/3/2024, tại trụ sở, Chủ tịch Ủy ban nhân dân xã chủ trì họp về",
    "tiến độ thu hoạch lúa, tham dự có lãnh đạo Hội Nông dân, các trưởng ấp và các",
    "hợp tác xã trên địa bàn, cùng đại diện doanh nghiệp thu mua nông sản tại các",
    "điểm kho của huyện, cán bộ khuyến nông và đại diện các hộ sản xuất tiêu biểu.",
)


def _words_alone(read: Callable[..., PageText], text: object, printed: int, *, whole_lines: bool) -> PageText:
    del whole_lines
    return read(text, printed, whole_lines=False)


def both(data: bytes, monkeypatch: pytest.MonkeyPatch) -> tuple[RawDocument, RawDocument]:
    """A file read by lines, then word by word."""
    quick = read_raw(data, "a.pdf")
    careful = partial(_words_alone, page_to_text)
    monkeypatch.setattr("pipeline.readers.pdf.pages.page_to_text", careful)
    return quick, read_raw(data, "a.pdf")


def test_a_long_paper_has_the_same_paragraphs_either_way(monkeypatch: pytest.MonkeyPatch) -> None:
    quick, careful = both(long_paper(16), monkeypatch)
    assert len(quick.pages) > 5
    assert quick.blocks == careful.blocks


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (TinyPage().lines(70, 700, *BODY).text(70, 600, "Nơi nhận:").text(360, 600, "CHỦ TỊCH"), "two boxes"),
        (TinyPage().lines(70, 700, *BODY).lines(98, 620, "- Phơi sấy đúng kỹ thuật", "- Giữ giống"), "indents"),
        (TinyPage().lines(70, 700, *BODY).text(70, 600, "Số:").stamp(92, 600, "41").text(120, 600, "/TB"), "stamp"),
        (TinyPage().lines(70, 700, *BODY, bold=True).text(70, 600, "Tốt."), "bold"),
        (TinyPage().lines(70, 700, *BODY).text(70, 560, "Cách xa phía dưới."), "a gap above"),
        (TinyPage().lines(70, 700, *BODY, "mmmm wwww mmmm wwww mmmm wwww mmmm wwww mmmm"), "wide letters"),
        (TinyPage().lines(70, 700, *BODY).text(70, 632, "iiii liii").text(140, 632, "ilil iii"), "a gap"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_not_running_text_reads_the_same(page: TinyPage, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quick, careful = both(tiny_pdf(page), monkeypatch)
    assert quick.blocks == careful.blocks, reason


def test_running_heads_of_a_chapter_are_known_beyond_a_hundred_pages() -> None:
    paper = [TinyPage().text(70, 815, f"Đề án 7 - trang {n}", 9).lines(70, 700, *BODY) for n in range(1, 103)]
    assert set(words(read_raw(tiny_pdf(*paper), "a.pdf"))) == {" ".join(BODY)}
