"""Open the database of a store: folder, engine, migration, identity."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

from sqlalchemy import Engine, insert, select
from sqlalchemy.exc import SQLAlchemyError

from corpus.errors import StoreError
from index.store.migrate import migrate
from index.store.schema import meta
from index.store.sqlite import sqlite_engine

DATABASE = "vanthu.sqlite3"


def open_database(folder: Path) -> Engine:
    """An engine on a database of the present schema. Raises StoreError, VersionError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        engine = sqlite_engine(folder / DATABASE)
        migrate(engine, folder)
        _identify(engine)
    except (OSError, SQLAlchemyError) as error:
        raise StoreError(
            f"Không mở được kho ở “{folder}”: {getattr(error, 'orig', error)}.",
            remedy="Hãy kiểm tra đường dẫn và quyền ghi.",
            place=str(folder),
        ) from error
    return engine


def _identify(engine: Engine) -> None:
    there = select(meta.c.value).where(meta.c.key == "identity")
    with engine.connect() as connection:
        if connection.execute(there).first():
            return
    with engine.execution_options(writes=True).begin() as connection:
        if not connection.execute(there).first():
            connection.execute(insert(meta), {"key": "identity", "value": uuid4().hex})
