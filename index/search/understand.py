"""What a query says: numbers, days, kinds, relations, signers and tasks; what is left is looked for as words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.search.cues import Cue, cues, found_at, kind_names
from index.search.dates import DayRange, find_days
from index.search.tokens import Token, tokens_of
from index.search.wanted import WantedNumber, find_numbers, unglued

RELATIONS = ("can-cu", "trien-khai", "thay-the", "sua-doi", "khac")


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """A query in parts. `words` are runs of tokens to look for.

    `kind` is the slug of the kind whose name opens the query; its words, `kind_words`, are looked for in titles only.
    """

    words: tuple[tuple[Token, ...], ...] = ()
    numbers: tuple[WantedNumber, ...] = ()
    days: DayRange | None = None
    kind: str = ""
    kind_words: tuple[Token, ...] = ()
    relation: str = ""
    signer: bool = False
    tasks: bool = False


def understand(query: str) -> Understood:
    """The parts of any query."""
    tokens = unglued(list(tokens_of(query)))
    days = find_days(query)
    free = [not (days and days.start <= token.start < days.end) for token in tokens]
    numbers = [n for n in find_numbers(query, tokens) if all(free[at] for at in n.used)]
    for number in numbers:
        for at in number.used:
            free[at] = False
    said = _cues(tokens, free, has_number=bool(numbers))
    kind = None if numbers else _kind(tokens, free)
    return Understood(
        numbers=tuple(numbers),
        days=days,
        kind=kind.meaning if kind else "",
        kind_words=_take(kind, tokens, free),
        words=_runs(tokens, free),
        relation=next((meaning for meaning in said if meaning in RELATIONS), ""),
        signer="signer" in said,
        tasks="tasks" in said,
    )


def _cues(tokens: Sequence[Token], free: list[bool], *, has_number: bool) -> list[str]:
    """Meanings of the cues, whose tokens are free no more. A cue that is the whole query is looked for as words."""
    allowed = {"ask", "question", "signer", "tasks"} | (set(RELATIONS) if has_number else set())
    said: list[str] = []
    at = 0
    while at < len(tokens):
        cue = next((c for c in found_at(cues(), tokens, at) if _fits(c, tokens, free, at, allowed)), None)
        if cue:
            said.append(cue.meaning)
            free[at : at + len(cue.words)] = [False] * len(cue.words)
        at += len(cue.words) if cue else 1
    return said


def _fits(cue: Cue, tokens: Sequence[Token], free: Sequence[bool], at: int, allowed: set[str]) -> bool:
    """Whether a phrase is meant as a cue here: it is neither the whole query nor the beginning of a kind's name."""
    end = at + len(cue.words)
    if cue.meaning not in allowed or not all(free[at:end]) or len(cue.words) == len(tokens):
        return False
    if any(len(kind.words) > len(cue.words) for kind in found_at(kind_names(), tokens, at)):
        return False
    return _is_placed(cue, opens=not any(free[:at]), ends=end == len(tokens))


def _is_placed(cue: Cue, *, opens: bool, ends: bool) -> bool:
    """Words of a question stand anywhere, those of tasks open a query, "ký" ends it, all others do either."""
    if cue.meaning == "question":
        return True
    if cue.meaning == "tasks":
        return opens
    return ends or (opens and (cue.meaning != "signer" or len(cue.words) > 1))


def _kind(tokens: Sequence[Token], free: Sequence[bool]) -> Cue | None:
    """The kind whose name opens the words that are left."""
    first = next((at for at, is_free in enumerate(free) if is_free), len(tokens))
    return next(found_at(kind_names(), tokens, first), None)


def _take(kind: Cue | None, tokens: Sequence[Token], free: list[bool]) -> tuple[Token, ...]:
    """The words of the kind's name, free no more."""
    places = [at for at, is_free in enumerate(free) if is_free]
    length = len(kind.words) if kind else 0
    for at in places[:length]:
        free[at] = False
    return tuple(tokens[at] for at in places[:length])


def _runs(tokens: Sequence[Token], free: Sequence[bool]) -> tuple[tuple[Token, ...], ...]:
    """Free tokens, in runs of neighbours."""
    runs: list[list[Token]] = [[]]
    for token, is_free in zip(tokens, free, strict=True):
        if is_free:
            runs[-1].append(token)
        elif runs[-1]:
            runs.append([])
    return tuple(tuple(run) for run in runs if run)
