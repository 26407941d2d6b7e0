"""Cần xác nhận: number and day of scans that are not certain, each with its image and what it may be."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse

from api.http.access import TheLibrary
from api.http.endpoints.originals import get_field_image
from api.http.origin import refuse_foreign
from api.library import Library
from api.page.environment import Values, address, render, values_of
from api.page.view.confirm import OPEN, Doubt, doubt_of, settled_value
from corpus.errors import RequestError
from index.store import DocumentFilter

router = APIRouter()
PAGE_SIZE = 20

router.add_api_route("/van-ban/{document}/khung/{field}", get_field_image, methods=["GET"])


@router.get("/can-xac-nhan")
def confirm_page(request: Request, library: TheLibrary) -> Response:
    return _page(request, library, values_of(request.query_params))


@router.post("/can-xac-nhan/{document}", dependencies=[Depends(refuse_foreign)])
def confirm(
    *,
    request: Request,
    library: TheLibrary,
    document: str,
    field: Annotated[str, Form()],
    value: Annotated[str, Form()] = "",
) -> Response:
    """Record the choice, let the search index follow, and go back to the list."""
    try:
        settled = settled_value(field, value)
    except RequestError as error:
        return _page(request, library, {"van-ban": (document,)}, problem=error, status=422)
    library.store.settle(document, field, settled)
    library.feed()
    back = address("/can-xac-nhan", {"xong": (document,), "muc": (field,)})
    return RedirectResponse(back, status_code=303)


def _page(
    request: Request, library: Library, values: Values, *, problem: RequestError | None = None, status: int = 200
) -> Response:
    chosen, done = values.get("van-ban", ("",))[0], values.get("xong", ("",))[0]
    page = library.store.documents(
        DocumentFilter(certainties=OPEN), sort="added", size=PAGE_SIZE, cursor=values.get("tiep", (None,))[0]
    )
    wanted = [*library.store.document_rows((chosen,))] if chosen else list(page.items)
    doubts: list[Doubt] = [doubt_of(row, library.store.document(row.id), whole=bool(chosen)) for row in wanted]
    return render(
        request,
        "confirm.html",
        status=status,
        doubts=[doubt for doubt in doubts if doubt.fields],
        total=page.total,
        chosen=chosen,
        done=next(iter(library.store.document_rows((done,))), None) if done else None,
        problem=problem,
        next=address("/can-xac-nhan", tiep=page.next) if page.next and not chosen else None,
    )
