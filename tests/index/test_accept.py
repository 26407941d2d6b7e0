"""What becomes of an outcome in the store."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from corpus.errors import NotFound, StoreError
from corpus.model import FileRef, Issue, Outcome, Status
from corpus.viewer import Viewer
from index.store import DocumentFilter, Store
from tests.index.making import RUN, Paper, Work, made, opened, put

PLAN = Paper(
    number="45/KH-BCĐ",
    issuer="Ban Chỉ đạo tỉnh Trà Vinh",
    day="2022-03-31",
    kind="ke-hoach",
    title="Thực hiện chương trình nông thôn mới",
    signer="Trần Văn Nam",
    tasks=(Work("rà soát tiêu chí", "Sở Xây dựng"), Work("báo cáo kết quả", "Sở Tài chính")),
)


def test_a_document_comes_back_as_it_was_accepted(store: Store) -> None:
    assert store.document(put(store, PLAN)) == made(PLAN)[0]


def test_the_row_has_the_header_and_the_counts(store: Store) -> None:
    row = store.document_row(put(store, PLAN))
    assert (row.number, row.kind, row.issuer, row.issued_on) == (PLAN.number, PLAN.kind, PLAN.issuer, PLAN.day)
    assert (row.title, row.signer, row.tasks, row.version, row.status) == (PLAN.title, PLAN.signer, 2, 1, "ok")


def test_the_original_is_kept_byte_for_byte(store: Store) -> None:
    original = store.original(put(store, PLAN))
    assert (original.data, original.name, original.media_type) == (made(PLAN)[1], PLAN.name, "text/plain")


def test_an_original_that_is_not_what_its_hash_says_is_refused_and_nothing_is_stored(store: Store) -> None:
    document, _ = made(PLAN)
    outcome = Outcome(file=FileRef(path="a.txt"), status=Status.OK, document=document)
    with pytest.raises(StoreError):
        store.accept(outcome, b"something else")
    assert store.counts().documents == 0
    assert store.arrivals().total == 0


def test_the_same_content_again_is_one_more_arrival_and_nothing_else(store: Store) -> None:
    first = put(store, PLAN)
    second = put(store, replace(PLAN, name="ban-sao.txt"))
    assert first == second
    assert [(a.name, a.status, a.document) for a in store.arrivals().items] == [
        ("ban-sao.txt", "skipped", first),
        (PLAN.name, "ok", first),
    ]
    counts = store.counts()
    assert (counts.documents, counts.files, counts.outbox) == (1, 1, 1)


def test_a_skipped_file_is_an_arrival_of_the_document_that_is_there(store: Store) -> None:
    document = put(store, PLAN)
    digest = made(PLAN)[0].source.sha256
    store.accept(Outcome(file=FileRef(path="x/b.txt", sha256=digest, size=3), status=Status.SKIPPED), None)
    assert store.arrivals(("skipped",)).items[0].document == document


def test_a_failure_is_recorded_with_its_issues_and_is_not_known(store: Store) -> None:
    digest = sha256(b"hong").hexdigest()
    issue = Issue(code="tep-hong", message="Tệp đã bị cắt cụt.", remedy="Hãy xin lại bản gốc.")
    file = FileRef(path="/den/hong.pdf", sha256=digest, size=4)
    store.accept(Outcome(file=file, status=Status.FAILED, issues=(issue,), seconds=0.5), None)
    arrival = store.arrivals().items[0]
    assert (arrival.status, arrival.issues, arrival.seconds, arrival.document) == ("failed", (issue,), 0.5, None)
    assert not store.has_file(digest)
    assert store.counts().arrivals == {"failed": 1}


def test_a_file_is_known_once_it_became_a_document(store: Store) -> None:
    digest = made(PLAN)[0].source.sha256
    assert not store.has_file(digest)
    put(store, PLAN)
    assert store.has_file(digest)


def test_numbers_of_an_issuer_are_listed_newest_first(store: Store) -> None:
    for number, day in (("1/QĐ-UBND", "2024-01-01"), ("9/QĐ-UBND", "2025-01-01"), ("5/QĐ-UBND", "2024-06-01")):
        put(store, Paper(number=number, issuer="Ủy ban nhân dân tỉnh Trà Vinh", day=day))
    put(store, Paper(number="7/QĐ-BNV", issuer="Bộ Nội vụ", day="2025-01-01"))
    assert store.numbers_of("ủy ban nhân dân tỉnh Trà Vinh") == ("9/QĐ-UBND", "5/QĐ-UBND", "1/QĐ-UBND")


def test_a_later_run_replaces_the_facts_and_raises_the_version(store: Store) -> None:
    identity = put(store, PLAN)
    before = {task.id for task in store.tasks().items}
    later = replace(made(PLAN)[0], run=replace(RUN, rules="2"))
    kept = replace(later, facts=replace(later.facts, tasks=later.facts.tasks[:1]))
    store.accept(Outcome(file=FileRef(path="a.txt"), status=Status.OK, document=kept), None)
    assert store.document(identity) == kept
    assert store.document_row(identity).version == 2
    assert {task.id for task in store.tasks().items} < before
    assert {run.rules: run.documents for run in store.runs()} == {"1": 0, "2": 1}


def test_every_change_is_logged_with_actor_and_time(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        identity = put(store, PLAN)
        store.delete(identity, Viewer("an"))
        store.restore(identity, Viewer("binh"))
        entries = [(row.actor, row.action, row.subject) for row in store.log().items]
    assert entries == [
        ("binh", "document.restored", identity),
        ("an", "document.deleted", identity),
        ("local", "arrival.ok", "/den/van-ban.txt"),
        ("local", "document.added", identity),
    ]


def test_a_deleted_document_is_marked_and_seen_nowhere(store: Store) -> None:
    identity = put(store, PLAN)
    store.delete(identity)
    for read in (store.document, store.document_row, store.original, store.delete):
        with pytest.raises(NotFound):
            read(identity)
    assert store.documents(DocumentFilter()).total == 0
    assert store.tasks().total == 0
    assert store.has_file(made(PLAN)[0].source.sha256), "a nightly intake must not bring it back"
    store.restore(identity)
    assert store.document(identity) == made(PLAN)[0]


def test_copies_are_documents_of_one_paper(store: Store) -> None:
    first = put(store, PLAN)
    scan = put(store, replace(PLAN, body="bản chụp", name="quet.txt"))
    put(store, replace(PLAN, number="45/KH-UBND", body="khác"))
    assert [row.id for row in store.copies(first)] == [scan]
    assert store.counts().papers == 2


def test_bodies_that_share_a_place_have_facts_of_their_own(store: Store) -> None:
    document, data = made(replace(PLAN, agencies=("Ủy ban nhân dân các huyện A và B",)))
    mention = document.facts.agencies[0]
    split = tuple(replace(mention, name=f"Ủy ban nhân dân huyện {name}") for name in "AB")
    shared = replace(document, facts=replace(document.facts, agencies=split))
    store.accept(Outcome(file=FileRef(path="a.txt"), status=Status.OK, document=shared), data)
    assert store.document(document.id) == shared
    assert store.agencies("huyện").total == 2
