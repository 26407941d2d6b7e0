"""The heading: kind line, abstract and addressees, found after the boxes on top."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.structure import anchors
from extractors.structure.lines import Line

_REACH = 30
"""A kind line or "Kính gửi" stands within so many lines of the national heading."""

_TITLE_LENGTH = 700
_LINE_LENGTH = 200
_AUTHORITY_LENGTH = 60

_AUTHORITY = re.compile(
    r"""(?:pho\ )?(?:chu\ tich|uy\ ban|hoi\ dong|bo\ truong|(?:thu|cuc|vien|hieu)\ truong|(?:tong\ )?giam\ doc
    |(?:tong|chi)\ cuc\ truong|chanh\ |chinh\ phu$|thu\ tuong|quoc\ hoi|truong\ ban|tong\ (?:bi\ thu|kiem\ toan)
    |ban\ (?:thuong\ vu|chap\ hanh|bi\ thu|chi\ dao)|bo\ chinh\ tri|thong\ doc|(?:bo|so)\ [a-z])""",
    re.VERBOSE,
)
"""Start of the line that names who decides ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …"), folded."""

_OPENS_BODY = re.compile(
    r"(?:ngay|tu ngay|sang|chieu|hom nay|kinh thua|thua)\b|[ivx]+ ?[.)] |\d+ ?[.)] |dieu \d"
    r"|(?:phan|chuong) (?:thu |[ivx]+\b|\d)|[-+] |ky hop|.{0,90}\bkinh moi\b"
)
_ABSTRACT = re.compile(r" (?!cua\b)[a-z]+ (?:\S+ ){5}")
"""Behind a kind: six words of an abstract at least, and not those of who issues."""

_SENDS = re.compile(r".{0,80}\bdien ?:")
"""End of the line over a telegram's addressees: "THỦ TƯỚNG CHÍNH PHỦ điện:"."""

_NUMBERED_ABOUT = re.compile(rf"{anchors.NUMBER.pattern}\S{{0,40}}\s+(?P<about>v/ ?v\b)")

_ALSO = re.compile(r"dong (?:kinh )?gui\b")
"""More addressees, for their information."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Indices of lines: the kind line, the abstract, the addressees; `last` is the last line of the header."""

    kind: int | None
    title: tuple[int, ...]
    addressees: tuple[int, ...]
    last: int


def find_heading(lines: Sequence[Line], top: int, start: int) -> Heading:
    """The heading below line `top` (the national heading or what stands for it).

    The abstract of a letter may stand above it, in the number's cell: the boxes begin at line `start`.
    """
    alone = one_line_heading(lines, top)
    if alone:
        return alone
    reach = range(top, min(top + _REACH, len(lines)))
    kind = next((i for i in reach if i > top and is_kind_line(lines[i]) and not _body_before(lines, top, i)), None)
    boxes = range(start, reach.stop)
    title = _title_after(lines, kind) if kind is not None else _letter_title(lines, boxes) or _bare_title(lines, reach)
    last = max([top, *([] if kind is None else [kind]), *title])
    addressees = _addressees(lines, last, top)
    box = max((i for i in reach if _is_box(lines[i]) and i <= last + 4), default=top) if kind is None else top
    return Heading(kind, title, addressees, max([last, box, *addressees]))


def is_kind_line(line: Line) -> bool:
    """A line in capitals that starts with a kind, or a short one that is hardly more than the kind."""
    return len(line.text) < _TITLE_LENGTH and anchors.kind_of_line(line.folded, capitals=line.capitals) is not None


KIND_AND_NUMBER = re.compile(
    r"""(?P<kind>[a-z]+(?:\ +[a-z]+){0,3}?)(?:\ +cua\ +(?P<issuer>[a-z][a-z0-9 ,-]{2,90}?))?
    \ +so\ ?:?\ *(?P<number>\d{1,5}[a-z]?[-/][\w&/-]+),?\ +ngay\ +\d{1,2}(?:\ *[-/.]\ *|\ +thang\ +)\d{1,2}
    (?:\ *[-/.]\ *|\ +nam\ +)\d{4}(?:\ +cua\ +(?P<body>[a-z][a-z0-9 ,-]{2,90}?))?,?
    \ +(?P<title>(?:ve|v/v|quy\ +dinh|ban\ +hanh|huong\ +dan|sua\ +doi|phe\ +duyet|cong\ +bo|thanh\ +lap
    |bai\ +bo)\b)""",
    re.VERBOSE,
)
"""A heading on one line, folded: "Nghị định của Chính phủ số 115/2003/NĐ-CP ngày 10/10/2003 về …",
"Quyết định số … ngày … của Bộ trưởng Bộ Y tế ban hành …"."""


