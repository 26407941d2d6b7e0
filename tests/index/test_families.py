"""What belongs together is one family, whichever of it arrives first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from corpus.model import FileRef, Outcome, Status, document_id
from index.store import Store
from tests.index.making import Cited, Paper, made, put

LAO_CAI = "Ủy ban nhân dân tỉnh Lào Cai"
DECISION = Paper(number="41/2025/QĐ-UBND", issuer=LAO_CAI, day="2025-09-10", title="Ban hành Quy định", name="qd.txt")
CITED = (Cited("41/2025/QĐ-UBND", date="2025-09-10", issuer=LAO_CAI),)


def annex(line: str, name: str = "quy-dinh.txt") -> Paper:
    """A text without a number that names the decision in a line of its head."""
    return Paper(
        kind="quy-dinh",
        title="QUY ĐỊNH",
        signer="về quản lý chợ",
        body=f"QUẢN LÝ CHỢ\n{line}41/2025/QĐ-UBND",
        cites=CITED,
        name=name,
    )


REGULATION = annex("(Ban hành kèm theo ")
COPY = Paper(**{**DECISION.__dict__, "body": "bản quét", "name": "quet.txt"})


def families(store: Store, documents: Sequence[str]) -> set[str]:
    return {store.document_row(document).family for document in documents}


@pytest.mark.parametrize("order", list(permutations((DECISION, REGULATION, COPY))))
def test_a_decision_its_regulation_and_a_copy_are_one_family(store: Store, order: Sequence[Paper]) -> None:
    documents = [put(store, paper) for paper in order]
    assert len(families(store, documents)) == 1
    assert {row.id for row in store.family(documents[0])} == set(documents[1:])


LINES = [
    ("(Ban hành kèm theo ", True, "as a rule"),
    ("(Kèm theo ", True, "an annex"),
    ("Ban hành theo ", True, "without brackets"),
    ("(Danh mục ban hành kèm theo ", True, "with the word for what it is"),
    ("Về văn bản: ", True, "a message of the exchange"),
    ("sửa đổi Quy định được ban hành kèm theo ", False, "a sentence about another regulation"),
    ("Theo ", False, "a letter that carries it out"),
    ("Căn cứ ", False, "a legal basis"),
]


@pytest.mark.parametrize(("line", "together", "why"), LINES)
def test_only_a_line_that_says_so_attaches(store: Store, line: str, together: bool, why: str) -> None:
    documents = [put(store, annex(line)), put(store, DECISION)]
    assert (len(families(store, documents)) == 1) is together, why


def test_a_paper_with_a_number_of_its_own_is_no_annex(store: Store) -> None:
    amending = Paper(
        number="7/2026/QĐ-UBND",
        issuer=LAO_CAI,
        day="2026-02-01",
        body="Quy định\n(Ban hành kèm theo 41/2025/QĐ-UBND",
        cites=CITED,
    )
    assert len(families(store, [put(store, DECISION), put(store, amending)])) == 2


def test_reading_anew_leaves_families_as_they_are(store: Store) -> None:
    documents = [put(store, REGULATION), put(store, DECISION)]
    before = families(store, documents)
    again, _ = made(REGULATION)
    changed = Paper(**{**REGULATION.__dict__, "programmes": ("MTQG-NTM",)})
    put(store, changed)
    assert again.id in documents
    assert families(store, documents) == before


def package(main: Paper, parts: Sequence[Paper]) -> Outcome:
    """One file with documents attached to its own."""
    from dataclasses import replace

    document, _ = made(main)
    digest = document.source.sha256
    attached = []
    for paper in parts:
        inner, _ = made(paper)
        source = replace(inner.source, part=paper.name, container=digest)
        attached.append(replace(inner, id=document_id(digest, paper.name), source=source, parent=document.id))
    file = FileRef(path=f"/den/{main.name}", sha256=digest, size=1)
    return Outcome(file=file, status=Status.OK, document=document, attached=tuple(attached))


def test_what_a_package_carries_is_of_its_family(store: Store) -> None:
    sheet = Paper(**{**DECISION.__dict__, "kind": "phieu-gui", "name": "goi.edxml", "body": "phiếu gửi"})
    outcome = package(sheet, [DECISION, Paper(title="Biểu số 1", kind="phu-luc", name="bieu.txt")])
    store.accept(outcome, None)
    assert len(families(store, [document.id for document in outcome.documents])) == 1


def test_a_mail_makes_no_family_of_the_papers_it_carries(store: Store) -> None:
    mail = Paper(title="Gửi hai văn bản", kind="thu-dien-tu", name="thu.eml")
    other = Paper(number="9/KH-UBND", issuer=LAO_CAI, day="2025-10-01", kind="ke-hoach", name="kh.txt")
    note = Paper(title="Ghi chú", kind="tin-bai", name="ghi-chu.txt")
    outcome = package(mail, [DECISION, other, note])
    store.accept(outcome, None)
    of = {document.source.name: store.document_row(document.id).family for document in outcome.documents}
    assert of["thu.eml"] == of["ghi-chu.txt"]
    assert len({of["thu.eml"], of["qd.txt"], of["kh.txt"]}) == 3


def test_a_citation_leads_to_the_paper_and_not_to_the_sheet_of_its_package(store: Store) -> None:
    sheet = Paper(**{**DECISION.__dict__, "kind": "phieu-gui", "issuer": "UBND tỉnh Lào Cai", "name": "goi.edxml"})
    outcome = package(sheet, [DECISION])
    citing = put(store, Paper(number="3/KH-UBND", issuer=LAO_CAI, day="2025-11-01", kind="ke-hoach", cites=CITED))
    store.accept(outcome, None)
    assert [row.target for row in store.citations_of(citing)] == [outcome.attached[0].id]


def test_arrivals_count_documents_and_parts_name_their_file(store: Store) -> None:
    outcome = package(Paper(title="Gửi văn bản", kind="thu-dien-tu", name="thu.eml"), [DECISION])
    store.accept(outcome, None)
    assert [row.documents for row in store.arrivals().items] == [2]
    container = store.container(outcome.attached[0].id)
    assert container
    assert outcome.document
    assert (container.name, container.document) == ("thu.eml", outcome.document.id)
    assert store.container(outcome.document.id) is None
