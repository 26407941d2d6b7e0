"""Who speaks in a lead-in: "Thường trực Tỉnh ủy thống nhất chỉ đạo một số nội dung sau:" tells others what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import AgencyMention, BodySlot
from extractors.tasks.clause import Clause, Found
from extractors.tasks.phrases import OPENERS, members, phrase_at
from extractors.tasks.subject import subject_at
from extractors.tasks.words import Words, joined

# Who are many do not give a speech: "Các sở chỉ đạo một số nội dung sau:" tells them to.
_MANY = re.compile(r"(?:các|những|cơ quan|đơn vị|toàn|mọi)\s|.*\snhân dân (?:các|cấp)\s", re.IGNORECASE)


@dataclass(slots=True)
class _Verbs:
    """The verbs of a lead-in: how many say or decide, where the last one ends, and whether others stand around."""

    says: int = 0
    decides: int = 0
    end: int = -1
    before: bool = False
    behind: bool = False

    @property
    def of_speaker(self) -> bool:
        return bool(self.says) or self.decides > 1 or not self.behind


def told_by_speaker(
    words: Words, clause: Clause, after: int, mentions: Sequence[AgencyMention], text: str
) -> tuple[BodySlot, ...] | None:
    """Those whom the bodies of a clause that ends in a colon tell to act, often nobody by name; None where the bodies
    are told to act themselves."""
    if not _may_speak(clause):
        return None
    verbs = _verbs(words, clause.behind, after)
    if verbs.end < 0 or verbs.before:
        return None
    if any(w.body >= 0 and not w.shielded for w in words[verbs.end : after]):
        return _addressed(words, verbs, after, mentions, text)
    return () if verbs.of_speaker else None


def _may_speak(clause: Clause) -> bool:
    """Whether its bodies are told nothing and are few enough to give a speech."""
    ordered = clause.found in (Found.TRIGGER, Found.DUTY) or clause.behind < 0
    return not ordered and not all(_MANY.match(body.name) for body in clause.bodies)


def _addressed(
    words: Words, verbs: _Verbs, after: int, mentions: Sequence[AgencyMention], text: str
) -> tuple[BodySlot, ...] | None:
    """ "chỉ đạo các sở, ngành như sau:": those to whom the speaker turns, where nothing else is said."""
    told = None if verbs.behind else subject_at(words, verbs.end, after, mentions, text)
    return told.bodies if told and _lists(words, told.after, after) else None


def _lists(words: Words, first: int, after: int) -> bool:
    """Whether nothing but "như sau", "một số nội dung sau" stands there."""
    return any(at + phrase_at(words, at, after, "speech") == after - 1 for at in range(first, after - 1))


def _verbs(words: Words, first: int, after: int) -> _Verbs:
    found, at = _Verbs(), first
    while at < after:
        step = 0 if words[at].shielded or words[at].body >= 0 else _note(words, at, after, found)
        at += step or 1
    return found


def _note(words: Words, at: int, after: int, found: _Verbs) -> int:
    """Take down the verb at `at`; how many words it takes."""
    pair = joined(words, at, at + 2)
    says, decides = pair in members("declares"), pair in members("decides")
    asked = pair == "có ý" and at + 3 < after and words[at + 3].low in members("asked-view")
    if (says or decides) and not asked:
        found.says += says
        found.decides += decides
        found.end, found.behind = at + 2 + (words[at + 1].low == "ý"), False
        return found.end - at
    step = phrase_at(words, at, after, "praise")
    if step:
        found.decides, found.end, found.behind = found.decides + 1, at + step, False
        return step
    step = phrase_at(words, at, after, *OPENERS, "modal")
    heard = at > 0 and words[at - 1].low == "nghe"
    if step and not heard:
        found.before, found.behind = found.before or found.end < 0, True
    return step
