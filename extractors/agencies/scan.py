"""Walk over the words once and collect the bodies in reading order."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import cache

from corpus.model import Span
from extractors.agencies.assembly import deputies, parts_of_each, standing_council
from extractors.agencies.body import body_at
from extractors.agencies.collective import collective_at
from extractors.agencies.lexicon import ambiguous, collective_nouns, heads, titles
from extractors.agencies.node import Node
from extractors.agencies.ordinals import further_numbers
from extractors.agencies.share import further_fields, shared_head
from extractors.agencies.spread import lend_tails, one_for_each_place
from extractors.agencies.titles import title_end, title_row
from extractors.people import reads_as_person
from extractors.tokens import Tokens

_PLURAL = frozenset({"các", "những"})
_STREETS = frozenset({"đường", "phố"})


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
        end = max(node.after for node in found) if found else _title_end(tokens, row)
    return [node for node in lend_tails(tokens, nodes) if _is_whole(node)]


def _title_end(tokens: Tokens, row: int) -> int:
    """The row after a title; of "Tổng Thanh tra Chính phủ" it is "Tổng" alone, the body is Thanh tra Chính phủ."""
    end = title_end(tokens, row)
    heads_it = (at for at in range(row + 1, end) if tokens.keys[at - 1] == "tổng")
    return next((at for at in heads_it if (node := body_at(tokens, at)) and node.after > end), end)


def _names_street(tokens: Tokens, row: int) -> bool:
    """ "đường Hội Vũ": a street is named; "thành phố" at the end of a line is none."""
    return tokens.keys[row - 1] in _STREETS and not tokens.breaks[row] and tokens.keys[max(row - 2, 0)] != "thành"


def _inside_person(tokens: Tokens, row: int) -> bool:
    """ "Lê Trường Sơn": the head is a syllable of a person's name."""
    return tokens.capital[row] and not tokens.breaks[row] and reads_as_person(tokens, row - 1, titled=False)


def _owner(tokens: Tokens, node: Node) -> list[Node]:
    """The body behind the hyphen of "Vụ Pháp chế - Bộ Tư pháp", a mention of its own inside the other."""
    if not node.owner.startswith("-"):
        return []
    dashes = [row for row in range(node.first, node.after) if tokens.keys[row] == "-"]
    found = [body_at(tokens, row + 1) for row in dashes]
    return [inner for inner in found if inner and inner.after == node.after][:1]


def _plural(tokens: Tokens, node: Node) -> bool:
    """ "các Chi cục Hải quan khu vực": the bodies of one sort, none of them named."""
    before = tokens.keys[node.first - 1] if node.first else ""
    return (
        before == "các"
        and node.sort in {"organ", "open"}
        and not (node.tail.words or node.registered or _counted(node))
    )


def _counted(node: Node) -> bool:
    """ "các Khu Quản lý đường bộ I, II": named by numbers."""
    return node.sort == "organ" and bool(node.field)


def _of_regions(tokens: Tokens, node: Node) -> Node:
    """ "các Chi cục Thuế | khu vực", none of the regions named."""
    regions = tokens.keys[node.after : node.after + 2] == ["khu", "vực"] and not tokens.breaks[node.after]
    return replace(node, after=node.after + 2, field=f"{node.field} khu vực".strip()) if regions else node


def _is_whole(node: Node) -> bool:
    """Whether a head that is no name by itself got its place from a body behind it."""
    return node.sort != "organ" or node.bare or bool(node.field or node.owner or node.tail.words)


def bodies_at(tokens: Tokens, row: int) -> list[Node]:
    """The body or the list of bodies that begins at `row`."""
    if row and (_inside_code(tokens, row) or _names_street(tokens, row) or _inside_person(tokens, row)):
        return []
    shared = parts_of_each(tokens, row) or deputies(tokens, row)
    if shared:
        return shared
    node = None
    if tokens.keys[row] not in _PLURAL:
        node = body_at(tokens, row, titled=title_row(tokens, row) < row)
    return _with_neighbours(tokens, node) if node else _collectives(tokens, row)


def _with_neighbours(tokens: Tokens, node: Node) -> list[Node]:
    if _plural(tokens, node):
        return [_of_regions(tokens, replace(node, first=node.first - 1, head=f"các {node.head}", collective=True))]
    further = [
        *_owner(tokens, node),
        *further_numbers(tokens, node),
        *further_fields(tokens, node),
        *standing_council(tokens, node),
    ]
    return one_for_each_place(tokens, node) or [node, *further]


def _collectives(tokens: Tokens, row: int) -> list[Node]:
    collective = collective_at(tokens, row)
    shared = shared_head(tokens, row, collective)
    return shared or ([collective, *_part_of(tokens, collective)] if collective else [])


def _part_of(tokens: Tokens, node: Node) -> list[Node]:
    """The body that a collective belongs to: "các phòng thuộc Văn phòng UBND tỉnh"."""
    at = next((row for row in range(node.first, node.after) if tokens.keys[row] in {"thuộc", "của"}), node.after)
    inner = body_at(tokens, at + 1) if at < node.after else None
    return [inner] if inner and inner.after == node.after and not inner.collective else []


def _inside_code(tokens: Tokens, row: int) -> bool:
    """Whether the word is part of a document number ("QĐ-UBND", "UBND-KT")."""
    code = tokens.text[tokens.starts[row] : tokens.ends[row]][:2].isupper()
    if not (row and code and tokens.glued(row) and tokens.keys[row - 1] in {"/", "-"}):
        return False
    return tokens.glued(row - 1) and (tokens.upper[row - 2] or tokens.keys[row - 2].isdigit())
