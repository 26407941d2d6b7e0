"""Tiếp nhận: what was taken in, and what failed with the reason and what to do."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.http.access import TheLibrary
from api.page.environment import address, render, values_of

router = APIRouter(prefix="/tiep-nhan")
PAGE_SIZE = 100
STATUSES = {"da-doc": "ok", "mot-phan": "partial", "khong-doc-duoc": "failed", "da-co-san": "skipped"}


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
        next=address("/tiep-nhan", values, tiep=page.next) if page.next else None,
    )
