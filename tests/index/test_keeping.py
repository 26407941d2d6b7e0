"""Set aside, out of reach, verified, repaired: the index is kept like the store, and one bad document stops no other."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.errors import SearchError
from corpus.model import FileRef, Outcome, Status
from corpus.model.search import SearchEntry, SearchRequest, TaskEntry
from corpus.viewer import EVERYTHING
from index.by_number import by_number
from index.lock import held
from index.locks import lock_of
from index.outbox import feed
from index.rebuild import rebuild
from index.repair import repair
from index.search.elastic.backend import ElasticBackend, ElasticIndex
from index.store import Store
from index.store.opening import DATABASE
from index.verify import Verified, verify
from tests.index.backends import MakeIndex
from tests.index.faults import Faulty
from tests.index.making import NOON, RUN, Paper, Work, made, opened, put

GOOD = [Paper(number=f"{n}/QĐ-TTg", title=f"Việc {n}", tasks=(Work("rà soát", "Sở Y tế"),)) for n in range(3)]
BAD = Paper(number="9/QĐ-TTg", title="Việc độc hại", tasks=(Work("kiểm tra", "Sở Nội vụ"),))
NOTHING = (0,) * 6


@pytest.fixture
def kept(store: Store, make_index: MakeIndex, tmp_path: Path) -> Iterator[Faulty]:
    index = Faulty(make_index(tmp_path))
    feed(store, index)
    yield index
    index.close()


def counts(found: Verified) -> tuple[int, ...]:
    """Missing, stale, extra documents, then tasks."""
    both = (found.in_documents, found.in_tasks)
    return tuple(len(ids) for one in both for ids in (one.missing, one.stale, one.extra))


def read_anew(store: Store, paper: Paper, rules: str) -> None:
    document = made(paper)[0]
    later = replace(document, run=replace(RUN, rules=rules))
    store.accept(Outcome(file=FileRef(path="a.txt"), status=Status.OK, document=later), None)


def break_reading(store: Store, document: str) -> None:
    database = sqlite3.connect(store.folder / DATABASE)
    database.execute("UPDATE readings SET json = '{' WHERE document = ?", (document,))
    database.commit()
    database.close()


def test_a_refused_document_is_set_aside_by_name_once_and_blocks_no_other(
    store: Store, kept: Faulty, caplog: pytest.LogCaptureFixture
) -> None:
    kept.poison = "độc"
    ids = {put(store, paper) for paper in (GOOD[0], BAD, GOOD[1])}
    bad = made(BAD)[0].id
    with caplog.at_level(logging.WARNING):
        assert feed(store, kept) == 3
        assert feed(store, kept) == 0
    assert set(kept.versions()) == ids - {bad}
    (row,) = store.outbox.set_aside()
    assert (row.document, row.version, row.reason, row.at) == (bad, 1, "poisoned", NOON)
    assert len([record for record in caplog.records if bad in record.getMessage()]) == 1
    assert any(line.action == "index.set-aside" and line.subject == bad for line in store.log().items)
    found = verify(store, kept)
    assert (counts(found), found.set_aside, found.sound) == (NOTHING, 1, True)


def test_a_new_version_takes_a_document_back_in(store: Store, kept: Faulty) -> None:
    kept.poison = "độc"
    put(store, BAD)
    feed(store, kept)
    kept.poison = ""
    read_anew(store, BAD, "2")
    feed(store, kept)
    assert store.outbox.set_aside() == ()
    assert kept.versions() == store.versions() == {made(BAD)[0].id: 2}


def test_a_reading_that_is_broken_in_the_store_is_set_aside_too(store: Store, kept: Faulty) -> None:
    good, bad = put(store, GOOD[0]), put(store, GOOD[1])
    break_reading(store, bad)
    feed(store, kept)
    assert set(kept.versions()) == {good}
    assert [row.document for row in store.outbox.set_aside()] == [bad]
    assert rebuild(store, kept) == 1
    assert [row.document for row in store.outbox.set_aside()] == [bad]
    assert verify(store, kept).sound


def test_an_entry_that_no_backend_can_be_told_is_refused_and_the_others_are_in(store: Store, kept: Faulty) -> None:
    fine = SearchEntry(id="a" * 20, version=1, text="Bão lũ", issued_on="2024-01-15")
    broken = SearchEntry(id="b" * 20, version=1, text="Hạn mặn", issued_on="ngày không rõ")
    refused = kept.inner.apply([broken, fine])
    assert [(one.id, one.version) for one in refused] == [(broken.id, 1)]
    assert refused[0].reason
    assert kept.versions() == {fine.id: 1}


def test_an_index_out_of_reach_leaves_the_outbox_as_it_is(store: Store, kept: Faulty) -> None:
    kept.away = True
    ids = [put(store, paper) for paper in GOOD]
    for _ in range(2):
        with pytest.raises(SearchError):
            feed(store, kept)
    backlog = store.outbox.backlog()
    assert (backlog.waiting, backlog.since, backlog.set_aside) == (3, NOON, 0)
    kept.away = False
    assert feed(store, kept) == 3
    assert kept.seen == ids, "in the order in which they were announced"
    assert store.outbox.backlog().waiting == 0
    assert kept.versions() == store.versions()


def test_what_differs_is_counted_and_repaired(store: Store, kept: Faulty) -> None:
    missing, stale, fine = (put(store, paper) for paper in GOOD)
    feed(store, kept)
    read_anew(store, GOOD[1], "2")
    store.outbox.done(store.outbox.waiting())
    kept.inner.apply([SearchEntry(id=missing, version=1, deleted=True)])  # lost, not deleted by the store
    stranger = SearchEntry(id="f" * 20, version=4, text="Lạ", tasks=(TaskEntry(id="t" * 20, action="việc lạ"),))
    kept.inner.apply([stranger])
    found = verify(store, kept)
    assert counts(found) == (1, 1, 1, 1, 1, 1)
    assert (found.in_documents.missing, found.in_documents.stale) == ((missing,), (stale,))
    assert found.in_documents.extra == ("f" * 20,)
    assert found.in_tasks.documents["t" * 20] == "f" * 20
    kept.seen.clear()
    done = repair(store, kept)
    assert (done.handed_on, done.removed) == (2, 1)
    assert set(kept.seen) == {missing, stale, "f" * 20}, "nothing else was touched"
    assert counts(done.now) == NOTHING
    assert kept.versions() == store.versions()
    assert kept.versions()[fine] == 1


def test_a_task_that_only_the_index_has_is_removed(store: Store, kept: Faulty) -> None:
    identity = put(store, GOOD[0])
    feed(store, kept)
    read_anew(store, GOOD[0], "2")
    store.outbox.done(store.outbox.waiting())
    (entry,) = store.entries((identity,))
    kept.inner.apply([replace(entry, tasks=(*entry.tasks, TaskEntry(id="t" * 20, action="việc thừa")))])
    found = verify(store, kept)
    assert counts(found) == (0, 0, 0, 0, 0, 1)
    assert found.in_tasks.documents == {"t" * 20: identity}
    assert counts(repair(store, kept).now) == NOTHING


@pytest.mark.parametrize("backend", ["elasticsearch"], indirect=True)
def test_tasks_whose_document_is_gone_from_the_index_are_removed(store: Store, kept: Faulty) -> None:
    feed(store, kept)
    stray = SearchEntry(id="z" * 20, version=3, title="Lạc", tasks=(TaskEntry(id="t" * 20, action="việc thừa"),))
    kept.inner.apply([stray])
    assert isinstance(kept.inner, ElasticIndex)
    backend = kept.inner._backend
    assert isinstance(backend, ElasticBackend)
    backend._client.delete(index=backend._names.alias("documents"), id=stray.id, refresh=True)
    assert counts(verify(store, kept)) == (0, 0, 0, 0, 0, 1)
    assert counts(repair(store, kept).now) == NOTHING


def test_repair_tries_again_what_was_set_aside(store: Store, kept: Faulty) -> None:
    kept.poison = "độc"
    put(store, BAD)
    feed(store, kept)
    assert repair(store, kept).now.set_aside == 1
    kept.poison = ""
    done = repair(store, kept)
    assert (done.handed_on, done.now.set_aside, counts(done.now)) == (1, 0, NOTHING)
    assert kept.versions() == store.versions()


def test_what_waits_is_no_difference(store: Store, kept: Faulty) -> None:
    put(store, GOOD[0])
    feed(store, kept)
    read_anew(store, GOOD[0], "2")
    put(store, GOOD[1])
    found = verify(store, kept)
    assert (counts(found), found.waiting) == (NOTHING, 2)


def test_what_changes_while_the_index_is_rebuilt_is_in_it_as_it_became(store: Store, kept: Faulty) -> None:
    ids = [put(store, paper) for paper in GOOD]
    feed(store, kept)

    def meddle(done: int, total: int) -> None:
        if ids[0] in store.versions():
            store.delete(ids[0])
            read_anew(store, GOOD[1], "2")
            put(store, BAD)
            feed(store, kept)

    rebuild(store, kept, progress=meddle)
    assert counts(verify(store, kept)) == NOTHING
    assert kept.versions() == store.versions()
    assert ids[0] not in kept.versions()


def test_the_old_generation_serves_and_is_fed_while_a_new_one_is_filled(store: Store, kept: Faulty) -> None:
    put(store, Paper(title="Bão lũ"))
    feed(store, kept)
    totals: list[int] = []

    def look(done: int, total: int) -> None:
        if not totals:
            put(store, Paper(title="Bão lũ lần hai"))
            assert feed(store, kept) == 1
        totals.append(kept.search(SearchRequest(words="bão lũ"), EVERYTHING).total)

    rebuild(store, kept, progress=look)
    assert totals
    assert set(totals) == {2}
    assert kept.search(SearchRequest(words="bão lũ"), EVERYTHING).total == 2


def test_a_rebuild_that_fails_leaves_the_old_generation_in_place(store: Store, kept: Faulty) -> None:
    put(store, GOOD[0])
    feed(store, kept)

    def fail(done: int, total: int) -> None:
        raise OSError("đĩa đầy")

    with pytest.raises(OSError, match="đầy"):
        rebuild(store, kept, progress=fail)
    assert kept.origin() == store.identity
    assert counts(verify(store, kept)) == NOTHING
    with held(lock_of(store), wait=False) as mine:
        assert mine, "no lock is left behind"


NUMBERED = [
    ("45/KH-BCĐ", ["45/KH-BCĐ"], "whole"),
    ("kế hoạch 45", ["45/KH-UBND", "45/KH-BCĐ"], "half of it: all that bear it, the newest first"),
    ("45/kh-bcd", ["45/KH-BCĐ"], "in small letters, no marks"),
    ("qd 45 2022", ["045/QĐ-UBND"], "sloppy, with a year; a leading zero in print"),
    ("145/KH-BCĐ", [], "another number"),
    ("nông thôn mới", [], "no number at all"),
]


@pytest.mark.parametrize(("words", "expected", "why"), NUMBERED)
def test_numbers_are_found_from_the_store_alone(store: Store, words: str, expected: list[str], why: str) -> None:
    put(store, Paper(number="45/KH-BCĐ", kind="ke-hoach", day="2022-03-31"))
    put(store, Paper(number="45/KH-UBND", kind="ke-hoach", day="2023-05-02"))
    put(store, Paper(number="045/QĐ-UBND", kind="quyet-dinh", day="2022-01-05"))
    put(store, Paper(number="450/KH-BCĐ", kind="ke-hoach", day="2022-03-31"))
    answer = by_number(store, SearchRequest(words=words), EVERYTHING)
    numbers = [row.number for row in store.document_rows(tuple(hit.id for hit in answer.hits))]
    assert (numbers, answer.total, answer.numbers_only) == (expected, len(expected), True), why


def test_an_index_ahead_of_a_store_from_an_older_copy_is_repaired(tmp_path: Path, make_index: MakeIndex) -> None:
    with opened(tmp_path) as store:
        index = Faulty(make_index(tmp_path))
        identity = put(store, GOOD[0])
        feed(store, index)
        (entry,) = store.entries((identity,))
        index.inner.apply([replace(entry, version=7)])
        assert counts(repair(store, index).now) == NOTHING
        assert index.versions() == store.versions() == {identity: 8}
        index.close()
