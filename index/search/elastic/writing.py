"""Documents with their tasks into two indexes, so that whatever breaks in between, writing again makes it whole.

A document goes in before its tasks and out after them: where tasks may be, the document is, and tells that tasks of an
earlier version must be looked for. Tasks of a document that goes are looked for in any case: somebody may have harmed
the index.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from elasticsearch import Elasticsearch

from corpus.model.search import Refused
from index.search.elastic.bulk import Action, Failed, Target, deleting, indexing, write_all
from index.search.elastic.connection import reason_of
from index.search.elastic.mappings import body_of
from index.search.elastic.patience import Busy, Patience
from index.search.elastic.reading import refresh
from index.search.record import Change

PAGE = 5_000


@dataclass(frozen=True, slots=True)
class Pair:
    """The two indexes of one generation, or the aliases that lead to them."""

    documents: Target
    tasks: Target


def write_changes(
    client: Elasticsearch, pair: Pair, changes: Sequence[Change], patience: Patience
) -> tuple[Refused, ...]:
    """All of the changes, durable when it returns; those that the server never takes come back."""
    known = patience.until_done(lambda: _known(client, pair.documents.name, [change.id for change in changes]))
    kept = [change for change in changes if change.record]
    refused = write_all(client, pair.documents, [_document(change) for change in kept], patience)
    taken = {change.id for change in kept} - {failed.id for failed in refused}
    former = [change for change in changes if change.id in known or not change.record]
    stale = patience.until_done(lambda: list(_stale_tasks(client, pair.tasks.name, former)))
    tasks = [
        indexing(task.id, task.version, body_of(task)) for change in kept if change.id in taken for task in change.tasks
    ]
    refused_tasks = write_all(client, pair.tasks, stale + tasks, patience)
    gone = [deleting(change.id, change.version) for change in changes if not change.record]
    write_all(client, pair.documents, gone, patience)
    return tuple(_refused(changes, refused, refused_tasks))


def _document(change: Change) -> Action:
    return indexing(change.id, change.version, body_of(change.record) if change.record else {})


def _known(client: Elasticsearch, index: str, documents: Sequence[str]) -> set[str]:
    """Those that are there already, also when no search sees them yet. Raises Busy where that cannot be told now."""
    if not documents:
        return set()
    found = client.mget(index=index, ids=list(documents), source=False)["docs"]
    for one in found:
        if "error" in one:
            raise Busy(reason_of(one))
    return {str(one["_id"]) for one in found if one["found"]}


def _stale_tasks(client: Elasticsearch, index: str, changes: Sequence[Change]) -> Iterator[Action]:
    """Removal of the tasks that these documents had and have no more."""
    if not changes:
        return
    refresh(client, index)
    versions = {change.id: change.version for change in changes}
    current = {task.id for change in changes for task in change.tasks}
    query = {"terms": {"facet_document": list(versions)}}
    after: list[Any] | None = None
    while True:
        found = client.search(
            index=index, query=query, size=PAGE, source=False, docvalue_fields=[{"field": "facet_document"}], sort="id",
            search_after=after,
        )["hits"]["hits"]  # fmt: skip
        for hit in found:
            if hit["_id"] not in current:
                yield deleting(hit["_id"], versions[hit["fields"]["facet_document"][0]])
        if len(found) < PAGE:
            return
        after = found[-1]["sort"]


def _refused(changes: Sequence[Change], documents: Sequence[Failed], tasks: Sequence[Failed]) -> Iterator[Refused]:
    reasons = {failed.id: failed.reason for failed in documents}
    for failed in tasks:
        owner = next((c.id for c in changes if any(task.id == failed.id for task in c.tasks)), "")
        reasons.setdefault(owner, f"{failed.id}: {failed.reason}")
    for change in changes:
        if change.id in reasons:
            yield Refused(id=change.id, version=change.version, reason=reasons[change.id])
