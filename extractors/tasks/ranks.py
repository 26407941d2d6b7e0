"""What stands between "đồng chí" and the office that is told: a person's name, a rank in the Party."""

from __future__ import annotations

from extractors.tasks.phrases import phrase_at
from extractors.tasks.words import Words

_COMRADE = frozenset(("chí", "ông", "bà"))
_LONGEST_NAME = 5


def past_name_or_rank(words: Words, first: int, at: int, end: int) -> int:
    """How many words a name or a rank takes at `at`, behind the titles that begin at `first`; 0 for none."""
    return (_past_person(words, at, end) or _past_rank(words, at, end)) if at > first else 0


def _past_person(words: Words, at: int, end: int) -> int:
    """How many words a name and the mark behind it take, where an office follows: "Nguyễn Văn An, | Giám đốc Sở …"."""
    after = at
    while after < min(end, at + _LONGEST_NAME) and words[after].capital and words[after].body < 0:
        after += 1
    named = words[at - 1].low in _COMRADE and after - at > 1
    return after + 1 - at if named and _office_follows(words, after, end) else 0


def _past_rank(words: Words, at: int, end: int) -> int:
    """How many words a rank takes before an office: "Ủy viên Ban Thường vụ Tỉnh ủy, | Bí thư Huyện ủy …"."""
    if at + 2 >= end or [w.low for w in words[at : at + 2]] != ["ủy", "viên"] or words[at + 2].body < 0:
        return 0
    after = at + 2
    while after < end and words[after].body == words[at + 2].body:
        after += 1
    return after + 1 - at if _office_follows(words, after, end) else 0


def _office_follows(words: Words, mark: int, end: int) -> bool:
    return mark + 1 < end and words[mark].low in {",", "-", "–"} and bool(phrase_at(words, mark + 1, end, "title"))
