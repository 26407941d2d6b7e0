"""Whether a year belongs to what is done or only names the object ("kế hoạch năm 2023", "Chiến lược đến năm 2030")."""

from __future__ import annotations

import re

# Plans and the like, whose own period follows them.
_PLAN = re.compile(
    r"(?:kế\shoạch|đề\sán|chiến\slược|quy\shoạch|nghị\squyết|định\shướng|tầm\snhìn|dự\sán|lộ\strình|phương\sán|danh\smục"
    r"|dự\stoán|vốn|khung|chỉ\sthị|chương\strình(?!\smục\stiêu))(?!\w)"
)
# Words that set a goal: "phấn đấu hoàn thành các mục tiêu … đến năm 2025", "đạt 80% … đến năm 2025".
_GOAL = re.compile(
    r"(?<!lộ\strình\s)(?<!kế\shoạch\s)(?<!phương\sán\s)(?<!đề\sán\s)(?:phấn\sđấu|quyết\stâm|hoàn\sthành|đạt\schuẩn|đạt\s(?:trên\s|tối\sthiểu\s|ít\snhất\s|từ\s)?\d|có\s(?:trên\s|ít\snhất\s"
    r"|tối\sthiểu\s)?\d+%|giải\sngân\s(?:hết|đạt|100))(?!\w)"
)
_TARGET = re.compile(r"(?:mục\stiêu|chỉ\stiêu|nhiệm\svụ)(?!\squốc\sgia)")
# "kế hoạch thực hiện trong năm 2026"
_OF_PLAN = re.compile(r"(?:kế\shoạch|chương\strình|đề\sán|dự\stoán|nhiệm\svụ)(?:\s[^\s,;]+){0,3}\s$")
_OPENS = re.compile(r"(?:^|[,;:]\s?|(?:^|\s)(?:để|phấn\sđấu|nhằm|trong\sđó|đồng\sthời)\s)$")
_YEARLY = {"year", "years", "part", "school"}
_DECIDES_ALONE = ("từ nay", "trước", "chậm", "muộn", "trễ", "không", "hết", "hạn", "thời hạn", "hoàn thành")


def governs(left: str, bound: str, form: str) -> bool:
    """Whether a bounding word and its point limit the act, given the words of the clause before them.

    Days, months and quarters always do. A year after "đến", and a period of years, do so where a goal is set and no
    plan stands between, or where they open a clause.
    """
    if form not in _YEARLY:
        return True
    word = bound.strip()
    if word.startswith(_DECIDES_ALONE):
        return True
    if form != "years" and word.startswith(("trong", "vào", "ngay", "xong")):
        return not _OF_PLAN.search(left) or sets_goal(left)
    return bool(_OPENS.search(left)) or sets_goal(left)


def sets_goal(left: str) -> bool:
    """Whether the clause sets a goal and names no plan after it, except as that whose goals are meant."""
    goals = list(_GOAL.finditer(left))
    if not goals:
        return False
    after = left[goals[-1].end() :]
    target, plan = _TARGET.search(after), _PLAN.search(after)
    return not plan or bool(target and target.start() < plan.start())
