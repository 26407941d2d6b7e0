"""Heads that several bodies share: "các Sở: A, B và C", "Sở A, B", "các Tập đoàn: A, B"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from extractors.agencies.body import body_at, field_at
from extractors.agencies.expand import full_words
from extractors.agencies.node import Node
from extractors.agencies.run import name_run, proper_end
from extractors.agencies.titles import title_row
from extractors.agencies.words import members
from extractors.tokens import Tokens

_LONGEST_ASIDE = 8  # words of an aside in brackets behind an item
_REGISTERED = frozenset({"Sở", "Bộ"})


def shared_head(tokens: Tokens, row: int, collective: Node | None) -> list[Node]:
    """The bodies of a list whose head is said once, in the plural: "các Sở, ngành: Nội vụ, Tài chính"."""
    opened = tokens.keys[row] == "các"
    if not opened and collective is None:
        return _behind_title(tokens, row)
    first = row + 1 if opened else row
    after = collective.after if collective else first + 1
    colon = tokens.keys[after] == ":"
    key = tokens.keys[first]
    if key in _heads("by-fields") and (opened or colon):
        return _list_of_fields(tokens, row, after + colon, _heads("by-fields")[key])
    if key in _heads("by-names") and colon:
        return _list_of_names(tokens, after + 1, _heads("by-names")[key])
    return []


@cache
def _heads(name: str) -> dict[str, str]:
    """Heads of a class by their first word in small letters."""
    return {head.split()[0].lower(): head for head in members(name)}


def _behind_title(tokens: Tokens, row: int) -> list[Node]:
    """ "các đồng chí Giám đốc | Sở: Nội vụ, Tài chính"."""
    head = _heads("by-fields").get(tokens.keys[row], "")
    titled = head and tokens.keys[row + 1] == ":" and title_row(tokens, row) < row
    return _list_of_fields(tokens, row, row + 2, head) if titled else []


def _list_of_fields(tokens: Tokens, row: int, at: int, head: str) -> list[Node]:
    """Fields from `at` on, each with the head; bodies with heads of their own between them keep their names."""
    nodes: list[Node] = []
    shared = 0
    while (node := _item(tokens, at, head)) is not None:
        shared += node.rule == "agency.shared-head"
        nodes.append(node if nodes else replace(node, first=row))
        end = _past_bracket(tokens, node.after)
        at = next_item(tokens, end)
        if at == end:
            break
    enough = shared > 1 or head in _REGISTERED
    return nodes if shared and enough and nodes[0].rule == "agency.shared-head" else []


def _past_bracket(tokens: Tokens, row: int) -> int:
    """The row after an aside of a few words: "Tài chính | (chủ trì), Xây dựng"; `row` itself where none stands."""
    closes = (at + 1 for at in range(row + 1, row + _LONGEST_ASIDE) if tokens.keys[at] == ")")
    return next(closes, row) if tokens.keys[row] == "(" and not tokens.breaks[row] else row


def _item(tokens: Tokens, row: int, head: str) -> Node | None:
    other = body_at(tokens, row) if tokens.capital[row] else None
    field = field_at(tokens, row)
    if field and not (other and other.after > field[0]) and (head == "Bộ" or field[1] != "Công an"):
        registered = head in _REGISTERED
        return Node(row, field[0], head, "agency.shared-head", "field", field=field[1], registered=registered)
    return other


def next_item(tokens: Tokens, row: int) -> int:
    """The row of the next item of a list, `row` itself where it ends."""
    at = row
    while tokens.keys[at] in {",", "và", ";", "&"} and at - row < 2:
        at += 1
    return at


def _list_of_names(tokens: Tokens, at: int, head: str) -> list[Node]:
    nodes: list[Node] = []
    while (end := proper_end(tokens, at, name_run(tokens, at))) > at:
        nodes.append(Node(at, end, head, "agency.shared-head", "open", field=full_words(tokens, at, end)))
        following = next_item(tokens, end)
        if following == end:
            break
        at = following
    return nodes


def further_fields(tokens: Tokens, node: Node) -> list[Node]:
    """ "Sở Nông nghiệp và PTNT, Lao động - Thương binh và Xã hội": fields that share the head before them."""
    head = node.head.split()[0] if node.head else ""
    if head not in _REGISTERED or not node.registered or node.tail.words or node.owner:
        return []
    nodes: list[Node] = []
    end = node.after
    while (at := next_item(tokens, end)) > end:
        item = _item(tokens, at, head) if field_at(tokens, at) else None
        if item is None or item.rule != "agency.shared-head":
            break
        nodes.append(item)
        end = item.after
    return nodes
