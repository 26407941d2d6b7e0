"""Tìm kiếm: the first page."""

from __future__ import annotations

from dataclasses import replace

from fastapi import APIRouter, Request, Response

from api.http.access import TheLibrary
from api.http.service.search import find, lag_out
from api.lag import lag_of
from api.page.environment import render, values_of
from api.page.view.found_tasks import SHOWN, found_tasks
from api.page.view.results import PARAMETERS, member_label, results_of
from api.page.view.tasks import sentence_pieces
from api.page.view.understood import reading_of, to_drop
from corpus.model.search import SearchRequest

router = APIRouter()
PAGE_SIZE = 20


@router.get("/")
def search_page(request: Request, library: TheLibrary) -> Response:
    values = values_of(request.query_params)
    filters = {facet: values[name] for facet, name in PARAMETERS.items() if name in values}
    words = " ".join(values.get("q", ()))
    chosen = values.get("sap-xep", ("",))[0]
    newest = chosen == "moi-nhat" or (not words and chosen != "phu-hop")
    asked = SearchRequest(
        words=words,
        filters=filters,
        sort="date" if newest else "relevance",
        size=PAGE_SIZE,
        cursor=values.get("tiep", (None,))[0],
    )
    answer, shown = find(library, asked)
    results = results_of(answer, shown, values)
    today = library.today()
    reading = reading_of(words, values, today=today)

    def count(other: str) -> int:
        return find(library, replace(asked, words=other, size=1, cursor=None))[0].total

    by_task = values.get("muc") == ("nhiem-vu",)
    tasks = (
        found_tasks(library, values, size=PAGE_SIZE, cursor=asked.cursor)
        if by_task
        else found_tasks(library, values, size=SHOWN)
        if words and not asked.cursor and not filters
        else None
    )
    empty = not answer.total and not words and not filters and not library.store.counts().documents
    return render(
        request,
        "search.html",
        results=results,
        tasks=tasks,
        by_task=by_task,
        pieces=sentence_pieces,
        member_label=member_label,
        values=values,
        words=words,
        reading=reading,
        notes=tuple(dict.fromkeys((*reading.notes, *answer.notes))),
        to_drop=to_drop(words, values, count, today=today) if words and not answer.total else (),
        instead=answer.instead,
        newest=newest,
        empty=empty,
        may_be_saved=asked.narrows,
        lag=lag_out(lag_of(library), answer),
    )
