"""From the store to the search index: nothing is missing, nothing stale, whoever feeds and whatever breaks."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.errors import SearchError
from corpus.model import FileRef, Outcome, Status
from corpus.model.search import SearchRequest
from corpus.viewer import EVERYTHING
from index.lock import held
from index.locks import filling_lock_of, lock_of
from index.outbox import feed
from index.rebuild import rebuild
from index.search import TantivyIndex
from index.search.tantivy.marker import NAME
from index.store import Store
from tests.index.making import RUN, Paper, made, opened, put


def found(index: TantivyIndex, words: str) -> list[str]:
    return [hit.id for hit in index.search(SearchRequest(words=words), EVERYTHING).hits]


def test_what_is_accepted_is_found_after_feeding(store: Store, index: TantivyIndex) -> None:
    identity = put(store, Paper(title="Khắc phục hậu quả bão lũ"))
    assert found(index, "bão lũ") == []
    assert feed(store, index) == 1
    assert found(index, "bão lũ") == [identity]
    assert index.versions() == store.versions() == {identity: 1}
    assert store.counts().outbox == 0
    assert feed(store, index) == 0


def test_a_deleted_document_leaves_the_index_and_comes_back_when_restored(store: Store, index: TantivyIndex) -> None:
    identity = put(store, Paper(title="Khắc phục hậu quả bão lũ"))
    feed(store, index)
    store.delete(identity)
    feed(store, index)
    assert (found(index, "bão lũ"), index.versions()) == ([], {})
    store.restore(identity)
    feed(store, index)
    assert index.versions() == store.versions() == {identity: 3}


def test_a_later_version_takes_the_place_of_the_earlier_one(store: Store, index: TantivyIndex) -> None:
    put(store, Paper(number="1/QĐ-TTg"))
    feed(store, index)
    document = made(Paper(number="1/QĐ-TTg"))[0]
    later = replace(document, run=replace(RUN, rules="2"))
    store.accept(Outcome(file=FileRef(path="a.txt"), status=Status.OK, document=later), None)
    feed(store, index)
    assert index.versions() == {document.id: 2}


def test_who_does_not_hold_the_lock_feeds_nothing(store: Store, index: TantivyIndex) -> None:
    put(store, Paper(title="Bão lũ"))
    with held(lock_of(store), wait=False) as mine:
        assert mine
        assert feed(store, index) == 0
    assert feed(store, index) == 1


def test_only_one_process_fills_an_index_anew(store: Store, index: TantivyIndex) -> None:
    put(store, Paper(title="Bão lũ"))
    with held(filling_lock_of(store), wait=False) as mine:
        assert mine
        assert feed(store, index) == 0, "the index is empty, and somebody is filling it"
        with pytest.raises(SearchError):
            rebuild(store, index)
    assert feed(store, index) == 1


def test_feeding_twice_after_a_crash_in_between_changes_nothing(store: Store, index: TantivyIndex) -> None:
    put(store, Paper(title="Bão lũ"))
    feed(store, index)
    put(store, Paper(title="Hạn mặn"))
    batch = store.outbox.waiting(10)
    index.apply(store.entries(batch.documents))
    assert feed(store, index) == 1
    assert index.versions() == store.versions()
    assert len(found(index, "")) == 2


def test_an_index_of_another_store_is_filled_anew(tmp_path: Path, index: TantivyIndex) -> None:
    with opened(tmp_path / "a") as one, opened(tmp_path / "b") as other:
        put(one, Paper(title="Bão lũ"))
        feed(one, index)
        identity = put(other, Paper(title="Hạn mặn"))
        feed(other, index)
    assert set(index.versions()) == {identity}


def break_marker(folder: Path) -> None:
    (folder / NAME).write_text('{"version": 0, "origin": ""}')


def break_data(folder: Path) -> None:
    for file in folder.rglob("*"):
        if file.is_file() and file.name != NAME:
            file.write_bytes(b"broken")


def remove_data(folder: Path) -> None:
    for part in folder.iterdir():
        if part.is_dir():
            shutil.rmtree(part)


def remove_all(folder: Path) -> None:
    shutil.rmtree(folder)


@pytest.mark.parametrize("damage", [break_marker, break_data, remove_data, remove_all])
def test_a_lost_broken_or_older_index_is_filled_anew_by_feeding(store: Store, tmp_path: Path, damage: object) -> None:
    folder = tmp_path / "chi-muc"
    identity = put(store, Paper(title="Bão lũ"))
    feed(store, TantivyIndex(folder))
    damage(folder)
    index = TantivyIndex(folder)
    feed(store, index)
    assert found(index, "bão lũ") == [identity]
    assert index.versions() == store.versions()


def test_a_reader_goes_on_when_another_process_rebuilds_the_index(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "chi-muc"
    reader = TantivyIndex(folder)
    identity = put(store, Paper(title="Bão lũ"))
    feed(store, TantivyIndex(folder))
    assert found(reader, "bão lũ") == [identity]
    break_marker(folder)
    feed(store, TantivyIndex(folder))
    assert found(reader, "bão lũ") == [identity]


def test_rebuild_fills_with_everything_and_tells_progress(store: Store, index: TantivyIndex) -> None:
    for n in range(3):
        put(store, Paper(number=f"{n}/QĐ-TTg"))
    told: list[tuple[int, int]] = []
    assert rebuild(store, index, progress=lambda done, total: told.append((done, total))) == 3
    assert told[-1] == (3, 3)
    assert index.versions() == store.versions()
    assert store.counts().outbox == 0
