"""The end of the main text: recipients (nơi nhận) and signature block."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from corpus.text import fold, modern_tones
from corpus.vocabulary import rows
from extractors.structure import anchors
from extractors.structure.chrome import is_footer
from extractors.structure.lines import Line, is_capitals

_NAME = re.compile(r"(?:[^\W\d_]+\.? ){0,4}(?:[A-ZĐ][^\W\d_]*[ -]){1,4}(?:[A-ZĐ]['’])?[A-ZĐÁÀẢÃẠÂĂÉÊÍÓÔƠÚƯÝ][^\W\d_]*")
"""The name under a signature: "Nguyễn Văn A", "TS. Trần Thị B", "Siu H'Mai"."""

_SIGNED = re.compile(r"\W*(?:da ky|ky ten|ky boi|\(ky\)|ky dien tu|chu ky)\b.*")
_BLOCK = 12
"""A signature block has at most so many lines."""

_RECIPIENTS = 60
"""A list of recipients has at most so many lines."""


@dataclass(frozen=True, slots=True)
class Closing:
    """Line ranges (first, after the last) of recipients and signature; `end` is the line after both."""

    recipients: tuple[int, int] | None
    signature: tuple[int, int] | None

    @property
    def start(self) -> int | None:
        return min((r[0] for r in (self.recipients, self.signature) if r), default=None)

    @property
    def end(self) -> int | None:
        return max((r[1] for r in (self.recipients, self.signature) if r), default=None)

    def own(self, lines: Sequence[Line], part: tuple[int, int]) -> list[Line]:
        """The lines of one of the two ranges; where they overlap, those in the column of its first line alone."""
        members = list(lines[slice(*part)])
        first = members[0].cell if members else None
        if first is None or not self._overlap:
            return members
        return [line for line in members if line.cell and line.cell.column == first.column]

    @property
    def _overlap(self) -> bool:
        recipients, signature = self.recipients, self.signature
        return bool(recipients and signature and recipients[0] < signature[1] and signature[0] < recipients[1])


def find_closing(lines: Sequence[Line], first: int, last: int) -> Closing:
    """The closing between lines `first` and `last`: at the first "Nơi nhận", else at the first signature block."""
    noted = next((i for i in range(first, last) if anchors.RECIPIENTS.match(_plain(lines[i]))), None)
    if noted is None:
        return Closing(None, _first_block(lines, first, last))
    abreast = _abreast(lines, noted, last)
    if abreast is not None:
        return abreast
    recipients = (noted, _recipients_end(lines, noted, last))
    after = _block_near(lines, range(recipients[1], min(recipients[1] + 4, last)), last)
    inside = _block_near(lines, range(noted + 1, recipients[1]), last)
    before = _first_block(lines, max(first, noted - _BLOCK), noted)
    signature = after or before or inside
    if inside and signature is inside and inside[0] > noted:
        recipients = (noted, inside[0])
    return Closing(recipients, signature)


def _abreast(lines: Sequence[Line], noted: int, last: int) -> Closing | None:
    """Recipients and signature in two columns of a table read row by row: the two ranges overlap."""
    cell = lines[noted].cell
    if cell is None:
        return None
    table = [(line, line.cell.column) for line in lines[noted:last] if line.cell and line.cell.table == cell.table]
    left = [line for line, column in table if column == cell.column]
    right = [line for line, column in table if column != cell.column]
    opener = next(filter(_opens_block, right), None)
    if opener is None or opener.index > left[-1].index:
        return None
    name = next(filter(_signs, (line for line in right if line.index > opener.index)), None)
    return Closing((noted, left[-1].index + 1), (opener.index, name.index + 1)) if name else None


def _signs(line: Line) -> bool:
    """Whether a line is a name and no office that looks like one ("PHÓ CHỦ TỊCH")."""
    return is_name(line) and (not _opens_block(line) or name_on(line.text) is not None)


def _plain(line: Line) -> str:
    return line.folded.lstrip("*_ ")


def _recipients_end(lines: Sequence[Line], start: int, last: int) -> int:
    """The line after the list: after "Lưu: …", or before the first line that is no entry."""
    for index in range(start + 1, min(start + _RECIPIENTS, last)):
        line = lines[index]
        if _opens_block(line) or is_footer(line):
            return index
        if anchors.KEPT.match(line.folded):
            return _kept_end(lines, index, last)
        if not _is_entry(lines, start, index):
            return index
    return min(start + _RECIPIENTS, last)


def _kept_end(lines: Sequence[Line], index: int, last: int) -> int:
    goes_on = index + 1 < last and lines[index].cell and lines[index + 1].cell == lines[index].cell
    return (
        index + 2 if goes_on and not _opens_block(lines[index + 1]) and len(lines[index + 1].text) < 40 else index + 1
    )


def _is_entry(lines: Sequence[Line], start: int, index: int) -> bool:
    line = lines[index]
    if line.cell is not None and line.cell == lines[start].cell:
        return True
    wrapped = not lines[index - 1].text.endswith((";", ".")) and len(line.text) < 120
    return line.text[0] in "-–+•*" or line.text.endswith(";") or (wrapped and not line.capitals)


def _opens_block(line: Line) -> bool:
    """A capacity ("TM. …") or an office in capitals."""
    if anchors.CAPACITY.match(line.folded) and (line.capitals or line.text[:2].isupper()):
        return len(line.text) < 120
    return line.capitals and len(line.text) < 80 and bool(anchors.office().match(line.folded))


def _block_near(lines: Sequence[Line], reach: range, last: int) -> tuple[int, int] | None:
    start = next((i for i in reach if _opens_block(lines[i])), None)
    return None if start is None else (start, _block_end(lines, start, last))


def _first_block(lines: Sequence[Line], first: int, last: int) -> tuple[int, int] | None:
    """The first signature block that ends with a name."""
    for index in range(first, last):
        if _opens_block(lines[index]):
            end = _block_end(lines, index, last)
            if is_name(lines[end - 1]):
                return index, end
    return None


def _block_end(lines: Sequence[Line], start: int, last: int) -> int:
    """After the first name; without one, after the lines in capitals."""
    end = start + 1
    if name_on(lines[start].text):
        return end
    for index in range(start + 1, min(start + _BLOCK, last)):
        line = lines[index]
        if _signs(line):
            return index + 1
        if line.capitals or _SIGNED.fullmatch(line.folded):
            end = index + 1
        elif not _between(line):
            break
    return end


def _between(line: Line) -> bool:
    """What may stand between capacity and name: a stamp's time, a digital signature, a wrapped office."""
    return len(line.text) < 60 and not line.text.endswith((".", ";", ":"))


