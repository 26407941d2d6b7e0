"""One paragraph read clause by clause: the work it lays on somebody, and what it opens for what follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from corpus.model import AgencyMention, BodySlot
from extractors.tasks.clause import Clause, ClauseReader, Found
from extractors.tasks.commas import parts
from extractors.tasks.draft import Draft
from extractors.tasks.leads import announces, only_introduces, without_tail
from extractors.tasks.outline import Item
from extractors.tasks.phrases import find_phrase, phrase_at
from extractors.tasks.segments import Segment, segments
from extractors.tasks.words import Words, span_of
from extractors.tasks.zones import Context, Zone

_FINAL = {".", ";", ",", ":", "/", "…", "”", "*", "-"}


@dataclass(slots=True)
class Paragraph:
    """A paragraph and what was read from it.

    `bodies` are those told last, `named` whether it names any itself, `announces` whether it ends in a lead-in.
    """

    item: Item
    words: Words
    context: Context
    mentions: Sequence[AgencyMention]
    text: str
    drafts: list[Draft] = field(default_factory=list)
    bodies: tuple[BodySlot, ...] = ()
    named: bool = False
    announces: bool = False

    def read(self) -> Paragraph:
        """Read all clauses; returns itself."""
        self.bodies = self.context.bodies
        reader = ClauseReader(self.words, self.mentions, self.text)
        carried: tuple[BodySlot, ...] = ()
        for segment in segments(self.words):
            clause = reader.read(segment.first, segment.after)
            if carried and clause.found != Found.BARE:
                clause = replace(clause, bodies=carried + clause.bodies)
            carried = clause.bodies if self._goes_on(clause, segment) else ()
            if not carried:
                self._take(segment, clause)
        return self

    @property
    def heads(self) -> bool:
        """Whether it only names the bodies that what follows is laid on."""
        return self.named and not self.drafts

    @property
    def cued(self) -> bool:
        """Whether a lead-in speaks of orders or duties, or names bodies."""
        return self.named or find_phrase(self.words, 0, len(self.words), "cue") is not None

    def looks_like_heading(self) -> bool:
        return bool(self.item.children) and self.words[-1].low not in {".", ";"} and len(self.drafts) <= 1

    def _goes_on(self, clause: Clause, segment: Segment) -> bool:
        """Whether a list of bodies goes on after a semicolon."""
        after = segment.after
        return clause.found == Found.SUBJECT_ONLY and after < len(self.words) and self.words[after].low == ";"

    def _take(self, segment: Segment, clause: Clause) -> None:
        """Add what a clause says."""
        last = segment.after == len(self.words) and self.words[-1].low == ":"
        if last and only_introduces(self.words, segment.first, segment.after):
            self.announces = True
            return
        if clause.bodies and clause.found != Found.STATEMENT:
            self.bodies, self.named = clause.bodies, True
        if clause.found == Found.NOUN and not segment.opens and self.drafts:
            self._extend(segment)
        elif clause.action < 0 or not self._counts(clause):
            self.announces = self.announces or last
        elif last and announces(self.words, clause.action, segment.after):
            self.announces = True
        else:
            self._add(segment, clause, last=last)

    def _add(self, segment: Segment, clause: Clause, *, last: bool) -> None:
        end = without_tail(self.words, clause.action, segment.after)
        self.announces = last
        for first, after in parts(self.words, clause.action, end):
            self.drafts.append(self.draft(segment, clause, first=first, after=after))

    def _extend(self, segment: Segment) -> None:
        """A noun phrase after a semicolon goes on with the list in the clause before."""
        before = self.drafts[-1]
        self.drafts[-1] = replace(before, after=trimmed(before.words, before.first, segment.after))

    def _counts(self, clause: Clause) -> bool:
        """Whether a clause is work in the zone it stands in."""
        zone = self.context.zone
        if phrase_at(self.words, clause.action, clause.after, "praise"):
            return False
        if clause.found in (Found.TRIGGER, Found.DUTY):
            return True
        if clause.found == Found.NAMED:
            return zone not in (Zone.SHUT, Zone.PLAIN) or self.words[clause.action].low in {"chủ", "khẩn"}
        told = bool(self.drafts) and zone != Zone.SHUT
        return clause.found == Found.BARE and (zone in (Zone.OPEN, Zone.DEMAND) or told)

    def draft(self, segment: Segment, clause: Clause, *, first: int, after: int) -> Draft:
        """A piece of work at words `first:after`."""
        return Draft(
            words=self.words,
            first=first,
            after=trimmed(self.words, first, after),
            sentence=span_of(self.words, segment.first, segment.after),
            found=clause.found,
            item=self.item,
            chain=segment.first,
            bodies=self.bodies,
            inherited=not clause.bodies,
            trigger=clause.trigger,
            section=self.context.section,
        )

    def whole(self) -> Draft:
        """The paragraph as one piece of work."""
        end = len(self.words)
        return self.draft(Segment(0, end, "."), Clause(0, end, Found.BARE, action=0), first=0, after=end)


def trimmed(words: Words, first: int, after: int) -> int:
    """Without the marks at the end."""
    while after - 1 > first and words[after - 1].low in _FINAL:
        after -= 1
    return after
