"""Killed while taking in: what was acknowledged is there and found, and the store goes on."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

from index.outbox import feed
from index.search import TantivyIndex
from index.store import Store
from index.store.opening import DATABASE
from tests.index.making import opened

ROOT = Path(__file__).resolve().parents[2]


def killed_after(folder: Path, acknowledged: int) -> list[str]:
    """Run the process until it has acknowledged so many papers, kill it; all ids that it acknowledged."""
    command = [sys.executable, "-m", "tests.index.killed", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        seen = [process.stdout.readline().strip() for _ in range(acknowledged)]
        process.kill()
        rest = process.stdout.read().splitlines()
    return [line for line in (*seen, *rest) if len(line) == 20]


def check(store: Store, folder: Path, acknowledged: set[str]) -> None:
    index = TantivyIndex(folder / "chi-muc")
    feed(store, index)
    assert acknowledged <= set(store.versions())
    assert index.versions() == store.versions()
    for identity in acknowledged:
        assert store.original(identity).data.decode() == store.document(identity).text
    assert store.tasks().total == len(store.versions())


def test_what_was_acknowledged_survives_a_kill_again_and_again(tmp_path: Path) -> None:
    acknowledged: set[str] = set()
    for count in (1, 7, 20):
        acknowledged |= set(killed_after(tmp_path, count))
        database = sqlite3.connect(tmp_path / DATABASE)
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        database.close()
        with opened(tmp_path) as store:
            check(store, tmp_path, acknowledged)
    assert len(acknowledged) >= 28
