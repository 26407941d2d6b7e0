"""Which document a citation leads to, whichever of the two arrives first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.model import FileRef, Outcome, Relation, Status
from index.store import Store
from tests.index.making import Cited, Paper, made, put

TRA_VINH, AN_GIANG = "Ủy ban nhân dân tỉnh Trà Vinh", "Ủy ban nhân dân tỉnh An Giang"
DECREE = Paper(number="27/2022/NĐ-CP", issuer="Chính phủ", day="2022-04-19", kind="nghi-dinh")
CITING = Paper(
    number="12/KH-UBND", issuer=TRA_VINH, day="2022-06-01", cites=(Cited("27/2022/NĐ-CP", date="2022-04-19"),)
)


def test_a_citation_leads_to_the_document_that_was_there_before(store: Store) -> None:
    decree, citing = put(store, DECREE), put(store, CITING)
    assert [row.target for row in store.citations_of(citing)] == [decree]
    assert [(row.citing, row.relation) for row in store.cited_by(decree)] == [(citing, str(Relation.BASED_ON))]


def test_a_citation_is_linked_when_its_document_arrives_later(store: Store) -> None:
    citing = put(store, CITING)
    assert [row.target for row in store.citations_of(citing)] == [None]
    decree = put(store, DECREE)
    assert [row.target for row in store.citations_of(citing)] == [decree]
    assert store.counts().linked == 1


def test_a_deleted_document_is_no_target_until_it_is_restored(store: Store) -> None:
    decree, citing = put(store, DECREE), put(store, CITING)
    store.delete(decree)
    assert [row.target for row in store.citations_of(citing)] == [None]
    store.restore(decree)
    assert [row.target for row in store.citations_of(citing)] == [decree]


def test_a_citation_leaves_a_document_whose_number_was_read_wrongly(store: Store) -> None:
    citing, wrong = put(store, CITING), made(DECREE)[0]
    store.accept(Outcome(file=FileRef(path="a.txt"), status=Status.OK, document=wrong), None)
    assert [row.target for row in store.citations_of(citing)] == [wrong.id]
    number = replace(wrong.facts.header.number, value="72/2022/NĐ-CP")
    right = replace(wrong, facts=replace(wrong.facts, header=replace(wrong.facts.header, number=number)))
    store.accept(Outcome(file=FileRef(path="a.txt"), status=Status.OK, document=right), None)
    assert [row.target for row in store.citations_of(citing)] == [None]


def test_copies_of_the_target_share_what_cites_them(store: Store) -> None:
    put(store, DECREE)
    citing = put(store, CITING)
    scan = put(store, Paper(**{**DECREE.__dict__, "body": "bản chụp", "name": "quet.txt"}))
    assert [row.citing for row in store.cited_by(scan)] == [citing]


# The number cited with day and issuer; number, issuer and day of the document there; whether it is the target; why.
ONE_BEARER = [
    (("320/QĐ-TTg", None, None), ("320/QĐ-TTg", "Thủ tướng Chính phủ", "2022-03-08"), True, "one Prime Minister"),
    (("320/QĐ-TTg", "2016-03-08", None), ("320/QĐ-TTg", "Thủ tướng Chính phủ", "2022-03-08"), False, "another year"),
    (("924/QĐ-TTg", "2022-08-22", None), ("924/QĐ-TTg", "", "2022-08-02"), True, "printed days are sometimes wrong"),
    (("12/QĐ-UBND", None, None), ("12/QĐ-UBND", AN_GIANG, "2022-01-05"), False, "every province has such a number"),
    (("12/QĐ-UBND", "2022-01-05", None), ("12/QĐ-UBND", AN_GIANG, "2022-01-05"), True, "the day agrees"),
    (("12/QĐ-UBND", None, AN_GIANG), ("12/QĐ-UBND", AN_GIANG, "2022-01-05"), True, "the issuer agrees"),
    (("12/QĐ-UBND", "2022-01-05", TRA_VINH), ("12/QĐ-UBND", AN_GIANG, "2022-01-05"), False, "another issuer"),
    (("12/QĐ-UBND", None, None), ("12/QĐ-UBND", TRA_VINH, "2022-01-05"), True, "the body that cites issued it"),
    (("45/KH-BCĐ", None, None), ("45/KH-BCĐ", "Ban Chỉ đạo tỉnh An Giang", "2022-01-05"), False, "a committee"),
    (("30/2020/NĐ-CP", None, None), ("030/2020/NĐ-CP", "Chính phủ", "2020-03-05"), True, "a leading zero"),
]


@pytest.mark.parametrize(("cited", "there", "linked", "why"), ONE_BEARER)
def test_evidence_decides_whether_the_only_bearer_is_meant(
    store: Store, cited: tuple[str, str | None, str | None], there: tuple[str, str, str], linked: bool, why: str
) -> None:
    number, day, issuer = cited
    target = put(store, Paper(number=there[0], issuer=there[1], day=there[2], body="nội dung"))
    citing = put(
        store,
        Paper(number="99/CV-UBND", issuer=TRA_VINH, day="2022-12-01", cites=(Cited(number, date=day, issuer=issuer),)),
    )
    assert [row.target for row in store.citations_of(citing)] == [target if linked else None]


def test_several_bearers_stay_candidates_until_one_agrees_better(store: Store) -> None:
    one = put(store, Paper(number="18-NQ/TW", issuer="Ban Chấp hành Trung ương", day="2017-10-25", body="bộ máy"))
    two = put(store, Paper(number="18-NQ/TW", issuer="Ban Chấp hành Trung ương", day="2022-06-16", body="đất đai"))
    vague = put(store, Paper(number="1/KH-UBND", issuer=TRA_VINH, day="2023-01-01", cites=(Cited("18-NQ/TW"),)))
    dated = put(
        store,
        Paper(number="2/KH-UBND", issuer=TRA_VINH, day="2023-01-01", cites=(Cited("18-NQ/TW", date="2022-06-16"),)),
    )
    row = store.citations_of(vague)[0]
    assert (row.target, set(row.candidates)) == (None, {one, two})
    assert store.citations_of(dated)[0].target == two


def test_a_document_does_not_cite_itself_or_its_copy(store: Store) -> None:
    own = Paper(number="5/QĐ-TTg", issuer="Thủ tướng Chính phủ", day="2022-01-01", cites=(Cited("5/QĐ-TTg"),))
    first = put(store, own)
    put(store, Paper(**{**own.__dict__, "body": "bản chụp"}))
    assert [row.target for row in store.citations_of(first)] == [None]
