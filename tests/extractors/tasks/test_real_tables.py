"""The rows of real task tables become tasks with their lead and their limit.

One text has its annex; the others end before theirs, so their rows are set behind them in the same form: cells between
bars, broken into lines.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest

from corpus.model import Task
from extractors.extraction import extract
from pipeline.normalise import normalise
from pipeline.readers.read import read_raw
from tests.real import DOCUMENTS, needs_real

pytestmark = [needs_real, pytest.mark.real]

_TASK, _LEAD, _TIME = ("nhiệm vụ", "nội dung"), ("chủ trì",), ("thời hạn", "thời gian")
_BETWEEN = re.compile(r"\W|và|các|chủ trì|tổng")
"""What may stand in a lead's cell beside the bodies."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a real table: the cells of the work, of who leads and of the time."""

    file: str
    task: str
    lead: str
    time: str


@cache
def read(name: str) -> tuple[str, tuple[Task, ...]]:
    """The text of a document with its annex, and its tasks."""
    text = (DOCUMENTS / "text" / name).read_text("utf-8")
    mine = [row for row in records() if row["file"] == name]
    if flat(mine[0]["cells"][1]) not in flat(text):
        text += "\n\n**PHỤ LỤC**\n\n" + "\n\n".join(printed(mine))
    canonical = normalise(read_raw(text.encode(), name))
    return canonical.text, extract(canonical).tasks


def printed(mine: list[dict[str, Any]]) -> Iterator[str]:
    """Tables as they stand on the web: a bar on a line of its own before each cell and behind the last."""
    for header in dict.fromkeys(tuple(row["header"]) for row in mine):
        table = [tuple(f"**{title}**" for title in header)]
        table += [tuple(row["cells"]) for row in mine if tuple(row["header"]) == header]
        yield "\n".join("|\n" + "\n|\n".join(textwrap.fill(cell, 80) for cell in row) + "\n|" for row in table)


@cache
def records() -> list[dict[str, Any]]:
    lines = (DOCUMENTS / "task_tables.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def rows() -> Iterator[Row]:
    for row in records():
        yield Row(row["file"], *(cell_of(row, words) for words in (_TASK, _LEAD, _TIME)))


def cell_of(row: dict[str, Any], words: tuple[str, ...]) -> str:
    at = next(i for i, title in enumerate(row["header"]) if any(word in title.lower() for word in words))
    return flat(row["cells"][at])


def flat(text: str) -> str:
    """Words alone, in small letters: breaks, marks and bold signs differ between a table and its copy."""
    return " ".join(re.findall(r"\w+", text.lower()))


def task_of(row: Row) -> Task | None:
    text, tasks = read(row.file)
    alike = [t for t in tasks if is_work_of(flat(t.span.of(text)), row.task)]
    return max(alike, key=lambda task: (leads(task, row), timed(task, row)), default=None)


def is_work_of(action: str, cell: str) -> bool:
    """Whether an action is a cell's work, at least half of it, without the bodies that the cell may name first."""
    return cell.endswith(action) and len(action) * 2 >= len(cell)


def leads(task: Task, row: Row) -> bool:
    """Whether the bodies found are printed in the lead's cell, and nothing else is."""
    text, _ = read(row.file)
    printed = [flat(a.span.of(text)) for a in task.assignees if a.span]
    rest = row.lead
    for name in sorted(printed, key=len, reverse=True):
        rest = rest.replace(name, " ")
    return bool(printed) and all(name in row.lead for name in printed) and not _BETWEEN.sub("", rest)


def timed(task: Task, row: Row) -> bool:
    """Whether the limit of the cell is the task's, or its rhythm where it sets no limit."""
    found = [flat(d.text) for d in task.deadlines]
    rhythm = flat(task.recurrence.text) if task.recurrence and not found else ""
    return all(words in row.time for words in (*found, rhythm)) and bool(found or rhythm)


def wrong_in(row: Row) -> str:
    task = task_of(row)
    if task is None:
        return "task"
    return "lead" if not leads(task, row) else "" if timed(task, row) else "limit"


def test_rows_give_their_task_lead_and_limit() -> None:
    found = [wrong_in(row) for row in rows()]
    share = found.count("") / len(found)
    print(f"task, lead and limit right in {found.count('')} of {len(found)} rows ({share:.3f})")
    assert share >= 0.95
