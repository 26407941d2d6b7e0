"""Days, months, quarters and years in folded words, whole or short of what stands beside them.

"21/11/2025", "ngay 21 thang 11 nam 2025", "thang 8/2022", "quy iii/2023", "nam 2020"; "15/12", "thang 3", "6/2024".
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import lru_cache

from corpus.text import fold
from index.search.day_range import months, whole_day
from index.search.spoken_days import in_figures, with_years

YEAR = r"(?:19|20)\d\d"

_OF_YEAR = rf"(?:\s*[/.-]\s*|,?\s+nam\s+|\s+)(?P<year>{YEAR})\b"
_FREE, _BARE = r"\b(?!\s*[/.-]\s*\w)", r"\b(?!\s*[/.]\s*\w)"
_DAY, _MONTH = r"(?P<day>\d{1,2})", r"(?P<month>\d{1,2})"
_REAL_DAY, _REAL_MONTH = r"(?P<day>0?[1-9]|[12]\d|3[01])", r"(?P<month>0?[1-9]|1[0-2])"
_QUARTER = r"quy\s+(?P<quarter>\d{1,2}|i{1,3}|iv|v)"

# Unit, whether the form says by itself that it is one, the form; those that say more come first.
_FORMS = tuple(
    (unit, named, re.compile(form))
    for unit, named, form in (
        ("day", True, rf"(?:ngay\s+)?{_DAY}[/.-]{_MONTH}[/.-](?P<year>\d{{4}})\b"),  # "ngay 21/11/2025"
        ("day", True, rf"ngay\s+{_DAY}\s+thang\s+{_MONTH}{_OF_YEAR}"),  # "ngay 21 thang 11 nam 2025"
        ("day", True, rf"(?<!so\ ){_REAL_DAY}\s+thang\s+{_REAL_MONTH}{_OF_YEAR}"),  # "21 thang 11/2025"
        ("month", True, rf"thang\s+{_MONTH}{_OF_YEAR}"),  # "thang 8/2022", "thang 8 nam 2022"
        ("quarter", True, rf"{_QUARTER}{_OF_YEAR}"),  # "quy 3 2023", "quy iv/2023"
        ("quarter", True, rf"q(?P<quarter>[1-4]){_OF_YEAR}"),  # "q3 2024", "q3/2024"
        ("year", True, rf"nam\s+(?P<year>{YEAR})\b(?!\s*[/–-])"),  # "nam 2020", not "nam 2021-2023"
        ("day", True, rf"ngay\s+{_REAL_DAY}\s+thang\s+{_REAL_MONTH}\b"),  # "ngay 21 thang 11"
        ("day", True, rf"ngay\s+{_REAL_DAY}/{_REAL_MONTH}{_FREE}"),  # "ngay 21/11"
        ("day", False, rf"{_REAL_DAY}/{_REAL_MONTH}{_FREE}"),  # "21/11"
        ("day", False, rf"(?<!so\ ){_REAL_DAY}\s+thang\s+{_REAL_MONTH}\b"),  # "21 thang 11"
        ("day", True, rf"ngay\s+{_REAL_DAY}{_BARE}"),  # "ngay 21"
        ("month", True, rf"thang\s+{_REAL_MONTH}{_BARE}"),  # "thang 8"
        ("quarter", True, r"quy\s+(?P<quarter>[1-4]|i{1,3}|iv)\b"),  # "quy 3"
        ("month", False, rf"{_MONTH}[/.-](?P<year>{YEAR}){_FREE}"),  # "8/2022"
        ("year", False, rf"(?P<year>{YEAR})\b(?!\s*[/.–-]\s*\w)"),  # "2020"
        ("", False, rf"(?P<figure>\d{{1,2}}){_BARE}"),  # "21" of "tu 21 den 30/11/2025"
    )
)
_BEGINS = re.compile(r"(?<![^\W_])(?<![^\W_][/.])(?:ngay|thang|quy|q[1-4]|nam|\d)")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}

# Folded words that are others with other marks, with the marks that are meant: no "từ" is in "đầu tư 2020".
_MEANT = {"tu": "từ", "sau": "sau", "quy": "quý"}
_AMBIGUOUS = re.compile(r"\b(?:tu|sau|quy)\b")
# What makes others of them where no marks are typed: "thong tu", "dau tu", "thu sau", "noi quy", "nq/tu"
_COMPOUND = re.compile(r"(?:\b(?:thong|(?<!bat )dau|vat|thu|noi|phap)\s+|[/-]\s*)$")


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month, quarter or year (`unit`) at `start:end`; a figure by itself has no unit.

    `at` is the figure of the day, month or quarter; what is not said is None. `named` where it is one wherever it
    stands; others are meant only beside a word for time: "22/2025" is a number of a document.
    """

    start: int
    end: int
    unit: str
    named: bool
    at: int | None = None
    month: int | None = None
    year: int | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it needs no other moment to be understood."""
        return bool(self.unit) and self.year is not None and (self.unit != "day" or self.month is not None)

    @property
    def days(self) -> tuple[int, int] | None:
        """First and last day of a whole moment; None for one that the calendar does not have."""
        at, year = self.at or 0, self.year or 0
        if self.unit == "day":
            day = whole_day(year, self.month or 0, at)
            return (day, day) if day else None
        if self.unit == "month":
            return months(year, at, at) if 1 <= at <= 12 else None
        if self.unit == "quarter":
            return months(year, 3 * at - 2, 3 * at) if 1 <= at <= 4 else None
        return months(year, 1, 12)

    @property
    def nearest(self) -> tuple[int, int] | None:
        """The same, of a day after the end of its month the last day of the month: 31/4/2024 → 30/4/2024."""
        if self.days or self.unit != "day" or not 1 <= (self.month or 0) <= 12 or not 28 < (self.at or 0) < 32:
            return self.days
        last = replace(self, unit="month", at=self.month).days
        return (last[1], last[1]) if last and self.year else None

    def completed(self, other: Moment) -> Moment:
        """The same with the unit, month and year that only the other end of a range says."""
        unit = self.unit or other.unit
        if unit == "month" and other.unit == "quarter" and not self.named:
            unit = "quarter"
        month = self.month
        if unit == "day" and month is None:
            month = other.month if other.unit == "day" else other.at
        return replace(self, unit=unit, month=month, year=other.year if self.year is None else self.year)


@lru_cache(maxsize=16)
def moments_in(folded: str) -> tuple[Moment, ...]:
    """The moments in folded words, in order."""
    found: list[Moment] = []
    at = 0
    while begun := _BEGINS.search(folded, at):
        moment = _moment(folded, begun.start())
        if moment:
            found.append(moment)
        at = moment.end if moment else begun.end()
    return tuple(found)


def _moment(folded: str, start: int) -> Moment | None:
    for unit, named, form in _FORMS:
        match = form.match(folded, start)
        if match:
            said = match.groupdict()
            figure = said.get("figure") or said.get(unit) if unit != "year" else None
            month = said.get("month") if unit == "day" else None
            return Moment(start, match.end(), unit, named, *map(_number, (figure, month, said.get("year"))))
    return None


def _number(figure: str | None) -> int | None:
    return None if figure is None else _ROMAN.get(figure) or int(figure)


def folded_for_days(words: str, today: dt.date | None = None) -> str:
    """The words folded, without those that only the fold makes words of time; spoken months as figures; places stay."""
    folded = with_years(in_figures(fold(words), words), today)
    if len(folded) != len(words):
        return folded
    return _AMBIGUOUS.sub(lambda match: match[0] if _is_meant(match, words) else "_" * len(match[0]), folded)


def _is_meant(match: re.Match[str], words: str) -> bool:
    typed = words[match.start() : match.end()].lower()
    if _COMPOUND.search(match.string, max(0, match.start() - 10), match.start()):
        return typed == _MEANT[match[0]] != match[0]
    return typed in (match[0], _MEANT[match[0]])
