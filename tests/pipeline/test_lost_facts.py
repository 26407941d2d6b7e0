"""An extractor that fails costs its own kind of facts, tells it, and costs nothing else."""

from __future__ import annotations

import pytest

import pipeline.reading
from extractors.extraction import Fault, extract_what_can_be
from extractors.protocol import Extractor
from extractors.table import EXTRACTORS
from pipeline.raw import ReadContext
from pipeline.reading import read_file_bytes

LETTER = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI

Số: 45/KH-UBND

Lào Cai, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Triển khai thi hành Luật Căn cước

1. Giao Sở Tư pháp rà soát các văn bản, hoàn thành trước ngày 30/6/2024.
"""


def _fails(*_: object) -> tuple[()]:
    raise IndexError("tuple index out of range")


@pytest.mark.parametrize("broken", ["tasks", "agencies", "header", "structure"])
def test_what_one_extractor_loses_is_told(broken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    table = [Extractor(e.assigns, _fails, e.requires) if e.assigns == broken else e for e in EXTRACTORS]
    monkeypatch.setattr(
        pipeline.reading, "extract_what_can_be", lambda canonical: extract_what_can_be(canonical, table)
    )
    reading = read_file_bytes(LETTER.encode(), ReadContext("ke-hoach.txt"))
    assert reading.document
    assert [number.text for number in reading.document.facts.numbers] == ["45/KH-UBND"]
    (issue,) = (one for one in reading.issues if one.code == "loi-chuong-trinh")
    assert "IndexError" in issue.message
    assert "ke-hoach.txt" in issue.message


def test_without_a_fault_all_is_as_ever() -> None:
    reading = read_file_bytes(LETTER.encode(), ReadContext("ke-hoach.txt"))
    assert reading.document
    assert reading.issues == ()
    assert extract_what_can_be(reading.document.canonical) == (reading.document.facts, ())


def test_a_fault_says_which_kind_of_facts() -> None:
    reading = read_file_bytes(LETTER.encode(), ReadContext("ke-hoach.txt"))
    assert reading.document
    (fault,) = extract_what_can_be(reading.document.canonical, [Extractor("tasks", _fails)])[1]
    assert isinstance(fault, Fault)
    assert fault.assigns == "tasks"
