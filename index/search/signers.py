"""Who signed, as a query says it: "do ông Trần Văn Nam ký", "PCT Nguyễn Mạnh Cường ký", "người ký Lê Văn Thành"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from corpus.vocabulary import rows
from index.search.abbreviations import is_syllable
from index.search.cues import Cues, cue_of, cues, found_at
from index.search.tokens import Token

LONGEST_NAME = 5
"""Words of a name of a person."""

_SIGNS = ("ký", "ky")


@cache
def titles() -> Cues:
    """Words that stand before the name of a signer, long ones first."""
    led = [form for row in rows("leader_titles") for form in (row["name"], *row["variants"].split("|")) if form]
    before = [row["name"] for row in rows("honorifics")]
    short = [cue for cue in cues() if cue.meaning == "title"]
    return Cues([*short, *(cue_of(form, "title") for form in led), *(cue_of(form, "honorific") for form in before)])


@cache
def family_names() -> frozenset[str]:
    """Folded names of families."""
    return frozenset(cue_of(row["name"], "").words[0].folded for row in rows("family_names"))


def signed_clause(tokens: Sequence[Token], free: Sequence[bool]) -> tuple[range, range] | None:
    """Places of "do … ký" inside a query, and of the name in it."""
    for at, token in enumerate(tokens):
        if token.exact != "do" or not free[at] or (tokens[at + 1 : at + 2] and tokens[at + 1].exact == "ai"):
            continue
        titled = _title_end(tokens, at + 1)
        for end in range(titled + 1, min(titled + LONGEST_NAME + 1, len(tokens))):
            if tokens[end].exact in _SIGNS and all(free[at : end + 1]):
                return range(at, end + 1), range(titled, end)
    return None


def ends_title(tokens: Sequence[Token], place: range) -> bool:
    """Whether these words are the end of a title that begins before them: "Thủ tướng" in "Phó Thủ tướng"."""
    return any(_title_end(tokens, at) == place.stop for at in range(max(place.start - 2, 0), place.start))


def spare_title(tokens: Sequence[Token], name: range) -> range:
    """The honorific or abbreviated title that a name begins with: texts have the name without it."""
    title = next(found_at(titles(), tokens, name.start), None) if name else None
    if title is None:
        return range(0)
    spare = title.meaning == "honorific" or not all(is_syllable(word.folded) for word in title.words)
    return range(name.start, name.start + len(title.words) if spare and len(title.words) < len(name) else name.start)


def _title_end(tokens: Sequence[Token], at: int) -> int:
    title = next(found_at(titles(), tokens, at), None)
    return at + len(title.words) if title else at


def name_before(tokens: Sequence[Token], run: range) -> range:
    """The name at the end of a run of words that "ký" follows: from its title on, or else the last words."""
    for at in run:
        if run.stop - at <= LONGEST_NAME + 1 and _title_end(tokens, at) > at:
            return range(at, run.stop)
    if len(run) <= LONGEST_NAME:
        return run
    named = (at for at in run if run.stop - at <= LONGEST_NAME and tokens[at].folded in family_names())
    return range(next(named, run.stop - 3), run.stop)


def name_after(tokens: Sequence[Token], run: range) -> range:
    """The name at the beginning of a run of words: all of it if it is short, else three words."""
    start = _title_end(tokens, run.start)
    return range(run.start, run.stop if run.stop - start <= LONGEST_NAME else start + 3)
