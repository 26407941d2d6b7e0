"""Quarantine: what bears a stamp of secrecy, by name, hash, time and reason; released by a person with a reason."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection, insert, select, update

from corpus.errors import StoreError
from corpus.model import Outcome
from index.store.journal import Author, note
from index.store.missing import none_held
from index.store.rows_intake import HeldRow
from index.store.schema_intake import quarantine
from index.store.shape import shape


def hold(connection: Connection, outcome: Outcome, place: str, author: Author) -> None:
    """Note a file that is held back; what was released and is met again is held back again."""
    digest = outcome.file.sha256
    if digest is None:
        raise StoreError("Tệp tạm giữ phải có mã kiểm tra.", place=outcome.file.path)
    reason = "; ".join(f"{issue.message} ({issue.place})" if issue.place else issue.message for issue in outcome.issues)
    values = {"path": outcome.file.path, "place": place, "reason": reason, "at": author.at, "actor": author.actor}
    if connection.execute(select(quarantine.c.sha256).where(quarantine.c.sha256 == digest)).first() is None:
        connection.execute(insert(quarantine), values | {"sha256": digest})
    else:
        released = {"released_at": None, "released_by": None, "release_reason": None}
        chosen = quarantine.c.sha256 == digest
        connection.execute(update(quarantine).where(chosen).values(values | released))


def read_held(connection: Connection, *, released: bool = False) -> tuple[HeldRow, ...]:
    """What is held back, last first; with `released` also what no longer is."""
    query = select(quarantine).order_by(quarantine.c.at.desc(), quarantine.c.sha256)
    if not released:
        query = query.where(quarantine.c.released_at.is_(None))
    return tuple(
        shape(
            HeldRow, row, at=dt.datetime.fromisoformat(row.at),
            released_at=dt.datetime.fromisoformat(row.released_at) if row.released_at else None,
        )
        for row in connection.execute(query)
    )  # fmt: skip


def release(connection: Connection, digest: str, reason: str, author: Author) -> None:
    """Let a file be taken in, for a reason that the log keeps. Raises NotFound, StoreError without a reason."""
    if not reason.strip():
        raise StoreError("Phải nêu lý do khi cho nhập tài liệu đang tạm giữ.", remedy='Thêm --reason "…".')
    if connection.execute(select(quarantine.c.sha256).where(quarantine.c.sha256 == digest)).first() is None:
        raise none_held(digest)
    values = {"released_at": author.at, "released_by": author.actor, "release_reason": reason}
    connection.execute(update(quarantine).where(quarantine.c.sha256 == digest).values(values))
    note(connection, author, "quarantine.released", digest, reason)
