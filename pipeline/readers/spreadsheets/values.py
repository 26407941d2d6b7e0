"""A value in a cell → what the sheet shows, in Vietnamese writing."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext

_LITERAL = re.compile(r'"[^"]*"|[\\_*].|\[[^\]]*\]')
"""What a format shows as it stands, leaves free or fills: "đồng", \\-, _-, "* ", [Red]."""

_DIGITS = re.compile(r"[#0?][#0?,]*(?:\.(?P<decimals>[#0?]*),*)?")
"""The places of a number: "#,##0.00"; commas that end them divide by a thousand each ("0.0,,")."""

_SCIENTIFIC = re.compile(r"[#0?]E[+-][#0?]")
_GENERAL_DECIMALS, _MOST_DECIMALS = 6, 30
_TO_VIETNAMESE = str.maketrans(",.", ".,")


def shown_value(value: object, number_format: str = "") -> str:
    """The words of a cell: days as dd/mm/yyyy, a decimal comma, per cent where the format says so.

    >>> shown_value(dt.datetime(2026, 3, 31)), shown_value(0.95, "0%"), shown_value(12.5), shown_value(4.0)
    ('31/03/2026', '95%', '12,5', '4')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, dt.datetime):
        clock = f" {value:%H:%M}" if (value.hour, value.minute) != (0, 0) else ""
        return f"{value:%d/%m/%Y}{clock}"
    if isinstance(value, dt.date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    if isinstance(value, int | float | Decimal):
        return _number(value if isinstance(value, Decimal) else Decimal(repr(value)), number_format)
    return str(value)


@dataclass(frozen=True, slots=True)
class _Form:
    """How a format writes numbers: decimals that always stand and that may, groups of three, scale."""

    least: int = 0
    most: int = _GENERAL_DECIMALS
    grouped: bool = False
    scale: int = 0
    scientific: bool = False

    @classmethod
    def of(cls, section: str) -> _Form:
        """The form that a section of a format asks for; that of "General" where it has no places for digits."""
        places = _DIGITS.search(section)
        if places is None or "/" in section:
            return cls()
        decimals = (places["decimals"] or "")[:_MOST_DECIMALS]
        written = places[0].rstrip(",")
        return cls(
            least=decimals.count("0"),
            most=len(decimals),
            grouped="," in written,
            scale=len(places[0]) - len(written),
            scientific=_SCIENTIFIC.search(section) is not None,
        )

    def words(self, value: Decimal) -> str:
        """The number in English writing, rounded half up, as a sheet does."""
        with localcontext(rounding=ROUND_HALF_UP):
            if self.scientific:
                return f"{value:.{self.most}E}"
            digits = f"{value.scaleb(-3 * self.scale):{',' if self.grouped else ''}.{self.most}f}"
        for _ in range(self.most - self.least):
            digits = digits.removesuffix("0")
        digits = digits.removesuffix(".")
        return digits if digits.strip("-0.,") else digits.removeprefix("-")


def _number(value: Decimal, number_format: str) -> str:
    """A number by the section of the format for its sign. One below nothing has a minus, where a sheet may have
    brackets, which would read as a label."""
    if not value.is_finite():
        return str(value)
    sections = _LITERAL.sub(lambda match: "-" if match[0] == '"-"' else "", number_format).split(";")
    section = sections[2] if not value and len(sections) > 2 else sections[value < 0 and len(sections) > 1]
    if not value and "-" in section and not re.search("[#0]", section):
        return "-"
    percent = "%" in section
    words = _Form.of(section).words(value * 100 if percent else value)
    return f"{words.translate(_TO_VIETNAMESE)}{'%' if percent else ''}"
