"""Work in tables: one row, one task; section rows and what stands in the cell above hold for the rows below."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corpus.model import AgencyMention, BodySlot, CanonicalText, Deadline, DeadlineKind, Span
from extractors.deadlines import deadline_in_cell
from extractors.recurrence import recurrence_in_cell
from extractors.tasks.clause import ClauseReader, Found
from extractors.tasks.draft import Draft
from extractors.tasks.grid import Columns, Row, columns_of, grids, says_same
from extractors.tasks.listed import bodies_listed
from extractors.tasks.outline import Item
from extractors.tasks.paragraph import trimmed
from extractors.tasks.words import words_of

# The label of a row inside its task cell: "1.", "a)", "-".
_YEAR = re.compile(r"\s*((?:19|20)\d\d)\s*")
_LABEL = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]\s+|[a-zđ]\)\s+|[-–+•*]\s*)?")


@dataclass(slots=True)
class Table:
    """One table while its rows are read: the columns, the section, and the last cell of each slot."""

    canonical: CanonicalText
    mentions: Sequence[AgencyMention]
    issued_on: dt.date | None
    columns: Columns = field(default_factory=dict)
    section: str = ""
    above: dict[str, Span] = field(default_factory=dict)

    def read(self, row: Row) -> Draft | None:
        """The work in a row; None for a header, a section row or a row without a task."""
        columns = columns_of(row, self.canonical.text)
        if columns:
            self.columns, self.above = columns, {}
            return None
        if not self.columns:
            return None
        cells = self._slots(row)
        task = cells.get("task")
        if task is None or self._is_section(row, cells):
            self._open_section(row)
            return None
        return self._draft(task, self._with_above(cells))

    def _slots(self, row: Row) -> dict[str, Span]:
        return {slot: row.cells[column] for column, slot in self.columns.items() if column in row.cells}

    def _is_section(self, row: Row, cells: dict[str, Span]) -> bool:
        """A row that fills only its number and task cell, or spans columns, is a heading."""
        said = set(cells) - {"number", "task", "other"}
        return not said and (row.wide or len(row.cells) <= 2)

    def _open_section(self, row: Row) -> None:
        self.section = " ".join(" ".join(s.of(self.canonical.text).split()) for s in row.cells.values())
        self.above = {}

    def _with_above(self, cells: dict[str, Span]) -> dict[str, Span]:
        """The cells, with the one above where a cell is blank or says "như trên"."""
        for slot in ("lead", "cooperating", "time"):
            stands = cells.get(slot)
            if stands is None or says_same(stands.of(self.canonical.text)):
                cells.pop(slot, None)
                if (slot in self.above and slot != "cooperating") or (slot in self.above and stands is not None):
                    cells[slot] = self.above[slot]
            else:
                self.above[slot] = stands
        return cells

    def _draft(self, task: Span, cells: dict[str, Span]) -> Draft | None:
        text = self.canonical.text
        label = _LABEL.match(text, task.start, task.end)
        words = words_of(self.canonical, Span(label.end() if label else task.start, task.end), self.mentions)
        if not words:
            return None
        clause = ClauseReader(words, self.mentions, text).read(0, len(words))
        told = clause.found in (Found.TRIGGER, Found.DUTY, Found.NAMED) and clause.first == 0
        first = clause.action if told and 0 <= clause.action <= len(words) // 2 else 0
        lead = bodies_listed(self.canonical, cells["lead"], self.mentions) if "lead" in cells else ()
        time = cells.get("time")
        return Draft(
            words=words,
            first=first,
            after=trimmed(words, first, len(words)),
            sentence=task,
            found=clause.found,
            item=Item(task, task),
            bodies=lead or (clause.bodies if told else ()),
            cooperating=self._bodies(cells, "cooperating"),
            receiving=self._bodies(cells, "report"),
            deadlines=_limits(text, time, self.issued_on) if time else (),
            recurrence=recurrence_in_cell(text, time) if time else None,
            product=self._said(cells, "product"),
            section=self.section,
            rule="table-row",
        )

    def _said(self, cells: dict[str, Span], slot: str) -> str:
        return " ".join(cells[slot].of(self.canonical.text).split()) if slot in cells else ""

    def _bodies(self, cells: dict[str, Span], slot: str) -> tuple[BodySlot, ...]:
        return bodies_listed(self.canonical, cells[slot], self.mentions) if slot in cells else ()


def _limits(text: str, time: Span, issued_on: dt.date | None) -> tuple[Deadline, ...]:
    """The limit in a time cell; a bare year is one too."""
    year = _YEAR.fullmatch(text, time.start, time.end)
    if year:
        last = f"{year[1]}-12-31"
        return (Deadline(text=year[1], span=time, kind=DeadlineKind.YEAR, date=last, last_day=last),)
    limit = deadline_in_cell(text, time, issued_on=issued_on)
    return (limit,) if limit else ()


def work_in_tables(
    canonical: CanonicalText,
    mentions: Sequence[AgencyMention],
    unwanted: Sequence[Span],
    issued_on: dt.date | None,
) -> Iterator[Draft]:
    """The work in all tables whose columns name tasks and who does them or by when."""
    for rows in grids(canonical, unwanted):
        table = Table(canonical, mentions, issued_on)
        for row in rows:
            draft = table.read(row)
            if draft:
                yield draft
