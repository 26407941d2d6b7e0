"""What is asked of a search index and what it answers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

FACETS = ("kind", "issuer", "level", "year", "programme", "signer", "validity")
FILTERS = (*FACETS, "month")
"""What narrows a search; a month is YYYY-MM."""

TASK_FACETS = ("lead", "cooperating", "kind", "programme", "recurrence")
TASK_STATES = ("overdue", "due-soon", "open", "undated")

DUE_SOON_DAYS = 7
"""A task is due soon on its last safe day and in the days before it, this many in all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedNumber:
    """A number that a document mentions: the relation's slug ("khac" where none is known), kind and year if known."""

    number: str
    relation: str = "khac"
    kind: str = ""
    year: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskEntry:
    """What the index holds of a task: names of bodies by role, the last safe day (ISO), the recurrence's slug."""

    id: str
    kind: str = ""
    action: str = ""
    section: str = ""
    leads: tuple[str, ...] = ()
    cooperating: tuple[str, ...] = ()
    report_to: tuple[str, ...] = ()
    last_day: str = ""
    recurrence: str = ""
    programmes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """What the index holds of a document: id, version of its row and the fields to search, filter and show.

    `assignees` are the bodies that the document gives work to, `level` is that of the issuer, `family` the id that
    all share that is shown as one (copies and annexes of one paper), `validity` replaced or amended where it is known.
    """

    id: str
    version: int
    deleted: bool = False
    number: str = ""
    title: str = ""
    kind: str = ""
    issuer: str = ""
    signer: str = ""
    issued_on: str = ""
    source: str = ""
    text: str = ""
    programmes: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    assignees: tuple[str, ...] = ()
    cited: tuple[CitedNumber, ...] = ()
    level: str = ""
    validity: str = ""
    family: str = ""
    tasks: tuple[TaskEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRequest:
    """Words, filters (facet name to accepted values), order (relevance or date) and the cursor of the next page.

    `today` is the day of asking: without it "tuần này" is no range of days.
    """

    words: str = ""
    filters: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = "relevance"
    size: int = 20
    cursor: str | None = None
    today: dt.date | None = None

    @property
    def narrows(self) -> bool:
        """Whether it asks for anything: a letter, a figure or a filter."""
        return any(c.isalnum() for c in self.words) or any(self.filters.get(name) for name in FILTERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What somebody may be about to type.

    `kind` is number or subject, of the document with the id `value`; or agency, signer or programme, a `value` of the
    facet that has `count` documents.
    """

    kind: str
    value: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage of the text: canonical offset of its start, its words and the ranges in it to light."""

    start: int
    text: str
    lit: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A document that a backend would not take: its id and version, and the backend's reason."""

    id: str
    version: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexState:
    """What a backend tells of itself: its kind, its address (no password), the generation that serves, its health in
    the backend's own word if it has one, and how much it holds."""

    backend: str
    address: str = ""
    generation: str = ""
    health: str = ""
    documents: int = 0
    tasks: int = 0


@dataclass(frozen=True, slots=True)
class SearchHit:
    id: str
    score: float
    snippets: tuple[Snippet, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """`facets` maps a facet to (value, count), most frequent first; `next` is a cursor.

    `instead` are the words that were searched where those typed hold an error and nothing is about them. `months` are
    (YYYY-MM, count) in order, counted without the filter by month. `total` and all counts are of documents, though
    only the first of those that belong together is a hit. With `numbers_only` the index could not be asked, and the
    store was searched by number. `notes` tell what of the words could not be read.
    """

    total: int
    hits: tuple[SearchHit, ...] = ()
    facets: dict[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    next: str | None = None
    instead: str = ""
    months: tuple[tuple[str, int], ...] = ()
    numbers_only: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRequest:
    """Words, filters (a task facet or "state" to accepted values), order (relevance, deadline or newest), and the
    cursor of the next page."""

    words: str = ""
    filters: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = "relevance"
    size: int = 20
    cursor: str | None = None


@dataclass(frozen=True, slots=True)
class TaskHit:
    """A task that was found, and its document."""

    id: str
    document: str
    score: float


@dataclass(frozen=True, slots=True)
class TaskAnswer:
    """As `SearchAnswer`; `facets` has the task facets, and "state" with the states relative to the day of asking.

    `asked` tells that the words ask for tasks ("nhiệm vụ sở xây dựng"). Where they ask who has a part in them ("sở nào
    phối hợp ocop"), `role` is that part and `bodies` are those that have it, with the number of their tasks.
    """

    total: int
    hits: tuple[TaskHit, ...] = ()
    facets: dict[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    next: str | None = None
    instead: str = ""
    asked: bool = False
    role: str = ""
    bodies: tuple[tuple[str, int], ...] = ()
