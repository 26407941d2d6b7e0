"""A store that is fed to a server while that fails, and what must be true afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import SearchError
from index.outbox import feed
from index.search.elastic.backend import ElasticIndex
from index.store import Store
from tests.elastic.processes import eventually
from tests.faults.proxy import Proxy, proxied
from tests.index.backends import elastic_settings, key_of
from tests.index.killing import sound
from tests.index.making import Paper, Work, opened, put

WORKS = ("rà soát", "báo cáo")


@dataclass
class Feeding:
    """A store, its index on the server, and how many papers were taken in."""

    store: Store
    index: ElasticIndex
    taken: int = 0

    def take_in(self, count: int) -> None:
        """Take in papers with two tasks each."""
        for n in range(self.taken, self.taken + count):
            works = tuple(Work(work, "Sở Y tế") for work in WORKS)
            put(
                self.store,
                Paper(number=f"{n}/QĐ-TTg", title=f"Việc thứ {n}", tasks=works, body="đường giao thông " * 40),
            )
        self.taken += count

    def feed(self) -> None:
        """Feed until all is handed on, as the product does: an attempt that fails is followed by another."""
        assert eventually(self._fed, seconds=120)

    def _fed(self) -> bool:
        with suppress(SearchError):
            feed(self.store, self.index, wait=True)
        return self.store.outbox.backlog().waiting == 0

    def check(self) -> tuple[int, int]:
        """Documents and tasks, when nothing is missing, stale or extra and all that was taken in is there."""
        found = sound(self.store, self.index)
        assert (found.documents, found.tasks) == (self.taken, len(WORKS) * self.taken)
        print(f"{found.documents} documents, {found.tasks} tasks: nothing missing, stale or extra")
        return found.documents, found.tasks


@contextmanager
def feeding(folder: Path, urls: Sequence[str], *, patience: float = 60.0, timeout: float = 30.0) -> Iterator[Feeding]:
    """A new store with an index of its own on the server at these addresses, removed at the end."""
    settings = elastic_settings(urls, patience=patience, timeout=timeout)
    with opened(folder) as store:
        index = ElasticIndex(settings, store=key_of(folder))
        try:
            yield Feeding(store, index)
        finally:
            with suppress(SearchError):
                index.remove()
            index.close()


@contextmanager
def behind_proxies(urls: Sequence[str]) -> Iterator[tuple[Proxy, ...]]:
    """A proxy before each address."""
    with ExitStack() as stack:
        yield tuple(stack.enter_context(proxied(url)) for url in urls)
