"""Chương trình: the tree, and one programme with its directives and tasks."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.http.access import TheLibrary
from api.http.service.programmes import programme_list, programme_of
from api.http.service.tasks import every_task
from api.page.environment import render
from api.page.view.programme import bars, tree, years
from api.programmes import programme_entries
from index.store import DocumentFilter, TaskFilter, TaskState

router = APIRouter(prefix="/chuong-trinh")
LATE_SHOWN = 8


@router.get("")
def programmes_page(request: Request, library: TheLibrary) -> Response:
    return render(request, "programmes.html", branches=tree(programme_list(library)))


@router.get("/{code:path}")
def programme_page(request: Request, library: TheLibrary, code: str) -> Response:
    tasks = list(every_task(library.store, TaskFilter(programmes=(code,))))
    late = [task for task in tasks if task.state is TaskState.OVERDUE]
    directives = library.store.documents(DocumentFilter(programmes=(code,)), size=200)
    return render(
        request,
        "programme.html",
        programme=programme_of(library, code),
        defining=entry.documents if (entry := programme_entries().get(code)) else (),
        components=[p for p in programme_list(library) if p.parent == code],
        directives=directives,
        years=years(directives.items),
        bars=bars(tasks),
        tasks=tasks,
        late=late[:LATE_SHOWN],
        late_total=len(late),
    )
