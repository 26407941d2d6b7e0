"""A name that the document has in full elsewhere is read in full, also where its case hides its end."""

from __future__ import annotations

from dataclasses import replace

from extractors.agencies.node import Node
from extractors.tokens import Tokens


def as_long_as_elsewhere(tokens: Tokens, nodes: list[Node]) -> list[Node]:
    """ "Cục Bảo tồn … và đa dạng sinh học" has the end of "Cục Bảo tồn … và Đa dạng sinh học"."""
    printed: dict[tuple[str, str], list[Node]] = {}
    for node in nodes:
        if node.sort in {"open", "object"} and node.after - node.first > 3:
            printed.setdefault(_start(tokens, node), []).append(node)
    return [_longest(tokens, node, printed.get(_start(tokens, node), [])) for node in nodes]


def _start(tokens: Tokens, node: Node) -> tuple[str, str]:
    return tokens.keys[node.first], tokens.keys[node.first + 1]


def _longest(tokens: Tokens, node: Node, others: list[Node]) -> Node:
    best = node
    for other in others:
        length = other.after - other.first
        longer = length > best.after - best.first and other.sort == node.sort
        keys = tokens.keys[other.first : other.after]
        if longer and tokens.keys[node.first : node.first + length] == keys:
            best = replace(other, first=node.first, after=node.first + length, rule=node.rule)
    return best


def full_purposes(nodes: list[Node]) -> list[Node]:
    """ "Ban Chỉ đạo Trung ương" is the "Ban Chỉ đạo Trung ương về …" of the document."""
    known = [node for node in nodes if node.sort == "object" and node.field]
    return [_with_purpose(node, known) if node.sort == "object" and node.field else node for node in nodes]


def _with_purpose(node: Node, known: list[Node]) -> Node:
    if node.tail.words or node.field.split()[0] not in {"của", "Trung"}:
        return node
    full = next((k for k in known if k.head == node.head and k.field.startswith(f"{node.field} ")), None)
    return replace(node, field=full.field, tail=full.tail) if full else node
