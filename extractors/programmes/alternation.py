"""One pattern for many phrases: a tree of their letters, so that the time does not grow with their number."""

from __future__ import annotations

import re
from collections.abc import Iterable

_Node = dict[str, "_Node"]


def alternation(phrases: Iterable[str]) -> str:
    """A pattern that matches the longest of the phrases at a place, without groups.

    >>> alternation(["ocop", "oc"])
    'oc(?:op)?'
    """
    root: _Node = {}
    for phrase in phrases:
        node = root
        for letter in phrase:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _pattern(root)


def _pattern(node: _Node) -> str:
    ends = "" in node
    branches = [re.escape(letter) + _pattern(below) for letter, below in node.items() if letter]
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"
