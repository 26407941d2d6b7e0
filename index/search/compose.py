"""From what a query says to the question put to the index: what must hold, and what counts how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from index.search.abbreviations import spelt
from index.search.bodies import place_of
from index.search.cues import is_filler
from index.search.day_range import next_day
from index.search.fields import GRADES, graded_name, whole_name
from index.search.number_query import number_query
from index.search.programmes import named_in
from index.search.query import AllOf, AnyOf, BestOf, Between, Everything, Fixed, Phrase, Query, Term
from index.search.strict import asked_query, issued_by, phrase_query
from index.search.tasks.bodies import names_of
from index.search.tokens import Token, bigrams
from index.search.understand import Understood
from index.search.word_query import (
    exact_clauses,
    named_otherwise,
    standing_for,
    word_clauses,
    written_in_full,
)

TOPIC = 15.0
"""Score of a document that has all words of what the work is about, and of one that has them in its title."""

GRADE = 8.0
"""Score for each grade of the number of tasks that a document gives to the body whose work is asked for."""

KIND, DAY, ASSIGNED, PROGRAMME = 30.0, 20.0, 25.0, 5.0
"""Scores of a document of the kind asked for, of the day asked for, of one that gives the body asked for work, of one
about the programme asked for."""

YEAR, ISSUED, ISSUED_ALONE, SENT, PROJECT = 3.0, 4.0, 40.0, 12.0, 25.0
"""Scores of a document of the year that the words name, of one issued by the body that they name, or that is all they
name, of one sent to it, of one whose title names the project of a programme by its figure."""

PLACE = 15.0
"""Score of a document that a body of the province issued that the name of the body asked for ends with."""

SYMBOL = 40.0
"""Score of a document whose number has the symbol that is typed without figures."""

UNTIL = (("truoc",), ("truoc", "ngay"), ("den", "ngay"), ("han", "ngay"), ("nhat", "ngay"), ("vao", "ngay"))
"""What stands before the last day of a deadline: "trước ngày 5/12/2025"."""

Words = tuple[Token, ...]


def compose(said: Understood) -> Query:
    """The question for what a query says; every document for an empty one."""
    must = _needed(said) + [asked_query(asked) for asked in said.asked if not asked.out]
    must += [phrase_query(one.words) for one in said.verbatim if not one.out]
    must_not = [asked_query(asked) for asked in said.asked if asked.out]
    must_not += [phrase_query(one.words) for one in said.verbatim if one.out]
    should = _structure(said) + _programmes(said) + _issued(said) + _sent(said.sent)
    gives = bool(said.tasks and said.tasks.given)
    for run in said.words:
        should += word_clauses(run, signer=said.signer, tasks=gives)
    should += exact_clauses([token for run in said.words for token in run])
    return AllOf(tuple(must), tuple(should), tuple(must_not)) if must or should or must_not else Everything()


def _needed(said: Understood) -> list[Query]:
    """What a document must have: the numbers, the range of days, without numbers most of the words."""
    found: list[Query] = [number_query(number, said.relation) for number in said.numbers]
    found += [Fixed(Between(days.first, days.last), 0.0) for days in said.days if days.firm]
    words = [Fixed(one, 0.0) for run in said.words for one in _standing(run, said)]
    if words and not said.numbers:
        found.append(AnyOf(tuple(words), needed(len(words))))
    if said.kind and not words and not said.numbers:
        named = AllOf(tuple(standing_for(token) for token in said.kind_words))
        found.append(Fixed(AnyOf((Term("facet_kind", said.kind), named)), 0.0))
    return found


def _standing(run: Words, said: Understood) -> Iterator[Query]:
    """What stands for each word; for one of a name also the name of another time, for one of the name of a programme
    whatever is about the programme."""
    words = spelt(run)
    others = {words[at][1]: other for at, other in named_otherwise([word for word, _ in words]).items()}
    for n, token in enumerate(run):
        codes = [part.value for part in said.parts if part.says == "programme" and _within(token, part.places)]
        about = [Term("facet_programme", code) for value in codes for code in value.split()]
        yield AnyOf((standing_for(token), *about, *([others[n]] if n in others else ())))


def _within(token: Token, places: Sequence[tuple[int, int]]) -> bool:
    return any(start <= token.start and token.end <= end for start, end in places)


def needed(words: int) -> int:
    """How many of the words a document must have."""
    return words if words < 3 else -(-words * 2 // 3)


def _programmes(said: Understood) -> list[Query]:
    spoken = (code for run in said.words for code in named_in(written_in_full(run)))
    codes = dict.fromkeys((*spoken, *said.programmes))
    projects = (code.partition("/DA")[2] for code in codes)
    named = (("du", "an", figure) for figure in projects if figure)
    titled = [BestOf((Fixed(Phrase("title", n), PROJECT), Fixed(Phrase("text", n), PROJECT / 2))) for n in named]
    return [*(Fixed(Term("facet_programme", code), PROGRAMME) for code in codes), *titled]


def _issued(said: Understood) -> list[Query]:
    """What adds to the score of the documents that the bodies issued, under any of their names; more where nothing else
    is asked for: "công văn của bộ y tế"."""
    named = {token for body in said.bodies for token in body}
    others = [token for run in said.words for token in run if token not in named and not is_filler(token, run)]
    score = ISSUED if others else ISSUED_ALONE
    places = (place for body in said.bodies if (place := place_of(body)))
    return [
        *(Fixed(issued_by(body), score) for body in said.bodies),
        *(Fixed(issued_by(place), PLACE) for place in places),
    ]


def _sent(bodies: tuple[Words, ...]) -> list[Query]:
    """What adds to the score of the documents that are sent to the bodies."""
    return [Fixed(Phrase("text", ("gui", *written_in_full(body))), SENT) for body in bodies]


def _structure(said: Understood) -> list[Query]:
    """What the query says besides words: kind, day, the body whose work it asks for."""
    found: list[Query] = []
    if said.symbols:
        found.append(Fixed(AnyOf(tuple(Term("number", symbol) for symbol in said.symbols)), SYMBOL))
    if said.kind:
        found.append(Fixed(Term("facet_kind", said.kind), KIND))
        found += [Term("title_b", pair) for pair in bigrams([token.folded for token in said.kind_words])]
    soft = (days for days in said.days if not days.firm)
    found += [Fixed(Between(days.first, days.last), YEAR if days.kept else DAY) for days in soft]
    return [*found, *_assigned(said), *_topic(said), *_deadline(said)]


def _topic(said: Understood) -> Iterator[Query]:
    """What adds to the score of documents about what the work is about, in the text and again in the title."""
    body = said.tasks.body_words if said.tasks and said.tasks.given else None
    topic = [t for run in said.words for t in run if body and t not in body and not is_filler(t, run)]
    for token in topic:
        marked = Term("text_x", token.exact) if token.exact != token.folded else Term("text", token.folded)
        for there in (marked, Term("title", token.folded)):
            yield Fixed(there, TOPIC / len(topic))


def _deadline(said: Understood) -> Iterator[Query]:
    """What adds to the score of documents that print the last day of the deadline asked for, or the day after:
    "trước 5/12/2025" is printed so, though 4/12 is the last day."""
    last = said.tasks.due_last if said.tasks else 0
    for day in (last, next_day(last, 1)) if last else ():
        year, month, date = str(day // 10000), day // 100 % 100, day % 100
        pairs = {(form(date), form(month)) for form in (str, "{:02}".format)}
        forms = [form for d, m in sorted(pairs) for form in ((d, m, year), (d, "thang", m, "nam", year))]
        until = [(*before, *form) for form in forms for before in UNTIL]
        yield Fixed(AnyOf(tuple(Phrase("text", words) for words in until)), DAY)


def _assigned(said: Understood) -> list[Query]:
    """What adds to the score of documents that give work to the body; where none is known, to what the words say."""
    if not (said.tasks and said.tasks.given):
        return []
    named = (said.tasks.body_words,) if said.tasks.body_words else said.words
    pairs = [tuple(Term("bodies_b", pair) for pair in bigrams(written_in_full(run))) for run in named]
    return [*(Fixed(AllOf(terms), ASSIGNED) for terms in pairs if terms), *_much_work(named)]


def _much_work(bodies: Sequence[Words]) -> Iterator[Query]:
    """A step for each grade that the number of the body's tasks in the document reaches, under any of its names."""
    for body in bodies:
        names = [whole_name(name) for name in names_of(body)]
        for grade in GRADES if names else ():
            yield Fixed(AnyOf(tuple(Term("bodies", graded_name(name, grade)) for name in names)), GRADE)
