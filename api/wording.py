"""Days, instants and numbers as Vietnamese offices write them."""

from __future__ import annotations

import datetime as dt
import re

from corpus.clock import VIETNAM

# 31/3/2022, 31-3-2022, 31.3.2022; groups: day, month, year.
_TYPED_DAY = re.compile(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def day(iso: str | dt.date | None) -> str:
    """A day without leading zeros; what is no ISO day comes back as it is.

    >>> day("2022-03-31")
    '31/3/2022'
    """
    if isinstance(iso, dt.date):
        return f"{iso.day}/{iso.month}/{iso.year}"
    if not iso or not _ISO_DAY.fullmatch(iso):
        return iso or ""
    return f"{int(iso[8:])}/{int(iso[5:7])}/{iso[:4]}"


def instant(moment: dt.datetime | str | None) -> str:
    """An instant as day and time in Vietnam: `31/3/2022 08:05`."""
    if not moment:
        return ""
    value = dt.datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    aware = value if value.tzinfo else value.replace(tzinfo=dt.UTC)
    local = aware.astimezone(VIETNAM)
    return f"{day(local.date())} {local:%H:%M}"


def number(value: float, places: int | None = None) -> str:
    """A number with dots between thousands and a decimal comma.

    >>> number(1234.5)
    '1.234,5'
    """
    if places is not None:
        plain = f"{value:,.{places}f}"
    else:
        plain = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.4f}".rstrip("0")
    return plain.translate(str.maketrans(",.", ".,"))


def typed_day(words: str) -> dt.date | None:
    """The day that a user typed, day first; None where it is none.

    >>> typed_day("30/9/2022")
    datetime.date(2022, 9, 30)
    """
    match = _TYPED_DAY.fullmatch(words)
    try:
        return dt.date(int(match[3]), int(match[2]), int(match[1])) if match else dt.date.fromisoformat(words.strip())
    except ValueError:
        return None


def capital(words: str) -> str:
    """The words with a capital first letter, as they begin a line of a list."""
    return words[:1].upper() + words[1:]


def size(count: int) -> str:
    """A number of bytes: `12 KB`, `3,4 MB`."""
    if count < 1024 * 1024:
        return f"{number(max(round(count / 1024), 1))} KB"
    return f"{number(count / 1024 / 1024, 1)} MB"
