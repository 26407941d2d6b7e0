"""From a request to an answer, the same way for every backend."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import chain

from corpus.model.search import FACETS, FILTERS, SearchAnswer, SearchHit, SearchRequest
from corpus.viewer import Viewer
from index.search.as_written import as_written
from index.search.compose import compose
from index.search.coverage import about
from index.search.engine import Engine, Found, Question
from index.search.keyboard import retyped
from index.search.mend import mended, put_in
from index.search.mend_fields import fields_mended
from index.search.paging import DEEPEST, cursor_at, offset_of, size_of
from index.search.query import AllOf, AnyOf, Everything, Fixed, Query, Term
from index.search.relations import unrelated_told
from index.search.snippets import snippets, wanted
from index.search.sounds import Asked, heard
from index.search.tidy import tidied
from index.search.understand import Understood, understand
from index.search.year_or_number import as_number

FACET_VALUES, MONTHS = 30, 600

_BESIDE = ThreadPoolExecutor(16, thread_name_prefix="vanthu-search")
"""Backends answer outside Python: two questions take the time of one."""


def answer(engine: Engine, request: SearchRequest, _viewer: Viewer) -> SearchAnswer:
    """Hits of one page with snippets, their number and the facets; each facet is counted under the other filters."""
    said = understand(request.words, today=request.today)
    found = _found(engine, said, request)
    if found and (found[0].total or request.filters):
        return _answer(found, said, request, notes=unrelated_told(engine, said) if found[0].total else ())
    other = _instead(engine, said, request)
    return _answer(found, said, request) if found and not other.total else other


def _instead(engine: Engine, said: Understood, request: SearchRequest) -> SearchAnswer:
    """What is found for the words that may have been meant; an empty answer where nothing is."""
    words = retyped(request.words)
    for typed in filter(None, (as_number(words, said), words if words != tidied(request.words) else "")):
        meant = understand(typed, today=request.today)
        found = _found(engine, meant, request)
        if found and found[0].total:
            written = _in_place(typed, meant, meant, _text_of(found)) if typed == words else typed
            return _answer(found, meant, request, instead=written)
    return _amended(engine, words, request) or SearchAnswer(0, facets=dict.fromkeys(FACETS, ()), notes=said.notes)


def _amended(engine: Engine, words: str, request: SearchRequest) -> SearchAnswer | None:
    """What is found for the words with their errors mended; None where nothing is."""
    meant = typed_so = understand(words, today=request.today)
    for mend in (_mended, heard):
        other = mend(meant, engine.statistics)
        found = _found(engine, other, request) if other else None
        if other and found and found[0].total:
            return _answer(found, other, request, instead=_in_place(words, typed_so, other, _text_of(found)))
        meant = other or meant
    return None


def _text_of(found: list[Found]) -> str:
    """The text of the first hit."""
    return found[0].hits[0].stored if found[0].hits else ""


def _mended(said: Understood, statistics: Asked) -> Understood | None:
    """The query with its words mended, and the values of its field words."""

    def frequencies(field: str, tokens: Iterable[str]) -> dict[str, int]:
        return statistics({field: tuple(tokens)})[field].frequencies

    words = mended(said, frequencies)
    return fields_mended(words or said, frequencies) or words


def _in_place(query: str, said: Understood, other: Understood, text: str) -> str:
    """The query with its words mended and written as in the text; what must stand verbatim and all else as typed."""
    verbatim = {token for one in said.verbatim for token in one.words}
    pairs = [pair for pair in zip(chain(*said.words), chain(*other.words), strict=True) if pair[0] not in verbatim]
    values = zip((one.value.words for one in said.asked), (one.value.words for one in other.asked), strict=True)
    rows = [pairs, *(list(zip(*both, strict=True)) for both in values)]
    written = [
        (typed, word)
        for row in rows
        for (typed, _), word in zip(row, as_written([b for _, b in row], text), strict=True)
    ]
    return put_in(query, written).strip()


def _answer(
    found: list[Found], said: Understood, request: SearchRequest, *, instead: str = "", notes: tuple[str, ...] = ()
) -> SearchAnswer:
    page = found[0]
    shown = page.hits[: size_of(request.size)]
    passages = snippets([hit.stored for hit in shown], wanted(said))
    hits = tuple(SearchHit(hit.id, hit.score, found) for hit, found in zip(shown, passages, strict=True))
    counted = {name: values for one in found for name, values in one.facets.items()}
    after = offset_of(request.cursor) + len(hits)
    following = cursor_at(after) if len(page.hits) > len(hits) and after < DEEPEST else None
    facets = {name: counted[name] for name in FACETS}
    months = tuple(sorted(counted["month"]))
    return SearchAnswer(page.total, hits, facets, following, instead, months, notes=(*said.notes, *notes))


def _found(engine: Engine, said: Understood, request: SearchRequest) -> list[Found] | None:
    """The page, then the answers that only count a facet; None where no document is about what was said.

    Most often one is, so the page is asked for while that is still being found out.
    """
    covered = _BESIDE.submit(_is_covered, engine, said) if said.words and not said.numbers else None
    found = engine.ask(_questions(compose(said), request))
    return found if covered is None or covered.result() else None


def _is_covered(engine: Engine, said: Understood) -> bool:
    """Whether a document is about what was said."""
    probe = about(engine, said)
    return probe is None or engine.ask((Question(query=probe, whether=True),))[0].total > 0


def _questions(question: Query, request: SearchRequest) -> list[Question]:
    """The page, with a hit of the next one, and all facets that no filter narrows; then one question for each other
    facet."""
    offset = offset_of(request.cursor)
    chosen = tuple(name for name in FILTERS if request.filters.get(name))
    page = Question(
        query=AllOf((question, *filters_of(request, FILTERS))),
        size=min(size_of(request.size) + 1, DEEPEST - offset),
        offset=offset,
        by="issued" if request.sort == "date" or not _ranks(question) else "",
        together=True,
        facets=tuple((name, _values(name)) for name in FILTERS if name not in chosen),
        stored=True,
    )
    return [page, *(_counting(question, request, name) for name in chosen)]


def _ranks(question: Query) -> bool:
    """Whether one document may score more than another; "nam:2024" only narrows."""
    match question:
        case Everything():
            return False
        case Fixed():
            return question.score > 0
        case AllOf():
            return any(map(_ranks, (*question.must, *question.should)))
    return True


def _counting(question: Query, request: SearchRequest, name: str) -> Question:
    others = tuple(other for other in FILTERS if other != name)
    return Question(query=AllOf((question, *filters_of(request, others))), facets=((name, _values(name)),))


def _values(name: str) -> int:
    return MONTHS if name == "month" else FACET_VALUES


def filters_of(request: SearchRequest, names: tuple[str, ...]) -> tuple[Query, ...]:
    """What the filters of these names ask of a document."""
    chosen = ((name, request.filters.get(name, ())) for name in names)
    return tuple(
        Fixed(AnyOf(tuple(Term(f"facet_{name}", v) for v in values)), 0.0) for name, values in chosen if values
    )
