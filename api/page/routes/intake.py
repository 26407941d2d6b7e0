"""Tiếp nhận: upload, runs with their progress, what failed with the reason and what to do."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from api.http.access import TheDesk, TheLibrary
from api.http.origin import OwnPage
from api.http.upload import LARGEST_REQUEST, receive_upload
from api.intake.spool import LARGEST, MOST
from api.page.environment import address, render, values_of
from api.page.view.index_state import index_state

router = APIRouter(prefix="/tiep-nhan")
PAGE_SIZE = 100
RUNS = 8
STATUSES = {
    "da-doc": "ok",
    "mot-phan": "partial",
    "khong-doc-duoc": "failed",
    "da-co-san": "skipped",
    "tam-giu": "quarantined",
}
STATES = {"dang-cho": "waiting", "dang-doc": "reading"} | STATUSES


@router.get("")
def intake_page(request: Request, library: TheLibrary) -> Response:
    values = values_of(request.query_params)
    chosen = tuple(STATUSES[slug] for slug in values.get("ket-qua", ()) if slug in STATUSES)
    page = library.store.arrivals(chosen, size=PAGE_SIZE, cursor=values.get("tiep", (None,))[0])
    return render(
        request,
        "intake.html",
        page=page,
        values=values,
        counts=library.store.counts(),
        statuses=STATUSES,
        runs=library.store.intake.runs(size=RUNS),
        index=index_state(library),
        most=MOST,
        largest=LARGEST,
        largest_request=LARGEST_REQUEST,
        next=address("/tiep-nhan", values, tiep=page.next) if page.next else None,
    )


@router.post("")
async def upload(request: Request, library: TheLibrary, desk: TheDesk, own: OwnPage) -> Response:  # noqa: ARG001
    run = await receive_upload(request, library)
    desk.wake()
    return RedirectResponse(f"/tiep-nhan/dot/{run}", 303)


@router.get("/dot/{run}")
def run_page(request: Request, library: TheLibrary, run: int) -> Response:
    values = values_of(request.query_params)
    chosen = tuple(STATES[slug] for slug in values.get("ket-qua", ()) if slug in STATES)
    page = library.store.intake.files(run, chosen, size=PAGE_SIZE, cursor=values.get("tiep", (None,))[0])
    here = f"/tiep-nhan/dot/{run}"
    return render(
        request,
        "intake_run.html",
        run=library.store.intake.run(run),
        page=page,
        values=values,
        states=STATES,
        here=here,
        next=address(here, values, tiep=page.next) if page.next else None,
    )


@router.post("/dot/{run}/thu-lai")
def retry(library: TheLibrary, desk: TheDesk, run: int, own: OwnPage) -> Response:  # noqa: ARG001
    """Read again what failed, or go on with what was broken off."""
    library.store.intake.again(run, failed=True, asked=True)
    desk.wake()
    return RedirectResponse(f"/tiep-nhan/dot/{run}", 303)
