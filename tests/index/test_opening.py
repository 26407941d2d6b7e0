"""Opening a store: created, migrated, refused, shared between processes."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

import index.store
from corpus.errors import StoreError, VersionError
from corpus.model.search import SearchRequest
from corpus.viewer import EVERYTHING
from index.outbox import feed
from index.search import TantivyIndex
from index.store.migrate import HEAD, revision
from index.store.opening import DATABASE, open_database
from index.store.schema import metadata
from tests.index.making import Paper, opened, put

MIGRATIONS = Path(index.store.__file__).with_name("migrations")


def test_the_migrations_make_the_tables_that_the_program_uses(tmp_path: Path) -> None:
    engine = open_database(tmp_path)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_the_newest_migration_is_the_one_a_store_is_held_to() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_a_store_is_opened_again_with_all_that_it_holds(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        identity, document = store.identity, put(store, Paper(number="1/QĐ-TTg"))
    with opened(tmp_path) as store:
        assert store.identity == identity
        assert store.document_row(document).number == "1/QĐ-TTg"
        assert store.counts().schema == HEAD


def test_two_stores_have_different_identities(tmp_path: Path) -> None:
    with opened(tmp_path / "a") as one, opened(tmp_path / "b") as other:
        assert one.identity != other.identity


def test_a_newer_store_is_refused_by_its_version_and_left_alone(tmp_path: Path) -> None:
    opened(tmp_path).close()
    database = sqlite3.connect(tmp_path / DATABASE)
    database.execute("UPDATE alembic_version SET version_num = '9001'")
    database.commit()
    database.close()
    with pytest.raises(VersionError, match="9001"):
        opened(tmp_path)
    database = sqlite3.connect(tmp_path / DATABASE)
    assert database.execute("SELECT version_num FROM alembic_version").fetchone() == ("9001",)
    database.close()


def test_a_folder_that_cannot_hold_a_store_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "tệp"
    blocked.write_text("không phải thư mục")
    with pytest.raises(StoreError, match="tệp"):
        opened(blocked)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / DATABASE).write_bytes(b"no database at all" * 100)
    with pytest.raises(StoreError):
        opened(tmp_path)


def test_several_write_while_others_read_and_feed(tmp_path: Path) -> None:
    index, failures = TantivyIndex(tmp_path / "chi-muc"), list[BaseException]()

    def write(name: str) -> None:
        with opened(tmp_path) as store:
            for number in range(10):
                put(store, Paper(number=f"{number}/QĐ-{name}", title=f"Việc {number}"))

    def read() -> None:
        with opened(tmp_path) as store:
            while store.counts().documents < 20:
                feed(store, index)
                store.tasks()
                index.search(SearchRequest(words="việc"), EVERYTHING)

    def watched(work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as error:
            failures.append(error)

    opened(tmp_path).close()
    work = (lambda: write("TTg"), lambda: write("BNV"), read, read)
    threads = [threading.Thread(target=watched, args=(each,)) for each in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with opened(tmp_path) as store:
        feed(store, index)
        assert index.versions() == store.versions()
        assert len(store.versions()) == 20


def test_many_open_a_new_store_at_once(tmp_path: Path) -> None:
    failures: list[BaseException] = []

    def open_and_put(number: int) -> None:
        try:
            with opened(tmp_path) as store:
                put(store, Paper(number=f"{number}/QĐ-TTg"))
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=open_and_put, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with opened(tmp_path) as store:
        assert store.counts().documents == 6
    assert revision(open_database(tmp_path)) == HEAD


def test_a_store_of_the_first_revision_is_brought_forward(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        document = put(store, Paper(number="5/QĐ-TTg"))
    database = sqlite3.connect(tmp_path / DATABASE)
    for table in (
        "set_aside",
        "saved_matches",
        "saved_searches",
        "sketches",
        "sketch_bands",
        "quarantine",
        "intake_files",
        "intake_runs",
    ):
        database.execute(f"DROP TABLE {table}")
    for name in ("container", "family", "certainty", "bundle"):
        database.execute(f"DROP INDEX ix_documents_{name}")
        database.execute(f"ALTER TABLE documents DROP COLUMN {name}")
    database.execute("ALTER TABLE outbox DROP COLUMN at")
    database.execute("UPDATE alembic_version SET version_num = '0001'")
    database.commit()
    database.close()
    with opened(tmp_path) as store:
        row = store.document_row(document)
        assert (row.number, store.counts().schema) == ("5/QĐ-TTg", HEAD)
        assert store.has_file(row.sha256)
