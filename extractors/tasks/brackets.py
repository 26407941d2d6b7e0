"""Roles in brackets right behind a body: "Sở Xây dựng (cơ quan chủ trì), Sở Tài chính (phối hợp)"; who leads in
brackets behind the work: "Rà soát văn bản (Sở Tư pháp chủ trì; xong trước ngày 30/11)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import AgencyMention, BodySlot, Span
from extractors.tasks.clause import Found
from extractors.tasks.draft import Draft
from extractors.tasks.roles import cooperating
from extractors.tasks.subject import slot_of

_LED_BY = re.compile(r"\((?:giao\s+)?(?P<who>[^()]{3,120}?)\s+(?:chủ\s+trì|chịu\s+trách\s+nhiệm)\b[^()]*\)\W*$", re.I)
"""The end of an action: "(Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ)"."""


# "(cơ quan chủ trì)", "(đơn vị phối hợp thực hiện)", "(chủ trì)"; not "(phối hợp với Sở Y tế)".
_ROLE = re.compile(
    r"\s*\((?:là\s+)?(?:(?:cơ\s+quan|đơn\s+vị|bộ\s+phận)\s+)?(?:(?P<lead>(?:đồng\s+)?chủ\s+trì|đầu\s+mối|thường\s+trực)"
    r"|phối\s+hợp)(?:\s+(?:chính|thực\s+hiện|tham\s+mưu))?\s*\)",
    re.I,
)


def with_bracketed_roles(draft: Draft, mentions: Sequence[AgencyMention], text: str) -> Draft:
    """The draft with its bodies in the roles that brackets behind them tell; the others keep theirs where one leads."""
    draft = _with_lead_behind(draft, mentions, text)
    helpers = draft.cooperating or cooperating(draft, mentions, text)
    told = [*draft.bodies, *helpers]
    roles = {body.name: role for body in told if (role := _role(body, text))}
    if not roles:
        return draft
    leads = tuple(b for b in told if roles.get(b.name) == "lead")
    leads = leads or tuple(b for b in draft.bodies if b.name not in roles)
    others = tuple(b for b in told if b not in leads)
    return replace(draft, bodies=leads, cooperating=others) if leads else draft


def _role(body: BodySlot, text: str) -> str:
    match = _ROLE.match(text, body.span.end) if body.span else None
    return ("lead" if match["lead"] else "together") if match else ""


def _with_lead_behind(draft: Draft, mentions: Sequence[AgencyMention], text: str) -> Draft:
    """The draft with the bodies that brackets at its end say to lead, where the clause names none before."""
    match = _LED_BY.search(draft.action.of(text)) if draft.found == Found.BARE else None
    if match is None:
        return draft
    start = draft.action.start
    place = Span(start + match.start("who"), start + match.end("who"))
    bodies = tuple({m.name: slot_of(m) for m in mentions if place.contains(m.span)}.values())
    return replace(draft, bodies=bodies, inherited=False) if bodies else draft
