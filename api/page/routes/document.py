"""Văn bản: the original on the left, facts and tasks on the right."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fastapi import APIRouter, Request, Response

from api.found import found_in, short_names
from api.http.access import TheLibrary
from api.http.endpoints.originals import get_original, get_page_image
from api.http.service.related import find_related
from api.http.service.search import similar_to
from api.http.service.tasks import every_task
from api.library import Library
from api.page.environment import render, values_of
from api.page.view.document import fields_of, groups_of, legend_of, lights_of, sought_span, targets_of
from api.page.view.lit import lit_text
from api.page.view.sheets import lit_sheets
from corpus.errors import SearchError
from corpus.model import Document
from index.store import DocumentRow, TaskFilter
from pipeline.differences import differences

router = APIRouter(prefix="/van-ban/{document}")
TABS = ("noi-dung", "nhiem-vu", "vien-dan", "lien-quan", "thong-tin")

router.add_api_route("/tep-goc", get_original, methods=["GET"])
router.add_api_route("/trang/{page}", get_page_image, methods=["GET"])


@router.get("")
def document_page(request: Request, library: TheLibrary, document: str) -> Response:
    values = values_of(request.query_params)
    whole = library.store.document(document)
    facts = found_in(whole)
    names = short_names(facts)
    found = [replace(fact, id=names[fact.id]) for fact in facts]
    where = TaskFilter(documents=(document,), enforcement=True)
    tasks = [replace(task, id=names[task.id]) for task in every_task(library.store, where, sort="document")]
    lights = lights_of(found, tasks, sought_span(values.get("vi-tri", ("",))[0], len(whole.text)))
    right_only = request.headers.get("hx-target") == "du-kien"
    pages = () if right_only or values.get("xem") == ("chu",) else lit_sheets(library, whole, lights)
    wanted = values.get("muc", ("noi-dung",))[0]
    tab = wanted if wanted in TABS else "noi-dung"
    return render(
        request,
        "document.html",
        row=library.store.document_row(document),
        whole=whole,
        values=values,
        tab=tab,
        validity=library.store.validity(document),
        similar=_similar(library, document) if tab == "lien-quan" else [],
        tasks=tasks,
        fields=fields_of(whole, found),
        groups=groups_of(found),
        targets=targets_of(tasks, found),
        legend=legend_of(lights),
        pages=pages,
        parts_of_text=()
        if pages or right_only
        else lit_text(whole.canonical, lights, whole.facts.structure.boilerplate),
        **_neighbours(library, whole, names),
    )


def _similar(library: Library, document: str) -> list[DocumentRow]:
    """Documents on the same subject; none where the index cannot be asked: the rest of the page stands without it."""
    try:
        return [row for _, row in similar_to(library, document)]
    except SearchError:
        return []


def _neighbours(library: Library, whole: Document, names: dict[str, str]) -> dict[str, Any]:
    """Other documents: cited, citing, of the same family; and what the envelope says otherwise."""
    cites = [replace(cite, id=names.get(cite.id, cite.id)) for cite in library.store.citations_of(whole.id)]
    wanted = {c.target for c in cites if c.target} | {candidate for c in cites for candidate in c.candidates}
    same = {copy.id for copy in library.store.copies(whole.id)}
    return {
        "alike": [pair for pair in library.store.alike(whole.id) if pair[0].id not in same],
        "cites": cites,
        "cited_rows": {row.id: row for row in library.store.document_rows(tuple(wanted))},
        "cited_by": library.store.cited_by(whole.id),
        "related": find_related(library, whole.id),
        "differences": differences(whole),
    }
