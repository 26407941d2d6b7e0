"""Tìm kiếm đã lưu: the list with what is new, one of them opened, and the forms that make and change them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from api.http.access import TheLibrary
from api.http.origin import OwnPage
from api.page.environment import render
from api.page.view.results import PARAMETERS
from api.page.view.saved import conditions_of, opened, saved_of
from corpus.model.search import SearchRequest
from index.store import LONGEST_NAME

LIST = "/tim-kiem-da-luu"
router = APIRouter(prefix=LIST)


@router.get("")
def saved_page(request: Request, library: TheLibrary) -> Response:
    searches = [saved_of(row) for row in library.store.saved.searches()]
    return render(request, "saved.html", searches=searches, longest=LONGEST_NAME)


@router.post("")
async def save(request: Request, library: TheLibrary, own: OwnPage) -> Response:  # noqa: ARG001
    """Save the search that the form holds; without a name it is called after its conditions."""
    async with request.form(max_fields=200) as form:
        values = {name: tuple(v for v in form.getlist(name) if isinstance(v, str) and v.strip()) for name in form}
    filters = {facet: values[name] for facet, name in PARAMETERS.items() if values.get(name)}
    words = " ".join(values.get("tu-khoa", ()))
    name = " ".join(values.get("ten", ())) or " · ".join(conditions_of(words, filters))
    made = library.store.saved.save(name, SearchRequest(words=words, filters=filters))
    return RedirectResponse(f"{LIST}#luu-{made}", 303)


@router.get("/{search}")
def opened_page(request: Request, library: TheLibrary, search: int) -> Response:
    return render(request, "saved_opened.html", opened=opened(library, search))


@router.post("/{search}/mo")
def open_it(library: TheLibrary, search: int, own: OwnPage) -> Response:  # noqa: ARG001
    """Show it; what is new now stays marked there until it is opened again."""
    library.store.saved.look(search)
    return RedirectResponse(f"{LIST}/{search}", 303)


@router.post("/{search}/ten")
def rename(library: TheLibrary, search: int, own: OwnPage, ten: Annotated[str, Form()] = "") -> Response:  # noqa: ARG001
    library.store.saved.rename(search, ten)
    return RedirectResponse(f"{LIST}#luu-{search}", 303)


@router.post("/{search}/xoa")
def drop(library: TheLibrary, search: int, own: OwnPage) -> Response:  # noqa: ARG001
    library.store.saved.drop(search)
    return RedirectResponse(LIST, 303)
