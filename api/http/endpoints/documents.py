"""Documents and what was found in them."""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter

from api.http.access import Cursor, Limit, TheLibrary, Values
from api.http.schemas.common import Listing
from api.http.schemas.document import (
    AlikeOut,
    CitationOut,
    CitationsOut,
    DeclaredOut,
    DifferenceOut,
    DocumentOut,
    DocumentWhole,
    FactsOut,
    HeaderFieldOut,
    HeaderOut,
    RelatedOut,
    SignatureOut,
)
from api.http.schemas.search import SimilarOut
from api.http.schemas.task import TaskOut
from api.http.service.facts import facts_of
from api.http.service.related import related_to
from api.http.service.search import similar_to
from index.store import DocumentFilter, TaskFilter
from pipeline.differences import differences

router = APIRouter(prefix="/documents", tags=["documents"])


@router.get("", summary="Danh sách văn bản")
def list_documents(
    *,
    library: TheLibrary,
    kind: Values = (),
    issuer: Values = (),
    year: Values = (),
    certainty: Values = (),
    programme: Values = (),
    signer: Values = (),
    words: str = "",
    issued_from: str = "",
    issued_to: str = "",
    sort: Literal["newest", "oldest", "added", "number", "issuer"] = "newest",
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Listing[DocumentOut]:
    where = DocumentFilter(
        words=words,
        kinds=tuple(kind),
        issuers=tuple(issuer),
        years=tuple(year),
        certainties=tuple(certainty),
        programmes=tuple(programme),
        signers=tuple(signer),
        issued_from=issued_from,
        issued_to=issued_to,
    )
    page = library.store.documents(where, sort=sort, size=limit, cursor=cursor)
    return Listing(total=page.total, items=[DocumentOut.model_validate(row) for row in page.items], next=page.next)


@router.get("/{document}", summary="Một văn bản với toàn văn")
def get_document(library: TheLibrary, document: str) -> DocumentWhole:
    row = library.store.document_row(document)
    whole = library.store.document(document)
    shown = DocumentOut.model_validate(row).model_dump(exclude={"kind_label", "status_label"})
    return DocumentWhole(
        **shown,
        text=whole.text,
        digest=whole.canonical.digest,
        pages=len(whole.canonical.pages),
        validity=library.store.validity(document),
        declared=DeclaredOut.model_validate(whole.declared) if whole.declared else None,
        differences=[DifferenceOut.model_validate(difference) for difference in differences(whole)],
        signatures=[SignatureOut.model_validate(one) for one in whole.signatures],
    )


@router.get("/{document}/header", summary="Thông tin đầu văn bản, độ chắc chắn và các khả năng")
def get_header(library: TheLibrary, document: str) -> HeaderOut:
    header = library.store.document(document).facts.header
    fields = {name: getattr(header, name) for name in ("number", "issued_on", "kind", "issuer", "title")}
    shown = {name: HeaderFieldOut.model_validate(field) if field else None for name, field in fields.items()}
    return HeaderOut(document=document, fields=shown)


@router.get("/{document}/facts", summary="Các dữ kiện trích được, kèm vị trí")
def get_facts(library: TheLibrary, document: str) -> FactsOut:
    return facts_of(library.store.document(document))


@router.get("/{document}/tasks", summary="Nhiệm vụ được giao trong văn bản")
def get_document_tasks(
    library: TheLibrary, document: str, *, enforcement: bool = False, limit: Limit = 500, cursor: Cursor = None
) -> Listing[TaskOut]:
    row = library.store.document_row(document)
    where = TaskFilter(documents=(row.id,), enforcement=enforcement)
    page = library.store.tasks(where, sort="document", size=limit, cursor=cursor)
    return Listing(total=page.total, items=[TaskOut.model_validate(task) for task in page.items], next=page.next)


@router.get("/{document}/citations", summary="Văn bản viện dẫn và được viện dẫn")
def get_citations(library: TheLibrary, document: str) -> CitationsOut:
    row = library.store.document_row(document)
    return CitationsOut(
        cites=[CitationOut.model_validate(cited) for cited in library.store.citations_of(row.id)],
        cited_by=[CitationOut.model_validate(citing) for citing in library.store.cited_by(row.id)],
    )


@router.get("/{document}/copies", summary="Các bản khác của cùng văn bản")
def get_copies(library: TheLibrary, document: str) -> list[DocumentOut]:
    row = library.store.document_row(document)
    return [DocumentOut.model_validate(copy) for copy in library.store.copies(row.id)]


@router.get("/{document}/related", summary="Văn bản cùng bộ: tệp chứa, văn bản chính, tệp kèm theo")
def get_related(library: TheLibrary, document: str) -> RelatedOut:
    return related_to(library, document)


@router.get("/{document}/alike", summary="Văn bản có thể là bản khác của cùng văn bản")
def get_alike(library: TheLibrary, document: str) -> list[AlikeOut]:
    """Bản quét lại, bản đăng lại; chỉ nêu ra, không gộp."""
    return [
        AlikeOut(likeness=round(share, 2), document=DocumentOut.model_validate(row))
        for row, share in library.store.alike(document)
    ]


@router.get("/{document}/similar", summary="Văn bản cùng chủ đề")
def get_similar(library: TheLibrary, document: str) -> list[SimilarOut]:
    """Xếp theo mức gần về nội dung; không kể chính văn bản này và các văn bản cùng bộ."""
    return [
        SimilarOut(score=round(hit.score, 2), document=DocumentOut.model_validate(row))
        for hit, row in similar_to(library, document)
    ]
