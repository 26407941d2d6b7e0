"""Assigned tasks, as a list and as spreadsheets."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Response

from api.export import XLSX_TYPE, tasks_to_csv, tasks_to_xlsx
from api.http.access import Cursor, Limit, TheLibrary, Values
from api.http.endpoints.originals import attachment
from api.http.schemas.common import Listing
from api.http.schemas.task import TaskOut
from api.http.service.tasks import every_task
from index.store import TaskFilter, TaskState

router = APIRouter(prefix="/tasks", tags=["tasks"])
Sort = Literal["deadline", "newest", "oldest", "document"]


def task_filter(
    *,
    agency: Values = (),
    role: Values = (),
    programme: Values = (),
    kind: Values = (),
    state: Annotated[tuple[TaskState, ...], Query()] = (),
    recurrence: Values = (),
    document: Values = (),
    words: str = "",
    due_from: str = "",
    due_to: str = "",
    confidence: float = 0.0,
    enforcement: bool = False,
) -> TaskFilter:
    """The filter that the parameters of a request mean."""
    return TaskFilter(
        words=words,
        agencies=tuple(agency),
        roles=tuple(role),
        programmes=tuple(programme),
        kinds=tuple(kind),
        states=tuple(state),
        recurrences=tuple(recurrence),
        documents=tuple(document),
        due_from=due_from,
        due_to=due_to,
        confidence=confidence,
        enforcement=enforcement,
    )


Where = Annotated[TaskFilter, Depends(task_filter)]


def _sheet(media_type: str) -> dict[int | str, dict[str, Any]]:
    """How the OpenAPI document tells of a download."""
    return {200: {"content": {media_type: {}}, "description": "Mọi nhiệm vụ thỏa điều kiện lọc."}}


@router.get("", summary="Danh sách nhiệm vụ")
def list_tasks(
    library: TheLibrary, where: Where, sort: Sort = "deadline", limit: Limit = 50, cursor: Cursor = None
) -> Listing[TaskOut]:
    page = library.store.tasks(where, sort=sort, size=limit, cursor=cursor)
    return Listing(total=page.total, items=[TaskOut.model_validate(row) for row in page.items], next=page.next)


@router.get("/export.csv", summary="Nhiệm vụ dạng CSV", response_class=Response, responses=_sheet("text/csv"))
def export_csv(library: TheLibrary, where: Where, sort: Sort = "deadline") -> Response:
    data = tasks_to_csv(every_task(library.store, where, sort=sort)).encode("utf-8-sig")
    headers = {"content-disposition": attachment("nhiem-vu.csv")}
    return Response(data, media_type="text/csv; charset=utf-8", headers=headers)


@router.get("/export.xlsx", summary="Nhiệm vụ dạng Excel", response_class=Response, responses=_sheet(XLSX_TYPE))
def export_xlsx(library: TheLibrary, where: Where, sort: Sort = "deadline") -> Response:
    data = tasks_to_xlsx(every_task(library.store, where, sort=sort))
    return Response(data, media_type=XLSX_TYPE, headers={"content-disposition": attachment("nhiem-vu.xlsx")})


@router.get("/{task}", summary="Một nhiệm vụ")
def get_task(library: TheLibrary, task: str) -> TaskOut:
    return TaskOut.model_validate(library.store.task(task))
