"""Cơ quan: who is named, who has what to do."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.http.access import TheLibrary
from api.page.environment import address, render, values_of

router = APIRouter(prefix="/co-quan")
PAGE_SIZE = 100


@router.get("")
def agencies_page(request: Request, library: TheLibrary) -> Response:
    values = values_of(request.query_params)
    words = values.get("ten", ("",))[0]
    page = library.store.agencies(words, size=PAGE_SIZE, cursor=values.get("tiep", (None,))[0])
    following = address("/co-quan", values, tiep=page.next) if page.next else None
    return render(request, "agencies.html", page=page, words=words, next=following)
