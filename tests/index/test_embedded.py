"""The embedded index on disk: what cannot be opened for the moment is kept, what is broken starts anew."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.errors import SearchError
from corpus.model.search import SearchRequest
from corpus.viewer import EVERYTHING
from index.outbox import feed
from index.search import TantivyIndex
from index.search.fields import SCHEMA_VERSION
from index.search.tantivy import generation, marker
from index.store import Store
from tests.index.making import Paper, put

FULL = """Failed to open file for read: 'IoError { io_error: Os { code: 24, kind: TooManyOpenFiles, message: "…" } }'"""
"""What tantivy 0.27 says where the process has no handle left."""


@pytest.mark.parametrize("error", [ValueError(FULL), OSError(12, "Cannot allocate memory")])
def test_an_index_that_cannot_be_opened_now_is_kept(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    folder = tmp_path / "chi-muc"
    put(store, Paper(number="1/QĐ-UBND", title="Bão lũ"))
    feed(store, TantivyIndex(folder))

    def refuse(*arguments: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(generation, "Table", refuse)
        with pytest.raises(SearchError, match="Chưa mở được") as told:
            TantivyIndex(folder)
    assert "thử lại" in told.value.remedy
    assert TantivyIndex(folder).search(SearchRequest(words="bão lũ"), EVERYTHING).total == 1


def test_a_note_that_cannot_be_read_now_costs_nothing(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "chi-muc"
    put(store, Paper(number="1/QĐ-UBND", title="Bão lũ"))
    index = TantivyIndex(folder)
    feed(store, index)
    note, kept = folder / marker.NAME, folder / "giu"
    note.rename(kept)
    note.mkdir()  # reading it fails, as without a handle left
    with pytest.raises(SearchError, match="Chưa mở được"):
        index.search(SearchRequest(words="bão lũ"), EVERYTHING)
    note.rmdir()
    kept.rename(note)
    assert index.search(SearchRequest(words="bão lũ"), EVERYTHING).total == 1


def test_an_index_of_a_newer_program_is_left_alone(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "chi-muc"
    put(store, Paper(number="1/QĐ-UBND", title="Bão lũ"))
    feed(store, TantivyIndex(folder))
    note = folder / marker.NAME
    kept = note.read_text(encoding="utf-8")
    note.write_text(json.dumps(json.loads(kept) | {"version": SCHEMA_VERSION + 1}), encoding="utf-8")
    with pytest.raises(SearchError, match="mới hơn"):
        TantivyIndex(folder)
    note.write_text(kept, encoding="utf-8")
    assert TantivyIndex(folder).search(SearchRequest(words="bão lũ"), EVERYTHING).total == 1


def test_a_broken_index_starts_anew(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "chi-muc"
    put(store, Paper(number="1/QĐ-UBND", title="Bão lũ"))
    feed(store, TantivyIndex(folder))
    for meta in folder.rglob("meta.json"):
        meta.write_text("{", encoding="utf-8")
    index = TantivyIndex(folder)
    feed(store, index)
    assert index.search(SearchRequest(words="bão lũ"), EVERYTHING).total == 1