def is_name(line: Line) -> bool:
    """Whether the whole line could be the name of a person; in capitals only with a known family name."""
    printed = name_on(line.text) or line.text.strip("*_ .")
    if not _NAME.fullmatch(printed) or len(printed) >= 50:
        return False
    return not line.capitals or printed.split()[0] in _families()


_COPY = re.compile(r"^\W*(?:[Đđ]ã ký|ĐÃ KÝ|[Kk]ý tên|[Ss]igned)\W*(?=\w)")

_BEHIND_OFFICE = re.compile(
    r"(?P<office>(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)[./ ].{4,90}?)(?:\W*\([Đđ]ã ký\)\W*| )"
    r"(?P<name>(?:[^\W\d_a-z][^\W\d_A-Z]+ ){1,4}[^\W\d_a-z][^\W\d_A-Z]+)"
)
"""A whole signature on one line: "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC (Đã ký) Nguyễn Văn An"."""


def name_on(text: str) -> str | None:
    """The name behind "(Đã ký)", or behind an office in capitals that was run on to it; None where neither stands."""
    copied = _COPY.sub("", text)
    if copied != text:
        return copied.strip("*_ .")
    behind = _BEHIND_OFFICE.fullmatch(text.strip("*_ ."))
    if behind and is_capitals(behind["office"]) and behind["name"].split()[0].upper() in _families():
        return behind["name"]
    words = text.strip("*_ .").split() if is_capitals(text) else []
    for at in range(max(len(words) - 4, 1), len(words) - 1):
        if words[at] in _families() and _ends_with_office(" ".join(words[:at])):
            return " ".join(words[at:])
    return None


def _ends_with_office(words: str) -> bool:
    return any(match.end() == len(words) for match in anchors.office().finditer(fold(words)))


@cache
def _families() -> frozenset[str]:
    """Family names in capitals."""
    return frozenset(modern_tones(row["name"]).upper() for row in rows("family_names"))
