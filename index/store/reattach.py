"""Decisions of users, attached anew to the facts of a later extraction run by kind and quoted words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from uuid import uuid4

from sqlalchemy import Connection, RowMapping, insert, select, update

from corpus.model import Anchor, Document, Span
from index.store.journal import Author, note
from index.store.schema import decisions, facts


@dataclass(frozen=True, slots=True)
class AnchoredFact:
    """A fact of the store as far as it matters here: id, kind and anchor."""

    id: str
    kind: str
    anchor: Anchor


def decide(connection: Connection, fact: str, verdict: str, value: str, author: Author) -> str:
    """Record a decision (confirm, correct, reject) about a fact; its id. The fact itself stays as it is."""
    row = connection.execute(select(facts).where(facts.c.id == fact)).one()
    identity = uuid4().hex[:20]
    anchor = {name: row._mapping[name] for name in ("start", "end", "quote", "before", "after", "text_hash")}
    decision = {"id": identity, "document": row.document, "kind": row.kind, "verdict": verdict, "value": value}
    connection.execute(insert(decisions), {**decision, **anchor, "actor": author.actor, "at": author.at, "fact": fact})
    note(connection, author, f"decision.{verdict}", fact)
    return identity


def reattach(connection: Connection, document: Document) -> None:
    """Point every decision of the document at the fact it fits now, or at none; no decision is ever lost.

    Decisions about header fields hold for the document whatever is read anew (`index.store.settled`).
    """
    about_facts = (decisions.c.document == document.id, decisions.c.kind != "header")
    made = connection.execute(select(decisions).where(*about_facts)).all()
    if not made:
        return
    rows = connection.execute(select(facts).where(facts.c.document == document.id)).all()
    present = [AnchoredFact(row.id, row.kind, _anchor(row._mapping)) for row in rows]
    for row in made:
        fact = fitting_fact(row.kind, _anchor(row._mapping), present)
        connection.execute(update(decisions).where(decisions.c.id == row.id).values(fact=fact.id if fact else None))


def fitting_fact(kind: str, anchor: Anchor, present: Sequence[AnchoredFact]) -> AnchoredFact | None:
    """The fact of the same kind and quoted words: at the same place of the same text, else in the most similar
    surroundings, else the nearest."""
    same = [fact for fact in present if fact.kind == kind and fact.anchor.quote == anchor.quote]
    return max(same, key=lambda fact: _likeness(anchor, fact.anchor), default=None)


def _likeness(one: Anchor, other: Anchor) -> tuple[bool, float, int]:
    same_place = one.text_hash == other.text_hash and one.span == other.span
    around = SequenceMatcher(None, one.before + "\x1f" + one.after, other.before + "\x1f" + other.after, autojunk=False)
    return same_place, round(around.ratio(), 2), -abs(one.span.start - other.span.start)


def _anchor(row: RowMapping) -> Anchor:
    return Anchor(Span(row["start"], row["end"]), row["quote"], row["before"], row["after"], row["text_hash"])
