"""A small directive around some words, for the tests of tasks."""

from __future__ import annotations

from corpus.model import Task
from tests.reading import canonical, facts_of

HEAD = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI

Số: 12/CT-UBND

Lào Cai, ngày 05 tháng 3 năm 2024

CHỈ THỊ

Về việc phòng cháy, chữa cháy rừng mùa khô năm 2024

Ủy ban nhân dân tỉnh yêu cầu:

"""

Told = tuple[tuple[str, ...], str]
"""Who is told, and the action as it is printed."""


def tasks_of(body: str, head: str = HEAD) -> tuple[Task, ...]:
    """The tasks of a directive with this body."""
    return facts_of(head + body).tasks


def told(body: str, head: str = HEAD) -> list[Told]:
    """Who is told to do what in a directive with this body."""
    text = canonical(head + body).text
    return [(tuple(a.name for a in t.assignees), t.span.of(text)) for t in tasks_of(body, head)]
