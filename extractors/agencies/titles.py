"""Titles before a body: in "Giám đốc Sở Xây dựng" the body is Sở Xây dựng."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from corpus.model import Span
from corpus.text import fold
from corpus.vocabulary import rows
from extractors.agencies.lexicon import titles
from extractors.tokens import Tokens, keys_of, tokens_of

MAX_TITLE = 8  # words


def with_title(text: str, span: Span) -> Span:
    """The span widened to the left over a leader's title ("Chủ tịch UBND tỉnh"), or the span itself."""
    tokens = tokens_of(text)
    row = bisect_left(tokens.starts, span.start)
    first = title_row(tokens, row)
    return Span(tokens.starts[first], span.end) if first < row else span


@cache
def _last_words() -> frozenset[str]:
    rows_of = (form for row in rows("leader_titles") for form in (row["name"], *row["variants"].split("|")) if form)
    words = [keys_of(form)[-1] for form in rows_of]
    return frozenset(words) | frozenset(map(fold, words))


def title_row(tokens: Tokens, row: int) -> int:
    """The first row of the title that ends before `row`, or `row`."""
    if row == 0 or tokens.keys[row - 1] not in _last_words():
        return row
    for at in range(max(row - MAX_TITLE, 0), row):
        found = titles().longest(tokens, at)
        if found and found[0] == row and tokens.joined(row):
            return at
    return row


def title_end(tokens: Tokens, row: int) -> int:
    """The row after the title that begins at `row`, or `row`; an abbreviated one is printed in capitals."""
    found = titles().longest(tokens, row)
    if found is None:
        return row
    short = len(tokens.keys[row]) <= 3 and found[0] == row + 1 and tokens.keys[row] not in {"phó", "bí"}
    return row if short and not tokens.upper[row] else found[0]
