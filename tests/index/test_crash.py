"""Killed while taking in, feeding or rebuilding: what was acknowledged is there and found, and the store goes on."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from index.locks import filling_lock_of
from index.rebuild import rebuild, under_way
from index.store.opening import DATABASE
from tests.index.backends import BACKENDS
from tests.index.killing import acknowledged, killed_after, killed_often, sound, started
from tests.index.making import Paper, Work, opened, put

KILLS = {"tantivy": 4, "elasticsearch": 3}
"""A hundred: tests/faults/test_killed.py with Elasticsearch, `python -m tests.index.killed_often 100` with the other."""

THOROUGH = pytest.mark.parametrize(
    "backend", ["tantivy", pytest.param("elasticsearch", marks=pytest.mark.long)], indirect=True
)


@THOROUGH
def test_what_was_acknowledged_survives_a_kill_again_and_again(tmp_path: Path, backend: str) -> None:
    there: set[str] = set()
    for count in (1, 5, 8):
        there |= acknowledged(killed_after(started(tmp_path, backend), count))
        database = sqlite3.connect(tmp_path / DATABASE)
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        database.close()
        with opened(tmp_path) as store:
            sound(store, BACKENDS[backend](tmp_path))
            assert there <= set(store.versions())
            for identity in there:
                assert store.original(identity).data.decode() == store.document(identity).text
            assert store.tasks().total == len(store.versions())
    assert len(there) >= 14


def test_killed_between_store_and_index_nothing_is_missing_stale_or_extra(tmp_path: Path, backend: str) -> None:
    found = killed_often(tmp_path, backend, KILLS[backend], seed=7)
    assert found.documents >= KILLS[backend]
    assert found.tasks == found.documents


@THOROUGH
def test_an_index_is_rebuilt_while_another_process_takes_in_and_feeds(tmp_path: Path, backend: str) -> None:
    writer = started(tmp_path, backend)
    assert writer.stdout
    first = [writer.stdout.readline() for _ in range(10)]
    with opened(tmp_path) as store:
        index = BACKENDS[backend](tmp_path)
        before = len(store.versions())
        for _ in range(3):
            rebuild(store, index)
        after = len(store.versions())
        there = acknowledged([line.strip() for line in first] + killed_after(writer, 1))
        assert after > before, "the writer went on meanwhile"
        found = sound(store, index)
    assert found.documents >= after
    assert len(there) >= 11


@THOROUGH
def test_a_killed_rebuild_leaves_what_serves_alone_and_is_cleared_away(tmp_path: Path, backend: str) -> None:
    with opened(tmp_path) as store:
        index = BACKENDS[backend](tmp_path)
        for n in range(250):
            put(store, Paper(number=f"{n}/QĐ-TTg", title=f"Việc {n}", tasks=(Work("rà soát", "Sở Y tế"),)))
        sound(store, index)
        serving = index.state().generation
        said = killed_after(started(tmp_path, backend, "rebuild"), 1)
        assert said[0] == "filling 200 250"
        assert under_way(store) is None
        assert index.state().generation == serving or "rebuilt" in said
        sound(store, index)
        assert rebuild(store, index) == 250
        assert index.state().generation != serving
        sound(store, index)
        assert not filling_lock_of(store).with_suffix(".json").exists()
        if backend == "tantivy":
            assert [p.name for p in (tmp_path / "chi-muc").iterdir() if p.is_dir()] == [index.state().generation]
