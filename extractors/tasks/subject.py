"""Who is told to act: the bodies at the start of a clause, and the collectives that the register does not list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from corpus.model import AgencyMention, BodySlot
from corpus.vocabulary import rows
from extractors.tasks.phrases import OPENERS, members, phrase_at
from extractors.tasks.ranks import past_name_or_rank
from extractors.tasks.short_names import short_name_at
from extractors.tasks.words import Words, cites, joined, span_of

_JOINTS = {",", ";", "và", "hoặc", "cùng", ":"}
_LONGEST_NAME, _LONGEST_PEOPLE = 24, 9  # words
_LONGEST_PERSON = 5  # syllables
_SMALL = frozenset(("cơ", "đơn", "địa"))  # "Cơ quan", "Đơn vị", "Địa phương"


@dataclass(frozen=True, slots=True)
class Subject:
    """Bodies named at words `first:after`."""

    bodies: tuple[BodySlot, ...]
    first: int
    after: int


def subject_at(words: Words, at: int, end: int, mentions: Sequence[AgencyMention], text: str) -> Subject | None:
    """The bodies named from `at` on, with or without titles before them; None where no body stands there."""
    bodies: list[BodySlot] = []
    names: set[str] = set()
    here, after = at, at
    while here < end:
        found = _body_at(words, here, end, mentions, text)
        if not found:
            break
        body, after = found
        bodies += [b for b in _sharing(body, mentions) if b.name not in names]
        names.update(b.name for b in bodies)
        here = _skip_joint(words, here, after, end)
        if here == after:
            after = _past_people(words, after, end)
            break
    return Subject(_completed(bodies), at, after) if bodies else None


def _past_people(words: Words, at: int, end: int) -> int:
    """Past "và Nhân dân trên địa bàn xã" behind the bodies that are told to act; else `at`."""
    joint = at + 2 < end and words[at].low in {",", "và"}
    people = joint and joined(words, at + 1, at + 3) in members("public")
    after = _end_of_name(words, at + 3, end) if people else at
    return after if after < end and after - at < _LONGEST_PEOPLE else at


def past_address(words: Words, at: int, end: int, mentions: Sequence[AgencyMention], text: str) -> int:
    """Past "Đối với", "Trách nhiệm của" before bodies and a colon: "Đối với | Sở Tư pháp: theo dõi …"; else `at`."""
    step = phrase_at(words, at, end, "address")
    subject = subject_at(words, at + step, end, mentions, text) if step else None
    told = subject is not None and subject.after < len(words) and words[subject.after].low == ":"
    return at + step if told else at


def _completed(bodies: list[BodySlot]) -> tuple[BodySlot, ...]:
    """ "Ban Chỉ đạo và các thành viên": the members are those of the body before."""
    return tuple(
        replace(b, name=f"các thành viên {bodies[i - 1].name}") if i and b.name == "các thành viên" else b
        for i, b in enumerate(bodies)
    )


def _sharing(body: BodySlot, mentions: Sequence[AgencyMention]) -> list[BodySlot]:
    """The body, or all that share its words: "Bí thư Tỉnh ủy và Chủ tịch Ủy ban nhân dân các tỉnh: A, B"."""
    span = body.span
    shared = [m for m in mentions if span and m.rule.endswith(("shared-place", "deputies")) and m.span.overlaps(span)]
    return [slot_of(m) for m in shared] if body.name in {m.name for m in shared} else [body]


def _body_at(
    words: Words, at: int, end: int, mentions: Sequence[AgencyMention], text: str
) -> tuple[BodySlot, int] | None:
    """One body with the word after it: a known one, a collective, or a place that stands for its authority."""
    start = _skip_titles(words, at, end)
    if _starts_body(words, start, end):
        mention = mentions[words[start].body]
        after = _after_mention(words, start, end)
        longer = _qualified(words, after, end) if mention.collective else after
        slot = slot_of(mention)
        name = _with_rest(slot.name, words, (after, longer), mentions, text)
        return replace(slot, name=_of_ministers(words, at, start, name)), longer
    if (
        at <= start
        and [w.low for w in words[start : start + 2]] in (["thành", "viên"], ["ủy", "viên"])
        and _starts_body(words, start + 2, end)
    ):
        slot = slot_of(mentions[words[start + 2].body])
        return replace(slot, name=f"các thành viên {slot.name}"), _after_mention(words, start + 2, end)
    group = _collective_at(words, at, end)
    if group:
        name = collective_name(_with_rest("", words, group, mentions, text))
        return BodySlot(name=name, span=span_of(words, *group)), group[1]
    return _place_at(words, at, end, text) or short_name_at(words, at, end, mentions, text)


def _starts_body(words: Words, at: int, end: int) -> bool:
    return at < end and words[at].body >= 0 and (at == 0 or words[at - 1].body != words[at].body)


def _qualified(words: Words, at: int, end: int) -> int:
    """Where the name of a collective ends that goes on: "các cơ quan chuyên môn | phụ trách …"."""
    if not phrase_at(words, at, end, "qualifier"):
        return at
    longer = _end_of_name(words, at, end)
    if cites(words, at, longer):  # "được phân công nhiệm vụ tại Quyết định số …"
        return at
    return at if joined(words, at, longer) in {"được giao", "được phân công"} else longer


def _with_rest(name: str, words: Words, place: tuple[int, int], mentions: Sequence[AgencyMention], text: str) -> str:
    """A name with the words of a place behind it; bodies among them in full."""
    parts, (at, after) = [name] if name else [], place
    while at < after:
        body = words[at].body
        if body >= 0:
            parts.append(mentions[body].name)
            while at < after and words[at].body == body:
                at += 1
        else:
            mark = words[at].low == ","
            parts[-1:] = [parts[-1] + ","] if mark and parts else [*parts[-1:], words[at].of(text)]
            at += 1
    return " ".join(parts)


def _of_ministers(words: Words, at: int, start: int, name: str) -> str:
    """ "Bộ trưởng, Thủ trưởng cơ quan ngang bộ" are the heads of "các bộ, cơ quan ngang bộ"."""
    bare = any(
        words[i].low == "bộ" and words[i + 1].low == "trưởng" and words[i + 2].low == "," for i in range(at, start - 2)
    )
    plain = name.removeprefix("các ")
    return f"các bộ, {plain}" if bare and plain.lower().startswith("cơ quan ngang bộ") else name


def _place_at(words: Words, at: int, end: int, text: str) -> tuple[BodySlot, int] | None:
    """ "Tỉnh Thanh Hóa", "xã Sông Trà": a place told to act; a province means its People's Committee."""
    at += phrase_at(words, at, end, "title") if words[at].low == "trưởng" else 0
    level = next((n for n in (3, 2, 1) if joined(words, at, at + n) in _levels()), 0)
    first = at + level
    after = _past_number(words, at, first, end) if level else first
    while (
        level
        and after < end
        and words[after].capital
        and words[after].body < 0
        and not phrase_at(words, after, end, "act")
    ):
        after += 1
    after += after > first and _is_ordinal(words, after, end)
    if not level or after == first:
        return None
    place = span_of(words, at, after)
    printed = " ".join(place.of(text).split())
    named = f"Ủy ban nhân dân {printed[:1].lower()}{printed[1:]}" if words[at].low == "tỉnh" else printed
    return BodySlot(name=named, span=place), after


