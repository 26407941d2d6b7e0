"""Bodies beside the assignee: those to work with, those who receive, hear or approve the result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.model import AgencyMention, BodySlot
from corpus.text import fold
from extractors.tasks.citizens import is_served
from extractors.tasks.draft import Draft
from extractors.tasks.phrases import phrase_at
from extractors.tasks.subject import slot_of, subject_at
from extractors.tasks.words import Words, span_of

_FAR = 45  # words between a verb of reporting and its destination
_NEAR = 8  # words before which a delegating verb stands


def cooperating(draft: Draft, mentions: Sequence[AgencyMention], text: str) -> tuple[BodySlot, ...]:
    """The bodies after "phối hợp với", those before it that join who leads, and those asked to take part."""
    found: dict[str, BodySlot] = {}
    for at in range(draft.first, draft.after):
        step = 0 if draft.words[at].shielded else phrase_at(draft.words, at, draft.after, "together")
        step = step or _along(draft.words, draft.first, at)
        if step:
            for body in _bodies_at(draft.words, at + step, draft.after, mentions, text):
                found.setdefault(body.name.lower(), body)
        for body in _joining(draft, at, mentions, text):
            found.setdefault(body.name.lower(), body)
    leads = {b.name.lower() for b in draft.bodies}
    return tuple(body for name, body in found.items() if name not in leads)


def _along(words: Words, first: int, at: int) -> int:
    """ "chủ trì, | cùng Sở Xây dựng rà soát …": one word, where who leads was told to."""
    return int(words[at].low == "cùng" and at > first and words[at - 1].low in {",", "trì"} and _led(words, first, at))


def _joining(draft: Draft, at: int, mentions: Sequence[AgencyMention], text: str) -> tuple[BodySlot, ...]:
    """ "A chủ trì, | B, C phối hợp …", "chủ trì, cùng với B và | mời C tham gia …": bodies before a verb of helping."""
    words, end = draft.words, draft.after
    invites = words[at].low == "mời" and at > draft.first
    if words[at].shielded or not (invites or (words[at].low in {",", ";"} and _led(words, draft.first, at))):
        return ()
    here = at + 1 + (0 if invites else phrase_at(words, at + 1, end, "trigger"))
    subject = subject_at(words, here, end, mentions, text)
    verb = _past_office(words, subject.after, end) if subject else end
    helps = phrase_at(words, verb, end, "together", *(("takes-part",) if invites else ()))
    return subject.bodies if subject and helps else ()


def _led(words: Words, first: int, at: int) -> bool:
    """Whether "chủ trì" stands among the words `first:at`."""
    return any(words[i].low == "chủ" and words[i + 1].low == "trì" for i in range(first, at - 1))


def _past_office(words: Words, at: int, end: int) -> int:
    """Past "là cơ quan" before "phối hợp"."""
    office = at + 2 < end and words[at].low in {"là", "làm"} and words[at + 1].low in {"cơ", "đơn"}
    return at + 3 if office else at


def delegates(draft: Draft, mentions: Sequence[AgencyMention], text: str) -> tuple[BodySlot, ...]:
    """The bodies told to act through the assignee: "chỉ đạo các đơn vị trực thuộc …"."""
    for at in range(draft.first, min(draft.first + _NEAR, draft.after)):
        step = phrase_at(draft.words, at, draft.after, "direct")
        if step:
            return tuple(_bodies_at(draft.words, at + step, draft.after, mentions, text))
    return ()


def recipients(draft: Draft, mentions: Sequence[AgencyMention], text: str) -> tuple[BodySlot, ...]:
    """The bodies after "báo cáo", "trình", "gửi", "tham mưu", and those in "(qua …)"."""
    found: dict[str, BodySlot] = {}
    reached = draft.first
    for at in range(draft.first, draft.after):
        step = 0 if draft.words[at].shielded else phrase_at(draft.words, at, draft.after, "toward")
        if not step or at < reached:
            continue
        reached = at + step
        for body in _received(draft.words, at + step, draft.after, mentions, text):
            found.setdefault(body.name.lower(), body)
    return tuple(found.values())


def _received(words: Words, at: int, after: int, mentions: Sequence[AgencyMention], text: str) -> Iterator[BodySlot]:
    """Who stands right after the verb, or further on after "về", "gửi"; and who it goes through."""
    here = at
    while here < after and phrase_at(words, here, after, "destination", "adverb"):
        here += phrase_at(words, here, after, "destination", "adverb")
    direct = _known_at(words, here, after, mentions, text)
    yield from direct
    for place in range(here, min(after, here + _FAR)):
        if not words[place].shielded and phrase_at(words, place, after, "toward"):
            return
        if step := phrase_at(words, place, after, "through"):
            yield from _known_at(words, place + step, after, mentions, text)
        elif not direct and (step := _destination(words, place, after, words[at - 1].low)):
            direct = _known_at(words, place + step, after, mentions, text)
            yield from direct


def _destination(words: Words, at: int, after: int, verb: str) -> int:
    """ "về", "gửi", "cho" before who receives; not "đối với", nor "đề xuất … cho" those who profit."""
    profits = words[at].low == "cho" and verb in {"xuất", "nghị", "mưu"}
    return 0 if profits or words[at - 1].low == "đối" else phrase_at(words, at, after, "destination")


def _known_at(words: Words, at: int, after: int, mentions: Sequence[AgencyMention], text: str) -> list[BodySlot]:
    """Bodies that the text names, or an authority without a name; what else a verb governs is no recipient."""
    if head := _board_of_head(words, at, after, mentions):
        return [head]
    named = {b.span for b in mentions}
    bodies = _bodies_at(words, at, after, mentions, text)
    known = [b for b in bodies if b.span in named or phrase_at(words, at, after, "authority")]
    return [b for b in known if not is_served(fold(b.name))]


def _board_of_head(words: Words, at: int, after: int, mentions: Sequence[AgencyMention]) -> BodySlot | None:
    """ "Trưởng Ban", without the board's name: the head of the board named last."""
    alone = at + 1 < after and words[at + 1].body < 0 and words[at + 1].capital
    if not alone or [w.low for w in words[at : at + 2]] != ["trưởng", "ban"]:
        return None
    boards = [m for m in mentions if m.span.end <= words[at].start and m.name.startswith("Ban ")]
    return slot_of(boards[-1]) if boards else None


def _bodies_at(words: Words, at: int, after: int, mentions: Sequence[AgencyMention], text: str) -> Iterator[BodySlot]:
    if step := phrase_at(words, at, after, "authority"):
        place = span_of(words, at, at + step)
        yield BodySlot(name=place.of(text).lower(), span=place)
        return
    subject = subject_at(words, at, after, mentions, text)
    if subject:
        yield from subject.bodies
