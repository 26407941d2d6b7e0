"""What a list of documents or tasks is narrowed to; an empty field does not narrow."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.text import fold
from index.store.rows import TaskState

MOST_WORDS = 32
"""So many words of a filter, and so many values of a field, are looked at; a database bounds its conditions."""


def sought(words: str) -> tuple[str, ...]:
    """The words to look for, folded."""
    return tuple(fold(words).split()[:MOST_WORDS])


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFilter:
    """Several values of one field are alternatives, several fields all hold. Days are ISO, both ends included.

    `words` are found in number, title, issuer and name of the file, marks and case aside; `paper` gives the copies of
    one paper, `parent` the attachments of one document, `family` all that belong together; `certainties` are those of
    the least certain header field.
    """

    words: str = ""
    kinds: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    signers: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    certainties: tuple[str, ...] = ()
    issued_from: str = ""
    issued_to: str = ""
    paper: str = ""
    parent: str = ""
    family: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskFilter:
    """Several values of one field are alternatives, several fields all hold. Days are ISO, both ends included.

    `agencies` are names or parts of names, marks and case aside, in one of `roles` (lead, joint, cooperating, delegate,
    report-to; none given: any role). `due_from`..`due_to` is the range of the last safe day; `words` are found in
    action and sentence. `confidence` is the least accepted.
    """

    words: str = ""
    agencies: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    states: tuple[TaskState, ...] = ()
    recurrences: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    due_from: str = ""
    due_to: str = ""
    issued_from: str = ""
    issued_to: str = ""
    confidence: float = 0.0
    enforcement: bool = False
    """Whether closing clauses ("chịu trách nhiệm thi hành") are listed too."""
