"""What to tell where no document stands in the relation to a number that a query asks for."""

from __future__ import annotations

from index.search.engine import Engine, Question
from index.search.number_query import cites_so
from index.search.understand import Understood

_WORDED = {
    "thay-the": "thay thế hay bãi bỏ",
    "sua-doi": "sửa đổi, bổ sung",
    "trien-khai": "ghi là triển khai",
    "can-cu": "căn cứ vào",
}


def unrelated_told(engine: Engine, said: Understood) -> tuple[str, ...]:
    """A sentence that says so, and what is shown instead; none where one stands so."""
    if not said.numbers or said.relation not in _WORDED:
        return ()
    found = engine.ask([Question(query=cites_so(number, said.relation), whether=True) for number in said.numbers])
    if any(one.total for one in found):
        return ()
    number = next(part.value for part in said.parts if part.says == "number")
    return (
        f"Chưa có văn bản nào {_WORDED[said.relation]} “{number}”. "
        "Kết quả là văn bản mang số này hoặc nhắc đến số này.",
    )
