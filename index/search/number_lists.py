"""Numbers in a row that share what is said once: "2842 2843 qđ ubnd", "quyết định 12, 13 và 14"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.search.cues import cues, found_at
from index.search.tokens import Token
from index.search.wanted import WantedNumber

_AND = r"(?:\s*[,;]\s*(?:(?:và|va|hoặc|hoac)\s+)?|\s+(?:và|va|hoặc|hoac)\s+)(?:số\s+|so\s+)?"
_BETWEEN = re.compile(_AND)
# "2842 " before "2843 qd ubnd"; ", 13 va 14" behind "quyet dinh 12"
_BEFORE = re.compile(rf"(?<![^\s,;(])(?:(?!(?:19|20)\d\d\b)\d{{1,6}}[a-d]?(?:{_AND}|\s+)){{1,12}}$")
_BEHIND = re.compile(rf"(?:{_AND}(?!(?:19|20)\d\d\b)\d{{1,6}}[a-d]?(?![\w/.-])){{1,12}}")


def listed(words: str, tokens: Sequence[Token], numbers: Sequence[WantedNumber]) -> list[WantedNumber]:
    """The numbers, those of a list as one that stands for all of them."""
    free = set(range(len(tokens))).difference(at for number in numbers for at in number.used)
    found: list[WantedNumber] = []
    for number in numbers:
        whole = _whole(number, [at for at in _shared(words, tokens, number) if at in free], tokens)
        before = tokens[found[-1].used[-1]].end if found else 0
        if found and _BETWEEN.fullmatch(words, before, tokens[whole.used[0]].start):
            first = found[-1]
            others = (*first.others, replace(whole, others=()), *whole.others)
            found[-1] = replace(first, others=others, used=range(first.used.start, whole.used.stop))
        else:
            found.append(whole)
    return found


def _whole(number: WantedNumber, at: Sequence[int], tokens: Sequence[Token]) -> WantedNumber:
    """The number with the figures at these places as others."""
    if not at:
        return number
    others = tuple(replace(number, number=tokens[n].folded.lstrip("0") or "0", printed=(), programmes=()) for n in at)
    return replace(number, others=others, used=range(min(at[0], number.used[0]), max(at[-1], number.used[-1]) + 1))


def _shared(words: str, tokens: Sequence[Token], number: WantedNumber) -> Iterator[int]:
    """Places of the figures before one that a symbol follows, or behind one that a kind stands before."""
    first, last = tokens[number.used[0]], tokens[number.used[-1]]
    row = None
    if _is_figure(first, number):
        row = _BEFORE.search(words, 0, first.start)
    elif _is_figure(last, number):
        row = _BEHIND.match(words, last.end)
    for at, token in enumerate(tokens):
        if row and row.start() <= token.start < row.end() and token.folded[0].isdigit() and not _is_counted(tokens, at):
            yield at


def _is_figure(token: Token, number: WantedNumber) -> bool:
    return (token.folded.lstrip("0") or "0") == number.number


def _is_counted(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows says that the figure counts: "công văn 12, 5 tháng"."""
    return any(cue.meaning == "unit" for cue in found_at(cues(), tokens, at + 1))
