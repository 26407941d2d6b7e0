"""A document whose number was misread leaves nothing behind where it was, and the index is told of all that parted."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from sqlalchemy import select

from corpus.model import Document, FileRef, HeaderField, Outcome, Status
from corpus.model.search import SearchRequest
from corpus.viewer import EVERYTHING
from index.outbox import feed
from index.search import TantivyIndex
from index.store import Store
from index.store.schema import documents
from index.verify import verify
from tests.index.making import Cited, Paper, made, put
from tests.index.test_families import package

LAO_CAI = "Ủy ban nhân dân tỉnh Lào Cai"
MISREAD, RIGHT = "45/QĐ-UBND", "46/QĐ-UBND"
B = Paper(number=MISREAD, issuer=LAO_CAI, day="2025-09-10", title="Về chợ", name="b.txt")
C = Paper(number=RIGHT, issuer=LAO_CAI, day="2025-09-10", title="Về rừng", name="c.txt")
A = replace(B, title="Về rừng", body="bản gửi", name="a.txt")
FORM = Paper(title="Biểu số 1", kind="phu-luc", name="bieu.txt")
PLAN = Paper(number="7/KH-UBND", issuer=LAO_CAI, day="2025-09-10", kind="ke-hoach", name="kh.txt")
ANNEX = Paper(
    title="QUY CHẾ",
    kind="quy-che",
    body=f"(Ban hành kèm theo {MISREAD}",
    cites=(Cited(MISREAD, date="2025-09-10"),),
    name="quy-che.txt",
)


@dataclass(frozen=True)
class Kept:
    """A store, its index, and the documents of the package that bears the misread number."""

    store: Store
    index: TantivyIndex
    package: tuple[str, ...]
    b: str
    c: str

    def groups(self) -> set[frozenset[str]]:
        """What is together, by family and by bundle alike."""
        with self.store._read() as connection:
            rows = connection.execute(select(documents.c.id, documents.c.family, documents.c.bundle)).all()
        found = [
            {frozenset(row.id for row in rows if row[column] == name) for name in {row[column] for row in rows}}
            for column in (1, 2)
        ]
        assert found[0] == found[1]
        return found[0]

    def shown_alike(self) -> set[str]:
        """Every hit of a search for all, once the index was told; it holds what the store holds."""
        feed(self.store, self.index)
        assert verify(self.store, self.index).sound
        assert self.index.versions() == self.store.versions()
        return {hit.id for hit in self.index.search(SearchRequest(), EVERYTHING).hits}


@pytest.fixture(params=[(), (FORM,), (FORM, PLAN)], ids=["alone", "with a form", "with a form and a plan"])
def kept(request: pytest.FixtureRequest, store: Store, index: TantivyIndex) -> Kept:
    outcome = package(A, request.param)
    store.accept(outcome, None)
    made_of = Kept(store, index, tuple(d.id for d in outcome.documents), put(store, B), put(store, C))
    assert made_of.groups() == {frozenset((*made_of.package, made_of.b)), frozenset((made_of.c,))}
    assert len(made_of.shown_alike()) == 2
    return made_of


def assert_parted(kept: Kept) -> None:
    assert kept.groups() == {frozenset((*kept.package, kept.c)), frozenset((kept.b,))}
    hits = kept.shown_alike()
    assert len(hits) == 2
    assert kept.b in hits
    found = kept.index.search(SearchRequest(words=f"so:{MISREAD}"), EVERYTHING)
    assert [hit.id for hit in found.hits] == [kept.b]


def renumbered(document: Document, number: str) -> Document:
    header = document.facts.header
    assert isinstance(header.number, HeaderField)
    header = replace(header, number=replace(header.number, value=number))
    return replace(document, facts=replace(document.facts, header=header))


def read_anew(kept: Kept) -> None:
    """The main document of the package alone, with its number read rightly."""
    document = renumbered(made(A)[0], RIGHT)
    assert document.id == kept.package[0]
    file = FileRef(path="/den/a.txt", sha256=document.source.sha256, size=1)
    kept.store.accept(Outcome(file=file, status=Status.OK, document=document), None)


def test_a_number_that_is_settled_parts_what_does_not_belong_together(kept: Kept) -> None:
    kept.store.settle(kept.package[0], "number", RIGHT)
    assert_parted(kept)


def test_a_second_reading_does_so_too(kept: Kept) -> None:
    read_anew(kept)
    assert_parted(kept)


def test_settled_there_and_back_everything_is_as_it_was(kept: Kept) -> None:
    before = kept.groups()
    kept.store.settle(kept.package[0], "number", RIGHT)
    kept.store.settle(kept.package[0], "number", MISREAD)
    assert kept.groups() == before
    assert len(kept.shown_alike()) == 2


def test_one_that_was_deleted_meanwhile_comes_back_alone(kept: Kept) -> None:
    kept.store.delete(kept.b)
    kept.store.settle(kept.package[0], "number", RIGHT)
    assert len(kept.shown_alike()) == 1
    kept.store.restore(kept.b)
    assert_parted(kept)


def test_one_that_is_read_anew_while_it_is_deleted_comes_back_to_its_own(kept: Kept) -> None:
    kept.store.delete(kept.package[0])
    read_anew(kept)
    kept.shown_alike()
    kept.store.restore(kept.package[0])
    assert_parted(kept)


def test_the_one_that_left_takes_no_name_along_that_a_later_one_gets(store: Store, index: TantivyIndex) -> None:
    outcome = package(A, [FORM])
    store.accept(outcome, None)
    both = tuple(document.id for document in outcome.documents)
    store.settle(both[0], "number", RIGHT)
    later = put(store, B)
    kept = Kept(store, index, both, later, later)
    assert kept.groups() == {frozenset(both), frozenset((later,))}
    assert len(kept.shown_alike()) == 2


def test_an_annex_goes_to_the_paper_that_is_left_with_the_number(store: Store, index: TantivyIndex) -> None:
    elsewhere = put(store, replace(A, issuer="Ủy ban nhân dân tỉnh Yên Bái"))
    right, annex = put(store, B), put(store, ANNEX)
    kept = Kept(store, index, (elsewhere,), right, annex)
    assert kept.groups() == {frozenset((one,)) for one in (elsewhere, right, annex)}, "either may be meant"
    kept.shown_alike()
    store.settle(elsewhere, "number", RIGHT)
    assert kept.groups() == {frozenset((elsewhere,)), frozenset((right, annex))}
    assert len(kept.shown_alike()) == 2


def test_an_annex_that_came_while_its_paper_was_deleted_joins_it(store: Store, index: TantivyIndex) -> None:
    paper = put(store, B)
    store.delete(paper)
    annex = put(store, ANNEX)
    kept = Kept(store, index, (paper,), paper, annex)
    assert len(kept.groups()) == 2
    kept.shown_alike()
    store.restore(paper)
    assert kept.groups() == {frozenset((paper, annex))}
    assert len(kept.shown_alike()) == 1


def test_only_what_changed_its_group_is_handed_on_again(kept: Kept) -> None:
    before = kept.store.versions()
    kept.store.settle(kept.package[0], "number", RIGHT)
    changed = {one for one, version in kept.store.versions().items() if version != before[one]}
    assert kept.package[0] in changed
    assert changed <= {*kept.package, kept.b, kept.c}
    before = kept.store.versions()
    kept.store.settle(kept.package[0], "title", "Về bảo vệ rừng")
    assert [one for one, version in kept.store.versions().items() if version != before[one]] == [kept.package[0]]
