"""Cadences as they are printed, and the slug and rule (RFC 5545) that each stands for."""

from __future__ import annotations

import re
from dataclasses import dataclass

_UNIT = r"(?:ngày|tuần|tháng|quý|quí|qúy|năm)"
_N = r"(?:0?\d|1[0-2]|một|hai|ba|sáu)"
_HAND = r"(?:hằng|hàng)"
_NUMBERED = r"\s(?:\d|[ivx]+\b|mùng\s|cuối\s|đầu\s|làm\sviệc\s)"  # behind a unit: one of them, "định kỳ ngày 25 …"
# every "hằng tuần", "mỗi quý" · per "02 tuần/lần", "6 tháng một lần" · times "2 lần/năm" · span "định kỳ 6 tháng" ·
# unit "định kỳ tháng, quý", "theo quý" · yearly "thường niên" · end "tháng cuối quý", "ngày cuối cùng của tháng" ·
# halves "6 tháng, năm" · regular "thường xuyên"
CADENCE = re.compile(
    rf"""
    (?<!\w)(?:
        (?P<every>(?:định\skỳ\s|vào\s|theo\s)?(?:{_HAND}|mỗi|từng)\s(?P<every_unit>{_UNIT})(?!\w)(?:\smột\slần)?)
      | (?P<per>(?:định\skỳ\s|mỗi\s)?(?P<per_n>{_N})\s(?P<per_unit>{_UNIT})\s?
            (?:/\s?(?:0?1\s|một\s)?lần|(?:một|1|01)\slần))
      | (?P<times>(?:định\skỳ\s)?(?P<times_n>{_N})\slần\s?
            (?:/|trong\s(?:một\s|01\s|1\s)?|mỗi\s|một\s|trên\s)\s?(?P<times_unit>{_UNIT}))
      | (?P<span>định\skỳ\s(?P<span_n>{_N})\s(?P<span_unit>{_UNIT})(?!\w))
      | (?P<unit>(?:định\skỳ|theo(?=\s(?:tuần|tháng|quý|quí|năm)(?:$|[,;.)])))\s(?P<unit_unit>{_UNIT})
            (?!\w|{_NUMBERED}))
      | (?P<yearly>thường\sniên)
      | (?P<end>tháng\s(?:cuối|đầu)\s(?:của\s)?(?:mỗi\s)?quý|ngày\s(?:làm\sviệc\s)?cuối\s(?:cùng\s)?(?:của\s)?tháng)
      | (?P<halves>0?6\stháng(?:\sđầu\snăm)?\s?(?:,|và|\shoặc)\s?(?:{_HAND}\s|cả\s|một\s)?năm(?!\s?\d)
            |(?<=báo\scáo\s)0?6\stháng(?!\s(?:đầu|cuối|năm)))
      | (?P<regular>thường\sxuyên|liên\stục|định\skỳ)(?!\w)
    )
    """,
    re.VERBOSE,
)
_WEEKDAY = re.compile(r"(thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật)(?:\s(?:của|vào))?\s?$")
_DAY_BEFORE = re.compile(
    r"ngày\s(?P<day>\d{1,2})(?:(?:\stháng\s|/)(?P<month>\d{1,2}))?(?:\s(?:và|,)\s(?:ngày\s)?(?P<second>\d{1,2}/\d{1,2}))?\s(?:của\s)?$"
)
_DAYS_BEFORE = re.compile(r"ngày\s(\d{1,2})(?:,|\svà)\s(?:ngày\s)?(\d{1,2})\s(?:của\s)?$")  # "ngày 15 và 30 |"
# Behind the cadence: ", trước ngày 25", "(chậm nhất vào ngày 15/12)", ", vào thứ Sáu"; no first day of a range.
_BEHIND = r"\s?,?\s\(?(?:trước\s|vào\s|(?:chậm|muộn)\snhất\s(?:là\s)?(?:vào\s|trước\s)?)?"
_DAY_BEHIND = re.compile(
    _BEHIND + r"ngày\s(?P<day>\d{1,2})(?:(?:\stháng\s|/)(?P<month>\d{1,2})(?!\d|/))?(?!\d|[/-]|\stháng\s\d)"
)
_WEEKDAY_BEHIND = re.compile(_BEHIND + r"(thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật)(?!\w)")
_MONTHS_BEFORE = re.compile(
    r"(?<!\w)(tháng\s\d{1,2}(?:(?:,|\svà|,\stháng|\svà\stháng)\s\d{1,2})*(?:,\stháng\s\d{1,2})*)\s$"
)
_CLOCK = re.compile(r"(?:trước|lúc|vào)\s(\d{1,2})\s?(?:giờ|h|g)\s?(\d{2})?")
_PAIR = re.compile(r"(\d{1,2})/(\d{1,2})\s(?:và|,)\s(?:ngày\s)?(\d{1,2})/(\d{1,2})")
_SLUGS = {"ngày": "daily", "tuần": "weekly", "tháng": "monthly", "quý": "quarterly", "năm": "yearly"}
_RULES = {
    "daily": "FREQ=DAILY",
    "weekly": "FREQ=WEEKLY",
    "monthly": "FREQ=MONTHLY",
    "quarterly": "FREQ=MONTHLY;INTERVAL=3",
    "biannual": "FREQ=MONTHLY;INTERVAL=6",
    "yearly": "FREQ=YEARLY",
}
_WORDS = {"một": 1, "hai": 2, "ba": 3, "sáu": 6}
_WEEKDAYS = {"hai": "MO", "ba": "TU", "tư": "WE", "năm": "TH", "sáu": "FR", "bảy": "SA", "nhật": "SU"}
_WEEKDAYS |= {str(number): day for number, day in zip(range(2, 8), ("MO", "TU", "WE", "TH", "FR", "SA"), strict=True)}