@cache
def _villages() -> frozenset[str]:
    return members("hamlet") | {row["full"] for row in rows("levels") if row["level"] == "village"}


@cache
def _levels() -> frozenset[str]:
    return _villages() | {row["full"] for row in rows("levels")}


def _past_number(words: Words, at: int, first: int, end: int) -> int:
    """Past the number behind the level word at `at:first`: "phường | 1 Bảo Lộc", "khu phố | 3", "ấp | số 2"."""
    village = joined(words, at, first) in _villages()
    number = first + (village and first < end and words[first].low == "số")
    named = number + 1 < end and words[number + 1].capital
    return number + 1 if _is_ordinal(words, number, end) and (village or named) else first


def _is_ordinal(words: Words, at: int, end: int) -> bool:
    """Whether a number is part of a place's name: "phường | 1 Bảo Lộc", "xã Bảo Lâm | 2 rà soát"."""
    if at >= end or not (words[at].low.isdigit() and len(words[at].low) <= 2):
        return False
    after = at + 1
    ends = after >= end or words[after].low in _JOINTS or words[after].capital
    return ends or bool(phrase_at(words, after, end, *OPENERS, "first", "start", "modal", "together", "adjunct"))


def slot_of(mention: AgencyMention) -> BodySlot:
    """A mention as a body in a slot."""
    return BodySlot(name=mention.name, span=mention.span, register_id=mention.register_id)


