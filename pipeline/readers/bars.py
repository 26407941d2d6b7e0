"""Tables flattened to lines between bars: which text is a cell, and which text stands outside.

A row is written `|` cell `|` cell `|`, each bar on a line of its own; the next row opens with a bar again. A table may
have lost its first bar at the top of a text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.readers.lines import Line

_COUNTRY = re.compile(r"CỘNG\s+(?:HÒA|HOÀ)|ĐẢNG\s+CỘNG\s+SẢN", re.I)
_RECIPIENTS = re.compile(r"\s*Nơi\s+nhận", re.I)
_SIGNATURE = re.compile(
    r"(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\s*\.?\s+[A-ZĐỦỬ]|(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|CỤC TRƯỞNG)\b"
)
_LEGAL_BASIS = re.compile(r"Căn cứ (?:Luật|Nghị|Quyết|Hiến|Thông|Pháp|Chỉ|Công|Kế)")
_ANNEX = re.compile(
    r"(?:PHỤ LỤC|PHẦN|CHƯƠNG|DANH MỤC|BIỂU|MẪU|Mẫu số|Phụ lục|ĐỀ CƯƠNG|KẾ HOẠCH|QUY CHẾ|QUY ĐỊNH|BẢNG|FILE"
    r"|\(?Kèm theo|\(?Ban hành kèm)\b"
)
_LONGEST_CELL = 1200


@dataclass(frozen=True, slots=True)
class Text:
    """Lines between two bars, and how many bars stand before them."""

    lines: tuple[Line, ...]
    bars: int

    @property
    def words(self) -> str:
        return " ".join(line.text for line in self.lines if line.text)


@dataclass(frozen=True, slots=True)
class FlatTable:
    """The texts of one table in order; rows and columns are still to be found."""

    cells: tuple[Text, ...]


def lines_to_texts(lines: Sequence[Line]) -> list[Text]:
    """What stands between the bars."""
    texts: list[Text] = []
    bars, current = 0, list[Line]()
    for line in lines:
        if not line.is_bar:
            current.append(line)
            continue
        if any(part.text for part in current):
            texts.append(Text(tuple(current), bars))
            bars = 0
        current = []
        bars += 1
    return [*texts, Text(tuple(current), bars)] if any(part.text for part in current) else texts


def texts_to_parts(texts: Sequence[Text]) -> list[Text | FlatTable]:
    """Free texts and tables in order."""
    parts: list[Text | FlatTable] = []
    table: list[Text] = []
    runs = _runs(texts)
    for index, text in enumerate(texts):
        following = texts[index + 1] if index + 1 < len(texts) else None
        if table and text.bars > 1 and following and _COUNTRY.match(following.words):
            parts.append(FlatTable(tuple(table)))
            table = []
        if _is_cell(text, table, following, regular=runs[index]):
            table.append(text)
            continue
        if table:
            parts.append(FlatTable(tuple(table)))
        table = []
        parts.append(text)
    return [*parts, FlatTable(tuple(table))] if table else parts


def _runs(texts: Sequence[Text]) -> list[bool]:
    """For each text, whether the texts with one bar between them are as many as in the run before or after."""
    lengths: list[int] = []
    of_run: list[int] = []
    for index, text in enumerate(texts):
        apart = text.bars != 1 or _stands_outside(text) or (index > 0 and _stands_outside(texts[index - 1]))
        if apart or not lengths:
            lengths.append(0)
        lengths[-1] += 1
        of_run.append(len(lengths) - 1)
    regular = {
        place for place, pair in enumerate(pairwise(lengths)) if pair[0] == pair[1] > 2 for place in (place, place + 1)
    }
    return [run in regular for run in of_run]


def _is_cell(text: Text, table: list[Text], following: Text | None, *, regular: bool) -> bool:
    if text.bars == 0:
        return _is_first_cell(text, following)
    if _stands_outside(text) or (_is_long(text) and not regular):
        return False
    if not table or text.bars > 1:
        return True
    return not _is_signed(table) and (regular or not _is_complete(table))


def _is_signed(table: Sequence[Text]) -> bool:
    """Whether the last cell is a signature, or stands beside the recipients: nothing follows in such a table."""
    if _SIGNATURE.match(table[-1].words):
        return True
    return len(table) > 1 and table[-1].bars == 1 and _RECIPIENTS.match(table[-2].words) is not None


def _is_first_cell(text: Text, following: Text | None) -> bool:
    """Whether a text before the first bar is the left box of a header."""
    return following is not None and len(text.words) < 200 and _COUNTRY.match(following.words) is not None


def _stands_outside(text: Text) -> bool:
    """Whether a text is too loose or too plainly a heading to be a cell."""
    if text.lines[0].is_blank or text.lines[-1].is_blank:
        return True
    if any(line.text.startswith("Điều 1.") or _LEGAL_BASIS.match(line.text) for line in text.lines):
        return True
    return _ANNEX.match(text.words) is not None and (text.lines[0].bold or text.lines[0].text.isupper())


def _is_long(text: Text) -> bool:
    """Whether a text is too long for a cell, unless the rows above or below have as many cells as its own."""
    return len(text.words) > _LONGEST_CELL and not _RECIPIENTS.match(text.words)


def _is_complete(table: Sequence[Text]) -> bool:
    """Whether the row being read has as many cells as those above."""
    rows: list[int] = []
    for cell in table:
        if cell.bars == 1 and rows:
            rows[-1] += 1
        else:
            rows.append(1)
    return len(rows) > 1 and rows[-1] >= max(rows[:-1])