@dataclass(frozen=True, slots=True)
class Cadence:
    """Slug and rule; the rule is None where the words name no period ("thường xuyên")."""

    slug: str
    rrule: str | None = None


def cadence_of(match: re.Match[str]) -> Cadence:
    """What a match of `CADENCE` stands for, with the day, month or hour that its clause names."""
    kind = next(name for name in ("every", "per", "times", "span", "unit") if match[name]) if _counted(match) else ""
    if kind:
        count, unit = _count(match, kind), _unit(match[f"{kind}_unit"])
        slug, rule = _times(count, unit) if kind == "times" else _period(count, unit)
        return Cadence("biannual" if _twice(match, slug) else slug, _refined(match, slug, rule))
    if match["regular"]:
        return Cadence("regular")
    if match["end"]:
        return _month_end(match)
    if match["halves"]:
        pair = _PAIR.search(match.string, match.end())
        rule = f"FREQ=YEARLY;BYMONTH={pair[2]},{pair[4]};BYMONTHDAY={pair[1]}" if pair else _RULES["biannual"]
        return Cadence("biannual", rule)
    return Cadence("yearly", _RULES["yearly"])


def _twice(match: re.Match[str], slug: str) -> bool:
    """Whether a year has two days for the act: "trước ngày 10/6 và 10/12 hằng năm"."""
    day = _DAY_BEFORE.search(match.string[: match.start()]) if slug == "yearly" else None
    return bool(day and day["second"])


def _counted(match: re.Match[str]) -> bool:
    return any(match[name] for name in ("every", "per", "times", "span", "unit"))


def _count(match: re.Match[str], kind: str) -> int:
    words = match[f"{kind}_n"] if kind in {"per", "times", "span"} else "1"
    return _WORDS.get(words) or int(words)


def _unit(words: str) -> str:
    return "quý" if words.startswith("q") else words


def _period(count: int, unit: str) -> tuple[str, str]:
    """Every `count` units."""
    if unit == "tháng" and count in {3, 6, 12}:
        slug = {3: "quarterly", 6: "biannual", 12: "yearly"}[count]
        return slug, _RULES[slug]
    slug = "biannual" if (unit, count) == ("quý", 2) else _SLUGS[unit]
    rule = _RULES[slug]
    if count == 1 or slug == "biannual":
        return slug, rule
    return slug, f"{rule.split(';')[0]};INTERVAL={count * (3 if unit == 'quý' else 1)}"


def _times(count: int, unit: str) -> tuple[str, str]:
    """`count` times in a unit."""
    slug = {("năm", 2): "biannual", ("năm", 4): "quarterly", ("năm", 12): "monthly", ("quý", 3): "monthly"}.get(
        (unit, count), _SLUGS[unit]
    )
    return slug, _RULES[slug]


def _refined(match: re.Match[str], slug: str, rule: str) -> str:
    """The rule with what stands around the cadence: weekday, day, months, hour."""
    before = match.string[max(match.start() - 60, 0) : match.start()]
    if slug == "weekly":
        return rule + _within_week(match, before)
    if slug == "monthly":
        return rule + _within_month(match, before)
    if slug == "yearly":
        return rule + (_within_year(before) or _behind_year(match))
    clock = _CLOCK.search(match.string) if slug == "daily" else None
    return f"{rule};BYHOUR={int(clock[1])};BYMINUTE={int(clock[2] or 0)};BYSECOND=0" if clock else rule


def _within_month(match: re.Match[str], before: str) -> str:
    if two := _DAYS_BEFORE.search(before):
        return f";BYMONTHDAY={int(two[1])},{int(two[2])}"
    day = _DAY_BEFORE.search(before) or _DAY_BEHIND.match(match.string, match.end())
    return f";BYMONTHDAY={int(day['day'])}" if day and not day["month"] else ""


def _within_week(match: re.Match[str], before: str) -> str:
    weekday = _WEEKDAY.search(before) or _WEEKDAY_BEHIND.match(match.string, match.end())
    return f";BYDAY={_WEEKDAYS[weekday[1].split()[-1]]}" if weekday else ""


def _within_year(before: str) -> str:
    day, months = _DAY_BEFORE.search(before), _MONTHS_BEFORE.search(before)
    if day and day["month"]:
        return _days_of_year(day)
    return f";BYMONTH={','.join(str(int(n)) for n in re.findall(r'[0-9]+', months[1]))}" if months else ""


def _behind_year(match: re.Match[str]) -> str:
    """The day behind "hằng năm": ", trước ngày 15/12"."""
    day = _DAY_BEHIND.match(match.string, match.end())
    return f";BYMONTH={int(day['month'])};BYMONTHDAY={int(day['day'])}" if day and day["month"] else ""


def _days_of_year(day: re.Match[str]) -> str:
    """One day a year, or the same day of two months; of other pairs the rule keeps the months."""
    months = [int(day["month"])]
    if day["second"]:
        number, month = map(int, day["second"].split("/"))
        if number != int(day["day"]):
            return f";BYMONTH={months[0]},{month}"
        months.append(month)
    return f";BYMONTH={','.join(map(str, months))};BYMONTHDAY={int(day['day'])}"


def _month_end(match: re.Match[str]) -> Cadence:
    if "quý" not in match["end"]:
        return Cadence("monthly", "FREQ=MONTHLY;BYMONTHDAY=-1")
    day = re.search(r"ngày\s(\d{1,2})\s(?:của\s)?$", match.string[: match.start()])
    months = "1,4,7,10" if "đầu" in match["end"] else "3,6,9,12"
    return Cadence("quarterly", f"FREQ=YEARLY;BYMONTH={months};BYMONTHDAY={int(day[1]) if day else -1}")
