"""The symbol of a number without its figures: "kh-bcđ" of 45/KH-BCĐ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from index.search.tidy import tidied_tokens
from index.search.tokens import Token
from index.search.wanted import is_kind_code, is_organ_code

# What joins the parts of a symbol
_JOINT = re.compile(r"\s?[-–/]\s?")


def symbols_in(words: str, tokens: Sequence[Token], free: Sequence[bool]) -> Iterator[str]:
    """Symbols among free tokens, each as the index may have it: "kh-bcd", "nq/tw"."""
    at = 0
    while at < len(tokens):
        end = _end(words, tokens, at)
        if end > at + 1 and all(free[at:end]):
            yield from _forms(tokens[at:end])
        at = max(end, at + 1)


def symbol_at(words: str) -> tuple[tuple[str, ...], int]:
    """The forms of a symbol that words begin with, and where it ends; no form where none does."""
    tokens = tidied_tokens(words)
    end = _end(words, tokens, 0) if tokens else 0
    return (_forms(tokens[:end]), tokens[end - 1].end) if end > 1 else ((), 0)


def _end(words: str, tokens: Sequence[Token], at: int) -> int:
    """Where the symbol that begins here ends; `at` for none."""
    if not is_kind_code(tokens[at].folded) or (at and _is_joined(words, tokens, at)):
        return at
    end = at + 1
    while end < len(tokens) and _is_joined(words, tokens, end) and is_organ_code(tokens[end].folded):
        end += 1
    return end


def _is_joined(words: str, tokens: Sequence[Token], at: int) -> bool:
    return _JOINT.fullmatch(words, tokens[at - 1].end, tokens[at].start) is not None


def _forms(tokens: Sequence[Token]) -> tuple[str, ...]:
    """With a hyphen, as the state writes, and with a slash, as the Party does."""
    kind, *organs = (token.folded for token in tokens)
    return tuple(f"{kind}{sign}{'-'.join(organs)}" for sign in ("-", "/"))
