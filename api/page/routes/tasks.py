"""Nhiệm vụ: all tasks as a table that filters, sorts, groups, prints and exports."""

from __future__ import annotations

from collections.abc import Iterator

from fastapi import APIRouter, Request, Response

from api.export import XLSX_TYPE, tasks_to_csv, tasks_to_xlsx
from api.http.access import TheLibrary
from api.http.endpoints.originals import attachment
from api.http.service.programmes import programme_list
from api.http.service.tasks import every_task
from api.library import Library
from api.page.environment import Values, address, render, values_of
from api.page.view.tasks import (
    filter_of,
    grouped,
    print_title,
    quick_choices,
    roles,
    sentence_pieces,
    sort_of,
    wrong_days,
)
from index.store import TaskRow

router = APIRouter(prefix="/nhiem-vu")
PAGE_SIZE = 500


@router.get("")
def tasks_page(request: Request, library: TheLibrary) -> Response:
    values = values_of(request.query_params)
    where = filter_of(values)
    page = library.store.tasks(where, sort=sort_of(values), size=PAGE_SIZE, cursor=values.get("tiep", (None,))[0])
    return render(
        request,
        "tasks.html",
        values=values,
        page=page,
        groups=grouped(page.items, values.get("nhom", ("",))[0]),
        quick=quick_choices(library, where, values),
        programmes=programme_list(library),
        roles=roles(),
        wrong_days=wrong_days(values),
        title=print_title(values),
        today=library.today(),
        next=address("/nhiem-vu", values, tiep=page.next) if page.next else None,
        pieces=sentence_pieces,
    )


@router.get("/xuat.xlsx")
def tasks_as_xlsx(request: Request, library: TheLibrary) -> Response:
    """What the filter shows, in its order."""
    values = values_of(request.query_params)
    data = tasks_to_xlsx(_shown(library, values), title=print_title(values))
    return Response(data, media_type=XLSX_TYPE, headers={"content-disposition": attachment("Danh mục nhiệm vụ.xlsx")})


@router.get("/xuat.csv")
def tasks_as_csv(request: Request, library: TheLibrary) -> Response:
    data = tasks_to_csv(_shown(library, values_of(request.query_params))).encode("utf-8-sig")
    headers = {"content-disposition": attachment("Danh mục nhiệm vụ.csv")}
    return Response(data, media_type="text/csv; charset=utf-8", headers=headers)


def _shown(library: Library, values: Values) -> Iterator[TaskRow]:
    rows = list(every_task(library.store, filter_of(values), sort=sort_of(values)))
    for group in grouped(rows, values.get("nhom", ("",))[0]):
        yield from group.tasks
