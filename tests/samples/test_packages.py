"""The files of `corpus/samples/packages` are read to the papers they hold, with the tasks in them."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from corpus.model import Document, Outcome, Status
from corpus.samples import PACKAGES, SAMPLES, packages
from pipeline.job import read_file
from pipeline.ocr.tesseract import find_tesseract
from pipeline.tools import office_program
from tests.samples.write_packages import WRITERS

needs_office = pytest.mark.skipif(office_program() is None, reason="no LibreOffice (libreoffice-writer-nogui)")
needs_tesseract = pytest.mark.skipif(find_tesseract() is None, reason="no Tesseract with Vietnamese")

MAIL = "thu-gui-ke-hoach-52.eml"
ARCHIVE = "ho-so-giao-ban-thang-8.zip"
SHEET = "phan-cong-chuyen-doi-so.xlsx"
PACKAGE = "goi-cong-van-1860.edxml"
OLD_WORD = "quyet-dinh-27-nam-2003.doc"
SCAN = "ban-quet-thong-bao-09.pdf"
MARKS = {OLD_WORD: (needs_office,), SCAN: (needs_tesseract,)}

NUMBERS: list[tuple[Any, ...]] = [
    (MAIL, [None, "52/KH-UBND"], "the letter and its Word file"),
    (ARCHIVE, ["77/TB-UBND", "640/UBND-KTHTĐT"], "the two papers of a meeting"),
    (SHEET, [None], "an annex by itself has no number"),
    (PACKAGE, ["1860/SNNMT-TL", "1860/SNNMT-TL"], "the slip of the exchange and the paper"),
    (OLD_WORD, ["27/2003/QĐ-UB"], "in TCVN3"),
    (SCAN, ["09/TB-UBND"], "a picture only"),
]
ASSIGNED: list[tuple[Any, ...]] = [
    (MAIL, "2025-11-30", "Phòng Kinh tế xã Nậm Thia"),
    (ARCHIVE, "2025-09-15", "Phòng Kinh tế, Hạ tầng và Đô thị"),
    (ARCHIVE, "2025-09-10", "Công an phường Cửa Nam"),
    (SHEET, "2026-02-28", "Sở Nội vụ"),
    (PACKAGE, "2025-10-25", "Ủy ban nhân dân các xã, phường"),
    (OLD_WORD, "2003-05-15", "Sở Nông nghiệp và Phát triển nông thôn"),
    (SCAN, "2025-04-12", "Ban nhân dân các ấp"),
]


def marked(rows: list[tuple[Any, ...]]) -> list[Any]:
    return [pytest.param(*row, marks=MARKS.get(row[0], ())) for row in rows]


@cache
def read(name: str) -> Outcome:
    return read_file(PACKAGES / name, keep=False).outcome


def documents(name: str) -> tuple[Document, ...]:
    return read(name).documents


def actions(document: Document) -> list[str]:
    return [" ".join(task.span.of(document.canonical.text).split()) for task in document.facts.tasks]


def test_every_file_has_its_writer() -> None:
    assert [path.name for path in packages()] == sorted(WRITERS)


def test_the_scan_is_small() -> None:
    assert (PACKAGES / SCAN).stat().st_size < 200_000


@pytest.mark.parametrize(("name", "numbers", "why"), marked(NUMBERS))
def test_papers_by_number(name: str, numbers: list[str | None], why: str) -> None:
    headers = [document.facts.header for document in documents(name)]
    assert read(name).status is Status.OK
    assert sorted(h.number.value if h.number else "" for h in headers) == sorted(n or "" for n in numbers), why


@pytest.mark.parametrize(("name", "day", "body"), marked(ASSIGNED))
def test_tasks_with_their_day(name: str, day: str, body: str) -> None:
    tasks = [task for document in documents(name) for task in document.facts.tasks]
    due = [task for task in tasks if task.deadline and str(task.deadline.date) == day]
    assert body in {slot.name for task in due for slot in task.assignees}


@needs_office
def test_an_old_paper_reads_as_it_was_written() -> None:
    (paper,) = documents(OLD_WORD)
    assert "Giao chỉ tiêu trồng mới 4.500 ha rừng năm 2003 cho các huyện, thị xã trong tỉnh." in paper.canonical.text
    issuer = paper.facts.header.issuer
    assert issuer is not None
    assert issuer.value == "Ủy ban nhân dân tỉnh Yên Bái"


@needs_tesseract
def test_a_scan_has_the_facts_of_its_paper() -> None:
    (scan,) = documents(SCAN)
    true = read_file(SAMPLES / "thong-bao-09-ubnd-xa.txt", keep=False).outcome.documents[0]
    assert actions(scan) == actions(true)
    assert scan.facts.header.title is not None
    assert true.facts.header.title is not None
    assert scan.facts.header.title.value == true.facts.header.title.value
