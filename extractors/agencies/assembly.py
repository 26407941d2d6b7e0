"""Parts of several bodies said once ("Thường trực Tỉnh ủy, HĐND tỉnh"), and groups of deputies."""

from __future__ import annotations

from dataclasses import replace

from extractors.agencies.body import body_at
from extractors.agencies.lexicon import heads
from extractors.agencies.node import Node
from extractors.agencies.share import next_item
from extractors.tokens import Tokens

_PARTS = frozenset({"Văn phòng", "Thường trực", "Ban Thường vụ"})
_COUNCIL = "Hội đồng nhân dân"
_DEPUTIES = "Đoàn đại biểu Quốc hội"
_OF_PARTS = frozenset({"party", "organ", "body"})
_GROUPS = ((("tổ", "đại", "biểu"), "các Tổ đại biểu"), (("ban",), "các Ban"))


def parts_of_each(tokens: Tokens, row: int) -> list[Node]:
    """ "Văn phòng: Tỉnh ủy, Đoàn ĐBQH và HĐND, UBND tỉnh": the part of each body of the list."""
    part = _part_before_colon(tokens, row)
    if part is None:
        return []
    after, name = part
    nodes: list[Node] = []
    at = after + 1
    while (inner := body_at(tokens, at)) is not None and inner.sort in _OF_PARTS:
        inner = _office_of_both(tokens, inner) if name == "Văn phòng" else inner
        nodes.append(replace(_part(name, inner), first=at if nodes else row))
        following = next_item(tokens, inner.after)
        if following == inner.after or tokens.breaks[following]:
            break
        at = following
    return nodes


def _office_of_both(tokens: Tokens, inner: Node) -> Node:
    """The deputies of the National Assembly and the council of a province have one office."""
    council = body_at(tokens, inner.after + 1) if tokens.keys[inner.after] in {"&", "và", "-"} else None
    if inner.head != _DEPUTIES or council is None or council.head != _COUNCIL:
        return inner
    return replace(council, head=f"{_DEPUTIES} và {_COUNCIL}")


def _part_before_colon(tokens: Tokens, row: int) -> tuple[int, str] | None:
    if tokens.keys[row] == "tt" and tokens.upper[row] and tokens.keys[row + 1] == ":":
        return row + 1, "Thường trực"
    found = heads().longest(tokens, row)
    listed = found and tokens.capital[row] and tokens.keys[found[0]] == ":" and found[1].name in _PARTS
    return (found[0], found[1].name) if found and listed else None


def _part(name: str, inner: Node) -> Node:
    if name == "Thường trực" and inner.head == _COUNCIL:
        return replace(inner, head=f"Thường trực {_COUNCIL}")
    return replace(
        inner, head=name, field=inner.stem, owner="", sort="part", rule="agency.shared-part", registered=False
    )


def standing_council(tokens: Tokens, node: Node) -> list[Node]:
    """ "Thường trực Tỉnh ủy, | HĐND tỉnh": behind the standing board of a Party committee that of the council."""
    at = next_item(tokens, node.after)
    if node.head != "Thường trực" or not node.field.endswith("ủy") or at == node.after:
        return []
    inner = body_at(tokens, at) if tokens.keys[node.after] in {",", "và"} and not tokens.breaks[at] else None
    return [_part("Thường trực", inner)] if inner and inner.head == _COUNCIL else []


def deputies(tokens: Tokens, row: int) -> list[Node]:
    """ "các Tổ đại biểu và đại biểu HĐND tỉnh", "các Ban HĐND": the groups, and the council that they belong to."""
    group = _group_at(tokens, row)
    if group is None:
        return []
    after, council = _council_after(tokens, group[0])
    both = _deputies_after(tokens, after)
    if both:
        after, further = _council_after(tokens, both)
        council = council or further
    if council is None:
        return []
    named = replace(council, owner="", sort="collective", rule="agency.deputies", collective=True, field="")
    groups = [replace(named, first=row, after=after, head=f"{group[1]} {_COUNCIL}")]
    groups += [replace(named, first=both - 2, after=after, head=f"đại biểu {_COUNCIL}")] if both else []
    return [*groups, council]


def _group_at(tokens: Tokens, row: int) -> tuple[int, str] | None:
    at = row + (tokens.keys[row] == "các")
    for keys, name in _GROUPS:
        after = at + len(keys)
        if tuple(tokens.keys[at:after]) == keys and (at > row or len(keys) > 1) and tokens.keys[after] != "của":
            return after, name
    return (at + 3, _GROUPS[0][1]) if tuple(tokens.keys[at : at + 3]) == _GROUPS[0][0] else None


def _council_after(tokens: Tokens, row: int) -> tuple[int, Node | None]:
    at = row + (tokens.keys[row] == "của")
    inner = body_at(tokens, at) if not tokens.breaks[at] else None
    return (inner.after, inner) if inner and inner.head == _COUNCIL else (row, None)


def _deputies_after(tokens: Tokens, row: int) -> int:
    """The row after "và các đại biểu", 0 where it does not follow."""
    if tokens.keys[row] not in {",", "và"}:
        return 0
    at = row + 1 + (tokens.keys[row + 1] == "và")
    at += tokens.keys[at] in {"các", "vị"}
    return at + 2 if tokens.keys[at : at + 2] == ["đại", "biểu"] else 0
