"""Text set in columns with spaces and tabs: headers and signatures in two boxes, tables with a tab between cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.readers.lines import Line
from pipeline.readers.markers import starts_item

# "ỦY BAN NHÂN DÂN         CỘNG HÒA …": short words, a wide gap, short words.
_GAP = re.compile(r"(?P<left>\S.{0,58}?)(?P<gap>\s{5,}|[ ]*\t\s*)(?P<right>\S.{0,70})")
_ANCHOR = re.compile(
    r"""
      (?i:CỘNG\s+(?:HÒA|HOÀ)\s+XÃ | ĐẢNG\s+CỘNG\s+SẢN | Độc\s+lập\s*[-–] | Nơi\s+nhận | Số\s*:\s*\d)
    | ngày\s+\d*\s*tháng | \b(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\s*\.?\s+[^\W\d_]
    | (?:CHỦ\ TỊCH|GIÁM\ ĐỐC|BỘ\ TRƯỞNG|THỦ\ TƯỚNG|CHÁNH\ VĂN\ PHÒNG|KT/)
    """,
    re.X,
)
# "STT | Nhiệm vụ | Chủ trì |": a bar between cells, one at the end.
_PIPED = re.compile(r"\S\s*\|\s*\S.*\|$|\S\s\|$")
_RECIPIENTS = re.compile(r"Nơi\s+nhận", re.I)
_RECIPIENT = re.compile(r"[-+*•]\s*\S")
_LISTED = re.compile(r"[-+*•]\s*[^\W\d_]")
_FAR_RIGHT = 20
_LONGEST = 60
_FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The lines of a left and of a right box."""

    left: tuple[Line, ...]
    right: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class TabbedRows:
    """Rows of cells with a tab or a bar between them, each with its column."""

    rows: tuple[tuple[tuple[int, Line], ...], ...]


Run = list[Line] | SideBySide | TabbedRows
"""Lines of one column, or a part set in several."""


def lines_to_runs(lines: Sequence[Line]) -> Iterator[Run]:
    """Plain lines and parts in columns, in order."""
    plain: list[Line] = []
    at = 0
    while at < len(lines):
        end, found = _found(lines, at)
        if found is None:
            plain.append(lines[at])
            at += 1
            continue
        if plain:
            yield plain
        plain = []
        yield found
        at = end
    if plain:
        yield plain


def _found(lines: Sequence[Line], at: int) -> tuple[int, Run | None]:
    """What is set in columns from a line on, and where it ends."""
    if (end := _tabbed_end(lines, at)) > at:
        return end, _cells_of(lines[at:end], "\t")
    if (end := _piped_end(lines, at)) > at:
        return end, _cells_of(lines[at:end], "|")
    if (end := _boxes_end(lines, at)) > at:
        return end, _boxes(lines[at:end])
    return at, None


def _tabbed_end(lines: Sequence[Line], at: int) -> int:
    """End of a table with tabs that begins with a line: at least three rows with two tabs each."""
    rows, end = 0, at
    for place in range(at, len(lines)):
        line = lines[place]
        if _tabs(line) >= 2:
            rows, end = rows + 1, place + 1
        elif not line.lead.count("\t") or line.is_blank or rows == 0:
            break
    return end if rows >= _FEWEST_ROWS else at


def _piped_end(lines: Sequence[Line], at: int) -> int:
    """End of a table with a bar between the cells of each line."""
    end = at
    while end < len(lines) and _PIPED.search(lines[end].text):
        end += 1
    return end


def _tabs(line: Line) -> int:
    return line.text.count("\t")


def _cells_of(lines: Sequence[Line], mark: str) -> TabbedRows:
    return TabbedRows(tuple(_cells(line, mark) for line in lines))


def _cells(line: Line, mark: str) -> tuple[tuple[int, Line], ...]:
    first = line.lead.count(mark) - line.text.startswith("|")
    cells: list[tuple[int, Line]] = []
    offset = 0
    for column, text in enumerate(line.text.split(mark)):
        if text.strip():
            cells.append((first + column, _part(line, offset, offset + len(text))))
        offset += len(text) + 1
    return tuple(cells)


def _boxes_end(lines: Sequence[Line], at: int) -> int:
    """End of two boxes that begin with a line in two parts, one of which is what such boxes hold."""
    match = _GAP.fullmatch(lines[at].text)
    if match is None or not _are_boxes(match):
        return at
    end, listed = at + 1, False
    for place in range(at + 1, min(at + 30, len(lines))):
        line = lines[place]
        side = _side(line)
        listed = listed or bool(_LISTED.match(line.text))
        if side == "rest" and not listed:
            break
        if side is not None:
            end = place + 1
        elif not line.is_blank and not line.is_rule:
            break
    return end


def _are_boxes(match: re.Match[str]) -> bool:
    """Whether a line in two parts is no list item with a tab after its label."""
    if "\t" in match["gap"] and len(match["gap"]) < 3 and starts_item(match["left"] + " "):
        return _RECIPIENTS.match(match["left"]) is not None
    return _ANCHOR.search(match["left"]) is not None or _ANCHOR.search(match["right"]) is not None


def _side(line: Line) -> str | None:
    """Whether a line stands in both boxes, in the right one, or (a recipient, or the rest of one) in the left one."""
    if line.is_blank or line.is_rule:
        return None
    if _GAP.fullmatch(line.text):
        return "both"
    if len(line.text) > _LONGEST:
        return None
    if len(line.lead.expandtabs(8)) >= _FAR_RIGHT:
        return "right"
    if line.lead and line.text[0].islower():
        return "rest"
    return "left" if _RECIPIENT.match(line.text) else None


def _boxes(lines: Sequence[Line]) -> SideBySide:
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        side = _side(line)
        match = _GAP.fullmatch(line.text) if side == "both" else None
        if match is not None:
            left.append(_part(line, *match.span("left")))
            right.append(_part(line, *match.span("right")))
        elif side is not None:
            (right if side == "right" else left).append(line)
    return SideBySide(tuple(left), tuple(right))


def _part(line: Line, start: int, end: int) -> Line:
    """Some of the words of a line; a line with columns is one slice."""
    first = line.slices[0].start
    text = line.text[start:end]
    piece = line.slices[0]._replace(start=first + start, end=first + end)
    return replace(line, slices=(piece,), text=text.strip(), lead="")
