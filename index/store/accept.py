"""Take one outcome into the store, within one transaction."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, insert, select, update

from corpus.errors import StoreError
from corpus.model import Document, ExtractionRun, Outcome, Source, Status
from corpus.model.codec import document_from_json, document_to_json, issues_to_json
from index.store.bundle_anew import regroup, standing
from index.store.document_values import document_values, number_key_of
from index.store.fact_rows import clear_facts, write_facts
from index.store.held import hold
from index.store.intake import finish_file
from index.store.journal import Author, announce, note
from index.store.link import link_document
from index.store.papers import keep_paper
from index.store.reattach import reattach
from index.store.ripple import others_follow
from index.store.schema import arrivals, documents, files, readings, runs
from index.store.schema_intake import intake_files
from index.store.settled import settled
from index.store.sketching import clear_sketch, write_sketch


def accept_outcome(connection: Connection, outcome: Outcome, author: Author, *, file: int | None = None) -> None:
    """Arrival, files, documents with their facts, links, log and outbox. Raises StoreError for contradictions.

    `file`: the file of an intake run, which gets its state in the same transaction.
    """
    document = outcome.document
    if document and outcome.file.sha256 not in (None, document.source.sha256):
        raise StoreError("Văn bản không thuộc tệp đã đọc.", place=outcome.file.path)
    if outcome.status is Status.QUARANTINED:
        hold(connection, outcome, _place(connection, outcome, file), author)
    else:
        _keep_file(connection, outcome, author)
    for attached in outcome.attached:
        _keep_source(connection, attached.source, author)
    kept = [_keep_document(connection, each, outcome.status, author) for each in outcome.documents]
    status = Status.SKIPPED if kept and all(s is Status.SKIPPED for s in kept) else outcome.status
    arrival = _arrival(connection, outcome, str(status), author)
    connection.execute(insert(arrivals), arrival)
    note(connection, author, f"arrival.{status}", outcome.file.path)
    if file is not None:
        digest, identity = arrival["sha256"], arrival["document"]
        finish_file(connection, file, outcome, status=str(status), sha256=digest, document=identity, at=author.at)


def _arrival(connection: Connection, outcome: Outcome, status: str, author: Author) -> dict[str, Any]:
    document = outcome.document
    return {
        "path": outcome.file.path,
        "sha256": outcome.file.sha256 or (document.source.sha256 if document else None),
        "size": outcome.file.size,
        "status": status,
        "issues": issues_to_json(outcome.issues),
        "seconds": outcome.seconds,
        "at": author.at,
        "actor": author.actor,
        "document": document.id if document else _document_of(connection, outcome.file.sha256),
    }


def _place(connection: Connection, outcome: Outcome, file: int | None) -> str:
    """Where the file stands, percent-encoded: as its run has it, else as its path says."""
    query = select(intake_files.c.place).where(intake_files.c.id == file)
    return str(connection.execute(query).scalar() or "") or quote(outcome.file.path)


def _document_of(connection: Connection, digest: str | None) -> str | None:
    query = select(documents.c.id).where(documents.c.container == digest).order_by(documents.c.part)
    return connection.execute(query).scalar() if digest else None


def _keep_file(connection: Connection, outcome: Outcome, author: Author) -> None:
    """A row for the file, also one that could not be read; what it is gets known when it is."""
    source = outcome.document.source if outcome.document else None
    digest = source.sha256 if source else outcome.file.sha256
    if digest is None:
        return
    if source:
        _keep_source(connection, source, author)
    else:
        _keep_row(connection, digest, outcome.file.size or 0, "", author)


def _keep_source(connection: Connection, source: Source, author: Author) -> None:
    _keep_row(connection, source.sha256, source.size, source.media_type, author)


def _keep_row(connection: Connection, digest: str, size: int, media_type: str, author: Author) -> None:
    if connection.execute(select(files.c.sha256).where(files.c.sha256 == digest)).first() is None:
        row = {"sha256": digest, "size": size, "media_type": media_type, "first_seen": author.at}
        connection.execute(insert(files), row)
    elif media_type:
        connection.execute(update(files).where(files.c.sha256 == digest).values(media_type=media_type))


def _keep_document(connection: Connection, document: Document, status: Status, author: Author) -> Status:
    """Write the document unless the store holds the same reading already; the status of the arrival."""
    columns = (readings.c.json, documents.c.version, documents.c.number_key)
    query = select(*columns).join(documents, documents.c.id == readings.c.document)
    present = connection.execute(query.where(documents.c.id == document.id)).first()
    if present and _same_reading(document_from_json(present.json), document):
        return Status.SKIPPED
    version = present.version + 1 if present else 1
    shown = settled(connection, document) if present else document
    earlier_key = present.number_key if present else ""
    before = standing(connection, document.id) if present else None
    with others_follow(connection, document.id, (number_key_of(shown), earlier_key), at=author.at) as concerned:
        values = {"version": version, "status": str(status), "changed_at": author.at}
        _write_document(connection, document, shown, values, author, present=present is not None)
        link_document(connection, shown, earlier_key=earlier_key)
        concerned.update(regroup(connection, document.id, before))
    announce(connection, document.id, version, at=author.at)
    note(connection, author, "document.read-anew" if present else "document.added", document.id, f"version {version}")
    return status


def _write_document(
    connection: Connection,
    document: Document,
    shown: Document,
    given: dict[str, object],
    author: Author,
    *,
    present: bool,
) -> None:
    """Its row, reading, facts, sketch and decisions; `shown` has its header as users settled it."""
    paper, run = keep_paper(connection, shown.facts.header), _keep_run(connection, document.run, author)
    values = document_values(shown) | given | {"paper": paper, "run": run}
    if present:
        connection.execute(update(documents).where(documents.c.id == document.id).values(values))
        connection.execute(
            update(readings).where(readings.c.document == document.id).values(json=document_to_json(document))
        )
        clear_facts(connection, document.id)
        clear_sketch(connection, document.id)
    else:
        new = {"id": document.id, "family": document.id, "bundle": document.id, "added_at": author.at}
        connection.execute(insert(documents), values | new)
        connection.execute(insert(readings), {"document": document.id, "json": document_to_json(document)})
    write_facts(connection, document, run)
    write_sketch(connection, document.id, document.text)
    if present:
        reattach(connection, document)


def _same_reading(stored: Document, document: Document) -> bool:
    """Whether nothing but the name of the file differs."""
    renamed = replace(document, source=replace(document.source, name=stored.source.name))
    return renamed == stored


def _keep_run(connection: Connection, run: ExtractionRun, author: Author) -> str:
    versions = (run.program, run.rules, run.vocabularies, run.normaliser)
    identity = sha256("\x1f".join(versions).encode()).hexdigest()[:20]
    if connection.execute(select(runs.c.id).where(runs.c.id == identity)).first() is None:
        names = ("program", "rules", "vocabularies", "normaliser")
        row = {"id": identity, "first_used": author.at} | dict(zip(names, versions, strict=True))
        connection.execute(insert(runs), row)
    return identity
