"""The sample files are real files of their formats, of every kind and format that the project reads."""

from __future__ import annotations

import json
import re
import unicodedata
import zipfile
from collections import Counter

import pypdfium2
import pytest
from docx import Document

from corpus.samples import SAMPLES as FOLDER
from corpus.samples import Sample, samples

SAMPLES = samples()
ENCODINGS = {
    "utf-8-bom-crlf": "utf-8-sig",
    "utf-16": "utf-16",
    "nfd": "utf-8",
    "windows-1258": "cp1258",
}
KINDS = {
    "quyet-dinh", "ke-hoach", "cong-van", "thong-bao", "nghi-quyet", "chi-thi", "cong-dien", "bao-cao", "to-trinh",
    "giay-moi", "huong-dan", "tin-bai",
}  # fmt: skip


def of(suffix: str) -> list[Sample]:
    return [sample for sample in SAMPLES if sample.source.suffix == suffix]


def ids(found: list[Sample]) -> list[str]:
    return [sample.source.name for sample in found]


def title(sample: Sample) -> str:
    return str(json.loads(sample.gold.read_text(encoding="utf-8"))["title"])


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def pdf_text(sample: Sample) -> list[str]:
    with pypdfium2.PdfDocument(sample.source) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


def test_there_are_samples_of_every_kind_and_format() -> None:
    kinds = Counter(json.loads(s.gold.read_text(encoding="utf-8"))["kind"] for s in SAMPLES)
    formats = Counter(s.source.suffix for s in SAMPLES)
    assert len(SAMPLES) >= 34
    assert set(kinds) == KINDS
    assert min(formats[form] for form in (".txt", ".html", ".docx", ".pdf")) >= 5
    assert {s.source.name.split(".")[1] for s in SAMPLES if s.source.name.count(".") == 2} == set(ENCODINGS)


def test_samples_stay_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()) < 2_000_000


@pytest.mark.parametrize("sample", of(".pdf"), ids=ids(of(".pdf")))
def test_pdf_opens_and_its_text_contains_the_title(sample: Sample) -> None:
    assert squeezed(title(sample)) in squeezed("".join(pdf_text(sample)))


@pytest.mark.parametrize("sample", of(".docx"), ids=ids(of(".docx")))
def test_docx_is_a_sound_package_and_contains_the_title(sample: Sample) -> None:
    assert zipfile.ZipFile(sample.source).testzip() is None
    paragraphs = [p.text for p in Document(str(sample.source)).paragraphs]
    assert title(sample) in paragraphs or "V/v" in title(sample)


@pytest.mark.parametrize("sample", of(".html"), ids=ids(of(".html")))
def test_html_has_the_article_between_furniture(sample: Sample) -> None:
    page = sample.source.read_text(encoding="utf-8")
    text = sample.text.read_text(encoding="utf-8")
    assert title(sample) in page
    for furniture in ("Trang chủ", "Cơ quan chủ quản", "truy cập"):
        assert furniture.casefold() in page.casefold()
        assert furniture not in text


@pytest.mark.parametrize(("form", "codec"), ENCODINGS.items())
def test_encoded_texts_say_the_same_as_their_true_text(form: str, codec: str) -> None:
    sample = next(s for s in SAMPLES if s.source.name.endswith(f".{form}.txt"))
    data = sample.source.read_bytes()
    said = unicodedata.normalize("NFC", data.decode(codec)).replace("\r\n", "\n")
    assert said == sample.text.read_text(encoding="utf-8")
    assert data != sample.text.read_bytes()


def test_word_numbers_its_articles_by_itself() -> None:
    sample = next(s for s in of(".docx") if s.source.stem == "quyet-dinh-512-ubnd")
    with zipfile.ZipFile(sample.source) as package:
        numbering, body = (package.read(f"word/{part}.xml").decode() for part in ("numbering", "document"))
    assert "Điều %1." in numbering
    assert "Điều 2. " not in body
    assert "Điều 2. Tổ chức thực hiện" in sample.text.read_text(encoding="utf-8")
    assert "txbxContent" in body


def test_number_and_day_are_stamped_over_the_page() -> None:
    sample = next(s for s in of(".pdf") if s.source.stem == "thong-bao-211-ubnd")
    first = pdf_text(sample)[0]
    assert re.search(r"Số:\s*/TB-UBND", first)
    assert first.rstrip().endswith("02")
    assert "Số: 211/TB-UBND" in sample.text.read_text(encoding="utf-8")


def test_a_long_plan_runs_its_table_over_pages() -> None:
    pages = max((pdf_text(sample) for sample in of(".pdf")), key=len)
    assert len(pages) >= 12
    assert sum("Cơ quan chủ trì" in page for page in pages) >= 4
