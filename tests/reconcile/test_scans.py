"""Whole headers: a drawn page with recognisers of the test, and real scans."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np
import pytest

from corpus.model import Certainty, Document, HeaderField, Page, PrintedWord, Signature
from corpus.text import number_key
from pipeline.ocr.engine import ImageWord, Layout
from pipeline.raw import RawBlock, RawDocument, ReadContext, Slice
from pipeline.readers.read import read_source
from pipeline.reading import read_document
from pipeline.reconcile.header import reconcile
from pipeline.reconcile.places import day_crop, number_crop
from tests.ocr.marks import needs_tesseract
from tests.readers.tiny_pdf import TinyPage, tiny_pdf
from tests.real import DOCUMENTS, needs_real

LINES = (
    (90, 60, "ỦY BAN NHÂN DÂN"),
    (90, 78, "TỈNH BÌNH MINH"),
    (90, 100, "Số: I2 /KH-UBND"),
    (320, 100, "Bình Minh, ngày 05 tháng 3 năm 2024"),
    (250, 140, "KẾ HOẠCH"),
    (180, 160, "Triển khai xây dựng nông thôn mới năm 2024"),
    (40, 190, "CV ĐẾN Số: 2352 Ngày: 21/3/24"),
    (60, 230, "Căn cứ Quyết định số 263/QĐ-TTg ngày 22/02/2022 của Thủ tướng Chính phủ;"),
)


def page_of(lines: tuple[tuple[int, int, str], ...] = LINES) -> Page:
    """A page as a recogniser gives it: every word with a box of 6 points a letter."""
    text, words = "", []
    for left, top, line in lines:
        at = left
        for number, word in enumerate(line.split()):
            text += " " if number else ("\n" if text else "")
            words.append(PrintedWord(len(text), len(text) + len(word), at, top, 6 * len(word), 12, 0.9))
            text += word
            at += 6 * len(word) + 6
    return Page(1, text, 595, 842, tuple(words))


def scan(page: Page, **more: Any) -> RawDocument:
    starts = np.cumsum([0, *(len(line) + 1 for line in page.text.split("\n"))])
    blocks = tuple(
        RawBlock((Slice(1, int(start), int(start) + len(line)),))
        for start, line in zip(starts[:-1], page.text.split("\n"), strict=True)
    )
    return RawDocument("application/pdf", (page,), blocks, **more)


@dataclass(frozen=True)
class Reads:
    """A recogniser that reads the same in every picture of a height; wide crops are dates."""

    name: str
    number: str
    day: str

    def recognise(self, image: np.ndarray[Any, Any], *, layout: Layout = Layout.PAGE) -> tuple[ImageWord, ...]:
        text = self.day if image.shape[1] > 5 * image.shape[0] and image.shape[1] > 500 else self.number
        return tuple(ImageWord(word, 0, 0, 1, 1, 0.9) for word in text.split())


def read(name: str, *engines: Reads, **more: Any) -> Document:
    from pipeline.normalise import normalise

    raw = scan(page_of(), **more)
    document, _ = read_document("\n".join(line for *_, line in LINES).encode(), name)
    return reconcile(replace(document, canonical=normalise(raw)), raw, tiny_pdf(TinyPage()), engines)


AGREE = (
    Reads("one", "Số: 12 /KH-UBND", "Bình Minh, ngày 05 tháng 3 năm 2024"),
    Reads("two", "Số: 12 /KH-UBND", "Bình Minh, ngày 05 tháng 3 năm 2024"),
)


def field(found: HeaderField | None) -> tuple[str, Certainty]:
    assert found is not None
    return found.value, found.certainty


def test_the_number_is_where_its_symbol_is_and_never_in_the_arrival_stamp() -> None:
    crop, day = number_crop(page_of()), day_crop(page_of())
    assert crop is not None
    assert day is not None
    assert (crop.left, crop.top) == (84, 94)
    assert day.left > 300


def test_without_a_symbol_the_place_is_left_of_the_day() -> None:
    lines = tuple((left, top, line.replace("/KH-UBND", "~")) for left, top, line in LINES)
    crop = number_crop(page_of(lines))
    assert crop is not None
    assert crop.left < 90
    assert crop.left + crop.width > 180
    assert crop.top < 100 < crop.top + crop.height


def test_engines_and_the_name_of_the_file_together_are_certain() -> None:
    assert field(read("12-KH-UBND.pdf", *AGREE).facts.header.number) == ("12/KH-UBND", Certainty.CERTAIN)


def test_engines_alone_are_likely_at_most() -> None:
    header = read("scan0001.pdf", *AGREE).facts.header
    assert field(header.number) == ("12/KH-UBND", Certainty.LIKELY)
    assert field(header.issued_on)[1] is not Certainty.CERTAIN


def test_a_name_that_engines_contradict_is_not_certain() -> None:
    number = read("99-KH-UBND.pdf", *AGREE).facts.header.number
    assert number is not None
    assert number.certainty is Certainty.CONFIRM
    assert {"12/KH-UBND", "99/KH-UBND"} <= {candidate.value for candidate in number.candidates}


@pytest.mark.parametrize(
    ("name", "symbols", "sure"),
    [
        ("12 KH.pdf", ("KH-UBND", "KH-UBND"), True),
        ("12 KH.pdf", ("KH-UBND", "KH-BCĐ"), False),
        ("12-KH-UBND.pdf", ("KH-UBND", "KH-BCĐ"), True),
    ],
)
def test_a_number_is_as_sure_as_its_symbol(name: str, symbols: tuple[str, str], sure: bool) -> None:
    engines = [replace(one, number=f"Số: 12 /{symbol}") for one, symbol in zip(AGREE, symbols, strict=True)]
    number = read(name, *engines).facts.header.number
    assert number is not None
    assert (number.certainty is Certainty.CERTAIN) == sure


@pytest.mark.parametrize("name", ["Scan_20240307.pdf", "IMG_20240312_101512.jpg", "2024-03-09 08.30.pdf"])
def test_the_day_of_scanning_is_not_that_of_the_paper(name: str) -> None:
    assert field(read(name, *AGREE).facts.header.issued_on)[0] == "2024-03-05"


def test_an_arrival_number_in_the_name_says_nothing() -> None:
    number = read("2352 (12-KH-UBND).signed.pdf", *AGREE).facts.header.number
    assert number is not None
    assert not any(candidate.value.startswith("2352") for candidate in number.candidates)


def test_a_day_after_the_signature_is_to_be_confirmed() -> None:
    signature = Signature(signer="Mẫu", signed_at="2024-03-02T03:00:00+00:00", intact=True)
    day = read("scan0001.pdf", *AGREE, signatures=(signature,)).facts.header.issued_on
    assert field(day)[1] is Certainty.CONFIRM


def test_a_signature_soon_after_makes_a_clear_day_likely() -> None:
    signature = Signature(signer="Mẫu", signed_at="2024-03-06T03:00:00+00:00", intact=True)
    day = read("scan0001.pdf", *AGREE, signatures=(signature,)).facts.header.issued_on
    assert field(day) == ("2024-03-05", Certainty.LIKELY)


def test_without_engines_what_was_read_is_to_be_confirmed() -> None:
    assert field(read("scan0001.pdf").facts.header.issued_on)[1] is not Certainty.CERTAIN


def test_born_digital_text_stays_as_it_is() -> None:
    document, _ = read_document("\n".join(line for *_, line in LINES).encode(), "99-KH-UBND.txt")
    raw = replace(scan(page_of()), pages=(replace(page_of(), words=()),))
    assert reconcile(document, raw, b"", AGREE) is document


REAL = {
    "01CT_scan.pdf": ("01/CT-UBND", "2021-01-04"),
    "04 QĐ 138.signed.pdf": ("04/QĐ-BCĐ138", "2025-02-05"),
    "2352 (07-CT-UBND).signed.pdf": ("07/CT-UBND", "2018-03-20"),
}

PRINTED = {
    "01CT_scan.pdf": (
        "chi-thi",
        "Ủy ban nhân dân tỉnh Quảng Ngãi",
        "Về việc triển khai sử dụng hóa đơn điện tử trên địa bàn tỉnh Quảng Ngãi",
        ("Đặng Văn Minh", "CHỦ TỊCH"),
    ),
    "04 QĐ 138.signed.pdf": (
        "quyet-dinh",
        "Ban Chỉ đạo 138 tỉnh Quảng Ngãi",
        "Về việc công nhận địa bàn trọng điểm, phức tạp về trật tự, an toàn xã hội chuyển hóa đạt năm 2024",
        ("Nguyễn Hoàng Giang", "TRƯỞNG BAN, CHỦ TỊCH UBND TỈNH"),
    ),
    "2352 (07-CT-UBND).signed.pdf": (
        "chi-thi",
        "Ủy ban nhân dân tỉnh Quảng Ngãi",
        "Về việc tăng cường công tác thi hành án hành chính trên địa bàn tỉnh Quảng Ngãi",
        ("Phạm Trường Thọ", "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH"),
    ),
}
"""Kind, issuer, title and signer as the images of the pages show them."""


@cache
def recognised(name: str) -> RawDocument:
    """What is recognised in a scan: the same whatever it is called."""
    source = read_source((DOCUMENTS / "pdf" / name).read_bytes(), ReadContext(name))
    assert isinstance(source, RawDocument)
    return source


@needs_real
@pytest.mark.real
@needs_tesseract
@pytest.mark.parametrize("renamed", [False, True])
@pytest.mark.parametrize("name", REAL)
def test_real_scans(name: str, monkeypatch: pytest.MonkeyPatch, *, renamed: bool) -> None:
    """No wrong number or day is certain, and the right ones are among the candidates, whatever the file is called; what
    is printed is read right."""
    monkeypatch.setattr("pipeline.reading.read_source", lambda data, context: recognised(name))
    document, _ = read_document((DOCUMENTS / "pdf" / name).read_bytes(), "scan0001.pdf" if renamed else name)
    header = document.facts.header
    assert header.number is not None
    assert header.issued_on is not None
    for found, right in ((header.number, REAL[name][0]), (header.issued_on, REAL[name][1])):
        keys = [number_key(candidate.value) for candidate in found.candidates]
        assert len(keys) <= 5
        assert number_key(right) in keys
        assert found.certainty is not Certainty.CERTAIN or number_key(found.value) == number_key(right)
    assert header.kind
    assert header.issuer
    assert header.title
    assert header.signer
    signer = (header.signer.name, header.signer.role)
    assert (header.kind.value, header.issuer.value, header.title.value, signer) == PRINTED[name]


def test_a_page_that_cannot_be_drawn_leaves_the_document_readable() -> None:
    document, _ = read_document("\n".join(line for *_, line in LINES).encode(), "scan0001.pdf")
    found = reconcile(document, scan(page_of()), b"%PDF-1.7 cut off", AGREE)
    assert found.facts.header.kind is not None
    assert field(found.facts.header.issued_on)[1] is not Certainty.CERTAIN
