"""Limits made of a bounding word and a point of the calendar: "trước ngày 30/9/2022", "trong quý IV/2025"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from corpus.model import Deadline, DeadlineKind, Span
from extractors.deadlines.governed import governs
from extractors.times.forms import POINT
from extractors.times.points import Point, point_of

# Exclusive: "trước", "xong trước", "chậm nhất trước".
_BEFORE = (
    r"(?:(?:hoàn\sthành(?:\sxong)?|xong|chậm\snhất(?:\slà)?|muộn\snhất(?:\slà)?|hạn\s(?:cuối|chót)|thời\shạn|hạn)\s)?"
    r"(?:xong\s)?trước(?:\shết|\sthời\shạn|\sthời\sđiểm)?\s"
)
# Inclusive: "chậm nhất là ngày", "không quá", "đến hết", "hết", "trong", "vào", "hạn cuối", "từ nay đến".
_WITHIN = (
    r"(?:(?:thời\s)?hạn(?:\s(?:cuối(?:\scùng)?|chót|hoàn\sthành|thực\shiện))?(?:\slà|\sđến|\svào|\strong|\s?:)*\s"
    r"|(?:chậm|muộn|trễ)\snhất(?:\slà|\svào|\sđến|\strong|\shết|\scho)*\s"
    r"|không\s(?:được\s|để\s)?(?:quá|(?:muộn|chậm|trễ|chậm\strễ)\s(?:hơn|quá))\s"
    r"|(?:từ\snay\s)?(?:cho\s)?(?:đến|tới)(?:\shết)?\s"
    r"|hết\s|(?:hoàn\sthành\s|ngay\s|xong\s)?(?:trong|vào)(?:\scả|\ssuốt|\shết|\skhoảng)?\s"
    r"|hoàn\sthành(?:\sxong)?\s|từ\s|lúc\s)"
)
_CLOCK = (
    r"(?:(?P<hour>\d{1,2})\s?(?:giờ|h|g|:)\s?(?P<minute>\d{2})?(?:\s?phút|\s?['’′])?,?\s?)?"
    r"(?:(?:sáng|chiều|tối|thứ\s\w+|chủ\snhật),?\s)?"
)
# "ngày cuối cùng của tháng 9 năm 2025": the last day of a period.
_LAST_DAY = r"(?P<last>ngày\scuối(?:\scùng)?\s(?:của\s)?(?=tháng|quý|năm))?"
_EVERY = r"(?:hằng|hàng|mỗi)\s(?:ngày|tuần|tháng|quý|năm)"
BOUNDED = re.compile(
    rf"(?<!\w)(?<!trung\s)(?<!ngắn\s)(?<!dài\s)(?<!(?<!định\s)kỳ\s)(?:(?P<before>{_BEFORE})|(?P<within>{_WITHIN}))(?:{_CLOCK}{_LAST_DAY}(?P<point>{POINT})"
    rf"|(?P<clock>\d{{1,2}}\s?(?:giờ|h|g)(?:\s?\d{{2}})?(?:\s?phút)?"
    rf"(?:\s(?:sáng|chiều))?(?:,?\s(?:ngày\s)?(?:thứ\s\w+|chủ\snhật))?(?=\s{_EVERY})))"
    rf"(?P<cycle>(?:\s(?:và|,)\s(?:ngày\s)?\d{{1,2}}(?:/|\stháng\s)\d{{1,2}})?,?\s{_EVERY}|\s(?:của\s)?tháng\s(?:cuối|đầu)(?:\scủa)?(?:\smỗi|\shằng|\shàng)?\squý(?:\ssau)?"
    r"|\s(?:của\s)?năm\s(?:cuối|trước|liền\skề|kế\stiếp))?"
    r"(?P<open>\s(?:và|đến)\s(?:cả\s)?(?:các|những)\s(?:năm|tháng|quý)\s(?:tiếp\stheo|sau|đầu\snăm\s\d{4}))?"
)
# "… và Quý I/2026", "… và 15/12": a second point under the same bounding word.
_MORE = re.compile(rf"\s?(?:và|hoặc|-|–)\s?(?:đến\s)?(?:{POINT})")
# What the same words say of the object: "có hiệu lực đến ngày …", "tính đến ngày …", "hộ được cấp sổ trước ngày …".
_OF_OBJECT = re.compile(
    r"(?:hiệu\slực(?:\sthi\shành)?|tính|lũy\skế|số\sliệu|được\scấp|phát\ssinh|khởi\scông|tuyển\sdụng|kéo\sdài|gia\shạn"
    r"|giải\sngân\sđược|đạt\sđược|tồn\sđọng|ban\shành\stừ|tiếp\snhận\stừ|định\shướng|tầm\snhìn"
    r"|mới\sban\shành|đã\sban\shành|khả\snăng\sgiải\sngân)\s(?:từ\s)?$|(?:(?:^|[,;]\s)đối\svới|không\s(?:để|được))\s[^,;]*$"
)
_VERB = re.compile(r"hoàn\sthành\s(?:xong\s)?(?=\S)")
_KINDS = {
    "years": DeadlineKind.PERIOD,
    "school": DeadlineKind.PERIOD,
    "days": DeadlineKind.PERIOD,
    "month": DeadlineKind.MONTH,
    "months": DeadlineKind.MONTH,
    "bare_month": DeadlineKind.MONTH,
    "tenth": DeadlineKind.MONTH,
    "quarter": DeadlineKind.QUARTER,
    "some_months": DeadlineKind.HALF,
    "year": DeadlineKind.YEAR,
}
_RANGES = {"days", "months", "years"}


def bounded_in(
    words: str, offset: int, text: str, issued_on: dt.date | None, *, recurs: bool = False
) -> Iterator[Deadline]:
    """Limits with a bounding word in a clause; `words` is the clause in lower case, `offset` where it begins.

    Where the act recurs, a day without a year names no single day.
    """
    for match in BOUNDED.finditer(words):
        left = words[: match.start()]
        if not (_OF_OBJECT.search(left) or _is_when(match)) and governs(left, _bound(match), _form(match)):
            found = _deadline(match, offset, text, issued_on, recurs=recurs)
            yield from (found,) if found else ()


def bounded_length(words: str) -> int:
    """How many characters such a limit takes at the start of words in lower case, 0 for none."""
    match = BOUNDED.match(words)
    return (_MORE.match(words, match.end()) or match).end() if match else 0


def deadline_of(span: Span, text: str, point: Point, *, exclusive: bool, time: str | None = None) -> Deadline:
    """The limit that a point sets; exclusive of the point where the words are "trước …"."""
    kind = DeadlineKind.INVALID if point.invalid else kind_of(point)
    if not point.days:
        return Deadline(text=span.of(text), span=span, kind=kind, time=time)
    first, last = point.days
    if exclusive and first != last:
        last = first - dt.timedelta(days=1)
    safe = last - dt.timedelta(days=1) if exclusive and first == point.days[1] and not time else last
    return Deadline(
        text=span.of(text), span=span, kind=kind, date=last.isoformat(), last_day=safe.isoformat(), time=time
    )


def kind_of(point: Point) -> DeadlineKind:
    """How exact a point is."""
    if point.form in {"part", "named"}:
        days = point.days
        return DeadlineKind.DAY if days and days[0] == days[1] else DeadlineKind.PERIOD
    return _KINDS.get(point.form, DeadlineKind.DAY)


def _form(match: re.Match[str]) -> str:
    return next((name for name, value in match.groupdict().items() if value and name not in _OTHERS), "clock")


_OTHERS = {"before", "within", "last", "hour", "minute", "point", "clock", "cycle", "open", "sign"}


def _bound(match: re.Match[str]) -> str:
    return str(match["before"] or match["within"])


def _start(match: re.Match[str]) -> int:
    """Where the limit begins: "hoàn thành" before it is the act."""
    verb = _VERB.match(match[0])
    return match.start() + (verb.end() if verb else 0)


def _is_when(match: re.Match[str]) -> bool:
    """ "từ ngày 01/12" is when it begins, "vào ngày 05 hằng tháng" when it is done again: neither is a limit."""
    if _bound(match).startswith("vào"):
        return bool(match["cycle"])
    return _bound(match).strip() == "từ" and _form(match) not in _RANGES


def _deadline(
    match: re.Match[str], offset: int, text: str, issued_on: dt.date | None, *, recurs: bool
) -> Deadline | None:
    form = _form(match)
    if form == "day_only" and not (match["cycle"] or recurs):
        return None
    if form in {"clock", "day_only"} or match["cycle"] or match["open"]:
        return _without_day(match, offset, text, form)
    more = _MORE.match(match.string, match.end())
    on = None if recurs else issued_on
    point = _later(point_of(match["point"], form, on=on, ahead=True), more, on)
    if point.days and issued_on and point.days[1] < issued_on:
        return None
    span = Span(offset + _start(match), offset + (more or match).end())
    exclusive = bool(match["before"]) and form != "part" and not match["last"]
    return deadline_of(span, text, point, exclusive=exclusive, time=_time(match))


def _without_day(match: re.Match[str], offset: int, text: str, form: str) -> Deadline:
    """A limit of every month or year, or one without an end: it names no single day."""
    span = Span(offset + _start(match), offset + match.end())
    kind = _KINDS.get(form, DeadlineKind.DAY) if match["open"] else DeadlineKind.DAY
    return Deadline(text=span.of(text), span=span, kind=kind, time=_time(match))


def _later(point: Point, more: re.Match[str] | None, on: dt.date | None) -> Point:
    """The second point where it ends later."""
    if not more:
        return point
    form = next(name for name, value in more.groupdict().items() if value and name != "sign")
    second = point_of(more[form], form, on=on, ahead=True)
    return second if second.days and (not point.days or second.days[1] > point.days[1]) else point


def _time(match: re.Match[str]) -> str | None:
    if match["clock"]:
        hour, _, minute = re.sub(r"\D+", ":", match["clock"]).partition(":")
        return f"{int(hour):02}:{int(minute.strip(':') or 0):02}"
    return f"{int(match['hour']):02}:{int(match['minute'] or 0):02}" if match["hour"] else None
