"""Branches told apart by a number: "Thuế cơ sở 5", "Khu Quản lý đường bộ II", "Đội Quản lý thị trường số 3"."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.agencies.node import Node
from extractors.numbered import number_end, ordinal_end
from extractors.tokens import Tokens

_HEADS = frozenset({"Thuế cơ sở", "Khu Quản lý đường bộ", "Đội Quản lý thị trường"})
_ROMAN = re.compile(r"[IVX]+")


def numbered(tokens: Tokens, node: Node) -> Node:
    """The branch with the number behind its head; the node itself where none stands there."""
    after = _number_end(tokens, node.after) if node.head in _HEADS else node.after
    return replace(node, after=after, field=tokens.words(node.after, after)) if after > node.after else node


def further_numbers(tokens: Tokens, node: Node) -> list[Node]:
    """The branches of the numbers that follow: "các Khu Quản lý đường bộ I, | II và | III"."""
    found: list[Node] = []
    row = node.after
    while node.head in _HEADS and node.field and tokens.keys[row] in {",", "và"} and not tokens.breaks[row]:
        after = _number_end(tokens, row + 1)
        if after == row + 1:
            break
        found.append(replace(node, first=row + 1, after=after, field=tokens.words(row + 1, after)))
        row = after
    return found


def _number_end(tokens: Tokens, row: int) -> int:
    if tokens.breaks[row]:
        return row
    if _ROMAN.fullmatch(tokens.words(row, row + 1)):
        return row + 1
    return max(ordinal_end(tokens, row), number_end(tokens, row))
