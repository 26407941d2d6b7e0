"""Headings as gazettes print them: kind, issuer, number, day and abstract in one sentence, often over several lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.model import Span
from corpus.text import fold
from extractors.structure import anchors
from extractors.structure.heading import KIND_AND_NUMBER, is_authority, one_line_heading
from extractors.structure.lines import Line

_TOP = 6
"""The heading starts on one of the first lines, below the issuer's name and a mark or two."""

_MOST = 14
"""Lines that a heading takes at most."""


def with_whole_heading(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines with a gazette's heading made one line; unchanged where there is none.

    Offsets stay: what stands between two of its lines is as many spaces.
    """
    if any(anchors.NATION.search(line.folded) for line in lines[: _TOP + _MOST]):
        return lines
    for first in range(min(_TOP, len(lines))):
        after = _heading_end(lines, first)
        if after - first > 1:
            merged = _renumbered([*lines[:first], _joined(lines[first:after]), *lines[after:]])
            return merged if one_line_heading(merged, first) else lines
    return lines


def _heading_end(lines: Sequence[Line], first: int) -> int:
    """The line after the heading that starts on line `first`; `first` where none does."""
    kind = anchors.kind_pattern().match(lines[first].folded)
    if not kind or lines[first].cell is not None:
        return first
    reach = min(first + _MOST, len(lines))
    stop = next((i for i in range(first + 1, reach) if _ends(lines, i)), reach)
    ends = (i for i in range(first + 1, stop + 1) if KIND_AND_NUMBER.match(_joined(lines[first:i]).folded))
    after = next(ends, first)
    while first < after < stop and _goes_on(lines[after - 1], lines[after]):
        after += 1
    return after


def _ends(lines: Sequence[Line], index: int) -> bool:
    """Whether the legal bases begin, or the line that names who decides; a title may go on "THỰC HIỆN …"."""
    line = lines[index]
    return bool(anchors.BASIS.match(line.folded) and not line.capitals) or is_authority(lines, index)


def _goes_on(before: Line, line: Line) -> bool:
    """Whether the abstract goes on: capitals after capitals, small letters after a line without a full stop."""
    if anchors.ENACTS.fullmatch(line.folded) or line.folded.startswith(("chuong ", "dieu ", "phan ")):
        return False
    return line.capitals if before.capitals else line.text[0].islower() and not before.text.endswith((".", ";", ":"))


def _joined(lines: Sequence[Line]) -> Line:
    text = lines[0].text
    for before, line in pairwise(lines):
        text += " " * (line.span.start - before.span.end) + line.text
    return replace(lines[0], span=Span(lines[0].span.start, lines[-1].span.end), text=text, folded=fold(text))


def _renumbered(lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple(replace(line, index=index) for index, line in enumerate(lines))
