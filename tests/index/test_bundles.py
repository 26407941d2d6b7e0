"""What search shows as one, and that the index is told when that changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import pytest
from sqlalchemy import delete, select, update

from corpus.model import Candidate, Certainty, Document, FileRef, Outcome, Status
from corpus.model.search import SearchRequest
from corpus.viewer import EVERYTHING
from index.outbox import feed
from index.search import TantivyIndex
from index.store import Store
from index.store.bundle import bundle_everything
from index.store.schema import documents
from tests.index.making import Paper, made, put
from tests.index.test_alike import body, noisy
from tests.index.test_families import COPY, DECISION, REGULATION

TEXT = body(7)


def bundles(store: Store, wanted: Sequence[str]) -> list[str]:
    return [entry.family for entry in store.entries(tuple(wanted))]


def take(store: Store, document: Document) -> str:
    file = FileRef(path="/den/quet.pdf", sha256=document.source.sha256, size=1)
    store.accept(Outcome(file=file, status=Status.OK, document=document), None)
    return document.id


def scanned(paper: Paper, *candidates: str) -> Document:
    """The paper as recognition reads it: its number or its title to be confirmed."""
    document, _ = made(paper)
    header = document.facts.header
    if header.number:
        others = tuple(Candidate(value=value, source="recognition", weight=0.5) for value in candidates)
        header = replace(
            header, number=replace(header.number, certainty=Certainty.CONFIRM, candidates=others)
        )  # fmt: skip
    elif header.title:
        header = replace(header, title=replace(header.title, certainty=Certainty.LIKELY))
    return replace(document, facts=replace(document.facts, header=header))


def test_copies_of_one_number_issuer_and_day_are_one_family_already(store: Store) -> None:
    one = put(store, Paper(number="9/QĐ-UBND", issuer="UBND xã A", day="2024-01-02", body=TEXT))
    again = put(store, Paper(number="9/QĐ-UBND", issuer="UBND xã A", day="2024-01-02", body=noisy(TEXT, 0.2)))
    assert store.document_row(one).family == store.document_row(again).family
    assert len(set(bundles(store, [one, again]))) == 1


PAIRS = [
    (Paper(body=TEXT, title="a"), Paper(body=f"{TEXT} hết", title="b"), True, "the same words, posted twice"),
    (Paper(body=TEXT), Paper(body=noisy(TEXT, 0.01)), False, "both read without doubt: the words do differ"),
    (Paper(body=TEXT), Paper(body=body(8)), False, "other words"),
    (Paper(number="1/QĐ-A", body=TEXT), Paper(number="2/QĐ-A", body=TEXT), False, "a form with two numbers"),
    (Paper(number="1/QĐ-A", body=TEXT), Paper(body=TEXT), True, "the draft without its number"),
    (Paper(issuer="Xã A", body=TEXT), Paper(issuer="Xã B", body=TEXT), False, "two communes send the same form"),
    (Paper(day="2024-01-01", body=TEXT), Paper(day="2025-01-01", body=TEXT), False, "the form of another year"),
]


@pytest.mark.parametrize(("one", "other", "together", "why"), PAIRS)
def test_words_alone_make_one_of_two(store: Store, one: Paper, other: Paper, together: bool, why: str) -> None:
    ids = [put(store, replace(one, name="mot.txt")), put(store, replace(other, name="hai.txt"))]
    assert (len(set(bundles(store, ids))) == 1) is together, why
    families = {store.document_row(document).family for document in ids}
    assert len(families) == 2, "search shows them as one, and nothing is merged"


SCANS = [
    (Paper(number="12/QĐ-A", body=noisy(TEXT, 0.01)), (), False, "another number, and no reading of it is the first"),
    (Paper(number="12/QĐ-A", body=noisy(TEXT, 0.01)), ("72/QĐ-A",), True, "the number may be that of the other"),
    (Paper(title="tờ trình", body=noisy(TEXT, 0.01)), (), True, "no number was read at all"),
    (Paper(title="tờ trình", day="2023-02-02", body=noisy(TEXT, 0.01)), (), False, "another day"),
]


@pytest.mark.parametrize(("scan", "candidates", "together", "why"), SCANS)
def test_a_rescan_is_shown_with_its_paper(
    store: Store, scan: Paper, candidates: tuple[str, ...], together: bool, why: str
) -> None:
    first = put(store, Paper(number="72/QĐ-A", day="2024-01-01", body=TEXT))
    again = take(store, scanned(scan, *candidates))
    assert (len(set(bundles(store, [first, again]))) == 1) is together, why


@pytest.mark.parametrize("order", list(permutations((DECISION, REGULATION, COPY))))
def test_whoever_joins_the_index_holds_one_group(store: Store, index: TantivyIndex, order: Sequence[Paper]) -> None:
    for paper in order:
        put(store, paper)
        feed(store, index)
        assert index.versions() == store.versions()
    found = index.search(SearchRequest(), EVERYTHING)
    assert (found.total, len(found.hits)) == (3, 1)


def test_a_document_that_ties_two_bundles_changes_the_version_of_the_others(store: Store) -> None:
    apart = [put(store, COPY), put(store, Paper(title="bản nháp", body=TEXT, name="nhap.txt"))]
    bridge = replace(DECISION, body=f"bản quét\n{TEXT}", name="cau.txt")
    before = store.versions()
    joined = put(store, bridge)
    assert len(set(bundles(store, [*apart, joined]))) == 1
    changed = {document for document in apart if store.versions()[document] > before[document]}
    assert changed == {apart[1]}, "that of the family stays as it is, the other one follows"
    waiting = store.outbox.waiting(10)
    assert waiting.documents.count(apart[1]) == 1
    assert apart[0] in waiting.documents


def test_a_store_without_bundles_gets_them_when_it_is_brought_forward(store: Store) -> None:
    ids = [put(store, paper) for paper in (DECISION, REGULATION, COPY, Paper(body=TEXT), Paper(body=f"{TEXT} hết"))]
    with store._write() as connection:
        connection.execute(update(documents).values(bundle=""))
        bundle_everything(connection)
        assert connection.execute(select(documents.c.id).where(documents.c.bundle == "")).all() == []
    assert len(set(bundles(store, ids[:3]))) == len(set(bundles(store, ids[3:]))) == 1
    assert len(set(bundles(store, ids))) == 2


def test_a_deleted_document_that_was_joined_meanwhile_comes_back_into_its_group(
    store: Store, index: TantivyIndex
) -> None:
    regulation = put(store, REGULATION)
    store.delete(regulation)
    put(store, DECISION)
    put(store, COPY)
    feed(store, index)
    assert index.versions() == store.versions()
    store.restore(regulation)
    feed(store, index)
    assert index.versions() == store.versions()
    assert len(index.search(SearchRequest(), EVERYTHING).hits) == 1


def test_no_bundle_is_made_by_sketches_that_are_gone(store: Store) -> None:
    from index.store.schema_intake import sketch_bands, sketches

    put(store, Paper(body=TEXT))
    with store._write() as connection:
        connection.execute(delete(sketch_bands))
        connection.execute(delete(sketches))
    other = put(store, Paper(body=f"{TEXT} hết"))
    assert bundles(store, [other]) == [other]
