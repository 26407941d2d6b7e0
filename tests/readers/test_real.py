"""Every real document that is at hand is read without an error, and every block is a slice of its text."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from corpus.model import CanonicalText
from pipeline.normalise import normalise
from pipeline.readers.read import read_raw
from tests.real import DOCUMENTS, GOLD, SEEDS, needs_real

pytestmark = [needs_real, pytest.mark.real]
TEXTS = sorted([*GOLD.glob("*.txt"), *SEEDS.glob("*.txt"), *DOCUMENTS.glob("text/*.txt")])


def canonical(path: Path) -> CanonicalText:
    return normalise(read_raw(path.read_bytes(), path.name))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_texts_are_read_and_their_blocks_are_slices(path: Path) -> None:
    found = canonical(path)
    separators = {found.text[a.span.end : b.span.start] for a, b in pairwise(found.blocks)}
    assert separators <= {"\n", "\t"}
    assert (found.blocks[0].span.start, found.blocks[-1].span.end) == (0, len(found.text))
    assert all("\n" not in block.span.of(found.text) for block in found.blocks if block.cell is None)


def test_rows_of_the_task_table_are_rows() -> None:
    wanted = [json.loads(line) for line in (DOCUMENTS / "task_tables.jsonl").read_text("utf-8").splitlines()]
    wanted = [tuple(row["cells"]) for row in wanted if row["file"] == "013.txt"]
    found = canonical(DOCUMENTS / "text" / "013.txt")
    by_row: dict[tuple[int, int], list[str]] = {}
    for block in found.blocks:
        if block.cell:
            by_row.setdefault((block.cell.table, block.cell.row), []).append(block.span.of(found.text))
    assert set(wanted) <= {tuple(cells) for cells in by_row.values()}


def test_signed_notice_has_its_stamped_number_and_day() -> None:
    path = next(DOCUMENTS.glob("pdf/*born-digital-signed.pdf"))
    first, second = (block.span.of(canonical(path).text) for block in canonical(path).blocks[:2])
    assert first.endswith("\nSố: 565/TB-UBND")
    assert second.endswith(", ngày 15 tháng 11 năm 2024")
