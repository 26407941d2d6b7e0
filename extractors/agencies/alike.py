"""Collectives that are printed in several ways get one name."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.text import fold
from extractors.agencies.node import Node, Tail

# "có liên quan" = "liên quan", "và" = ",", with or without "các" at the beginning.
_FILLERS = re.compile(r"^cac | co(?= lien quan)| va(?= )|[,/]")
_LEVELS = re.compile(r" (?:(?:cap|thuoc|cua) )?(?:tinh|thanh pho|huyen)\b(?: .*)?$")


def collectives_alike(nodes: list[Node], issuer: Tail) -> list[Node]:
    """The same collective under the name it has first, with its level where the text says it once."""
    first: dict[str, Node] = {}
    for node in nodes:
        if node.sort == "collective":
            first.setdefault(_key(node.head), node)
    fuller = _fuller(list(first))
    generic = [n for n in nodes if n.tail.several]
    return [_alike(node, first, fuller, generic, issuer) for node in nodes]


def _alike(node: Node, first: dict[str, Node], fuller: dict[str, str], generic: list[Node], issuer: Tail) -> Node:
    if node.sort == "collective":
        key = _key(node.head)
        return replace(node, head=first[fuller.get(key, key)].head)
    lower = node.tail.level in {"commune", "district"} and issuer.level not in {"", node.tail.level}
    if not lower or node.tail.place or node.tail.several:
        return node
    words = re.compile(rf"\b{re.escape(node.tail.words)}\b")
    all_of_level = next((n for n in generic if n.stem == node.stem and words.search(n.tail.words)), None)
    return replace(node, tail=all_of_level.tail, collective=True) if all_of_level else node


def _key(name: str) -> str:
    return " ".join(_FILLERS.sub("", fold(name)).split())


def _fuller(keys: list[str]) -> dict[str, str]:
    """A key without level → the only key that says the level ("so ban nganh" → "so ban nganh cap tinh")."""
    found: dict[str, set[str]] = {}
    for key in keys:
        short = _LEVELS.sub("", key)
        if short != key:
            found.setdefault(short, set()).add(key)
    return {short: next(iter(longer)) for short, longer in found.items() if len(longer) == 1}
