"""A settled header is what lists, links and searches have; the facts stay as they were read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from api.library import Library
from corpus.errors import NotFound, RequestError
from corpus.model import Certainty
from corpus.model.search import SearchRequest
from corpus.viewer import EVERYTHING
from index.store import DocumentFilter
from tests.doubtful import RIGHT, WRONG, doubtful_library, doubtful_outcome

OPEN = DocumentFilter(certainties=("confirm", "likely"))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with doubtful_library(tmp_path) as made:
        yield made


def only(library: Library) -> str:
    return library.store.documents().items[0].id


def test_doubtful_documents_are_listed(library: Library) -> None:
    (row,) = library.store.documents(OPEN).items
    assert (row.number, row.certainty) == (WRONG, "confirm")


def test_a_correction_is_what_lists_and_searches_have(library: Library) -> None:
    identity = only(library)
    library.store.settle(identity, "number", RIGHT)
    library.feed()
    row = library.store.document_row(identity)
    assert (row.number, row.certainty) == (RIGHT, "likely")
    assert library.store.document(identity).facts.header.number.value == RIGHT  # type: ignore[union-attr]
    found = library.index.search(SearchRequest(words=RIGHT), EVERYTHING)
    assert [hit.id for hit in found.hits][:1] == [identity]
    library.store.settle(identity, "issued_on", row.issued_on)
    assert library.store.documents(OPEN).items == ()


def test_decisions_are_rows_of_their_own(library: Library) -> None:
    identity = only(library)
    library.store.settle(identity, "number", "45/KH-BCĐ")
    library.store.settle(identity, "number", WRONG)
    made = sorted(library.store.decisions(identity), key=lambda row: row.at)
    assert [row.kind for row in made] == ["header", "header"]
    assert [row.verdict for row in made] == ["correct", "confirm"]
    number = library.store.document(identity).facts.header.number
    assert number is not None
    assert (number.value, number.certainty) == (WRONG, Certainty.CERTAIN)


def test_what_was_settled_outlives_a_new_reading(library: Library) -> None:
    identity = only(library)
    library.store.settle(identity, "number", RIGHT)
    outcome, data = doubtful_outcome()
    assert outcome.document
    assert outcome.document.facts.header.number
    number = replace(outcome.document.facts.header.number, value="75/KH-BCĐ")
    facts = replace(outcome.document.facts, header=replace(outcome.document.facts.header, number=number))
    library.store.accept(replace(outcome, document=replace(outcome.document, facts=facts)), data)
    assert library.store.document_row(identity).number == RIGHT


def test_a_field_that_was_not_read_can_be_settled(library: Library) -> None:
    outcome, data = doubtful_outcome()
    assert outcome.document
    header = replace(outcome.document.facts.header, number=None)
    bare = replace(outcome.document, facts=replace(outcome.document.facts, header=header))
    library.store.accept(replace(outcome, document=bare), data)
    identity = only(library)
    assert library.store.document_row(identity).number == ""
    library.store.settle(identity, "number", RIGHT)
    assert library.store.document_row(identity).number == RIGHT


def test_what_cannot_be_settled(library: Library) -> None:
    with pytest.raises(RequestError):
        library.store.settle(only(library), "signer", "Ai đó")
    with pytest.raises(RequestError):
        library.store.settle(only(library), "number", "  ")
    with pytest.raises(NotFound):
        library.store.settle("khong-co", "number", RIGHT)
