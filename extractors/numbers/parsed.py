"""A document number taken apart, and put together again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from extractors.numbers.codes import is_assembly, is_kind, is_party_kind, printed


class NumberStyle(StrEnum):
    """How a number is written: 45/KH-UBND and 12/UBND-VX, 01/QCPH/UBND-UBMTTQ, 19-2016/NQ-CP, 25/2021/QH15, 05-CT/TW,
    217-HĐBT and 64/CP."""

    STATE = "state"
    JOINT = "joint"
    DASHED = "dashed"
    ASSEMBLY = "assembly"
    PARTY = "party"
    OLD = "old"
    OLD_DASHED = "old-dashed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedNumber:
    """`ordinal` as printed with its suffix ("06", "30a", "66.4"; "" while not yet given), `year`, the code of the kind
    ("" for letters, laws and old forms) and the codes of the organs."""

    ordinal: str
    style: NumberStyle
    organs: tuple[str, ...]
    year: int | None = None
    kind: str = ""


_PARTS = re.compile(r"(?P<ordinal>\d{1,6}(?:\.\d{1,2})?[a-dđA-DĐ]?)?(?P<rest>[-/].+)")
_YEAR = re.compile(r"(?P<mark>[-/])(?P<year>(?:19|20)\d\d)(?=/)")
_WIDTH = re.compile(r"\s+|\u00ad")
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d", "-"))
_SLASHES = str.maketrans(dict.fromkeys("\u2044\u2215\uff0f", "/") | {"Ð": "Đ", "ð": "đ"})
_TOKEN = re.compile(r"[^\W\d_][\w&]*")


def plain(text: str) -> str:
    """The text with plain dashes and slashes, as long as before."""
    return text.translate(_DASHES).translate(_SLASHES)


def parse_number(text: str) -> ParsedNumber:
    """A number on its own, in any case and with stray spaces. Raises ValueError for what is no number.

    >>> parse_number("1719/qd-ttg")
    ParsedNumber(ordinal='1719', style=<NumberStyle.STATE: 'state'>, organs=('TTg',), year=None, kind='QĐ')
    """
    match = _PARTS.fullmatch(_WIDTH.sub("", plain(text)))
    if not match:
        raise ValueError(f"{text!r} is no document number")
    rest, year, mark = match["rest"], None, ""
    dated = _YEAR.match(rest)
    if dated:
        year, mark, rest = int(dated["year"]), dated["mark"], rest[dated.end() :]
    tokens = tuple(printed(token) for token in re.split(r"[-/.]", rest[1:]))
    if not all(_TOKEN.fullmatch(token) for token in tokens):
        raise ValueError(f"{text!r} is no document number")
    style = _style(rest, tokens, mark)
    kind = tokens[0] if style in _WITH_KIND and is_kind_in(style, tokens) else ""
    ordinal = (match["ordinal"] or "").lower()
    return ParsedNumber(ordinal=ordinal, style=style, organs=tokens[1:] if kind else tokens, year=year, kind=kind)


_WITH_KIND = (NumberStyle.STATE, NumberStyle.JOINT, NumberStyle.DASHED, NumberStyle.PARTY)


def is_kind_in(style: NumberStyle, tokens: tuple[str, ...]) -> bool:
    """Whether the first token is the kind; a kind alone ("24/TTr") needs no organ."""
    return (is_party_kind if style is NumberStyle.PARTY else is_kind)(tokens[0])


def _style(rest: str, tokens: tuple[str, ...], mark: str) -> NumberStyle:
    """`rest` is the number from the mark before its symbol on, `mark` what stood before the year."""
    if rest[0] == "-":
        return NumberStyle.PARTY if "/" in rest and is_party_kind(tokens[0]) else NumberStyle.OLD_DASHED
    if mark == "-":
        return NumberStyle.DASHED
    if len(tokens) == 1:
        return NumberStyle.ASSEMBLY if is_assembly(tokens[0]) else NumberStyle.OLD
    joint = is_kind(tokens[0]) and rest[1 + len(tokens[0])] == "/"
    return NumberStyle.JOINT if joint else NumberStyle.STATE


def format_number(number: ParsedNumber) -> str:
    """The display form: `parse_number(format_number(n)) == n`."""
    organs = "-".join(number.organs)
    if number.style is NumberStyle.PARTY:
        return f"{number.ordinal}-{number.kind}/{organs}"
    if number.style is NumberStyle.OLD_DASHED:
        return f"{number.ordinal}-{'/'.join(number.organs)}"
    joint = "/" if number.style is NumberStyle.JOINT else "-"
    symbol = joint.join(part for part in (number.kind, organs) if part)
    before = "-" if number.style is NumberStyle.DASHED else "/"
    year = f"{before}{number.year}" if number.year is not None else ""
    return f"{number.ordinal}{year}/{symbol}"
