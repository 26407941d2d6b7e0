"""Rows of task tables: does a task of the document say what the row says?"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.model import FileRef, Outcome, Status
from corpus.text import fold
from pipeline.evaluation.items import Item, action_of, text_of
from pipeline.evaluation.names import fold_words
from pipeline.extract_line import extract_line
from pipeline.reading import read_document

LEAD, LIMIT, TASK = ("chu tri",), ("thoi gian", "thoi han"), ("nhiem vu", "noi dung")
JOINTS = frozenset({"va", "cac", "voi", "chu", "tri"})
PLAN = """ỦY BAN NHÂN DÂN
TỈNH NINH BÌNH
Số: 12/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Ninh Bình, ngày 02 tháng 01 năm 2025

KẾ HOẠCH
Triển khai công tác năm 2025

Các nhiệm vụ được giao tại bảng sau:

"""
_MOST = 0.8  # share of an action's words that the cell has, and the other way round


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row that matter."""

    task: str
    lead: str
    limit: str


def row_figures(folder: Path) -> list[str]:
    """Shares of the rows with their task found, the lead right, the limit right, and all of it, by file.

    Most of the texts end before their annexes, so each table is set between bars below a short plan.
    """
    tables: dict[tuple[str, tuple[str, ...]], list[list[str]]] = defaultdict(list)
    for said in (folder / "task_tables.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(said)
        tables[item["file"], tuple(item["header"])].append(item["cells"])
    checked: dict[str, list[tuple[bool, bool, bool]]] = defaultdict(list)
    for (name, header), rows in tables.items():
        line = read_table(header, rows)
        checked[name] += [check(_row(header, cells), line) for cells in rows]
    lines = [f"{'file':10} {'rows':>4}  task   lead   limit  all"]
    lines += [_figures(name, rows) for name, rows in sorted(checked.items())]
    return [*lines, _figures("all", [row for rows in checked.values() for row in rows])]


def read_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Item:
    """The extract line of a plan that has nothing but a table."""
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in [header, *rows])
    document, _ = read_document(f"{PLAN}{table}\n".encode(), "bang.txt")
    return extract_line(Outcome(file=FileRef(path="bang.txt"), status=Status.OK, document=document))


def check(row: Row, line: Item) -> tuple[bool, bool, bool]:
    """Whether some task has the row's words, and which of lead and deadline are right in the best of them."""
    found = [task for task in line["tasks"] if _same(action_of(task, line["text"]), row.task)]
    said = [(True, _lead_right(task, row, line["text"]), _limit_right(task, row)) for task in found]
    return max(said, key=sum, default=(False, False, False))


def _row(header: Sequence[str], said: Sequence[str]) -> Row:
    cells = dict(zip(map(fold, header), said, strict=True))
    return Row(_cell(cells, TASK), _cell(cells, LEAD), _cell(cells, LIMIT))


def _cell(cells: dict[str, str], titles: tuple[str, ...]) -> str:
    return next((cell for title, cell in cells.items() if any(t in title for t in titles)), "")


def _same(action: str, cell: str) -> bool:
    """Whether an action and a cell share most of their words; a cell of several tasks may hold more."""
    left, right = set(fold_words(action).split()), set(fold_words(cell).split())
    return bool(left) and len(left & right) >= _MOST * len(left) and len(left & right) >= 0.5 * len(right)


def _lead_right(task: Item, row: Row, text: str) -> bool:
    """Whether the assignees stand in the lead's cell, and all words of it are theirs but for joints."""
    said = [text[body["start"] : body["end"]] for body in task["assignees"]]
    cell = fold_words(row.lead)
    left = set(cell.split()) - {word for name in said for word in fold_words(name).split()} - JOINTS
    return bool(said) and all(fold_words(name) in cell for name in said) and not left


def _limit_right(task: Item, row: Row) -> bool:
    """Whether the deadline is said with the words of the cell; a cell that says how often asks for a recurrence."""
    said = " ".join(fold(text_of(limit, "text")) for limit in task["deadlines"]) if task["deadlines"] else ""
    cell = fold(row.limit)
    if said:
        return bool(set(said.split()) & set(cell.split()))
    return bool(task["recurrence"]) or not any(c.isdigit() for c in cell)


def _figures(name: str, checked: list[tuple[bool, bool, bool]]) -> str:
    shares = [sum(row[i] for row in checked) / len(checked) for i in range(3)]
    whole = sum(all(row) for row in checked) / len(checked)
    return f"{name:10} {len(checked):4}  {shares[0]:.3f}  {shares[1]:.3f}  {shares[2]:.3f}  {whole:.3f}"
