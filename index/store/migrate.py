"""Bring a store to the present schema; refuse one that is newer."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, inspect, text

from corpus.errors import VersionError
from index.lock import held

HEAD = "0006"
"""The newest revision; revisions are numbered in order."""


def migrate(engine: Engine, folder: Path) -> None:
    """Upgrade when needed. Raises VersionError for a store of a newer program."""
    if revision(engine) == HEAD:
        return
    with held(folder / "migrate.lock", wait=True):
        present = revision(engine)
        if present > HEAD:
            raise VersionError(
                f"Kho ở “{folder}” thuộc phiên bản {present}; chương trình này chỉ đọc được đến phiên bản {HEAD}.",
                remedy="Hãy cập nhật Văn Thư rồi mở lại kho.",
                place=str(folder),
            )
        if present < HEAD:
            upgrade(engine)


def revision(engine: Engine) -> str:
    """The store's revision; empty for a new store."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return ""
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""


def upgrade(engine: Engine) -> None:
    """Run the migrations that are missing, each store in one transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    with engine.execution_options(writes=True).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
