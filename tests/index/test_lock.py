"""The lock of processes: who only looks at it keeps nobody from it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from index.lock import held, is_held


@contextmanager
def watched(path: Path) -> Iterator[None]:
    """While the block lasts somebody looks at the lock again and again."""
    ended = Event()

    def look() -> None:
        while not ended.wait(0.0005):
            is_held(path)

    thread = Thread(target=look)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def test_looking_at_a_lock_takes_it_from_nobody(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    with held(path, wait=True):
        pass
    obtained = []
    with watched(path):
        for _ in range(3000):
            with held(path, wait=False) as mine:
                obtained.append(mine)
    assert all(obtained)


def test_a_lock_that_is_held_is_not_obtained(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    with held(path, wait=True):
        assert is_held(path)
        with held(path, wait=False) as mine:
            assert not mine
    with held(path, wait=False) as mine:
        assert mine
