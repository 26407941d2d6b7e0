"""One paragraph read clause by clause: the work it lays on somebody, and what it opens for what follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from corpus.model import AgencyMention, BodySlot, Span
from extractors.tasks.clause import Clause, ClauseReader, Found
from extractors.tasks.commas import parts
from extractors.tasks.draft import Draft
from extractors.tasks.judge import Setting, does_itself, forbids, is_work
from extractors.tasks.law import restates
from extractors.tasks.leads import announces, only_introduces, without_tail
from extractors.tasks.news.papers import accords
from extractors.tasks.news.unlisted import points_back
from extractors.tasks.outline import PLAIN, Item
from extractors.tasks.phrases import OPENERS, find_phrase, phrase_at
from extractors.tasks.segments import Segment, segments
from extractors.tasks.speaker import told_by_speaker
from extractors.tasks.things import names_things, style_at
from extractors.tasks.words import Words, span_of
from extractors.tasks.zones import Context, Zone

_LONGEST_ITEM = 14  # words of an item in a list of things
_ASKING = (["đề", "nghị"], ["yêu", "cầu"])
_FINAL = {".", ";", ",", ":", "/", "…", "”", "*", "-"}


@dataclass(slots=True)
class Paragraph:
    """A paragraph and what was read from it.

    `bodies` are those told last, `named` whether it names any itself, `announces` whether it ends in a lead-in,
    `spoken` whether that names who speaks, `times` are those of the lead-in that a sentence goes on with.
    """

    item: Item
    words: Words
    context: Context
    mentions: Sequence[AgencyMention]
    text: str
    drafts: list[Draft] = field(default_factory=list)
    bodies: tuple[BodySlot, ...] = ()
    named: bool = False
    headed: bool = False
    issuer: str = ""
    news: bool = False
    announces: bool = False
    spoken: bool = False
    ordered: bool = False
    introduces: bool = False
    narrates: bool = False
    forbids: bool = False
    zone: Zone = Zone.PLAIN
    chain: int = 0
    stretch: int = 0
    things: str = ""
    restated: bool = False
    reports: bool = False
    times: tuple[Span, ...] = ()

    def read(self) -> Paragraph:
        """Read all clauses; returns itself."""
        self.bodies, self.zone = self.context.bodies, self.context.zone
        if self.item.content.of(self.text).isupper() or self._is_fragment():
            return self
        reader = ClauseReader(self.words, self.mentions, self.text, self.news)
        carried = self.context.listed if self.item.rank == PLAIN else ()
        order: Span | None = None
        for segment in segments(self.words, news=self.news):
            clause = reader.read(segment.first, segment.after)
            if carried:
                clause = self._with_carried(clause, carried, order)
            elif self._asks_others(segment, clause):
                clause = Clause(segment.first, segment.after, Found.BARE, action=segment.first)
            clause = self._in_accord(segment, clause)
            carried, order = (clause.bodies, clause.trigger) if self._goes_on(clause, segment) else ((), None)
            self.restated = self._restates(segment, clause)
            if not carried and not self.restated:
                self._take(segment, clause)
        if self._has_run_in_heading():
            self.drafts = self.drafts[1:]
        return self

    def _in_accord(self, segment: Segment, clause: Clause) -> Clause:
        """In news what a body does in accord with a directive is its duty: "Theo đó, Sở Y tế chuẩn bị …"."""
        named = self.news and segment.opens and clause.found == Found.NAMED and clause.action >= 0
        directed = named and accords(self.words, segment.first, clause.behind, self.text)
        return replace(clause, found=Found.DUTY) if directed else clause

    def _with_carried(self, clause: Clause, carried: tuple[BodySlot, ...], order: Span | None) -> Clause:
        """A clause with the bodies of the list before it and the order they got; one without bodies of its own is done
        by them."""
        if clause.found == Found.BARE:
            self.bodies, self.named = carried, True
            return clause
        ordered = order is not None and clause.found in (Found.NAMED, Found.SUBJECT_ONLY)
        found = Found.TRIGGER if ordered and clause.found == Found.NAMED else clause.found
        return replace(
            clause, bodies=carried + clause.bodies, found=found, trigger=order if ordered else clause.trigger
        )

    def _asks_others(self, segment: Segment, clause: Clause) -> bool:
        """ "…; đề nghị các đơn vị cung cấp số liệu" in a list of duties: to ask others is a duty as well."""
        asks = [w.low for w in self.words[segment.first : segment.first + 2]] in _ASKING
        listed = segment.mark == ";" and bool(self.item.label) and bool(self.drafts) and bool(self.context.bodies)
        duty = listed and self.drafts[-1].found == Found.BARE and self.bodies == self.context.bodies
        return asks and duty and clause.found in (Found.TRIGGER, Found.NOUN)

    def _restates(self, segment: Segment, clause: Clause) -> bool:
        """Whether a segment tells what the law says, or goes on with a sentence that does."""
        if segment.opens or clause.bodies:
            return restates(self.words, segment.first, clause, before=self.restated)
        return self.restated

    def _has_run_in_heading(self) -> bool:
        """Whether work for nobody stands before a colon and bodies are told behind it: "Rà soát quy hoạch: Sở …"."""
        if len(self.drafts) < 2 or self.drafts[0].found != Found.BARE or self.drafts[1].inherited:
            return False
        end, start = self.drafts[0].after, self.drafts[1].sentence.start
        between = [w for w in self.words[end:] if w.start < start]
        return bool(between) and between[0].low == ":" and all(w.shielded for w in between[1:])

    def _is_fragment(self) -> bool:
        """A word or two without a mark at either end, left over from a page: "Báo cáo - thống kê"."""
        return self.item.rank == PLAIN and len(self.words) <= 5 and self.words[-1].low not in {".", ";", ":"}

    @property
    def heads(self) -> bool:
        """Whether it only names the bodies that what follows is laid on."""
        return self.headed and not self.drafts

    @property
    def cued(self) -> bool:
        """Whether a lead-in speaks of orders or duties."""
        return self.ordered or find_phrase(self.words, 0, len(self.words), "cue") is not None

    @property
    def orders(self) -> bool:
        """Whether a lead-in announces orders, not only views ("có ý kiến như sau")."""
        last = [i for i, w in enumerate(self.words) if w.low == "."][-1:] or [0]
        found = find_phrase(self.words, last[0], len(self.words), "order")
        return self.ordered or found is not None or not self.introduces

    def last_sentence(self) -> Span:
        """The place of the words after the last full stop inside."""
        stops = [i for i, w in enumerate(self.words[:-1]) if w.low == "." and not w.shielded]
        return span_of(self.words, stops[-1] + 1 if stops else 0, len(self.words))

    def looks_like_heading(self) -> bool:
        plain = all(d.found == Found.BARE for d in self.drafts) and len({d.sentence for d in self.drafts}) <= 1
        return plain and bool(self.item.children) and self.words[-1].low not in {".", ";"}

    def _goes_on(self, clause: Clause, segment: Segment) -> bool:
        """Whether a list of bodies goes on after a semicolon."""
        after = segment.after
        return clause.found == Found.SUBJECT_ONLY and after < len(self.words) and self.words[after].low == ";"

    def _take(self, segment: Segment, clause: Clause) -> None:
        """Add what a clause says."""
        leads, last = self._leads(segment), segment.after >= len(self.words) - 1
        self._note(segment, clause, leads=leads)
        if leads and only_introduces(self.words, segment.first, segment.after):
            self.introduces = last
            self._open(last=last)
        elif self._continues(segment, clause, leads=leads):
            self._extend(segment)
        elif not self._counts(segment, clause):
            self.announces = self.announces or leads
            self._open_rest(leads=leads and not last)
        elif leads and announces(self.words, clause.action, segment.after):
            self._open(last=last)
        else:
            self._add(segment, clause, leads=leads)

    def _leads(self, segment: Segment) -> bool:
        """Whether a colon ends a segment, or follows it."""
        following = self.words[min(segment.after, len(self.words) - 1)]
        return following.low == ":" or self.words[segment.after - 1].low == ":" or self._breaks_off(segment)

    def _breaks_off(self, segment: Segment) -> bool:
        """Whether a paragraph of news ends in "… yêu cầu." where a colon is meant."""
        return segment.after >= len(self.words) - 1 and self._ends_in_order(segment)

    def _ends_in_order(self, segment: Segment) -> bool:
        """Whether a body of the news gives an order that follows: "Thực hiện …, UBND huyện yêu cầu:"."""
        last = [w.low for w in self.words[segment.first : segment.after] if w.low != ":"][-2:]
        named = any(w.body >= 0 for w in self.words[segment.first : segment.after])
        return self.news and named and last in (["yêu", "cầu"], ["đề", "nghị"])

    def _continues(self, segment: Segment, clause: Clause, *, leads: bool) -> bool:
        """Whether a segment after a semicolon goes on with the work before: a noun phrase of a list, or its manner."""
        if not self.drafts or self.forbids:
            return False
        if segment.mark != ";":
            return segment.mark == "(" and self._lists_things(segment)
        if self.drafts[-1].stretch != self.stretch:
            return False
        noun = clause.found == Found.NOUN and not leads and not self._demands(segment)
        return self._lists_on(clause) or noun or self._qualifies(clause) or self._aims_on(clause)

    def _lists_things(self, segment: Segment) -> bool:
        """Whether "(ii) …" is one of the things that the clause before the colon counts."""
        style = style_at(self.words, segment.first)
        if names_things(self.words, self.drafts[-1].first, segment.first - 4):
            self.things = style
        elif style != self.things:
            self.things = ""
        return bool(self.things)

    def _demands(self, segment: Segment) -> bool:
        """Whether a modal makes a segment more than a noun phrase: "; trong quy hoạch mới phải bố trí quỹ đất"."""
        return find_phrase(self.words, segment.first, segment.after, "modal") is not None

    def _lists_on(self, clause: Clause) -> bool:
        """ "Phát triển các tiện ích như: định danh số; thanh toán số": what looks like a verb is an item, and so is
        what is punished ("xử lý các hành vi vi phạm: khai thác quá công suất; …")."""
        before = self.drafts[-1]
        colons = [i for i in range(before.first + 1, before.after) if self.words[i].low == ":"]
        last = self.words[colons[-1] - 1].low if colons else ""
        verb = last in {"như", "gồm"} and phrase_at(self.words, colons[-1] + 1, before.after, *OPENERS, "first")
        if last not in {"như", "gồm", "phạm"} or verb:
            return False
        short = clause.after - max(clause.action, clause.first) <= _LONGEST_ITEM
        return short and clause.found == Found.BARE and self.words[clause.first].low != "đồng"

    def _aims_on(self, clause: Clause) -> bool:
        """ "… nhằm thực hiện tốt quy định; ngăn ngừa vi phạm": a purpose goes on."""
        step = phrase_at(self.words, clause.action, clause.after, "manner") if clause.found == Found.BARE else 0
        before = self.drafts[-1]
        aims = [i for i in range(before.first, before.after) if self.words[i].low in {"nhằm", "để"}]
        return bool(step) and any(self.words[i - 1].low != "không" for i in aims)

    def _note(self, segment: Segment, clause: Clause, *, leads: bool) -> None:
        """Remember who is told, whether by an order, and whether the sentence narrates."""
        if leads or segment.mark == ".":
            self.times = clause.times if leads else ()
        self._note_bodies(segment, clause, leads=leads)
        self.ordered = self.ordered or clause.found in (Found.TRIGGER, Found.DUTY)
        if segment.opens and not (segment.mark == "(" and self.reports):
            self.stretch = segment.first
            self.forbids = clause.action >= 0 and forbids(self.words, clause)
            self.narrates = clause.found in (Found.NOUN, Found.STATEMENT) or self._sets_scene(segment, clause)
            self.reports = self._tells_of_past(segment, clause)

    def _note_bodies(self, segment: Segment, clause: Clause, *, leads: bool) -> None:
        """Remember who is told; of a speaker in a lead-in, those to whom they turn."""
        told = self._told_by_speaker(segment, clause) if leads and clause.bodies else None
        if leads and not clause.bodies and self._ends_in_order(segment):
            self.named = self.spoken = True
        elif told is not None:
            self.bodies, self.named, self.spoken = told or self.context.bodies, True, True
        elif clause.bodies and clause.found != Found.STATEMENT and not does_itself(self.words, clause, self.issuer):
            same = self.news and bool(self.bodies) and points_back(self.words, clause.behind)
            self.bodies, self.named = self.bodies if same else clause.bodies, True
            self.headed = clause.found == Found.SUBJECT_ONLY

    def _told_by_speaker(self, segment: Segment, clause: Clause) -> tuple[BodySlot, ...] | None:
        return told_by_speaker(self.words, clause, segment.after, self.mentions, self.text)

    def _tells_of_past(self, segment: Segment, clause: Clause) -> bool:
        """ "Ủy ban nhân dân tỉnh đã phê duyệt phương án; cụ thể như sau: (1) …" lists what was done."""
        past = [at for at in range(segment.first, segment.after) if self.words[at].low == "đã"]
        free = [at for at in past if not self.words[at].shielded]
        done = clause.found == Found.NOUN and any(self.words[at - 1].body >= 0 for at in free if at)
        return done or (clause.found == Found.STATEMENT and bool(free))

    def _qualifies(self, clause: Clause) -> bool:
        """ "; bảo đảm đúng quy định", "; bảo đảm thống nhất": how the work before is to be done."""
        if clause.found != Found.BARE:
            return False
        step = phrase_at(self.words, clause.action, clause.after, "secure")
        return bool(step and phrase_at(self.words, clause.action + step, clause.after, "quality"))

    def _open(self, *, last: bool) -> None:
        """A lead-in: what follows it in the paragraph is work."""
        self.announces = True
        self._open_rest(leads=not last)

    def _open_rest(self, *, leads: bool) -> None:
        """After a lead-in the rest of the paragraph is work, unless it tells of results and no order is given."""
        if leads and not self.reports and (self.zone != Zone.SHUT or self.ordered):
            self.zone = Zone.OPEN

    def _add(self, segment: Segment, clause: Clause, *, leads: bool) -> None:
        end = without_tail(self.words, clause.action, segment.after)
        self.announces = leads
        onward = segment.mark == ";" and self.words[segment.first].low == "đồng" and not clause.bodies
        self.chain = self.chain if onward else segment.first
        for first, after in parts(self.words, clause.action, end):
            piece = self.draft(segment, clause, first=first, after=after)
            self.drafts.append(replace(piece, part=first != clause.action))

    def _extend(self, segment: Segment) -> None:
        """A noun phrase after a semicolon goes on with the list in the clause before."""
        before = self.drafts[-1]
        self.drafts[-1] = replace(before, after=trimmed(before.words, before.first, segment.after))

    def _counts(self, segment: Segment, clause: Clause) -> bool:
        setting = Setting(
            zone=self.zone,
            bodies=self.bodies,
            told=bool(self.drafts),
            narrates=self.narrates,
            quiet=self.context.quiet,
            issuer=self.issuer,
            ordered=self.ordered,
            opens=segment.opens,
            spoken=self.news and self.ordered,
        )
        told = self.forbids or self._sets_scene(segment, clause)
        return clause.action >= 0 and not told and is_work(self.words, clause, setting)

    def _sets_scene(self, segment: Segment, clause: Clause) -> bool:
        """Whether a sentence of news tells of the meeting: "Nhân dịp này, …", "Tại hội nghị, …"."""
        if not self.news or not segment.opens or clause.found == Found.TRIGGER:
            return False
        first = next((i for i in range(segment.first, segment.after) if self.words[i].low.isalnum()), segment.first)
        return phrase_at(self.words, first, segment.after, "scene") > 0

    def draft(self, segment: Segment, clause: Clause, *, first: int, after: int) -> Draft:
        """A piece of work at words `first:after`."""
        return Draft(
            words=self.words,
            first=first,
            after=trimmed(self.words, first, after),
            sentence=span_of(self.words, segment.first, segment.after),
            found=clause.found,
            item=self.item,
            chain=self.chain,
            stretch=self.stretch,
            umbrella=self.context.limits,
            bodies=self.bodies,
            inherited=not clause.bodies,
            trigger=clause.trigger,
            times=clause.times or self.times,
            section=self.context.section,
        )

    def whole(self) -> Draft:
        """The paragraph as one piece of work."""
        end = len(self.words)
        return self.draft(Segment(0, end, "."), Clause(0, end, Found.BARE, action=0), first=0, after=end)


def trimmed(words: Words, first: int, after: int) -> int:
    """Without the marks at the end."""
    while after - 1 > first and words[after - 1].low in _FINAL and not _closes_inside(words, first, after):
        after -= 1
    return after


def _closes_inside(words: Words, first: int, after: int) -> bool:
    """Whether a closing quotation mark at the end was opened behind `first`."""
    return words[after - 1].low == "”" and any(w.low == "“" for w in words[first:after])
