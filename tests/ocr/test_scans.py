"""Scans that the tests make from the sample documents, as PDF without text and as picture files."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from corpus import samples
from corpus.errors import ProtectedFile, UnsupportedFormat
from corpus.model import Severity
from pipeline.normalise import normalise
from pipeline.ocr.trueocr_engine import find_trueocr
from pipeline.raw import ReadContext
from pipeline.readers.read import read_raw
from pipeline.reading import read_document, read_file_bytes
from tests.ocr.errors import character_error
from tests.ocr.marks import needs_tesseract
from tests.ocr.scans import bound, locked_scan, pages_of, scanned

FOLDER = Path(samples.__file__).parent
NAME = "cong-van-318-vpdp"
PDF = (FOLDER / f"{NAME}.pdf").read_bytes()


def text_of(data: bytes, name: str = "quét.pdf") -> str:
    return normalise(read_raw(data, name)).text


@pytest.fixture(scope="module")
def printed() -> str:
    return text_of(PDF)


@pytest.fixture(scope="module")
def images() -> list[Image.Image]:
    return pages_of(PDF)


@pytest.fixture(scope="module")
def upper(images: list[Image.Image]) -> Image.Image:
    """The upper part of a page: enough to read, and quicker than all of it."""
    return images[0].crop((0, 0, images[0].width, 1200))


@pytest.fixture(scope="module")
def head(images: list[Image.Image]) -> Image.Image:
    """A page with its header alone."""
    page = Image.new("L", images[0].size, 255)
    page.paste(images[0].crop((0, 0, images[0].width, 900)))
    return page


@pytest.fixture(scope="module")
def upright(upper: Image.Image) -> str:
    """What is read in the upper part."""
    return text_of(bound([upper]))


ROWS = [
    ({}, 0.01, "a clean scan"),
    ({"degrees": -2.5, "salt": 0.02}, 0.02, "far askew, with specks that are cleaned off"),
]


@needs_tesseract
@pytest.mark.parametrize(("damage", "bound_", "reason"), ROWS, ids=[row[2] for row in ROWS])
def test_a_scan_reads_as_its_print_in_the_same_order(images, printed, damage, bound_, reason):
    read = text_of(bound([scanned(image, **damage) for image in images]))
    assert character_error(read, printed) <= bound_


@needs_tesseract
@pytest.mark.parametrize("turn", [90, 180])
def test_a_page_that_lies_on_its_side_or_head_is_turned(upper, upright, turn):
    assert character_error(text_of(bound([upper.rotate(turn, expand=True)])), upright) <= 0.02


@needs_tesseract
@pytest.mark.parametrize("kind", ["TIFF", "PNG", "WEBP"])
def test_picture_files_are_read_the_same_way(head, kind):
    images = [head, head]
    out = io.BytesIO()
    several = {"save_all": True, "append_images": images[1:], "compression": "group4"} if kind == "TIFF" else {}
    kept = [image.convert("1") for image in images] if kind == "TIFF" else images
    several |= {"append_images": kept[1:]} if kind == "TIFF" else {}
    kept[0].save(out, kind, dpi=(300, 300), **several)
    raw = read_raw(out.getvalue(), f"quét.{kind.lower()}")
    assert raw.media_type == f"image/{kind.lower()}"
    assert len(raw.pages) == (len(images) if kind == "TIFF" else 1)
    assert raw.pages[0].width == pytest.approx(595, abs=2)
    assert "VĂN PHÒNG ĐIỀU PHỐI" in raw.pages[0].text


@needs_tesseract
def test_words_of_a_scan_have_boxes_and_confidence_where_they_are_printed(head):
    page = read_raw(bound([scanned(head, degrees=2.0)]), "quét.pdf").pages[0]
    assert all(page.text[word.start : word.end].strip() for word in page.words)
    assert all(0 <= word.confidence <= 1 for word in page.words)
    assert all(word.left >= 0 and word.left + word.width <= page.width for word in page.words)
    first = next(word for word in page.words if page.text[word.start : word.end] == "VĂN")
    assert first.top < page.height / 4


@needs_tesseract
def test_text_header_and_tasks_of_a_scan_askew_with_grain_are_those_of_the_print(images, printed):
    scan, issues = read_document(bound([scanned(image, degrees=1.3, grain=10) for image in images]), "quét.pdf")
    print_, _ = read_document(PDF, "in.pdf")
    assert character_error(scan.canonical.text, printed) <= 0.01
    ours, theirs = scan.facts.header, print_.facts.header
    for name in ("kind", "issuer", "signer"):
        assert getattr(getattr(ours, name), "value", None) == getattr(getattr(theirs, name), "value", None)
    assert len(scan.facts.tasks) == len(print_.facts.tasks)
    assert issues == ()


@needs_tesseract
def test_only_pages_without_text_are_recognised(head):
    raw = read_raw(_mixed(head), "ghép.pdf")
    recognised = [bool(page.words) for page in raw.pages]
    assert recognised == [False] * (len(raw.pages) - 1) + [True]


def _mixed(image: Image.Image) -> bytes:
    """A printed PDF with one scanned page behind it."""
    import pypdfium2 as pdfium

    document, scan = pdfium.PdfDocument(PDF), pdfium.PdfDocument(bound([image]))
    document.import_pages(scan)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@needs_tesseract
def test_a_locked_scan_is_read_with_its_password(head):
    data = locked_scan(head, "mở đi")
    with pytest.raises(ProtectedFile, match="cần mật khẩu"):
        read_file_bytes(data, ReadContext("quét.pdf"))
    reading = read_file_bytes(data, ReadContext("quét.pdf", passwords=("sai", "mở đi")))
    assert reading.document
    header = reading.document.facts.header
    assert (header.kind.value, header.issuer.value) == ("cong-van", "Văn phòng Điều phối nông thôn mới tỉnh")
    assert all(page.words for page in reading.document.canonical.pages)


def test_without_any_recogniser_a_scan_is_refused_with_the_remedy(images, monkeypatch):
    monkeypatch.setattr("pipeline.readers.pdf.reader.engine_or_none", lambda: None)
    with pytest.raises(UnsupportedFormat, match="Bản quét") as raised:
        read_raw(bound(images[:1]), "quét.pdf")
    assert "tesseract-ocr-vie" in raised.value.remedy


def test_the_second_recogniser_serves_and_says_so(images, monkeypatch):
    engine = find_trueocr()
    if engine is None:
        pytest.skip("trueocr is not installed")
    monkeypatch.setattr("pipeline.readers.pdf.reader.engine_or_none", lambda: engine)
    raw = read_raw(bound(images[:1]), "quét.pdf")
    assert [(issue.code, issue.severity) for issue in raw.issues] == [("nhan-dang-du-phong", Severity.WARNING)]
    assert len(raw.blocks) > 5
    assert "Sở Xây dựng" in raw.pages[0].text


@needs_tesseract
def test_a_page_with_nothing_on_it_is_named(head):
    raw = read_raw(bound([head, Image.new("L", head.size, 255)]), "quét.pdf")
    assert [(issue.code, issue.place) for issue in raw.issues] == [("trang-anh", "trang 2")]