def _skip_titles(words: Words, at: int, end: int) -> int:
    """Past titles and what joins them: "Bộ trưởng, Thủ trưởng" before "cơ quan ngang bộ"."""
    here = at
    while here < end and words[here].body < 0:
        free = next((i for i in range(here, min(end, here + 6)) if words[i].body >= 0), end)
        step = phrase_at(words, here, free, "title") or (words[here].low in {"chánh", "phó"} and free == here + 1)
        if not step and here > at and words[here].low in {",", "và", ":", "-", "–", "(", ")", "phụ", "trách"}:
            step = 1
        step = step or past_name_or_rank(words, at, here, end)
        if not step:
            return _past_head(words, here, end)
        here += step
    return here


def _past_head(words: Words, at: int, end: int) -> int:
    """Past the common head of a list: "các Tập đoàn: A, B"; else `at`."""
    for colon in range(at + 1, min(at + 4, end - 1)):
        if words[colon].low == ":" and _starts_body(words, colon + 1, end):
            return colon + 1
    return at


def _after_mention(words: Words, at: int, end: int) -> int:
    body = words[at].body
    while at < end and words[at].body == body:
        at += 1
    while at < end and words[at].shielded:  # "(qua …)", "(sau đây gọi là …)"
        at += 1
    return at


def _skip_joint(words: Words, before: int, at: int, end: int) -> int:
    """Past a comma or "và", if another body or title follows the one at `before:at`, or a place of its level; else
    `at`."""
    first = here = _past_name(words, at, end)
    while here < end and words[here].low in _JOINTS:
        here += 1
    here += 2 * ([w.low for w in words[here : here + 2]] == ["cũng", "như"])
    if here in (first, end):
        return at
    start = _skip_titles(words, here, end)
    alike = words[before].low in _levels() and words[here].low == words[before].low
    follows = _starts_body(words, start, end) or _collective_at(words, here, end) or alike
    return here if follows else at


def _past_name(words: Words, at: int, end: int) -> int:
    """Past who heads a body in a list of them: "Bộ trưởng Bộ Y tế Lê Văn Tám|, Bộ trưởng Bộ …"; else `at`."""
    here = at
    while here < end and words[here].capital and words[here].body < 0 and here - at < _LONGEST_PERSON:
        here += 1
    listed = here < end and words[here].low in {",", "và"} and bool(phrase_at(words, here + 1, end, "title"))
    return here if here - at > 1 and listed else at


def _collective_at(words: Words, at: int, end: int) -> tuple[int, int] | None:
    """A noun phrase that means many bodies, up to what opens an action: "các chủ rừng là tổ chức"."""
    here = at
    while here < end and phrase_at(words, here, end, "title") and not _opens_name(words, here):
        here += phrase_at(words, here, end, "title")
        here -= words[here - 1].low in members("determiner")  # "trưởng | các ấp"
    if here + 1 >= end or words[here].body >= 0:
        return None
    shortest = _shortest(words, here)
    after = _end_of_name(words, here + 2, end) if shortest else here
    return (here, after) if shortest and shortest <= after - here <= _LONGEST_NAME else None


