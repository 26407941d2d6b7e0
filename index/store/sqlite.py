"""All that is particular to SQLite."""

from __future__ import annotations

from pathlib import Path
from sqlite3 import Connection as SqliteConnection

from sqlalchemy import Connection, Engine, create_engine, event

BUSY_SECONDS = 60
_PRAGMAS = (
    "journal_mode=WAL",  # readers and one writer at the same time, in several processes
    "synchronous=FULL",  # a commit survives the loss of power
    "foreign_keys=ON",
    f"busy_timeout={BUSY_SECONDS * 1000}",
    "temp_store=MEMORY",
    "cache_size=-32000",
)


def sqlite_engine(path: Path) -> Engine:
    """An engine whose transactions begin when SQLAlchemy says so, and write-locked when they will write."""
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def only_append(connection: Connection, table: str) -> None:
    """From now on rows of the table can be added, but neither changed nor taken out."""
    for act in ("UPDATE", "DELETE"):
        connection.exec_driver_sql(
            f"CREATE TRIGGER IF NOT EXISTS {table}_no_{act.lower()} BEFORE {act} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, 'rows of {table} are only added'); END"
        )


def _prepare(connection: SqliteConnection, _record: object) -> None:
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
