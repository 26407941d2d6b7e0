"""Assigned tasks: the table of contents of this room."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from corpus.model import (
    Assignee,
    AssigneeRole,
    BodySlot,
    CanonicalText,
    Facts,
    LinkStrength,
    Span,
    Task,
    TaskKind,
)
from corpus.text import fold
from extractors.recurrence import recurrence_in, recurrence_of_opening
from extractors.tasks.brackets import with_bracketed_roles
from extractors.tasks.confidence import confidence_of, rule_of
from extractors.tasks.draft import Draft
from extractors.tasks.kind import kind_of
from extractors.tasks.limits import with_limits
from extractors.tasks.listed import bodies_listed
from extractors.tasks.names import addressed_at_the_end, fullest
from extractors.tasks.outline import outline
from extractors.tasks.passage import Walk
from extractors.tasks.repeats import merged
from extractors.tasks.roles import cooperating, delegates, recipients
from extractors.tasks.tables import work_in_tables
from extractors.tasks.zones import Context, Zone


def find_tasks(canonical: CanonicalText, facts: Facts) -> tuple[Task, ...]:
    """The work that a document lays on somebody, in reading order."""
    issued_on = _issued_on(facts)
    walk = Walk(
        canonical,
        facts.agencies,
        issued_on,
        news=_kind(facts) == "tin-bai",
        issuer=_issuer(facts),
        headline=_headline(facts),
        annexes=facts.structure.appendices,
        upward=_kind(facts) in _UPWARD,
    )
    addressees = _addressees(canonical, facts)
    drafts = walk.visit(outline(canonical, facts.structure), _first_context(facts, addressees))
    drafts = addressed_at_the_end(drafts) if _kind(facts) == "thong-bao" else drafts
    drafts = [with_bracketed_roles(d, facts.agencies, canonical.text) for d in drafts]
    drafts = [replace(d, bodies=fullest(d.bodies, addressees, facts.agencies)) for d in drafts]
    drafts = _without_requests(drafts, addressees) if walk.upward else drafts
    drafts = with_limits(drafts, canonical, issued_on)
    drafts += work_in_tables(canonical, facts.agencies, _closing_parts(facts), issued_on)
    drafts.sort(key=lambda d: d.action)
    drafts = merged(drafts, canonical.text)
    return tuple(_task(d, canonical, facts) for d in drafts)


def _closing_parts(facts: Facts) -> list[Span]:
    """Where tables are layout, not lists of work."""
    structure = facts.structure
    parts = (structure.header, structure.signature, structure.recipients, *structure.boilerplate)
    return [part for part in parts if part]


def _kind(facts: Facts) -> str:
    return facts.header.kind.value if facts.header.kind else ""


def _issuer(facts: Facts) -> str:
    return fold(facts.header.issuer.value) if facts.header.issuer else ""


def _headline(facts: Facts) -> str:
    """The headline of news, folded; "" where their text begins without one."""
    title = facts.header.title if _kind(facts) == "tin-bai" and facts.structure.header else None
    return fold(title.value).strip(" .*") if title else ""


def _issued_on(facts: Facts) -> dt.date | None:
    try:
        return dt.date.fromisoformat(facts.header.issued_on.value) if facts.header.issued_on else None
    except ValueError:
        return None


def _addressees(canonical: CanonicalText, facts: Facts) -> tuple[BodySlot, ...]:
    found = (bodies_listed(canonical, a.span, facts.agencies) for a in facts.header.addressees)
    return tuple({b.name: b for bodies in found for b in bodies}.values())


_QUIET = {"luat", "phap-lenh", "nghi-dinh", "thong-tu", "thong-tu-lien-tich", "van-ban-hop-nhat", "tin-bai", ""}
"""Kinds in which a verb without a body, or with private persons for its subject, is no assigned work."""


_UPWARD = {"bao-cao", "to-trinh"}
"""Kinds that go to who is above: what they ask of those addressed is no work laid on them."""


def _without_requests(drafts: list[Draft], addressees: tuple[BodySlot, ...]) -> list[Draft]:
    """The work without what only those addressed are asked for."""
    asked = {b.name for b in addressees}
    return [d for d in drafts if not d.bodies or not {b.name for b in d.bodies} <= asked]


def _first_context(facts: Facts, addressees: tuple[BodySlot, ...]) -> Context:
    kind = _kind(facts)
    issuer = facts.header.issuer
    if kind in _UPWARD:
        addressees = (BodySlot(name=issuer.value, span=issuer.span),) if issuer else ()
    zone = Zone.NAMED if kind in {"quyet-dinh", "nghi-quyet"} else Zone.PLAIN
    return Context(zone, addressees, quiet=kind in _QUIET)


def _task(draft: Draft, canonical: CanonicalText, facts: Facts) -> Task:
    text, mentions = canonical.text, facts.agencies
    kind, rule = kind_of(draft, text), rule_of(draft)
    together = _each_once((*cooperating(draft, mentions, text), *draft.cooperating))
    names = {b.name for b in draft.bodies}
    return Task(
        span=draft.action,
        rule=f"task.{rule}",
        confidence=confidence_of(rule, len(draft.action.of(text).split())),
        kind=kind,
        sentence=draft.sentence,
        assignees=tuple(_assignee(b, draft) for b in draft.bodies),
        cooperating=together,
        delegates=delegates(draft, mentions, text),
        report_to=tuple(b for b in draft.receiving or recipients(draft, mentions, text) if b.name not in names),
        deadlines=draft.deadlines if kind != TaskKind.ENFORCEMENT else (),
        recurrence=draft.recurrence or recurrence_in(text, draft.action) or recurrence_of_opening(text, draft.sentence),
        trigger=draft.trigger,
        section=draft.section,
        product=draft.product,
        programmes=_programmes(draft, facts),
        repeats=draft.repeats,
    )


def _each_once(bodies: tuple[BodySlot, ...]) -> tuple[BodySlot, ...]:
    return tuple({b.name.lower(): b for b in reversed(bodies)}.values())[::-1]


def _programmes(draft: Draft, facts: Facts) -> tuple[str, ...]:
    """The programmes that the clause names, else those that the document is about."""
    named = [p.code for p in facts.programmes if draft.sentence.overlaps(p.span)]
    about = [p.code for p in facts.programmes if p.about and p.strength != LinkStrength.TOPIC]
    return tuple(dict.fromkeys(named or about))


def _assignee(body: BodySlot, draft: Draft) -> Assignee:
    alone = len(draft.bodies) == 1
    return Assignee(
        name=body.name,
        span=body.span,
        register_id=body.register_id,
        role=AssigneeRole.LEAD if alone else AssigneeRole.JOINT,
        inherited=draft.inherited,
    )
