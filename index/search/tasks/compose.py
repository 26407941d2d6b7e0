"""From what a query asks of tasks to the question put to the index."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from extractors.programmes.table import programmes
from index.search.engine import Statistics
from index.search.expression import Asked
from index.search.fields import NEVER
from index.search.number_query import bears
from index.search.query import AllOf, AnyOf, BestOf, Between, Fixed, Query, Term
from index.search.record import NOTHING
from index.search.strict import asked_query, issued_by
from index.search.tasks.about import about_clauses, must_be_about, verbatim
from index.search.tasks.asked import TasksAsked
from index.search.tasks.bodies import tasks_of
from index.search.tasks.states import in_states, timely
from index.search.tokens import bigrams, tokens_of
from index.search.wanted import WantedNumber

NAMED, CONCRETE, THIS_YEAR = 0.5, 4.0, 6.0
"""Share of a body's score where the query only names it; scores of work that can be checked, and of a deadline in the
year that was meant."""

PROGRAMME, PART_OF_PROGRAMME = 20.0, 16.0
"""Scores of a task of the programme, and of one of a programme within it or with its name in the work."""


def compose_tasks(asked: TasksAsked, known: Statistics, today: dt.date) -> Query:
    """The question; `known` tells how many tasks have each word of the topic."""
    must = [*_body(asked), *_conditions(asked, today), *(_number(number) for number in asked.said.numbers)]
    if asked.programmes:
        must.append(BestOf(tuple(programme_query(code) for code in asked.programmes)))
    topic = must_be_about(asked.topic, known, loose=bool(asked.bodies) and not asked.plain)
    must += [topic] if topic else []
    must += [Fixed(verbatim(one.words), 0.0) for one in asked.said.verbatim if not one.out]
    must_not = [verbatim(one.words) for one in asked.said.verbatim if one.out]
    for one in asked.said.asked:
        (must_not if one.out else must).extend(Fixed(query, 0.0) for query in _of_document(one))
    should = [*about_clauses(asked.scored), *timely(today), *_preferred(asked)]
    return AllOf(tuple(must), tuple(should), tuple(must_not))


def _body(asked: TasksAsked) -> Iterator[Query]:
    """The tasks of the body; where a part is asked for without a body, those where somebody has it."""
    if not asked.plain:
        yield from (tasks_of(body, asked.question.role) for body in asked.bodies)
    if asked.role and not asked.bodies:
        field = {"report-to": "report"}.get(asked.role, asked.role)
        yield Fixed(AllOf(must_not=(Term(field, NOTHING),)), 0.0)


def _conditions(asked: TasksAsked, today: dt.date) -> Iterator[Query]:
    """Deadline, recurrence and days of issue; they add nothing to the score."""
    question = asked.question
    if question.state:
        yield in_states((question.state,), today)
    if question.due_first or question.due_last:
        yield Fixed(Between(question.due_first or 1, question.due_last or NEVER - 1, "due"), 0.0)
    if question.recurrence:
        yield Fixed(Term("facet_recurrence", question.recurrence), 0.0)
    yield from (Fixed(Between(days.first, days.last), 0.0) for days in asked.said.days if days.firm)


def _of_document(asked: Asked) -> Iterator[Query]:
    """What a field word asks of the task's document: its number, kind, signer, days of issue and issuer, and of its
    programme."""
    value = asked.value
    if asked.field == "number":
        yield asked_query(asked)
    elif value.days:
        yield Between(value.days.first, value.days.last)
    elif asked.field == "issued-by":
        yield issued_by(value.words, "document")
    elif asked.field == "signed-by":
        yield asked_query(asked)
    elif asked.field == "kind":
        yield AnyOf(tuple(Term("number", kind) for kind in value.value.split()))
    elif asked.field == "programme":
        yield AnyOf(tuple(programme_query(code) for code in value.value.split()))


def _preferred(asked: TasksAsked) -> Iterator[Query]:
    """What comes first among tasks that fit: work that can be checked, of the year meant, of a body that is named."""
    yield Fixed(AnyOf((Term("facet_kind", "concrete"), Term("facet_kind", "reporting"))), CONCRETE)
    last = asked.question.due_last
    if last and not asked.question.due_first:
        yield Fixed(Between(last // 10000 * 10000, last, "due"), THIS_YEAR)
    if asked.plain:
        yield from (tasks_of(body, "", share=NAMED) for body in asked.bodies)
    yield from (Fixed(Term("action_b", pair), CONCRETE) for pair in bigrams([t.folded for t in asked.said.kind_words]))


def programme_query(code: str) -> Query:
    """The tasks of a programme, of those within it, and those that name it."""
    parent, _, part = code.partition("/DA")
    choices: list[Query] = [Fixed(Term("facet_programme", code), PROGRAMME)]
    if part:
        project = AllOf((Term("facet_programme", parent), Term("action_b", "du_an"), Term("action_b", f"an_{part}")))
        return BestOf((*choices, Fixed(project, PART_OF_PROGRAMME)))
    within: list[Query] = [Term("facet_programme", one) for one in _within(code)]
    known = programmes().get(code)
    for name in (*known.names, *known.topics) if known else ():
        words = [token.folded for token in tokens_of(name)]
        said = [Term("action_b", pair) for pair in bigrams(words)] or [Term("action", word) for word in words]
        within.append(AllOf(tuple(said)))
    return BestOf((*choices, *(Fixed(one, PART_OF_PROGRAMME) for one in within)))


def _within(code: str) -> Iterator[str]:
    """Codes of the programmes and projects within one."""
    for other in programmes().values():
        if other.parent == code:
            yield other.code
            yield from _within(other.code)
    if code in programmes():
        yield from (part.code for part in programmes()[code].components)


def _number(wanted: WantedNumber) -> Query:
    """The tasks of the document that bears a number, those of the programme that it defines, those that print it."""
    others: list[Query] = [Term("facet_programme", code) for code in wanted.programmes]
    others += [AllOf(tuple(Term("action_b", pair) for pair in pairs)) for pairs in wanted.printed]
    return BestOf((Fixed(bears(wanted), PROGRAMME), *(Fixed(one, PART_OF_PROGRAMME) for one in others)))
