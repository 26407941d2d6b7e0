"""Where the action starts behind the bodies that are told to act."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.tasks.apposition import past_apposition
from extractors.tasks.phrases import OPENERS, members, phrase_at
from extractors.tasks.timed import past_times, time_at
from extractors.tasks.words import Words, cites

_LONGEST_ASIDE = 60
_NEAR = 14  # words between the number of a document and its title
SKIPPED = frozenset((",", ")", "(", "-", "–", "”", "“", '"', "*"))
"""Marks that part a body from its action without meaning."""

_OF_NOUNS = {"sự", "trò", "thần", "tính"}  # "sự chỉ đạo", "vai trò chủ động", "tinh thần trách nhiệm"
_NO_ACTION = {"là", "được", "sau", "như"}
"""What follows "phải", "có trách nhiệm" where no action does: "phải là", "phải được", "có trách nhiệm sau đây:"."""


@dataclass(slots=True)
class ActionScan:
    """A walk from the end of the bodies to their action, over asides ("theo chức năng, nhiệm vụ được giao").

    `aside` is the word that opened the aside the walk is in, `based` where "căn cứ …" stands right after the bodies.
    """

    words: Words
    at: int
    end: int
    aside: str = ""
    based: int = -1

    def find(self) -> int:
        """The first word of the action, -1 for none."""
        first = self.at = past_apposition(self.words, self._behind_times(), self.end)
        limit = min(self.end, first + _LONGEST_ASIDE)
        while self.at < limit:
            found = self._step(first)
            if found is not None:
                return found
        purpose = self.based >= 0 and any(w.low == "để" for w in self.words[self.based : self.end])
        return self.based if purpose else -1

    def _behind_times(self) -> int:
        """Past a time right behind the bodies: "Sở Xây dựng trong tháng 9/2025 hoàn thành …"."""
        here = self.at
        while here < self.end and self.words[here].low == ",":
            here += 1
        behind = past_times(self.words, here, self.end)
        return behind if behind > here else self.at

    def _passes_time(self) -> bool:
        step = 0 if self.aside else time_at(self.words, self.at, self.end)
        self.at += step
        return bool(step)

    def _step(self, first: int) -> int | None:
        """The action, -1 where there can be none, None to go on."""
        if self._passes_mark() or self._passes_time() or self._passes_office() or self._passes_title():
            return None
        if self._passes_noun() or self._passes_plight(first):
            return None
        if modal := self._modal():
            return after_modal(self.words, self.at, modal, self.end)
        if self._stops():
            return -1
        if self._opens(first):
            if self._based_purpose():
                return self.based
            duty = _later_duty(self.words, self.at, self.end)
            return after_modal(self.words, duty, 3, self.end) if duty else self.at
        self._pass_word(first)
        return None

    def _opens(self, first: int) -> bool:
        """Whether an action opens here; right behind the bodies also with a verb that does so only there."""
        classes = (*OPENERS, "keep", "start", *(("first",) if self.at == first else ()))
        step = phrase_at(self.words, self.at, self.end, *(("adverb",) if self.aside else classes))
        return bool(step) and not self._names(step)

    def _names(self, step: int) -> bool:
        """What looks like a verb in a name or a noun phrase: "và Đào tạo", "sự chỉ đạo", "vai trò chủ động"."""
        before = self.words[self.at - 1].low if self.at else ""
        after = self.at + step
        named = self.words[self.at].capital and before in {"và", ",", "&", "-"}
        level = self.words[self.at].low == "cấp" and after < self.end and self.words[after].low in members("tier")
        return named or level or before in _OF_NOUNS or (after < self.end and self.words[after].low == "của")

    def _based_purpose(self) -> bool:
        """Whether "căn cứ … để triển khai …" stands before an adverb: then all of it is the action."""
        return self.based >= 0 and any(w.low == "để" for w in self.words[self.based : self.at])

    def _passes_mark(self) -> bool:
        word = self.words[self.at]
        passes = word.shielded or word.body >= 0 or word.low in SKIPPED or word.low == ":"
        if passes:
            self.aside = "" if word.low == "," else self.aside
            self.at += 1
        return passes

    def _passes_noun(self) -> bool:
        """Past what only looks like a verb: "kinh phí | thường xuyên", "dưới sự | chỉ đạo của …"."""
        word, before = self.words[self.at].low, self.words[self.at - 1].low
        noun = before == "sự" or (word == "thường" and before in {"phí", "chi", "toán"})
        self.at += 2 if noun else 0
        return noun

    def _passes_office(self) -> bool:
        """Past "chức năng, nhiệm vụ được giao", which ends an aside; not in "được phân công thực hiện nhiệm vụ …"."""
        inner = self.aside == "được" and self.words[self.at - 1].low == "hiện"
        step = 0 if inner or self._modal() else phrase_at(self.words, self.at, self.end, "office")
        if step:
            self.at, self.aside = self.at + step, ""
        return bool(step)

    def _passes_title(self) -> bool:
        """Past the title of a document cited by number: "Quyết định số 12/QĐ-UBND … về giao nhiệm vụ …"."""
        titled = self.words[self.at].low == "về" and cites(self.words, max(self.at - _NEAR, 0), self.at)
        while titled and self.at < self.end and not self._resumes():
            self.at += 1
        return titled

    def _resumes(self) -> bool:
        """Whether a comma stands here with an adverb or a modal behind it."""
        comma = self.words[self.at].low == ","
        return comma and bool(phrase_at(self.words, self.at + 1, self.end, "adverb", "modal"))

    def _modal(self) -> int:
        described = self.aside == "được" and self.words[self.at].low == "chịu"
        return 0 if described else phrase_at(self.words, self.at, self.end, "modal")

    def _stops(self) -> bool:
        states = not self.aside and phrase_at(self.words, self.at, self.end, "status")
        return self.words[self.at].low == "thì" or bool(states)

    def _passes_plight(self, first: int) -> bool:
        """Past "bị ảnh hưởng bởi bão" right behind the bodies, which says which of them are meant."""
        plight = self.at == first and self.words[self.at].low == "bị"
        self.at, self.aside = (self.at + 1, "bị") if plight else (self.at, self.aside)
        return plight

    def _pass_word(self, first: int) -> None:
        word = self.words[self.at].low
        self.based = self.at if word == "căn" and self.at == first else self.based
        self.aside = self.aside or (word if phrase_at(self.words, self.at, self.end, "adjunct") else "")
        self.at += 1


def action_after(words: Words, at: int, end: int) -> int:
    """Where the action of bodies that end before `at` starts, -1 for none."""
    return ActionScan(words, at, end).find()


def after_modal(words: Words, at: int, step: int, end: int) -> int:
    """The action after "có trách nhiệm", "cần"; "chịu trách nhiệm" opens the action where no verb follows."""
    here = at + step
    while here < end and (words[here].low in {":", ","} or phrase_at(words, here, end, "modal")):
        here += max(phrase_at(words, here, end, "modal"), 1)
    verb = phrase_at(words, here, end, *OPENERS, "first", "start")
    if words[at].low == "chịu":
        return here if verb and not _enforces(words, here, end) else at
    said = here < end and words[at].low in {"có", "phải", "cần"} and words[here].low not in _NO_ACTION
    return here if verb or said else -1


def _enforces(words: Words, at: int, end: int) -> bool:
    """ "thi hành Quyết định này"."""
    return any(w.low == "này" for w in words[at:end][:14])


def _later_duty(words: Words, at: int, end: int) -> int:
    """Where "có trách nhiệm" stands behind a clause that describes the bodies, 0 for nowhere."""
    for place in range(at + 1, min(at + 40, end - 2)):
        duty = words[place].low == "có" and phrase_at(words, place, end, "modal") == 3
        if duty and not words[place].shielded and words[place - 1].low != "và":
            return place
    return 0


def past_links(words: Words, at: int, after: int) -> int:
    """Past marks and words that join a clause to the one before: "đồng thời", "theo đó, …"."""
    while at < after:
        marked = words[at].low in SKIPPED or words[at].low == ":"
        step = 1 if marked else phrase_at(words, at, after, "link")
        if not step or phrase_at(words, at, after, *OPENERS) > step:
            return at
        at += step
    return at
