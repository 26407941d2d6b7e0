"""What a query was understood to say, in words for the one who typed it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from api.labels import label
from api.page.environment import Values, address
from api.page.view.results import Chip
from api.programmes import programme_name
from api.wording import day
from index.search.day_range import DayRange
from index.search.drop import worth_dropping, worth_dropping_both
from index.search.parts import Part, without
from index.search.task_question import TaskQuestion
from index.search.tasks.bodies import names_of
from index.search.understand import understand

_ROLES = {"lead": "chu-tri", "cooperating": "phoi-hop", "report-to": "nhan-bao-cao"}
_STATES = {"overdue": "qua-han", "due-soon": "sap-den-han"}
_SOONEST, _LATEST = 19000101, 29991231


@dataclass(frozen=True, slots=True)
class Reading:
    """The parts of a query that are more than words, each with the address without it; `tasks` is the address of the
    tasks that it asks for, `notes` what could not be read, `reasons` why other names are looked for."""

    chips: tuple[Chip, ...] = ()
    tasks: str = ""
    notes: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(chip.label for chip in self.chips)


def reading_of(words: str, values: Values | None = None, *, today: dt.date | None = None) -> Reading:
    """The reading of a query; `values` are the other parameters of the address."""
    said = understand(words, today=today)
    return Reading(_chips(words, said.parts, values or {}), _tasks(said.tasks), said.notes, said.reasons)


def to_drop(
    words: str, values: Values, count: Callable[[str], int], *, today: dt.date | None = None
) -> tuple[Chip, ...]:
    """The conditions without which something is found, or two at once where one is not enough; `count` tells how many
    documents a query finds."""
    found = worth_dropping(words, count, today=today)
    if found:
        return _chips(words, tuple(part for part, _ in found), values)
    both = worth_dropping_both(words, count, today=today)
    label = " · ".join(dict.fromkeys(map(_label, both)))
    return (Chip(label, _place(values, without(words, *both))),) if both else ()


def _chips(words: str, parts: tuple[Part, ...], values: Values) -> tuple[Chip, ...]:
    """One for each place in the query: "1719" is a number and a programme, and given up at once."""
    labels: dict[str, dict[str, None]] = {}
    for part in parts:
        labels.setdefault(without(words, part), {}).setdefault(_label(part))
    return tuple(Chip(" · ".join(said), _place(values, left)) for left, said in labels.items())


def _place(values: Values, words: str) -> str:
    """The address with other words, from the first page on."""
    return address("/", {name: value for name, value in values.items() if name not in ("q", "tiep", "tu")}, q=words)


def _label(part: Part) -> str:
    if part.days:
        return _days(part.days)
    if part.says in ("kind", "kind-only"):
        return f"loại văn bản: {' hoặc '.join(label('kind', one) for one in part.value.split())}"
    if part.says in ("programme", "within"):
        return f"chương trình: {programme_name(part.value.split()[0])}"
    if part.says == "relation":
        return f"quan hệ: {label('relation', part.value)}"
    return _WORDED[part.says].format(part.value)


_WORDED = {
    "number": "số, ký hiệu: {}",
    "bears": "mang số: {}",
    "year": "năm của số: {}",
    "issuer": "cơ quan: {}",
    "issued-by": "cơ quan ban hành: {}",
    "signer": "người ký: {}",
    "signed-by": "người ký: {}",
    "tasks": "hỏi nhiệm vụ: {}",
    "phrase": "nguyên văn: “{}”",
    "without": "không có: {}",
}


def _days(days: DayRange) -> str:
    said = "ban hành" if days.firm else "ưu tiên ban hành"
    first, last = _day(days.first), _day(days.last)
    if days.first < _SOONEST:
        return f"{said} đến {last}"
    if days.last > _LATEST:
        return f"{said} từ {first}"
    if days.first % 10000 == 101 and days.last % 10000 == 1231:
        one, other = days.first // 10000, days.last // 10000
        return f"{said} năm {one}" if one == other else f"{said} từ năm {one} đến năm {other}"
    return f"{said} ngày {first}" if first == last else f"{said} từ {first} đến {last}"


def _day(number: int) -> str:
    return day(f"{number // 10000:04}-{number // 100 % 100:02}-{number % 100:02}")


def _tasks(asked: TaskQuestion | None) -> str:
    """The list of tasks that the query asks for."""
    if asked is None:
        return ""
    others = (" ".join(name) for name in names_of(asked.body_words)[1:])
    return address(
        "/nhiem-vu",
        {"co-quan": (asked.body, *others)} if asked.body else {},
        vai_tro=_ROLES.get(asked.role),
        tinh_trang=_STATES.get(asked.state),
        han_tu=_day(asked.due_first) if asked.due_first else None,
        han_den=_day(asked.due_last) if asked.due_last else None,
        dinh_ky=asked.recurrence or None,
        chuong_trinh=asked.programme or None,
        tu_khoa=asked.topic or None,
    )
