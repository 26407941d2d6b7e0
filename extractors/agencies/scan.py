"""Walk over the words once and collect the bodies in reading order."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from corpus.model import Span
from extractors.agencies.body import body_at
from extractors.agencies.collective import collective_at
from extractors.agencies.lexicon import ambiguous, collective_nouns, heads, titles
from extractors.agencies.node import Node
from extractors.agencies.share import further_fields, shared_head
from extractors.agencies.spread import lend_tails, one_for_each_place
from extractors.agencies.titles import title_end, title_row
from extractors.tokens import Tokens

_PLURAL = frozenset({"các", "những"})


@cache
def _firsts() -> frozenset[str]:
    return heads().firsts | frozenset(ambiguous()) | collective_nouns().firsts | titles().firsts | _PLURAL


def scan(tokens: Tokens, closed: list[Span]) -> list[Node]:
    """Every body of the text outside the closed spans."""
    firsts = _firsts()
    starts = [span.start for span in closed]
    nodes: list[Node] = []
    end = 0
    for row in [row for row, key in enumerate(tokens.keys) if key in firsts]:
        if row < end:
            continue
        zone = bisect_right(starts, tokens.starts[row]) - 1
        if zone >= 0 and tokens.starts[row] < closed[zone].end:
            continue
        found = bodies_at(tokens, row)
        nodes.extend(found)
        end = max((node.after for node in found), default=title_end(tokens, row))
    return lend_tails(tokens, nodes)


def bodies_at(tokens: Tokens, row: int) -> list[Node]:
    """The body or the list of bodies that begins at `row`."""
    if _inside_code(tokens, row):
        return []
    if row and tokens.keys[row - 1] in {"đường", "phố"}:
        return []
    plural = tokens.keys[row] in _PLURAL
    node = None if plural else body_at(tokens, row, titled=title_row(tokens, row) < row)
    if node:
        return one_for_each_place(tokens, node) or [node, *further_fields(tokens, node)]
    collective = collective_at(tokens, row)
    return shared_head(tokens, row, collective) or ([collective] if collective else [])


def _inside_code(tokens: Tokens, row: int) -> bool:
    """Whether the word is part of a document number ("QĐ-UBND", "UBND-KT")."""
    if not (row and tokens.upper[row] and tokens.glued(row) and tokens.keys[row - 1] in {"/", "-"}):
        return False
    return tokens.glued(row - 1) and (tokens.upper[row - 2] or tokens.keys[row - 2].isdigit())
