"""Walking through all tasks of a filter."""

from __future__ import annotations

from collections.abc import Iterator

from index.store import Store, TaskFilter, TaskRow


def every_task(store: Store, where: TaskFilter, *, sort: str = "deadline") -> Iterator[TaskRow]:
    """All tasks of a filter in order, fetched page by page."""
    cursor: str | None = None
    while True:
        page = store.tasks(where, sort=sort, size=500, cursor=cursor)
        yield from page.items
        cursor = page.next
        if cursor is None:
            return
