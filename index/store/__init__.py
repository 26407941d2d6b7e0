"""The system of record. Import from here: `from index.store import Store, TaskFilter`."""

from index.store.filters import DocumentFilter, TaskFilter
from index.store.rows import (
    AgencyRow,
    ArrivalRow,
    CitationRow,
    ContainerRow,
    Counts,
    DecisionRow,
    DocumentRow,
    LogRow,
    Member,
    Members,
    Original,
    PageOf,
    ProgrammeRow,
    RunRow,
    TaskBody,
    TaskRow,
    TaskState,
)
from index.store.rows_intake import FileState, FoundFile, HeldRow, IntakeFileRow, IntakeRunRow, RunState
from index.store.rows_saved import LONGEST_NAME, MOST_SEARCHES, MatchRow, SavedRow
from index.store.store import Store
from index.store.waiting import Backlog, SetAside

__all__ = [
    "LONGEST_NAME",
    "MOST_SEARCHES",
    "AgencyRow",
    "ArrivalRow",
    "Backlog",
    "CitationRow",
    "ContainerRow",
    "Counts",
    "DecisionRow",
    "DocumentFilter",
    "DocumentRow",
    "FileState",
    "FoundFile",
    "HeldRow",
    "IntakeFileRow",
    "IntakeRunRow",
    "LogRow",
    "MatchRow",
    "Member",
    "Members",
    "Original",
    "PageOf",
    "ProgrammeRow",
    "RunRow",
    "RunState",
    "SavedRow",
    "SetAside",
    "Store",
    "TaskBody",
    "TaskFilter",
    "TaskRow",
    "TaskState",
]
