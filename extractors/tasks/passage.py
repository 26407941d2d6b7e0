"""Walk the tree of paragraphs and collect the work they lay on somebody: headings, lead-ins, inheritance."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.model import AgencyMention, BodySlot, CanonicalText, Deadline, Span
from corpus.text import fold
from extractors.tasks.clause import Found
from extractors.tasks.dealt import dealt
from extractors.tasks.draft import Draft
from extractors.tasks.fields import Field, field_of
from extractors.tasks.fill import Filled, filled
from extractors.tasks.limits import umbrella
from extractors.tasks.listed import bodies_listed
from extractors.tasks.outline import PLAIN, Item
from extractors.tasks.paragraph import Paragraph
from extractors.tasks.phrases import folded, members, phrase_at
from extractors.tasks.words import joined, words_of
from extractors.tasks.zones import Context, Zone, zone_of_heading

_TOLD = 8  # words of a lead-in that say what it tells of
_TITLE = 400  # characters in which the title of an annex is found
_ASKS = re.compile(r"(?:mot so |cac |nhung )?(?:noi dung )?(?:de xuat|kien nghi|de nghi)\b")


@dataclass(frozen=True, slots=True)
class Walk:
    """What the walk through one document needs; `news` lets a speech run on over paragraphs; a paragraph that repeats
    the `headline` (folded) is a caption; `upward` passes over what a report asks of those above."""

    canonical: CanonicalText
    mentions: Sequence[AgencyMention]
    issued_on: dt.date | None = None
    news: bool = False
    issuer: str = ""
    headline: str = ""
    annexes: tuple[Span, ...] = ()
    upward: bool = False

    def visit(self, item: Item, context: Context) -> list[Draft]:
        """The work under an item, in order."""
        found: list[Draft] = []
        for child in item.children:
            context = self._entering(child, context)
            drafts, context = self._child(child, context)
            found += drafts
        return found

    def _entering(self, item: Item, context: Context) -> Context:
        """At the start of an annex the context starts anew; lists of procedures and forms lay work on nobody."""
        annex = next((a for a in self.annexes if a.start <= item.span.start < a.end), None)
        if annex is None or annex == context.annex:
            return context
        title = fold(self.canonical.text[annex.start : annex.start + _TITLE])
        lists = any(word in title for word in folded("annex-of-lists"))
        plan = not lists and any(word in title for word in folded("annex-of-work"))
        return Context(Zone.NAMED if plan else Zone.PLAIN, quiet=not plan, annex=annex)

    def _child(self, item: Item, context: Context) -> tuple[list[Draft], Context]:
        """The work in one item and under it, and the context for its later siblings."""
        if self._repeats_headline(item):
            return self.visit(item, context), context
        label = field_of(self.canonical.text, item)
        words = words_of(self.canonical, label.content if label else item.content, self.mentions, news=self.news)
        zone = None if label or (context.quiet and context.zone == Zone.PLAIN) else self._heading_zone(item)
        if zone:
            return self._under_heading(item, context, zone), context
        paragraph = Paragraph(
            item, words, context, self.mentions, self.canonical.text, issuer=self.issuer, news=self.news
        )
        if words:
            paragraph.read()
        if label:
            _keep_labelled(paragraph, label)
        inner = self._inner(paragraph)
        under = self.visit(item, inner)
        if words and under and paragraph.looks_like_heading():
            paragraph.drafts = []
        return self._with_fields(paragraph, paragraph.drafts + under), self._outer(paragraph, inner)

    def _under_heading(self, item: Item, context: Context, zone: Zone) -> list[Draft]:
        if self._asks_above(item):
            return []
        return self.visit(item, context.under(zone, self._responsible(item), self._said(item)))

    def _repeats_headline(self, item: Item) -> bool:
        return bool(self.headline) and fold(self._said(item)).strip(" .*") == self.headline

    def _with_fields(self, paragraph: Paragraph, drafts: list[Draft]) -> list[Draft]:
        """The work of an item with what its labelled lines say; an item that has a lead is work itself."""
        item, label = paragraph.item, field_of(self.canonical.text, paragraph.item)
        told = dealt(self.canonical.text, item)
        if not told.all or (label and label.slot != "task"):
            return drafts
        if not drafts and paragraph.words and any(f.slot == "lead" for f in told.all):
            drafts = [paragraph.whole()]
        return [
            d if self._stands_behind(d, item, told.all) else self._said_by(told.of(d), drafts).onto(d) for d in drafts
        ]

    def _said_by(self, fields: Sequence[Field], drafts: Sequence[Draft]) -> Filled:
        return filled(fields, drafts, self.canonical, self.mentions, self.issued_on)

    def _stands_behind(self, draft: Draft, item: Item, fields: Sequence[Field]) -> bool:
        """Whether work stands in a paragraph without a mark behind labelled lines: they describe something else, the
        meeting of an invitation, say."""
        plain = draft.item.parent is item and draft.item.rank == PLAIN
        behind = draft.item.span.start > fields[-1].item.span.start
        return plain and behind and field_of(self.canonical.text, draft.item) is None

    def _heading_zone(self, item: Item) -> Zone | None:
        text = self._said(item)
        stands_out = item.bold or text.isupper()
        if not stands_out and (item.rank == PLAIN or not item.children):
            return None
        return zone_of_heading(item.content.of(self.canonical.text))

    def _asks_above(self, item: Item) -> bool:
        """Whether a heading of a report opens what it asks of those above."""
        return self.upward and _ASKS.match(fold(item.content.of(self.canonical.text))) is not None

    def _responsible(self, item: Item) -> tuple[BodySlot, ...]:
        """The bodies of a heading like "Trách nhiệm của Sở Nội vụ"."""
        return bodies_listed(self.canonical, item.content, self.mentions, known=True)

    def _said(self, item: Item) -> str:
        return item.span.of(self.canonical.text)

    def _inner(self, paragraph: Paragraph) -> Context:
        """The context under an item: the bodies it names, a zone opened by a lead-in or a heading of bodies."""
        context = paragraph.context
        bodies = paragraph.bodies or context.bodies
        context = replace(context, limits=self._limits(paragraph) or context.limits)
        if context.zone == Zone.SHUT and not paragraph.named:
            return context
        if paragraph.heads and paragraph.words[-1].low == ";":
            return replace(context, listed=paragraph.bodies)
        if not _opens(paragraph):
            return replace(context, bodies=bodies, listed=())
        zone = Zone.OPEN if paragraph.orders or paragraph.heads else Zone.NAMED
        zone = self._told_zone(paragraph) or zone
        section, quiet = self._said(paragraph.item), self._stays_quiet(paragraph)
        return replace(context, zone=zone, bodies=bodies, section=section, quiet=quiet)

    def _stays_quiet(self, paragraph: Paragraph) -> bool:
        """In news the orders of a speech are work even for nobody in particular."""
        return paragraph.context.quiet and not (self.news and paragraph.spoken)

    def _told_zone(self, paragraph: Paragraph) -> Zone | None:
        """What a lead-in that only tells of money or aims opens: "Kinh phí thực hiện nhiệm vụ được bố trí như sau:"."""
        words = paragraph.words
        told = paragraph.ordered or paragraph.named or paragraph.last_sentence().start > words[0].start
        demands = joined(words, -3, -1) in members("demands")  # "Thời gian qua …; UBND tỉnh yêu cầu:"
        if not paragraph.narrates or told or demands or phrase_at(words, 0, len(words), "preamble"):
            return None
        first = " ".join(paragraph.item.content.of(self.canonical.text).split()[:_TOLD])
        zone = zone_of_heading(first)
        return zone if zone in (Zone.NAMED, Zone.SHUT) else None

    def _limits(self, paragraph: Paragraph) -> tuple[Deadline, ...]:
        """The limit that a lead-in sets for what follows it."""
        if not paragraph.words or paragraph.words[-1].low != ":":
            return ()
        return umbrella(paragraph.last_sentence(), self.canonical.text, self.issued_on)

    def _outer(self, paragraph: Paragraph, inner: Context) -> Context:
        """A lead-in or a heading without a mark governs what follows it; in news an order opens the speech."""
        heads = paragraph.heads and paragraph.words[-1].low == ":"
        if paragraph.item.rank == PLAIN and (paragraph.announces or heads):
            return inner
        told = (Found.TRIGGER, Found.DUTY, *((Found.NAMED,) if paragraph.context.zone == Zone.OPEN else ()))
        if self.news and any(d.found in told for d in paragraph.drafts):
            return replace(paragraph.context, zone=Zone.OPEN, bodies=paragraph.bodies)
        return paragraph.context


def _opens(paragraph: Paragraph) -> bool:
    """Whether what follows a paragraph is work of the bodies that it names or announces.

    In a quiet part a lead-in that names no body tells how a procedure goes: "Cơ sở đề nghị cấp phép nộp hồ sơ:".
    """
    if paragraph.context.quiet and not paragraph.named:
        return False
    return paragraph.heads or (paragraph.announces and paragraph.cued)


def _keep_labelled(paragraph: Paragraph, label: Field) -> None:
    """Of a labelled line only work that it deals out to bodies counts, or that stands in it."""
    if label.slot != "task":
        paragraph.drafts = [d for d in paragraph.drafts if d.found != Found.BARE]
        paragraph.named = paragraph.announces = False