def one_line_heading(lines: Sequence[Line], index: int) -> Heading | None:
    """The heading that a line is by itself, where legal bases or articles follow."""
    below = lines[index + 1 : index + 12]
    if kind_in_heading(lines[index]) is None:
        return None
    follows = any(anchors.BASIS.match(line.folded) or line.folded.startswith("dieu 1") for line in below)
    return Heading(None, (index,), (), index) if follows else None


def kind_in_heading(line: Line) -> str | None:
    """Slug of the kind that a heading on one line names."""
    match = KIND_AND_NUMBER.match(line.folded)
    return anchors.kind_names().get(" ".join(match["kind"].split())) if match else None


def _body_before(lines: Sequence[Line], top: int, index: int) -> bool:
    return any(
        anchors.BASIS.match(line.folded) or anchors.ADDRESSED.match(line.folded) for line in lines[top + 1 : index]
    )


def _is_box(line: Line) -> bool:
    if anchors.BASIS.match(line.folded):
        return False
    return any(p.match(line.folded) for p in (anchors.MOTTO, anchors.NUMBER)) or bool(
        anchors.DATE.fullmatch(line.folded)
    )


def _opens_box(line: Line) -> bool:
    return line.capitals and any(p.search(line.folded) for p in (anchors.NATION, anchors.PARTY))


def _title_after(lines: Sequence[Line], kind: int) -> tuple[int, ...]:
    found: list[int] = []
    begun = _carries_abstract(lines[kind])
    for index in range(kind + 1, min(kind + 12, len(lines))):
        line, before = lines[index], lines[index - 1]
        if (_ends_title(line) and not (index == kind + 1 and _is_abstract(line))) or (
            is_authority(lines, index) or ((found or begun) and not _goes_on(before, line))
        ):
            break
        if _opens_table(lines, index):
            break
        if not _is_box(line):
            found.append(index)
    return tuple(found)


def _carries_abstract(line: Line) -> bool:
    """Whether the abstract stands behind the kind on its line: "CHỈ THỊ VỀ VIỆC …", not "KẾ HOẠCH CỦA …"."""
    kind = anchors.kind_pattern().match(line.folded)
    return line.capitals and kind is not None and bool(_ABSTRACT.match(line.folded, kind.end(1)))


def _opens_table(lines: Sequence[Line], index: int) -> bool:
    """Whether a row of three cells or more starts here: no header box, but the table of an annex."""
    cell = lines[index].cell
    row = [line.cell for line in lines[index : index + 8] if line.cell and cell]
    return cell is not None and any((c.table, c.row) == (cell.table, cell.row) and c.column >= 2 for c in row)


def _is_abstract(line: Line) -> bool:
    """A line under the kind line that opens like a basis but is no sentence: "Triển khai thực hiện Nghị quyết …"."""
    opens = re.match(r"(?:thuc hien|trien khai|tren co so|tiep theo)\b", line.folded)
    return bool(opens) and len(line.text) < 2 * _LINE_LENGTH and not line.text.endswith((".", ";", ":", ","))


def _ends_title(line: Line) -> bool:
    folded = line.folded
    if anchors.BASIS.match(folded) and not line.capitals:
        return True
    if any(p.match(folded) for p in (anchors.ADDRESSED, anchors.ATTACHED, _OPENS_BODY, _SENDS)):
        return True
    return bool(anchors.ENACTS.fullmatch(folded)) or len(line.text) > _TITLE_LENGTH


def is_authority(lines: Sequence[Line], index: int) -> bool:
    """The line in capitals that names who decides, with the legal bases or the enacting words right below."""
    line = lines[index]
    if not (_AUTHORITY.match(line.folded) and (line.capitals or len(line.text) < _AUTHORITY_LENGTH)):
        return False
    below = lines[index + 1 : index + 3]
    if below and below[0].capitals and not _AUTHORITY.match(below[0].folded):
        below = below[1:]
    return bool(below) and _opens_decision(below[0].folded)


def _opens_decision(folded: str) -> bool:
    return bool(anchors.BASIS.match(folded.lstrip("-– ")) or anchors.ENACTS.fullmatch(folded))


