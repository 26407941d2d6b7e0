"""What the law says, told again: "Căn cứ khoản 2 Điều 5 … thì cơ quan thuế kiểm tra …", "Theo đó, …"."""

from __future__ import annotations

from extractors.tasks.clause import Clause, Found
from extractors.tasks.phrases import members
from extractors.tasks.words import Words

_TOLD = (Found.NAMED, Found.DUTY)


def restates(words: Words, first: int, clause: Clause, *, before: bool) -> bool:
    """Whether a clause tells what a provision says; `before` says that the sentence before it did."""
    if clause.found not in _TOLD:
        return False
    start = first
    while start < clause.action and not words[start].low.isalpha():
        start += 1
    low = [w.low for w in words[start : clause.action]]
    if before and low[:2] == ["theo", "đó"]:
        return True
    if low[:1] not in (["căn"], ["theo"]) or "thì" not in low:
        return False
    return not members("provision").isdisjoint(low[: low.index("thì")])
