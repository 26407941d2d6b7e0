"""The state of the search index in a few lines."""

from __future__ import annotations

from dataclasses import dataclass

from api.lag import lag_of
from api.library import Library
from api.wording import number
from index.rebuild import under_way
from index.store import SetAside


@dataclass(frozen=True, slots=True)
class IndexLines:
    """What is said of the index, and the documents that it would not take."""

    lines: tuple[str, ...]
    set_aside: tuple[SetAside, ...]


def index_state(library: Library) -> IndexLines:
    """Told without asking the index itself, which may be away."""
    lag = lag_of(library)
    lines = [lag.words or "Chỉ mục đã nhận mọi văn bản trong kho."]
    if lag.unreachable:
        lines.append("Hiện không cập nhật được chỉ mục; văn bản vẫn được tiếp nhận và sẽ được đưa vào sau.")
    filling = under_way(library.store)
    if filling:
        lines.append(f"Đang dựng lại chỉ mục: {number(filling[0])}/{number(filling[1])} văn bản.")
    return IndexLines(tuple(lines), library.store.outbox.set_aside())