def _goes_on(before: Line, line: Line) -> bool:
    """Whether `line` continues an abstract whose last line is `before`."""
    if before.text.endswith((".", ";", ":", "./.")):
        return False
    if before.capitals:
        return line.capitals
    short = len(line.text) < _LINE_LENGTH and not line.text.endswith((".", ";", ":"))
    return short or line.text[0].islower() or line.text[0] in '(“"0123456789'


def _letter_title(lines: Sequence[Line], reach: range) -> tuple[int, ...]:
    tests = (
        lambda i: anchors.ABOUT.match(lines[i].folded),
        lambda i: _follows_number(lines, i),
        lambda i: numbered_about(lines[i]),
    )
    start = next((i for test in tests for i in reach if test(i)), None)
    if start is None:
        return ()
    found = [start]
    for index in range(start + 1, min(start + 6, len(lines))):
        line = lines[index]
        same_cell = line.cell is not None and line.cell == lines[start].cell
        wrapped = line.text[0].islower() or line.text[0] == ":"
        if _is_box(line) or _opens_box(line) or _ends_title(line) or not (same_cell or wrapped):
            break
        found.append(index)
    return tuple(found)


def _bare_title(lines: Sequence[Line], reach: range) -> tuple[int, ...]:
    """The line between the boxes and the legal bases, where the kind line is lost and nobody is addressed."""
    first = next((i for i in reach if anchors.BASIS.match(lines[i].folded)), None)
    while first is not None and first - 1 > reach.start and is_authority(lines, first - 1):
        first -= 1
    if first is None or first - 1 <= reach.start or any(anchors.ADDRESSED.match(lines[i].folded) for i in reach):
        return ()
    line = lines[first - 1]
    boxed = _is_box(line) or anchors.NATION.search(line.folded) or _AUTHORITY.match(line.folded)
    return () if boxed or line.text.endswith((".", ";", ":")) or len(line.text) > 2 * _LINE_LENGTH else (first - 1,)


def numbered_about(line: Line) -> int:
    """Where the abstract starts on the number's own line: "Số: 12/SXD-QLN V/v báo cáo …"; 0 where it does not."""
    match = _NUMBERED_ABOUT.match(line.folded)
    return match.start("about") if match else 0


def _follows_number(lines: Sequence[Line], index: int) -> bool:
    """A line right under the number, in its cell, that opens with "Về": the abstract of a letter without V/v."""
    if not index or not anchors.NUMBER.match(lines[index - 1].folded):
        return False
    line, above = lines[index], lines[index - 1]
    return line.folded.startswith("ve ") and line.cell == above.cell


def _addressees(lines: Sequence[Line], last: int, top: int) -> tuple[int, ...]:
    for index in range(top, min(last + 12, len(lines))):
        line = lines[index]
        if anchors.ADDRESSED.match(line.folded) or (index > last and _SENDS.match(line.folded)):
            return (index, *_listed(lines, index))
        if index > last and (anchors.BASIS.match(line.folded) or anchors.ENACTS.fullmatch(line.folded)):
            break
    return ()


def _listed(lines: Sequence[Line], start: int) -> list[int]:
    """Lines that list addressees after "Kính gửi:": bullets, or the cell beside it."""
    found: list[int] = []
    for index in range(start + 1, min(start + 40, len(lines))):
        line = lines[index]
        beside = _beside(lines[start], line)
        if not (beside or _lists(lines, start, index)) or anchors.BASIS.match(line.folded):
            break
        found.append(index)
        if line.text.endswith(".") and not (beside or _also(lines, index + 1)):
            break
    return found


def _beside(head: Line, line: Line) -> bool:
    return head.cell is not None and line.cell is not None and line.cell.table == head.cell.table


def _lists(lines: Sequence[Line], start: int, index: int) -> bool:
    """A bullet, the only line under the label, a line that goes on with the one before, or more addressees."""
    line, before = lines[index], lines[index - 1]
    if index == start + 1 and before.text.rstrip().endswith(":") and len(line.text) < _LINE_LENGTH:
        return True
    wrapped = index > start + 1 and line.text[0].islower() and not before.text.endswith((".", ";"))
    bullet = line.text[0] in "-–+•" and len(line.text) < 300
    return wrapped or bullet or bool(_ALSO.match(line.folded))


def _also(lines: Sequence[Line], index: int) -> bool:
    """Whether more addressees follow under "Đồng kính gửi:"."""
    return index < len(lines) and bool(_ALSO.match(lines[index].folded))
