"""From a request for tasks to an answer, the same way for every backend."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import chain

from corpus.model.search import TASK_FACETS, TASK_STATES, TaskAnswer, TaskHit, TaskRequest
from corpus.text import fold
from corpus.viewer import Viewer
from index.search.engine import Engine, Found, Question
from index.search.mend import mended, put_in
from index.search.paging import DEEPEST, cursor_at, offset_of, size_of
from index.search.query import AllOf, AnyOf, Fixed, Query, Term
from index.search.tasks.asked import TasksAsked, tasks_asked
from index.search.tasks.compose import compose_tasks
from index.search.tasks.states import in_states, range_of
from index.search.understand import Understood

FACET_VALUES = 60
STATE = "state"

_SORTS = {"deadline": ("due", True), "newest": ("issued", False)}
_FIELDS = {"text": "action", "text_b": "action_b"}


def task_answer(engine: Engine, request: TaskRequest, _viewer: Viewer, today: dt.date) -> TaskAnswer:
    """Tasks of one page, their number and the facets; each facet is counted under the other filters."""
    asked = tasks_asked(request.words, today)
    found = _found(engine, asked, request, today)
    if found[0].total:
        return _answer(found, asked, request)
    instead = _mended_words(engine, request.words, asked.said)
    if instead:
        other = tasks_asked(instead, today)
        better = _found(engine, other, request, today)
        if better[0].total:
            return _answer(better, other, request, instead=instead)
    return _answer(found, asked, request)


def _found(engine: Engine, asked: TasksAsked, request: TaskRequest, today: dt.date) -> list[Found]:
    """The page, then the answers that only count."""
    words = tuple(dict.fromkeys(token.folded for run in asked.topic for token in run))
    query = compose_tasks(asked, engine.statistics({"action": words})["action"], today)
    return engine.ask(_questions(query, request, today))


def _mended_words(engine: Engine, words: str, said: Understood) -> str:
    """A query with its unknown words replaced by those of the tasks; empty where there are none to replace."""

    def frequencies(field: str, tokens: Iterable[str]) -> dict[str, int]:
        return engine.statistics({_FIELDS[field]: tuple(tokens)})[_FIELDS[field]].frequencies

    other = mended(said, frequencies)
    if other is None:
        return ""
    better = (token.exact for token in chain(*other.words))
    return put_in(words, zip(chain(*said.words), better, strict=True))


def _questions(query: Query, request: TaskRequest, today: dt.date) -> list[Question]:
    """The page, with a hit of the next one, and all facets that no filter narrows; then a question for each other facet
    and for each state."""
    offset = offset_of(request.cursor)
    chosen = tuple(name for name in TASK_FACETS if request.filters.get(name))
    by, rising = _SORTS.get(request.sort, ("due", True) if not request.words.strip() else ("", False))
    page = Question(
        query=_narrowed(query, request, today),
        size=min(size_of(request.size) + 1, DEEPEST - offset),
        offset=offset,
        by=by,
        rising=rising,
        facets=tuple((name, FACET_VALUES) for name in TASK_FACETS if name not in chosen),
        stored=True,
    )
    facets = (
        Question(query=_narrowed(query, request, today, but=name), facets=((name, FACET_VALUES),)) for name in chosen
    )
    under = _narrowed(query, request, today, but=STATE)
    states = (Question(query=AllOf((under, in_states((state,), today)))) for state in TASK_STATES)
    return [page, *facets, *states]


def _narrowed(query: Query, request: TaskRequest, today: dt.date, *, but: str = "") -> Query:
    """The query under the filters, save one. Closing clauses ("chịu trách nhiệm thi hành") must be asked for."""
    must, must_not = [query], []
    for name in TASK_FACETS:
        values = request.filters.get(name, ())
        if values and name != but:
            must.append(Fixed(AnyOf(tuple(Term(f"facet_{name}", value) for value in values)), 0.0))
    states = tuple(state for state in request.filters.get(STATE, ()) if range_of(state, today))
    if states and but != STATE:
        must.append(in_states(states, today))
    if "enforcement" not in request.filters.get("kind", ()):
        must_not.append(Term("facet_kind", "enforcement"))
    return AllOf(tuple(must), (), tuple(must_not))


def _answer(found: list[Found], asked: TasksAsked, request: TaskRequest, *, instead: str = "") -> TaskAnswer:
    page = found[0]
    hits = tuple(TaskHit(hit.id, hit.stored, hit.score) for hit in page.hits[: size_of(request.size)])
    after = offset_of(request.cursor) + len(hits)
    following = cursor_at(after) if len(page.hits) > len(hits) and after < DEEPEST else None
    counted = {name: values for one in found for name, values in one.facets.items()}
    states = zip(TASK_STATES, found[-len(TASK_STATES) :], strict=True)
    facets = {name: counted[name] for name in TASK_FACETS}
    facets[STATE] = tuple((state, one.total) for state, one in states if one.total)
    bodies = _answering(facets.get(asked.role, ()), asked.head)
    return TaskAnswer(page.total, hits, facets, following, instead, not asked.plain, asked.role, bodies)


def _answering(counted: tuple[tuple[str, int], ...], head: str) -> tuple[tuple[str, int], ...]:
    """The bodies of the sort that is asked for, those under a name of their own first ("Sở Công Thương", then "các sở,
    ngành"); all where there is none of it."""
    own = tuple(value for value in counted if fold(value[0]).split()[:1] == [head])
    shared = tuple(value for value in counted if value not in own and head in fold(value[0]).replace(",", " ").split())
    return (*own, *shared) or counted
