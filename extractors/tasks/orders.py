"""The word of order in a clause and those who get the order: "… giao | Sở Tài chính …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import AgencyMention, Span
from extractors.tasks.action import action_after, past_links
from extractors.tasks.news.asides import past_aside
from extractors.tasks.news.givers import directs, has_given, told_by_title, urges
from extractors.tasks.news.papers import announced_by, passes_on, sends_paper
from extractors.tasks.news.towns import place_told
from extractors.tasks.news.unlisted import unnamed_at
from extractors.tasks.phrases import OPENERS, behind_verb, members, phrase_at
from extractors.tasks.subject import Subject, subject_at
from extractors.tasks.timed import past_times
from extractors.tasks.words import Words, joined, span_of

_GIVES = frozenset(("giao", "phân", "ủy"))  # first words of giving work
_LEADS_ON = frozenset(("chỉ đạo", "phối hợp"))
"""Acts in which others are asked for something: "phối hợp với Sở Y tế yêu cầu …"."""


@dataclass(frozen=True, slots=True)
class Order:
    """Those who get an order, and the word that gives it."""

    subject: Subject
    word: Span


@dataclass(frozen=True, slots=True)
class OrderReader:
    """Finds the order of a clause; in `news` also ways of telling of one that no document uses itself."""

    words: Words
    mentions: Sequence[AgencyMention]
    text: str
    news: bool = False

    def read(self, first: int, after: int) -> Order | None:
        """The first word of order with a body after it at words `first:after`."""
        for at in range(first, after):
            step = 0 if self.words[at].shielded else self._word_of_order(first, at, after)
            if step and self._is_nested(first, at):
                break
            if not step:
                continue
            here = past_times(self.words, at + step, after)
            passes = passes_on(self.words, at)
            subject = self._receiver(at, here, after) if passes else self._whom(first, at, here, after)
            if subject and (passes or at == first or self._commands(at, subject, after)):
                return Order(subject, span_of(self.words, at, at + step))
        return None

    def _whom(self, first: int, at: int, here: int, after: int) -> Subject | None:
        return self._town(here, after) or self._addressed(first, at, here, after) or self._told(here, after)

    def _town(self, at: int, after: int) -> Subject | None:
        return place_told(self.words, at, after, self.text) if self.news else None

    def _is_nested(self, first: int, at: int) -> bool:
        """ "Bộ Công Thương chỉ đạo Cục Điện lực | yêu cầu các đơn vị …": the order is part of what a body is to do."""
        subject = self._subject(first, at) if self.news and self.words[at].low in {"yêu", "đề"} else None
        if subject is None or told_by_title(self.words, first, subject.after):
            return False
        here = past_links(self.words, subject.after, at)
        leads = joined(self.words, here, here + 2) in _LEADS_ON and here + 2 < at
        return leads and not any(w.low in {",", "và"} and w.body < 0 for w in self.words[here:at])

    def _word_of_order(self, first: int, at: int, after: int) -> int:
        """How many words an order takes at `at`, 0 for none."""
        opens = phrase_at(self.words, at, after, "first-trigger") > 0 and self._delegates(first, at)
        step = phrase_at(self.words, at, after, "trigger", *(("first-trigger",) if opens else ()))
        if step:
            return step if self._gives_order(first, at) else 0
        if not self.news:
            return 0
        return int(sends_paper(self.words, first, at)) or urges(self.words, first, at)

    def _told(self, at: int, after: int) -> Subject | None:
        """Who gets an order; in news also behind "…, trong thời gian tới, …", and whoever no list knows."""
        if not self.news:
            return self._subject(at, after)
        at = past_links(self.words, at, after)
        found = self._subject(at, after) or unnamed_at(self.words, at, after, self.text)
        if found is None:
            return None
        found = Subject(found.bodies, found.first, past_aside(self.words, found.after, after))
        return self._asked_further(found, after)

    def _receiver(self, at: int, here: int, after: int) -> Subject | None:
        """Who a paper goes to, where an order or an action stands right behind: "gửi các xã yêu cầu …"."""
        found = self._told(here, after)
        if not found:
            return None
        if self.words[at].low != "gửi":
            aim = found.after < after and self.words[found.after].low == "để"
            return Subject(found.bodies, found.first, found.after + 1) if aim else None
        verb = self._past_marks(found.after, after)
        return found if phrase_at(self.words, verb, after, *OPENERS, "first", "start") else None

    def _asked_further(self, found: Subject, after: int) -> Subject:
        """ "gửi Sở Y tế đề nghị …": the action stands behind the second word of order."""
        here = self._past_marks(found.after, after)
        step = phrase_at(self.words, here, after, "trigger")
        asks = step and here == found.after and self.words[here].low in {"yêu", "đề"}
        whom = self._subject(here + step, after) if asks else None
        if whom and action_after(self.words, whom.after, after) >= 0:  # "Giao việc cho các bộ, Thủ tướng yêu cầu Bộ …"
            return whom
        verb = self._past_marks(here + step, after) if step else after
        opens = phrase_at(self.words, verb, after, *OPENERS, "first", "start")
        return Subject(found.bodies, found.first, verb) if opens else found

    def _past_marks(self, at: int, after: int) -> int:
        return next((i for i in range(at, after) if self.words[i].low not in {",", "“", ":"}), after)

    def _subject(self, at: int, after: int) -> Subject | None:
        while at < after and self.words[at].low in {":", ","}:
            at += 1
        return subject_at(self.words, at, after, self.mentions, self.text)

    def _delegates(self, first: int, at: int) -> bool:
        """Whether nothing but the body that hands its work on stands before: "Bộ Y tế ủy quyền cho Cục …"."""
        subject = self._subject(first, at) if at > first else None
        return at == first or (subject is not None and subject.after == at)

    def _addressed(self, first: int, at: int, here: int, after: int) -> Subject | None:
        """ "đề nghị Quý cơ quan …", and "đề nghị" with a verb after it: those already addressed."""
        step = phrase_at(self.words, here, after, "addressee") or self._short_name(here, after)
        verb = phrase_at(self.words, here, after, *OPENERS) if here < after and self.words[here].body < 0 else 0
        if step or (verb and self._asks(first, at, after)):
            return Subject((), here, here + step)
        return None

    def _asks(self, first: int, at: int, after: int) -> bool:
        """ "Đề nghị …", "Khi xong, đề nghị …"; "Yêu cầu …" where a sentence begins."""
        if self.news and self.words[at].low in {"yêu", "đề"} and told_by_title(self.words, first, at):
            return True
        if self.news and self.words[at].low == "yêu" and self._is_single(first, at):
            return True
        if self.words[at].low == "yêu":
            return at == first and self.words[at].capital
        opens = at == first or bool(phrase_at(self.words, first, after, "preamble"))
        return opens and self.words[at].low in {"đề", "khuyến"}

    def _is_single(self, first: int, at: int) -> bool:
        """Whether one body speaks right before `at`: "Bộ Y tế | yêu cầu lấy mẫu …"."""
        body = self.words[at - 1].body if at > first else -1
        return body >= 0 and not self.mentions[body].collective

    def _short_name(self, at: int, after: int) -> int:
        """ "đề nghị Công ty khẩn trương …": the head of a name that was told in full before."""
        step = phrase_at(self.words, at, after, "short-name")
        alone = step and at + step < after and self.words[at].capital and self.words[at].body < 0
        return step if alone and not self.words[at + step].capital and self.words[at + step].low != ":" else 0

    def _gives_order(self, first: int, at: int) -> bool:
        """Not "được giao", "hồ sơ đề nghị", "theo đề nghị"; "chỉ đạo", "có văn bản yêu cầu" order only in news."""
        word, before = self.words[at].low, self._before(first, at)
        if word == "phân" and behind_verb(self.words, at):
            return False
        if word == "chỉ" or (word in _GIVES and before in members("given")):
            gives = directs if word == "chỉ" else has_given
            return self.news and gives(self.words, first, at)
        if self._names_thing(at):
            return self.words[at + 1].capital
        return before not in members("no-order-after") or (self.news and announced_by(self.words, first, at))

    def _before(self, first: int, at: int) -> str:
        return self.words[at - 1].low if at > first else ""

    def _names_thing(self, at: int) -> bool:
        """Whether the word begins another one: "giao thông"."""
        return bool(phrase_at(self.words, at, len(self.words), "no-order"))

    def _commands(self, at: int, subject: Subject, after: int) -> bool:
        """In mid sentence an order needs an action after its bodies, or a colon."""
        return action_after(self.words, subject.after, after) >= 0 or subject.after >= after or at > 0
