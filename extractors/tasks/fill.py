"""Give the lines "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện" to the work they stand under."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.model import AgencyMention, BodySlot, CanonicalText, Deadline, Recurrence
from extractors.deadlines import deadline_in_cell
from extractors.recurrence import recurrence_in_cell
from extractors.tasks.draft import Draft
from extractors.tasks.fields import Field
from extractors.tasks.listed import bodies_listed
from extractors.tasks.phrases import members


@dataclass(frozen=True, slots=True)
class Filled:
    """What the labelled lines under one piece of work say."""

    lead: tuple[BodySlot, ...] = ()
    cooperating: tuple[BodySlot, ...] = ()
    deadline: Deadline | None = None
    recurrence: Recurrence | None = None
    product: str = ""

    def onto(self, draft: Draft) -> Draft:
        """The draft with what it does not say itself."""
        if draft.deadlines or draft.cooperating or draft.recurrence:
            return draft
        named = (not draft.inherited and not _anybody(draft)) or not self.lead
        return replace(
            draft,
            bodies=draft.bodies if named else self.lead,
            cooperating=self.cooperating if draft.inherited else (),
            deadlines=(self.deadline,) if self.deadline else (),
            recurrence=self.recurrence,
            product=self.product or draft.product,
            rule=draft.rule or ("labelled-line" if self.lead else ""),
        )


def _anybody(draft: Draft) -> bool:
    """Whether a draft only says "các cơ quan, đơn vị"."""
    return all(b.name.lower() in members("anybody") for b in draft.bodies)


def filled(
    fields: Sequence[Field],
    under: Sequence[Draft],
    canonical: CanonicalText,
    mentions: Sequence[AgencyMention],
    issued_on: dt.date | None,
) -> Filled:
    """What labelled lines say; `under` is the work found in them and beside them."""
    result = Filled()
    for field in fields:
        if field.slot == "lead":
            dealt = [d for d in under if field.item.span.contains(d.action) or field.content.contains(d.action)]
            told = {b.name: b for d in dealt for b in d.bodies}
            result = replace(result, lead=tuple(told.values()) or bodies_listed(canonical, field.content, mentions))
        elif field.slot == "cooperating":
            result = replace(result, cooperating=bodies_listed(canonical, field.content, mentions))
        elif field.slot == "time":
            limit = deadline_in_cell(canonical.text, field.content, issued_on=issued_on)
            result = replace(result, deadline=limit, recurrence=recurrence_in_cell(canonical.text, field.content))
        elif field.slot == "product":
            result = replace(result, product=field.content.of(canonical.text))
    return result
