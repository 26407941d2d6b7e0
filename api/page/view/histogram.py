"""When documents were issued, as bars: by month, or by year where there are many months."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from api.page.environment import Values, address

MONTH_PARAMETER, YEAR_PARAMETER = "thang", "nam"
MOST_MONTHS = 24
MOST_YEARS = 30
"""So many bars are drawn; of more years, the last ones."""

HEIGHT = 40
"""Height of the tallest bar, in the units of the drawing."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A month or a year: `height` of the bar, `place` the address that narrows to it or gives it up, empty
    where nothing was issued."""

    label: str
    count: int
    height: int
    place: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Histogram:
    """Bars in order of time, the ends named `first` and `last`."""

    bars: tuple[Bar, ...] = ()
    unit: str = "tháng"

    @property
    def first(self) -> str:
        return self.bars[0].label

    @property
    def last(self) -> str:
        return self.bars[-1].label


def histogram_of(months: Sequence[tuple[str, int]], values: Values) -> Histogram | None:
    """None where there is nothing to compare."""
    counts = {month: count for month, count in months if len(month) == 7}
    for month in values.get(MONTH_PARAMETER, ()):
        if is_month(month):
            counts.setdefault(month, 0)
    if len(counts) < 2:
        return None
    span = _months_between(min(counts), max(counts))
    if len(span) <= MOST_MONTHS:
        return Histogram(_bars({month: counts.get(month, 0) for month in span}, MONTH_PARAMETER, values))
    return Histogram(_bars(_by_year(counts), YEAR_PARAMETER, values), "năm")


def is_month(words: str) -> bool:
    """Whether these are a year and a month as addresses have them: `2022-03`."""
    year, _, month = words.partition("-")
    return len(year) == 4 and len(month) == 2 and words.replace("-", "").isdecimal() and 1 <= int(month) <= 12


def month_label(month: str) -> str:
    """`2022-03` as it is read: "tháng 3/2022"."""
    return f"tháng {int(month[5:])}/{month[:4]}" if is_month(month) else month


def _by_year(counts: dict[str, int]) -> dict[str, int]:
    """Years without a gap, the last MOST_YEARS at most."""
    years: Counter[str] = Counter()
    for month, count in counts.items():
        years[month[:4]] += count
    last = int(max(years))
    first = max(int(min(years)), last - MOST_YEARS + 1)
    return {str(year): years[str(year)] for year in range(first, last + 1)}


def _months_between(first: str, last: str) -> list[str]:
    """Both included; one more than are drawn at most."""
    start, end = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (first, last))
    return [f"{at // 12:04}-{at % 12 + 1:02}" for at in range(start, min(end, start + MOST_MONTHS) + 1)]


def _bars(counts: dict[str, int], name: str, values: Values) -> tuple[Bar, ...]:
    tallest = max(*counts.values(), 1)
    chosen = values.get(name, ())
    others = {key: held for key, held in values.items() if key not in ("tiep", "tu", name)}
    return tuple(
        Bar(
            label=month_label(value) if name == MONTH_PARAMETER else f"năm {value}",
            count=count,
            height=max(round(count / tallest * HEIGHT), 2) if count else 0,
            place=address("/", others if chosen == (value,) else others | {name: (value,)}) if count else "",
            chosen=value in chosen,
        )
        for value, count in counts.items()
    )
