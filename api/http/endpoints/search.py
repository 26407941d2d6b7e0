"""Search."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response

from api.http.access import Cursor, TheLibrary, Values
from api.http.made import as_made
from api.http.schemas.search import SearchOut, TaskSearchOut
from api.http.schemas.suggestion import SuggestionsOut
from api.http.service.search import search
from api.http.service.search_tasks import search_tasks
from api.http.service.suggest import suggest
from corpus.model.search import FILTERS, SearchRequest, TaskRequest
from index.store import TaskState

router = APIRouter(tags=["search"])


@router.get("/search", summary="Tìm văn bản", response_model=SearchOut)
def get_search(
    *,
    library: TheLibrary,
    kind: Values = (),
    issuer: Values = (),
    level: Values = (),
    year: Values = (),
    programme: Values = (),
    signer: Values = (),
    validity: Values = (),
    month: Values = (),
    q: Annotated[str, Query(description="Số, trích yếu, cơ quan, người ký, nội dung; có dấu hoặc không.")] = "",
    sort: Literal["relevance", "date"] = "relevance",
    limit: Annotated[int, Query(ge=1, le=100, description="Số văn bản mỗi trang.")] = 20,
    cursor: Cursor = None,
) -> Response:
    chosen = zip(FILTERS, (kind, issuer, level, year, programme, signer, validity, month), strict=True)
    filters = {facet: tuple(values) for facet, values in chosen if values}
    return as_made(search(library, SearchRequest(words=q, filters=filters, sort=sort, size=limit, cursor=cursor)))


@router.get("/search/tasks", summary="Tìm nhiệm vụ", response_model=TaskSearchOut)
def get_search_tasks(
    *,
    library: TheLibrary,
    lead: Values = (),
    cooperating: Values = (),
    kind: Values = (),
    programme: Values = (),
    recurrence: Values = (),
    state: Annotated[tuple[TaskState, ...], Query()] = (),
    q: Annotated[str, Query(description="Cơ quan, nội dung, thời hạn, ví dụ: nhiệm vụ sở xây dựng.")] = "",
    sort: Literal["relevance", "deadline", "newest"] = "relevance",
    limit: Annotated[int, Query(ge=1, le=100, description="Số nhiệm vụ mỗi trang.")] = 20,
    cursor: Cursor = None,
) -> Response:
    """Nhiệm vụ đúng với câu tìm: của cơ quan nào, về việc gì, hạn khi nào."""
    states = [str(one.value) for one in state]
    chosen = {
        "lead": lead,
        "cooperating": cooperating,
        "kind": kind,
        "programme": programme,
        "recurrence": recurrence,
        "state": states,
    }
    filters = {facet: tuple(values) for facet, values in chosen.items() if values}
    return as_made(search_tasks(library, TaskRequest(words=q, filters=filters, sort=sort, size=limit, cursor=cursor)))


@router.get("/search/suggest", summary="Gợi ý trong khi gõ", response_model=SuggestionsOut)
def get_suggestions(
    *,
    library: TheLibrary,
    q: Annotated[str, Query(description="Những gì đã gõ, từ cuối có thể còn dở dang.")] = "",
    limit: Annotated[int, Query(ge=1, le=20, description="Số gợi ý nhiều nhất.")] = 10,
) -> Response:
    return as_made(SuggestionsOut(items=suggest(library, q, size=limit)))
