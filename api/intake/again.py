"""A run goes on: what was broken off, and what failed."""

from __future__ import annotations

from api.intake.spool import clear_away
from api.intake.work import executor_for, work
from api.library import Library
from corpus.errors import StoreError


def read_again(library: Library, run: int, workers: int, *, failed: bool, passwords: tuple[str, ...] = ()) -> int:
    """Read what waits in a run, with `failed` also what failed; how many files. `passwords` are tried on what is
    locked. Raises NotFound, StoreError."""
    book = library.store.intake
    with book.working(run) as mine:
        if not mine:
            raise StoreError("Đợt này đang được xử lý.", remedy="Hãy đợi đợt kết thúc rồi thử lại.", place=str(run))
        if not book.again(run, failed=failed):
            return 0
        count = 0
        with executor_for(workers) as executor:
            for count, done in enumerate(work(library, run, executor, passwords=passwords), 1):  # noqa: B007
                clear_away(library, done)
        book.end(run)
    library.feed(wait=True)
    return count
