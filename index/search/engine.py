"""What search asks of a backend: questions free of any backend, and the reading and writing ends it must have."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar, runtime_checkable

from corpus.model.search import IndexState, Refused
from index.search.query import Query
from index.search.record import Change

Collection = Literal["documents", "tasks"]
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is wanted of the records for which a query holds.

    `size` hits after the first `offset`, best first, or by a number field with the highest first (`by`), or the lowest
    first (`rising`); with `together` only the first hit of each group (number field `group`), `offset` counts groups.
    `facets`: how many values of which facets; `stored` whether hits bring their text. With `whether` all that is
    wanted is whether there is any: the backend may stop at the first.
    """

    query: Query
    size: int = 0
    offset: int = 0
    by: str = ""
    rising: bool = False
    together: bool = False
    facets: tuple[tuple[str, int], ...] = ()
    stored: bool = False
    whether: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that was found."""

    id: str
    score: float
    stored: str = ""


Counted = dict[str, tuple[tuple[str, int], ...]]
"""By facet (value, count), most frequent first, then by value."""


@dataclass(frozen=True, slots=True)
class Found:
    """`total` counts all records for which the query holds (with `whether` 0 or 1); `counting` gives the facets, and
    waits for them where they are still being counted."""

    total: int
    hits: tuple[Hit, ...] = ()
    counting: Callable[[], Counted] = dict

    @property
    def facets(self) -> Counted:
        return self.counting()


@dataclass(frozen=True, slots=True)
class Statistics:
    """Number of records, and in how many of them a field has each of the tokens asked for."""

    size: int
    frequencies: dict[str, int]


class Engine(Protocol):
    """One state of a collection."""

    def ask(self, questions: Sequence[Question]) -> list[Found]:
        """Answers in the order of the questions, in one round trip where the backend is a server."""
        ...

    def statistics(self, tokens: Mapping[str, Sequence[str]]) -> dict[str, Statistics]:
        """How frequent the tokens of each field are, in one round trip where the backend is a server."""
        ...


class Generation(Protocol):
    """One filling of a backend: both collections."""

    def write(self, changes: Sequence[Change]) -> tuple[Refused, ...]:
        """See `SearchIndex.apply`."""
        ...

    def versions(self, collection: Collection) -> dict[str, int]:
        """Version of each record held."""
        ...

    def take_over(self, origin: str) -> None:
        """Serve from now on; the generation before goes."""
        ...

    def discard(self) -> None:
        """Give it up."""
        ...


@runtime_checkable
class TellsState(Protocol):
    """A backend that tells where it is; how much it holds is asked for apart."""

    def state(self) -> IndexState:
        """Raises SearchError where the backend cannot be reached."""
        ...


class Backend(Protocol):
    """Where records are kept and asked. Each collection can be asked for its `id` by a Term."""

    def write(self, changes: Sequence[Change]) -> tuple[Refused, ...]: ...

    def versions(self, collection: Collection) -> dict[str, int]: ...

    def read(self, collection: Collection, question: Callable[[Engine], Result]) -> Result:
        """Ask the present state. Raises SearchError where the backend cannot answer."""
        ...

    def origin(self) -> str: ...

    def begin(self) -> Generation:
        """See `SearchIndex.begin`."""
        ...

    def remove(self) -> None: ...

    def close(self) -> None: ...
