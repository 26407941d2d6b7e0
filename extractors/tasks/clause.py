"""One segment read as a clause: who it lays work on, where its action starts, and what says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from corpus.model import AgencyMention, BodySlot, Span
from extractors.recurrence import opening_end
from extractors.tasks.action import action_after, past_links
from extractors.tasks.news.sayings import speaks, stresses
from extractors.tasks.news.unlisted import bound_at, charged_at, is_charged, same_body_at
from extractors.tasks.orders import OrderReader
from extractors.tasks.phrases import OPENERS, find_phrase, members, phrase_at
from extractors.tasks.refrain import refrains
from extractors.tasks.subject import Subject, is_object, past_address, subject_at
from extractors.tasks.timed import past_times, time_at
from extractors.tasks.words import Words, cites, has_colon, joined, span_of

_LONGEST_NOUN, _LONGEST_LABEL = 10, 14  # words of a noun phrase before what is said of it, before the colon of a label
_TELLING = {"đã", "đang", "chưa", "còn"}  # these say how things stand


class Found(StrEnum):
    """What makes a clause one that lays work on somebody; "" for a mere noun phrase or a statement."""

    TRIGGER = "trigger"
    DUTY = "duty"
    NAMED = "named"
    BARE = "bare"
    SUBJECT_ONLY = "subject-only"
    NOUN = "noun"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Clause:
    """A segment: its words, what was found, the bodies told to act, where the action starts, the order word.

    `behind` is the word behind the bodies, `times` are those in front of them, of the order word or of the action.
    """

    first: int
    after: int
    found: Found
    bodies: tuple[BodySlot, ...] = ()
    action: int = -1
    trigger: Span | None = None
    behind: int = -1
    times: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ClauseReader:
    """Reads the clauses of one paragraph; in `news` bodies may be told to act that no list knows."""

    words: Words
    mentions: Sequence[AgencyMention]
    text: str
    news: bool = False

    def read(self, first: int, after: int) -> Clause:
        """The clause at words `first:after`."""
        start = past_address(self.words, past_links(self.words, first, after), after, self.mentions, self.text)
        if start >= after:
            return Clause(first, after, Found.NOUN)
        clause = self._behind_time(start, after) or self._found(start, after)
        return replace(clause, first=first, times=self._times(start, clause))

    def _found(self, start: int, after: int) -> Clause:
        for attempt in (
            self._noticed,
            self._ordered,
            self._headed,
            self._recurring,
            self._done_by,
            self._timed,
            self._stressed,
            self._introduced,
            self._bare,
        ):
            clause = attempt(start, after)
            if clause:
                return clause
        return Clause(start, after, Found.NOUN)

    def _behind_time(self, first: int, after: int) -> Clause | None:
        """An order or a body with its action behind a time: "Trước ngày 20/8/2025 các đơn vị gửi …"."""
        again = 2 * ([w.low for w in self.words[first : first + 2]] in (["định", "kỳ"], ["phấn", "đấu"]))
        start = past_times(self.words, first + again, after)
        if first + again < start < after:
            for attempt in (self._noticed, self._ordered, self._headed):
                clause = attempt(start, after)
                if clause and (clause.action >= 0 or self._heads(clause)):
                    return clause
        return None

    def _heads(self, clause: Clause) -> bool:
        """Whether a clause only names the bodies of the list behind its colon."""
        last = min(clause.after, len(self.words) - 1)
        colon = self.words[last].low == ":" or self.words[clause.after - 1].low == ":"
        return clause.found == Found.SUBJECT_ONLY and colon

    def _times(self, first: int, clause: Clause) -> tuple[Span, ...]:
        """The times that open a clause, or stand between who is told and the action."""
        found: list[Span] = []
        end = clause.after if self._heads(clause) else clause.action
        for at in range(first, end):
            step = time_at(self.words, at, clause.after) if self._may_be_time(at, first, clause) else 0
            if step and self._limits_all(at + step, clause):
                found.append(span_of(self.words, at, at + step))
        return tuple(found)

    def _may_be_time(self, at: int, first: int, clause: Clause) -> bool:
        """Whether `at` is where a clause begins, or goes on behind "định kỳ", a mark, the order word or the bodies."""
        behind_order = clause.trigger is not None and self.words[at - 1].end == clause.trigger.end
        return at in (first, clause.behind) or self.words[at - 1].low in {",", ":", "kỳ", "đấu"} or behind_order

    def _limits_all(self, at: int, clause: Clause) -> bool:
        """Whether a mark, the order word, the bodies or the action stand behind a time that ends before `at`."""
        if at - 1 >= clause.behind >= 0 or at == clause.action or self.words[at].low in {",", ":"}:
            return True
        start = self.words[at].start
        ordered = clause.trigger is not None and clause.trigger.start == start
        return ordered or subject_at(self.words, at, clause.action, self.mentions, self.text) is not None

    def _noticed(self, first: int, after: int) -> Clause | None:
        """ "… thông báo để <bodies> biết, thực hiện": the closing line of a notice."""
        notice = find_phrase(self.words, first, after, "notice")
        if notice is None:
            return None
        for at in range(notice, after):
            if self.words[at].low in {"để", "đến", "tới"} and (subject := self._subject(at + 1, after)):
                told = next((i for i in range(subject.after, after) if self.words[i].low in members("closing")), -1)
                if told >= 0:
                    return Clause(first, after, Found.TRIGGER, subject.bodies, told, span_of(self.words, notice, at))
        return None

    def _ordered(self, first: int, after: int) -> Clause | None:
        """A word of order with those who get it, wherever it stands: "… giao Sở Tài chính …"."""
        order = OrderReader(self.words, self.mentions, self.text, self.news).read(first, after)
        return self._with_action(order.subject, after, Found.TRIGGER, order.word) if order else None

    def _headed(self, first: int, after: int) -> Clause | None:
        subject = self._subject(first, after)
        if self.news:
            subject = subject or same_body_at(self.words, first, after)
            subject = subject or charged_at(self.words, first, after, self.text) or bound_at(self.words, first, after)
        return self._named(subject, after) if subject else None

    def _named(self, subject: Subject, after: int) -> Clause:
        clause = self._with_action(subject, after, Found.NAMED)
        return self._in_news(subject, clause) if self.news else clause

    def _in_news(self, subject: Subject, clause: Clause) -> Clause:
        """What news say of a body: what it was charged with is its duty, what it tells others is none."""
        charged = is_charged(self.words, subject.after, clause.after)
        if charged:
            return replace(clause, found=Found.DUTY, action=charged)
        if clause.found in (Found.NAMED, Found.DUTY) and speaks(self.words, subject.after, clause.action):
            told = self._stressed(subject.after, clause.after)
            return told or replace(clause, found=Found.STATEMENT, action=-1)
        return clause

    def _stressed(self, first: int, after: int) -> Clause | None:
        """In news "đồng chí nhấn mạnh trong thời gian tới các xã cần …": a duty behind a verb of saying."""
        for at in range(first, after if self.news else first):
            step = 0 if self.words[at].shielded else stresses(self.words, at, after)
            if not step:
                continue
            here = past_links(self.words, past_times(self.words, at + step, after), after)
            subject = self._subject(here, after)
            if subject and phrase_at(self.words, subject.after, after, "modal", "keep"):
                return self._with_action(subject, after, Found.NAMED)
        return None

    def _subject(self, at: int, after: int) -> Subject | None:
        while at < after and self.words[at].low in {":", ","}:
            at += 1
        return subject_at(self.words, at, after, self.mentions, self.text)

    def _with_action(self, subject: Subject, after: int, found: Found, trigger: Span | None = None) -> Clause:
        action = action_after(self.words, subject.after, after)
        if found == Found.NAMED and self._is_past(subject.after, action):
            return Clause(subject.first, after, Found.STATEMENT, subject.bodies, -1, trigger, subject.after)
        if action >= 0 and found == Found.NAMED and self._after_modal(subject.after, action):
            found = Found.DUTY
        if action < 0:
            found = self._without_action(subject, after, found)
        return Clause(subject.first, after, found, subject.bodies, action, trigger, subject.after)

    def _is_past(self, at: int, action: int) -> bool:
        """Whether "đã" stands before what bodies did: "… trong tỉnh và các hội | đã tăng cường …"."""
        past = [i for i in range(at, action) if self.words[i].low == "đã" and not self.words[i].shielded]
        return self.news and any(i + 1 == action for i in past)

    def _without_action(self, subject: Subject, after: int, found: Found) -> Found:
        """Bodies without an action are a heading, unless a statement or the announcement of a speech follows them."""
        if found == Found.NAMED and self.words[subject.first].low == "những":
            return Found.STATEMENT
        if self._described_by_paper(subject, after):
            return Found.SUBJECT_ONLY
        if found == Found.NAMED and find_phrase(self.words, subject.after, after, "trigger", "says") is not None:
            return Found.STATEMENT
        rest = [w for w in self.words[subject.after : after] if w.low not in {":", ",", "."} and not w.shielded]
        states = len(rest) > 12 or self._states(subject.after, after)
        return Found.STATEMENT if states and self.words[after - 1].low != ":" else Found.SUBJECT_ONLY

    def _described_by_paper(self, subject: Subject, after: int) -> bool:
        """ "Các đơn vị được giao nhiệm vụ tại Kế hoạch số …": a paper says which bodies are meant."""
        places = range(max(subject.after - 4, subject.first), subject.after + 1)
        told = any(phrase_at(self.words, at, after, "qualifier") for at in places)
        return told and cites(self.words, subject.after, after)

    def _states(self, at: int, after: int) -> bool:
        return bool(phrase_at(self.words, at, after, "status"))

    def _after_modal(self, at: int, action: int) -> bool:
        return any(phrase_at(self.words, i, action, "modal") for i in range(at, action))

    def _recurring(self, first: int, after: int) -> Clause | None:
        """Bodies and their action behind a cadence: "Định kỳ ngày 25 hằng tháng, các xã báo cáo …"."""
        words = joined(self.words, first, after)
        step = len(words[: opening_end(words)].split())
        clause = self.read(first + step, after) if step else None
        return clause if clause and clause.bodies and clause.action >= 0 else None

    def _done_by(self, first: int, after: int) -> Clause | None:
        """ "Việc rà soát số liệu do Thống kê tỉnh chủ trì thực hiện": who does the work is told behind it."""
        by = next((i for i in range(first + 2, after) if self.words[i].low == "do" and not self.words[i].shielded), 0)
        subject = self._subject(by + 1, after) if by and self.words[first].low == "việc" else None
        if not subject or not phrase_at(self.words, subject.after, after, "performs"):
            return None
        if any(word.low in _TELLING for word in self.words[subject.after : after]):
            return Clause(first, after, Found.STATEMENT)
        return Clause(first, after, Found.NAMED, subject.bodies, first + 1)

    def _timed(self, first: int, after: int) -> Clause | None:
        """A time and an action right behind it: "đến hết năm 2026 giải ngân …"."""
        step = time_at(self.words, first, after)
        clause = self._bare(first + step, after) if step else None
        return replace(clause, action=first) if clause else None

    def _introduced(self, first: int, after: int) -> Clause | None:
        """After an introduction ("Trong quá trình thực hiện, …", "Về …: …") a subject or an action."""
        opened = phrase_at(self.words, first, after, "preamble")
        verb = phrase_at(self.words, first, after, *OPENERS)
        if verb >= max(opened, 1):
            return self._told_of_past(first, after) or self._after_colon(first, after)
        if not opened and not has_colon(self.words, first, after):
            return None
        for at in range(first + 1, after):
            if self.words[at].shielded or not self._may_start(at, first):
                continue
            subject = self._behind_comma(at, after)
            if subject and action_after(self.words, subject.after, after) >= 0:
                return self._named(subject, after)
        return self._concluded(first, after) or Clause(first, after, Found.NOUN)

    def _behind_comma(self, at: int, after: int) -> Subject | None:
        """The bodies at `at`, behind a comma also those past a link: ", vì vậy | các xã"."""
        here = past_links(self.words, at, after) if self.words[at - 1].low == "," else at
        return self._subject(here, after)

    def _told_of_past(self, first: int, after: int) -> Clause | None:
        """ "Thực hiện Kế hoạch số …, các sở đã tập trung …" tells what was done."""
        for at in range(first + 2, after):
            if self.words[at].low != "đã" or self.words[at].shielded or self.words[at - 1].body < 0:
                continue
            commas = [i for i in range(first + 1, at) if self.words[i].low == ","]
            subjects = (self._subject(i + 1, at) for i in commas)
            return Clause(first, after, Found.STATEMENT) if any(s and s.after == at for s in subjects) else None
        return None

    def _after_colon(self, first: int, after: int) -> Clause | None:
        """A body with its action after "Báo cáo tháng:", or a sentence of its own after "Đào tạo nhân lực:"."""
        colon = next(
            (i for i in range(first, after - 1) if self.words[i].low == ":" and not self.words[i].shielded), -1
        )
        subject = (
            subject_at(self.words, colon + 1, after, self.mentions, self.text) if 0 <= colon < first + 24 else None
        )
        if subject and self._only_leads(subject, after):
            return Clause(first, after, Found.NAMED, subject.bodies, first, None, subject.after)
        if subject:
            return self._with_action(subject, after, Found.NAMED)
        return self._bare(colon + 1, after) if self._is_label(first, colon) else None

    def _only_leads(self, subject: Subject, after: int) -> bool:
        """ "Lập dự toán kinh phí: Sở Y tế chủ trì, Sở Tài chính phối hợp": the work stands before the colon."""
        step = phrase_at(self.words, subject.after, after, "performs")
        mark = subject.after + step
        return bool(step) and (mark >= after or self.words[mark].low in {",", ";", "."})

    def _is_label(self, first: int, colon: int) -> bool:
        """Whether a topic stands before a colon and a capital behind it; "chỉ đạo các trạm y tế:" is no topic."""
        short = 0 <= colon < first + _LONGEST_LABEL and self.words[colon + 1].capital
        return short and find_phrase(self.words, first, colon, "cause", "adverb") is None

    def _concluded(self, first: int, after: int) -> Clause | None:
        """An action after the comma or colon that ends an introduction, or after "thì"."""
        for at in range(first + 1, after):
            before = self.words[at - 1].low
            if not self._ends_opening(first, at, after) or self._is_listed(at, after) or self._aims_before(first, at):
                continue
            if before == ":" and self.words[at].low == "do":  # "Kinh phí mua sắm: do các xã bố trí, …"
                return None
            here = past_links(self.words, at, after)
            clause = self._timed(here, after) or self._bare(here, after)
            if clause and clause.found == Found.BARE:
                return replace(clause, found=Found.DUTY) if before == "thì" else clause
        return None

    def _aims_before(self, first: int, at: int) -> bool:
        """Whether a colon ends a purpose: "nhằm đạt mục tiêu kép: …"."""
        return self.words[at - 1].low == ":" and find_phrase(self.words, first + 1, at, "purpose") is not None

    def _is_listed(self, at: int, after: int) -> bool:
        """ "…, tự động hóa, công nghệ sinh học …": what is a verb elsewhere is a noun of a list."""
        comma = at + phrase_at(self.words, at, after, "act", "adverb", "first")
        listed = self.words[at - 1].low == "," and at < comma < after - 1 and self.words[comma].low == ","
        return listed and not phrase_at(self.words, comma + 1, after, *OPENERS)

    def _urges(self, first: int, at: int, after: int) -> bool:
        """ "trường hợp vượt thẩm quyền kịp thời báo cáo …": an adverb ends the condition."""
        return self.words[first].low == "trường" and at > first + 3 and bool(phrase_at(self.words, at, after, "adverb"))

    def _ends_opening(self, first: int, at: int, after: int) -> bool:
        """Whether the introduction that begins at `first` may end before `at`."""
        before = self.words[at - 1].low
        marked = before in {",", ":", "thì"} or (before == "phải" and self.words[first].low == "khi")
        ends = marked or self._urges(first, at, after) or self._behind_office(first, at)
        return ends and not self.words[at].shielded

    def _behind_office(self, first: int, at: int) -> bool:
        """ "căn cứ chức năng, nhiệm vụ được giao chủ động …": what a body is for ends the introduction."""
        places = range(max(first + 1, at - 8), at)
        return self.words[first].low == "căn" and any(i + phrase_at(self.words, i, at, "office") == at for i in places)

    def _may_start(self, at: int, first: int) -> bool:
        """A body is a subject after a comma or colon, or in a condition wherever no preposition governs it."""
        before = self.words[at - 1 - (self.words[at - 1].low == "“")].low
        if before in {",", ":", "thì"}:
            return True
        starts_body = self.words[at].body >= 0 and self.words[at - 1].body != self.words[at].body
        condition = self.words[first].low in {"trong", "nếu", "trường", "khi"}
        starts = starts_body or phrase_at(self.words, at, len(self.words), "title") > 1 or self.words[at].low == "các"
        return condition and starts and not is_object(self.words, at)

    def _bare(self, first: int, after: int) -> Clause | None:
        """An action without a subject."""
        at = first
        while at < after and (step := phrase_at(self.words, at, after, "modal")):
            if self.words[at].low == "chịu":
                return Clause(first, after, Found.BARE, action=at)
            at += step
        if at >= after or phrase_at(self.words, at, after, "praise"):
            return None
        if self._states(at, after) and phrase_at(self.words, at, after, *OPENERS) < 2:  # "là đầu mối tổng hợp …"
            return None
        step = phrase_at(self.words, at, after, *OPENERS, "first", "keep", "start") or refrains(self.words, at, after)
        if not step or self._is_predicated(at, after):
            return None
        return Clause(first, after, Found.BARE, action=at)

    def _is_noun(self, at: int, here: int, after: int) -> bool:
        """ "Tổ chức quản lý chợ phải …", "Thông báo mời thầu phải …": what may be a noun is one here."""
        if not phrase_at(self.words, at, len(self.words), "noun-too"):
            return False
        for place in range(here, min(here + _LONGEST_NOUN, after)):
            if self.words[place].low in {",", ":", ";"}:
                return False
            if self.words[place].low == "căn" or phrase_at(self.words, place, after, "modal"):
                return True
        return False

    def _is_predicated(self, at: int, after: int) -> bool:
        """A statement about an act: "Tổ chức thực hiện còn lúng túng", "Đổi mới công nghệ phải được …"."""
        here = at
        while step := phrase_at(self.words, here, after, *OPENERS, "first", "start", "how"):
            here += step
        stated = phrase_at(self.words, here, after, "predicate")
        return bool(stated or self._is_noun(at, here, after)) or any(
            phrase_at(self.words, i, after, "passive") for i in range(here, min(here + 4, after))
        )
