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
    r"""cong\ hoa\ xa\ ?hoi(?:\ chu\ nghia(?:\ viet\ nam)?)?|(?:(?:(?:hoa\ )?xa\ ?)?hoi\ )?chu\ nghia\ viet\ nam
    |dang\ cong\ san\ viet\ nam|^doan\ (?:tncs|thanh\ nien\ cong\ san)\ ho\ chi\ minh$
    |doc\ lap\W{1,5}tu\ do\W{1,5}hanh\ phuc
    |\bso\ ?[:.]?\ ?[\d.…_]*\ ?[-/].*|(?<!\S)\d{1,6}[a-z]?/(?:\d{4}/)?[a-z]\S+
    |\bso\ ?:.*|[^,;:]{0,30},?\ ?ngay\ [\d.…\ ]*thang.*""",
    re.VERBOSE,
)
"""What may share a line with box 2 when the columns were read across, folded."""

HEADS = re.compile(
    r"""(?:uy\ ban|ubnd|hoi\ dong|hdnd|(?:tong\ )?cuc|chi\ cuc|van\ phong|bo|so|ban|trung\ tam|truong|cong\ an
    |thanh\ tra|chinh\ phu|thu\ tuong|chu\ tich|quoc\ hoi|phong|(?:tinh|thanh|huyen|quan|thi|dang)\ uy|dang\ bo|chi\ bo
    |mat\ tran|ubmttq|mttq|lien\ (?:doan|minh|hiep)|hoi|doan|(?:tinh|thanh|huyen)\ doan|toa\ an|vien|kho\ bac|ngan\ hang
    |bao\ hiem|thue|hai\ quan|kiem\ toan|dai|hoc\ vien|dai\ hoc|benh\ vien|(?:tong\ )?cong\ ty|tap\ doan|kiem\ lam|hat
    |to|doi|bchqs|vksnd|tand|bhxh|vpcp|vp)\b""",
    re.VERBOSE,
)
"""Words that begin a body's name at the start of a line, folded."""

_PLACE = re.compile(r"(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu) [a-z][a-z -]{1,30}")
"""The second line of a local authority, folded: "Tỉnh Yên Bái"."""

_STAMP = re.compile(r"\S+@\S+|\d{2}[:.]\d{2}[:.]\d{2}|\+07|^(?:ky boi|nguoi ky|thoi gian ky|co quan:)")
"""Lines of a digital signature's stamp, folded."""

_ITEM = re.compile(r"(?:[IVXivx]{1,5}|\d{1,2})[.)/] ")
"""The label of a heading inside a text: "II. …"."""

# The last one is the typist's mark of old papers: "XV80".
_URGENT = re.compile(
    r"\W*(?:cong(?: hoa)?|hoa toc|thuong khan|khan|mat|toi mat|tuyet mat|ban sao|du thao|cong bao"
    r"|(?:sao y|trich sao|sao luc)\b.*|[a-z]{1,3}\d{1,4})\W*"
)


def issuer_pieces(parts: Parts) -> tuple[Span, ...]:
    """The pieces of lines that make up box 2, in reading order."""
    first, after = parts.header
    last = parts.heading.kind if parts.heading.kind is not None else after
    lines = parts.lines[first:last]
    stamped = max((i for i, line in enumerate(lines) if _STAMP.search(line.folded)), default=-1)
    skipped = {parts.lines[i].span for i in (*parts.heading.title, *parts.heading.addressees)}
    loose = not any(line.capitals for line in lines if anchors.NATION.search(line.folded))
    pieces = [p for line in lines[stamped + 1 :] if line.span not in skipped for p in _pieces(line, loose=loose)]
    return tuple(pieces)


def _pieces(line: Line, *, loose: bool) -> Sequence[Span]:
    """What is left of a line without the other boxes, if it is in capitals; with `loose` the head of a body or a place
    will do, since a legacy font lost the capitals."""
    if anchors.ABOUT.match(line.folded) or anchors.ADDRESSED.match(line.folded) or is_kind_line(line):
        return ()
    found: list[Span] = []
    position = 0
    for match in [*_OTHER_BOXES.finditer(line.folded), None]:
        end = match.start() if match else len(line.text)
        kept = line.text[position:end]
        stripped = kept.strip(" -*_|./")
        printed = is_capitals(stripped) or _is_place(stripped) or (loose and _may_be_body(stripped))
        if printed and not _URGENT.fullmatch(fold(stripped)) and not _ITEM.match(stripped):
            start = line.span.start + position + kept.index(stripped)
            found.append(Span(start, start + len(stripped)))
        position = match.end() if match else position
    return found


def _is_place(words: str) -> bool:
    """The place below a local authority that lost its capitals: "Tỉnh Yên Bái"."""
    return words[:1].isupper() and words.istitle() and bool(_PLACE.fullmatch(fold(words)))


def _may_be_body(words: str) -> bool:
    folded = fold(words)
    return len(words) < 80 and bool(HEADS.match(folded) or _PLACE.fullmatch(folded))
