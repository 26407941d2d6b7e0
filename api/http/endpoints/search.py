"""Search."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query

from api.http.access import Cursor, TheLibrary, Values
from api.http.schemas.search import SearchOut
from api.http.service.search import search
from corpus.model.search import FACETS, SearchRequest

router = APIRouter(tags=["search"])


@router.get("/search", summary="Tìm văn bản")
def get_search(
    *,
    library: TheLibrary,
    kind: Values,
    issuer: Values,
    level: Values,
    year: Values,
    programme: Values,
    signer: Values,
    validity: Values,
    q: Annotated[str, Query(description="Số, trích yếu, cơ quan, người ký, nội dung; có dấu hoặc không.")] = "",
    sort: Literal["relevance", "date"] = "relevance",
    limit: Annotated[int, Query(ge=1, le=100, description="Số văn bản mỗi trang.")] = 20,
    cursor: Cursor = None,
) -> SearchOut:
    chosen = zip(FACETS, (kind, issuer, level, year, programme, signer, validity), strict=True)
    filters = {facet: tuple(values) for facet, values in chosen if values}
    return search(library, SearchRequest(words=q, filters=filters, sort=sort, size=limit, cursor=cursor))
