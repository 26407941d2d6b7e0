"""The table of tasks: its filter as the address has it, its groups and its quick choices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from api.labels import label, labels
from api.library import Library
from api.page.environment import Values, address
from api.wording import typed_day
from index.store import TaskFilter, TaskRow, TaskState

SORTS = {"han": "deadline", "moi": "newest", "cu": "oldest", "van-ban": "document"}
STATES = {
    "qua-han": TaskState.OVERDUE,
    "sap-den-han": TaskState.DUE_SOON,
    "con-han": TaskState.OPEN,
    "khong-dinh-ngay": TaskState.UNDATED,
}
ROLES = {"chu-tri": ("lead", "joint"), "phoi-hop": ("cooperating",), "nhan-bao-cao": ("report-to",)}
UNKNOWN = "Chưa rõ cơ quan thực hiện"


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """Tasks under one heading; `place` is where the heading leads, empty for none."""

    name: str
    place: str
    tasks: tuple[TaskRow, ...]


@dataclass(frozen=True, slots=True)
class Quick:
    """A choice by state with its count."""

    slug: str
    label: str
    count: int
    place: str
    chosen: bool


def filter_of(values: Values) -> TaskFilter:
    """The filter that an address means; what cannot be understood narrows nothing."""

    def first(name: str) -> str:
        return values.get(name, ("",))[0].strip()

    due_from, due_to = typed_day(first("han-tu")), typed_day(first("han-den"))
    return TaskFilter(
        words=first("tu-khoa"),
        agencies=values.get("co-quan", ()),
        roles=ROLES.get(first("vai-tro"), ()),
        programmes=values.get("chuong-trinh", ()),
        recurrences=values.get("dinh-ky", ()),
        states=tuple(STATES[slug] for slug in values.get("tinh-trang", ()) if slug in STATES),
        documents=values.get("van-ban", ()),
        due_from=due_from.isoformat() if due_from else "",
        due_to=due_to.isoformat() if due_to else "",
    )


def sort_of(values: Values) -> str:
    if values.get("nhom") == ("van-ban",) and "sap-xep" not in values:
        return "newest"
    return SORTS.get(values.get("sap-xep", ("han",))[0], "deadline")


def wrong_days(values: Values) -> tuple[str, ...]:
    """What was typed as a day and is none."""
    typed = (values.get(name, ("",))[0] for name in ("han-tu", "han-den"))
    return tuple(words for words in typed if words.strip() and typed_day(words) is None)


def quick_choices(library: Library, where: TaskFilter, values: Values) -> tuple[Quick, ...]:
    """How many tasks there are in each state under the other conditions."""
    chosen = values.get("tinh-trang", ())
    others = {k: v for k, v in values.items() if k != "tiep"}

    def count(states: tuple[TaskState, ...]) -> int:
        return library.store.tasks(replace(where, states=states), size=1).total

    everything = Quick("", "Tất cả", count(()), address("/nhiem-vu", others, tinh_trang=None), not chosen)
    states = (
        Quick(
            slug,
            label("task_state", state),
            count((state,)),
            address("/nhiem-vu", others, tinh_trang=slug),
            slug in chosen,
        )
        for slug, state in STATES.items()
    )
    return (everything, *states)


def grouped(rows: Sequence[TaskRow], by: str) -> tuple[TaskGroup, ...]:
    """The rows under headings in order of first appearance; a task of several bodies stands under each of them."""
    groups: dict[tuple[str, str], list[TaskRow]] = {}
    for row in rows:
        for heading in _headings(row, by):
            groups.setdefault(heading, []).append(row)
    return tuple(TaskGroup(name, place, tuple(tasks)) for (name, place), tasks in groups.items())


def _headings(row: TaskRow, by: str) -> tuple[tuple[str, str], ...]:
    if by == "co-quan":
        return tuple((name, "") for name in dict.fromkeys(row.assignees)) or ((UNKNOWN, ""),)
    if by == "van-ban":
        name = " · ".join(part for part in (row.document_number, row.document_title or row.document_source) if part)
        return ((name, f"/van-ban/{row.document}?muc=nhiem-vu"),)
    return (("", ""),)


def sentence_pieces(task: TaskRow) -> tuple[str, str, str]:
    """The sentence cut into what precedes the action, the action, and what follows it."""
    start = task.start - task.sentence_start
    end = task.end - task.sentence_start
    if not 0 <= start < end <= len(task.sentence):
        return task.sentence, "", ""
    return task.sentence[:start], task.sentence[start:end], task.sentence[end:]


def print_title(values: Values) -> str:
    """What a printed list is called."""
    states = [label("task_state", STATES[slug]).lower() for slug in values.get("tinh-trang", ()) if slug in STATES]
    parts = ["Danh mục nhiệm vụ", *states]
    if "co-quan" in values:
        parts.append("· " + ", ".join(values["co-quan"]))
    return " ".join(parts)


def roles() -> dict[str, str]:
    """Choices of the part that a body has in a task."""
    names = labels()["role"]
    return {"chu-tri": names["lead"], "phoi-hop": names["cooperating"], "nhan-bao-cao": "Nhận báo cáo"}
