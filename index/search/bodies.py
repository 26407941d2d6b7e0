"""Bodies named in a query, in any spelling the registers know: "sở nn&ptnt", "ubnd huyện cầu ngang", "bo gtvt"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from corpus.text import fold
from corpus.vocabulary import rows
from index.search.abbreviations import is_syllable
from index.search.cues import Cue, Cues, cue_of, cues, found_at, is_filler
from index.search.tokens import Token

_VOWELS = frozenset("aeiouy")
PLACE_WORDS = 2
"""Words of a place's name that no register has: most have two."""


def _known(names: Iterable[tuple[str, str]]) -> Cues:
    return Cues(cue_of(name, meaning) for name, meaning in names)


def _spellings(table: str, meaning: str) -> Iterator[tuple[str, str]]:
    for row in rows(table):
        yield from ((form, row[meaning]) for form in (row["name"], *filter(None, row["variants"].split("|"))))


@cache
def _registered() -> Cues:
    codes = (row["code"] for row in rows("organs") if len(row["code"]) > 2 and not is_syllable(fold(row["code"])))
    return _known([*_spellings("agencies", "level"), *((code, "central") for code in codes)])


@cache
def _heads() -> Cues:
    classed = ((form, row) for row in rows("heads") for form in (row["name"], *row["variants"].split("|")) if form)
    return _known((form, f"{row['class']}:{row['bare']}") for form, row in classed)


@cache
def _fields() -> Cues:
    return _known(_spellings("fields", "heads"))


@cache
def _levels() -> Cues:
    return _known((row["name"], row["level"]) for row in rows("levels"))


@cache
def _provinces() -> Cues:
    short = (
        (f"TP{form}", row["kind"]) for row in rows("provinces") for form in row["variants"].split("|") if form.isupper()
    )
    return _known([*_spellings("provinces", "kind"), *short])


def _at(known: Cues, tokens: Sequence[Token], at: int) -> Cue | None:
    return next(known.at(tokens, at), None)


def find_bodies(tokens: Sequence[Token]) -> list[range]:
    """Places of the bodies that are named, in order, none within another."""
    found: list[range] = []
    at = 0
    while at < len(tokens):
        end = body_end(tokens, at)
        if end > at:
            found.append(range(at, end))
        at = max(end, at + 1, _end_of_other(tokens, at))
    return found


def _end_of_other(tokens: Sequence[Token], at: int) -> int:
    """Where words end that begin here and hold what looks like a body: "cho thue", typed without marks."""
    other = next((cue for cue in found_at(cues(), tokens, at) if cue.meaning == "no-body"), None)
    return at + len(other.words) if other else at


def body_end(tokens: Sequence[Token], at: int) -> int:
    """Where the name of a body that begins here ends; `at` itself where none does."""
    registered, head = _at(_registered(), tokens, at), _at(_heads(), tokens, at)
    ends = [at]
    if registered:
        end = at + len(registered.words)
        ends.append(end if registered.meaning == "central" else _place_end(tokens, end))
    if head:
        ends.append(_headed(head, tokens, at))
    return max(ends)


def _headed(head: Cue, tokens: Sequence[Token], at: int) -> int:
    """The end of a head word with what must or may follow it."""
    end = at + len(head.words)
    sort, bare = head.meaning.split(":")
    if sort in ("field", "open"):
        return _of_field(head, tokens, end) or at
    placed = _place_end(tokens, end)
    if sort == "part":
        inner = body_end(tokens, end) if end < len(tokens) else end
        placed = max(placed, inner)
    return placed if placed > end or bare == "yes" else at


def _of_field(head: Cue, tokens: Sequence[Token], at: int) -> int:
    """The end of the field of work that stands here ("Sở" Y tế), or of the body it is ("Tổng cục" Hải quan); else 0."""
    field, inner = _at(_fields(), tokens, at), _at(_heads(), tokens, at)
    if field and head.words[0].folded in _heads_of(field):
        return _place_end(tokens, at + len(field.words))
    is_firm = [word.folded for word in head.words[:2]] == ["cong", "ty"]
    if inner and inner.meaning == "organ:no" and head.meaning.startswith("open:") and not is_firm:
        return _place_end(tokens, at + len(inner.words))
    return 0


def _heads_of(field: Cue) -> set[str]:
    return {cue_of(head, "").words[0].folded for head in field.meaning.split()}


def _place_end(tokens: Sequence[Token], at: int) -> int:
    """The end of a level with a place's name, or of a province's name; `at` where neither stands there."""
    level = _at(_levels(), tokens, at)
    if level and level.meaning != "province" and at and _has_lost_marks(level, tokens, at):
        return at
    if level is None:
        province = _at(_provinces(), tokens, at)
        return at + len(province.words) if province else at
    start = at + len(level.words)
    province = _at(_provinces(), tokens, start)
    if province:
        return start + len(province.words)
    if level.meaning == "province":
        return start
    end = start
    while end < min(start + PLACE_WORDS, len(tokens)) and _names(tokens, end):
        end += 1
    return end if start == end or level.meaning == "village" else max(end, _place_end_above(tokens, end))


def _has_lost_marks(level: Cue, tokens: Sequence[Token], at: int) -> bool:
    """Whether a level is typed without its marks behind a word that has them: "thuế quan" is not "Thuế quận"."""
    has_marks = any(word.exact != word.folded for word in level.words)
    plain = all(token.exact == token.folded for token in tokens[at : at + len(level.words)])
    return has_marks and plain and tokens[at - 1].exact != tokens[at - 1].folded


def _place_end_above(tokens: Sequence[Token], at: int) -> int:
    """A unit above that is told after the first: "xã Tân Thạch huyện Châu Thành"."""
    level = _at(_levels(), tokens, at)
    return _place_end(tokens, at) if level and level.meaning != "commune" else at


def place_of(body: Sequence[Token]) -> Sequence[Token]:
    """The name of the province that a body's name ends with; empty where it ends with none."""
    ends = (body[at:] for at in range(1, len(body)) if _is_province(body[at:]))
    return next(ends, ())


def _is_province(words: Sequence[Token]) -> bool:
    province = _at(_provinces(), words, 0)
    return province is not None and len(province.words) == len(words)


def level_end(tokens: Sequence[Token], at: int) -> int:
    """Where the word for a level that begins here ends ("tỉnh", "thành phố"); `at` itself where none does."""
    level = _at(_levels(), tokens, at)
    return at + len(level.words) if level else at


def _names(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word may belong to a place's name: it begins no body and no level, and tells something."""
    word = tokens[at]
    if is_filler(word, tokens):
        return False
    has_vowel = not _VOWELS.isdisjoint(word.folded)
    return (
        word.folded.isalpha() and has_vowel and _at(_heads(), tokens, at) is None and _at(_levels(), tokens, at) is None
    )
