"""What users decided survives re-extraction: attached again by kind and quote, else kept and shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.model import Anchor, Document, FileRef, Outcome, Span, Status
from index.store import Store
from index.store.reattach import AnchoredFact, fitting_fact
from tests.index.making import RUN, Paper, Work, made, put

PLAN = Paper(number="1/KH-UBND", body="", tasks=(Work("rà soát quy hoạch", "Sở Xây dựng"), Work("báo cáo", "Sở Y tế")))


def anchor(start: int, quote: str = "Sở Y tế", before: str = "giao ", after: str = " làm", text: str = "t") -> Anchor:
    return Anchor(Span(start, start + len(quote)), quote, before, after, text)


@pytest.mark.parametrize(
    ("made_at", "present", "expected", "why"),
    [
        (anchor(5), [("a", "agencies", anchor(5)), ("b", "agencies", anchor(90))], "a", "the same place"),
        (anchor(5), [("a", "agencies", anchor(9, text="u"))], "a", "the text has moved"),
        (anchor(5), [("a", "persons", anchor(5))], None, "another kind"),
        (anchor(5), [("a", "agencies", anchor(5, quote="Sở Y"))], None, "other words"),
        (
            anchor(50),
            [
                ("a", "agencies", anchor(48, before="theo ", after=" về", text="u")),
                ("b", "agencies", anchor(300, text="u")),
            ],
            "b",
            "the surroundings count for more than the distance",
        ),
        (
            anchor(50),
            [("a", "agencies", anchor(10, text="u")), ("b", "agencies", anchor(60, text="u"))],
            "b",
            "in equal surroundings the nearest",
        ),
        (anchor(5), [], None, "nothing was found this time"),
    ],
)
def test_a_decision_goes_to_the_fact_it_fits(
    made_at: Anchor, present: list[tuple[str, str, Anchor]], expected: str | None, why: str
) -> None:
    fact = fitting_fact("agencies", made_at, [AnchoredFact(*row) for row in present])
    assert (fact.id if fact else None) == expected


def anew(document: Document, *, tasks: slice = slice(None)) -> Outcome:
    facts = replace(document.facts, tasks=document.facts.tasks[tasks])
    later = replace(document, run=replace(RUN, rules="2"), facts=facts)
    return Outcome(file=FileRef(path="a.txt"), status=Status.OK, document=later)


def test_a_decision_stays_with_its_fact_through_a_new_run(store: Store) -> None:
    identity = put(store, PLAN)
    task = store.tasks(sort="document").items[0]
    store.decide(task.id, "confirm")
    store.accept(anew(made(PLAN)[0]), None)
    decision = store.decisions(identity)[0]
    assert (decision.fact, decision.verdict, decision.quote) == (task.id, "confirm", "rà soát quy hoạch")


def test_a_decision_that_fits_nothing_is_kept_and_fits_again_when_the_fact_returns(store: Store) -> None:
    identity = put(store, PLAN)
    task = store.tasks(sort="document").items[0]
    store.decide(task.id, "correct", '{"lead": "Sở Nội vụ"}')
    store.accept(anew(made(PLAN)[0], tasks=slice(1, None)), None)
    lost = store.decisions(identity)[0]
    assert (lost.fact, lost.quote, lost.value) == (None, "rà soát quy hoạch", '{"lead": "Sở Nội vụ"}')
    store.accept(Outcome(file=FileRef(path="a.txt"), status=Status.OK, document=made(PLAN)[0]), None)
    assert store.decisions(identity)[0].fact == task.id


def test_a_decision_changes_no_fact(store: Store) -> None:
    identity = put(store, PLAN)
    before = store.document(identity)
    store.decide(store.tasks().items[0].id, "reject")
    assert store.document(identity) == before
