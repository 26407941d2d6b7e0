"""A value in a cell → what the sheet shows, in Vietnamese writing."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_DECIMALS = re.compile(r"\.(0+)")


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
        return _number(float(value), _LITERAL.sub("", number_format))
    return str(value)


def _number(value: float, form: str) -> str:
    percent = "%" in form
    value = value * 100 if percent else value
    decimals = _DECIMALS.search(form)
    digits = f"{value:,.{len(decimals[1])}f}" if decimals else f"{round(value, 6):,.10g}" if "#,#" in form else ""
    if not digits:
        digits = f"{round(value, 6):.15g}"
    elif "," not in form:
        digits = digits.replace(",", "")
    swapped = digits.replace(",", "\x00").replace(".", ",").replace("\x00", ".")
    return f"{swapped}%" if percent else swapped
