"""Box 2: the lines that name the issuing body, whatever else stands on them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Span
from corpus.text import fold
from extractors.structure import anchors
from extractors.structure.find import Parts
from extractors.structure.heading import is_kind_line
from extractors.structure.lines import Line, is_capitals

_OTHER_BOXES = re.compile(
    r"""cong\ hoa\ xa\ hoi(?:\ chu\ nghia(?:\ viet\ nam)?)?|(?:xa\ hoi\ )?chu\ nghia\ viet\ nam
    |dang\ cong\ san\ viet\ nam|doc\ lap\W{1,5}tu\ do\W{1,5}hanh\ phuc
    |\bso\ ?[:.]?\ ?[\d.…_]*\ ?[-/].*|\bso\ ?:.*|[^,;:]{0,30},?\ ?ngay\ [\d.…\ ]*thang.*""",
    re.VERBOSE,
)
"""What may share a line with box 2 when the columns were read across, folded."""

_STAMP = re.compile(r"\S+@\S+|\d{2}[:.]\d{2}[:.]\d{2}|\+07|^(?:ky boi|nguoi ky|thoi gian ky|co quan:)")
"""Lines of a digital signature's stamp, folded."""

_URGENT = re.compile(r"\W*(?:hoa toc|thuong khan|khan|mat|toi mat|tuyet mat|ban sao|du thao|cong bao)\W*")


def issuer_pieces(parts: Parts) -> tuple[Span, ...]:
    """The pieces of lines that make up box 2, in reading order."""
    first, after = parts.header
    last = parts.heading.kind if parts.heading.kind is not None else after
    lines = parts.lines[first:last]
    stamped = max((i for i, line in enumerate(lines) if _STAMP.search(line.folded)), default=-1)
    skipped = {parts.lines[i].span for i in (*parts.heading.title, *parts.heading.addressees)}
    pieces = [piece for line in lines[stamped + 1 :] if line.span not in skipped for piece in _pieces(line)]
    return tuple(pieces)


def _pieces(line: Line) -> Sequence[Span]:
    if anchors.ABOUT.match(line.folded) or anchors.ADDRESSED.match(line.folded) or is_kind_line(line):
        return ()
    found: list[Span] = []
    position = 0
    for match in [*_OTHER_BOXES.finditer(line.folded), None]:
        end = match.start() if match else len(line.text)
        kept = line.text[position:end]
        stripped = kept.strip(" -*_|./")
        if is_capitals(stripped) and not _URGENT.fullmatch(fold(stripped)):
            start = line.span.start + position + kept.index(stripped)
            found.append(Span(start, start + len(stripped)))
        position = match.end() if match else position
    return found