def _opens_name(words: Words, at: int) -> bool:
    """Whether a determiner stands at `at`, or an organ of the Party or of the State in small letters."""
    return words[at].low in members("determiner") or joined(words, at, at + 2) in members("organ")


def _shortest(words: Words, at: int) -> int:
    """How many words the name of a collective that begins at `at` has at least; 0 where none begins."""
    if _names_others(words, at):
        return 0
    first, pair = joined(words, at, at + 2), joined(words, at + 1, at + 3)
    if words[at].low in members("determiner") and pair in members("member"):
        return 4
    if _determined(words[at].low, words[at + 1].low):
        return 2
    return 2 if first in members("organ") else 3 if first in members("standalone") else 0


def _names_others(words: Words, at: int) -> bool:
    """ "các | khu vực …"; "địa | phương nào không …" tells of a case, "cấp | ủy viên" of persons."""
    pair = joined(words, at + 1, at + 3)
    return pair in members("no-group") or pair.endswith(" nào") or pair == "ủy viên"


def _determined(word: str, noun: str) -> bool:
    """ "các chủ rừng", "3 cơ quan"."""
    if word.isdigit():
        return noun in members("counted")
    return word in members("determiner") and (noun in members("group") or (word, noun) == ("toàn", "thể"))


def _end_of_name(words: Words, at: int, end: int) -> int:
    """Where the name of a collective ends: at a modal, an adverb, a verb, an aside or a mark other than a comma."""
    here = at
    while here < end:
        word = words[here].low
        during = word == "trong" and here + 1 < end and words[here + 1].low in members("occasion")
        if (
            during
            or word in {".", ";", ":", "("}
            or word in members("name-end")
            or phrase_at(words, here, end, "modal", "status")
        ):
            break
        if word in {",", "và"} and _names_other(words, here + 1, end):
            break
        if (
            not _is_named(words, here)
            and phrase_at(words, here, end, *OPENERS, "start")
            and not _modifies(words, here, end)
        ):
            break
        here += 1
    while here > at and words[here - 1].low in {",", "và", "phải", "cần"}:
        here -= 1
    return here


def _names_other(words: Words, at: int, end: int) -> bool:
    """Whether another body stands behind a joint, or the head of one: "chi bộ, | trưởng thôn"."""
    office = phrase_at(words, at, end, "title") and not _opens_name(words, at)
    return bool(office) or _starts_body(words, _skip_titles(words, at, end), end)


def _is_named(words: Words, at: int) -> bool:
    """Whether what looks like a verb belongs to a name: behind "được", in a body, "Địa chính - | Xây dựng"."""
    before = words[at - 1].low
    return before in {"được", "là", "ban"} or words[at].body >= 0 or (before == "-" and words[at].capital)


def _modifies(words: Words, at: int, end: int) -> bool:
    """Whether a verb belongs to the name before it: "cơ quan chủ trì dự án", "các cơ quan phối hợp có trách nhiệm"."""
    if words[at - 1].low not in members("unit") or words[at - 2].low in {"công", "viên"}:
        return False
    after = at + phrase_at(words, at, end, *OPENERS)
    return after < end and bool(phrase_at(words, after, end, "modal", "adverb", "adjunct"))


def collective_name(name: str) -> str:
    """A name as it stands in a sentence: "Các sở, ngành" at its start is "các sở, ngành"."""
    first = name.split(maxsplit=1)[0].lower()
    return name[:1].lower() + name[1:] if first in _first_words() else name


@cache
def _first_words() -> frozenset[str]:
    """First words of names that stand in small letters inside of a sentence."""
    return members("determiner") | _SMALL | {organ.split()[0] for organ in members("organ")}


def is_object(words: Words, at: int) -> bool:
    """Whether the word before makes a body at `at` an object ("của", "báo cáo", "với")."""
    before = max(at - 3, 0)
    return any(i + phrase_at(words, i, at, "relation") == at for i in range(before, at))
