"""Places that several bodies share: "UBND các huyện A, B", "Tỉnh ủy, UBND tỉnh X", "Ban Chỉ đạo huyện A và huyện B"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from extractors.agencies.node import Node, Tail
from extractors.agencies.run import other_body
from extractors.agencies.share import next_item
from extractors.agencies.titles import title_end
from extractors.agencies.words import members
from extractors.numbered import numbered_alike
from extractors.places import Level, Named, level_at, named, place_at, province_at, province_kind
from extractors.tokens import Tokens

_PARTY_KINDS = {"Tỉnh ủy": "tỉnh", "Thành ủy": "thành phố"}
_PARTY_HEADS = {"tỉnh": "Tỉnh ủy", "thành phố": "Thành ủy"}
MAX_BETWEEN = 12  # words between a Tỉnh ủy and the list of places it shares
_JOINTS = frozenset({",", "và", "-", ";"})
_JOINED = re.compile(r",| và ")


def one_for_each_place(tokens: Tokens, node: Node) -> list[Node]:
    """One body for each place of the list that the node's tail begins; empty where the node stands for itself."""
    if node.tail.several:
        return _of_ranks(tokens, node) or _of_listed(tokens, node)
    if not node.tail.place or node.tail.words == node.tail.place:
        return []
    level = Level(node.tail.level_word, node.tail.level)
    first = Named(node.first, node.after, node.after, level.word, level.level, node.tail.place)
    rest = [_with_place(node, place, place.first) for place in _further(tokens, first, level, bare=False)]
    return [node, *rest] if rest else []


def _of_listed(tokens: Tokens, node: Node) -> list[Node]:
    """ "UBND các huyện A, B"; "UBND các huyện, thị xã và thành phố C"."""
    places = _listed(tokens, node)
    if places:
        return [_with_place(node, p, node.first if n == 0 else p.first) for n, p in enumerate(places)]
    at = next_item(tokens, node.after)
    more = place_at(tokens, at) if at > node.after else None
    return [node, _with_place(node, more, more.first)] if more else []


def _of_ranks(tokens: Tokens, node: Node) -> list[Node]:
    """ "UBND cấp huyện, cấp xã": one for each rank; empty for a single one."""
    if not node.tail.words.startswith("cấp ") or node.tail.after != node.after:
        return []
    begins = next((row for row in range(node.first, node.after) if tokens.keys[row] == "cấp"), node.after)
    found = [(row, level) for row in range(begins, node.after) if (level := level_at(tokens, row))]
    if len(found) < 2 or not all(map(_is_of_ranks, tokens.keys[begins : node.after])):
        return []
    return [
        replace(
            node,
            first=node.first if n == 0 else row - (tokens.keys[row - 1] == "cấp"),
            after=after,
            tail=replace(node.tail, after=after, words=f"cấp {level.word}", level=level.level),
            level=level.level,
        )
        for n, (row, (after, level)) in enumerate(found)
    ]


def _is_of_ranks(key: str) -> bool:
    return key in {",", "và"} or key in members("rank")


def _listed(tokens: Tokens, node: Node) -> list[Named]:
    row = node.after + 1 if tokens.keys[node.after] == ":" else node.after
    if not node.tail.words.startswith("các ") or tokens.breaks[row]:
        return []
    level = next((found[1] for back in (1, 2) if (found := level_at(tokens, node.after - back))), Level("", ""))
    if _JOINED.search(node.tail.words) and not tokens.keys[row].isdigit():
        level = _of_any_kind(node, level)
    first = _item(tokens, row, level)
    return [first, *_further(tokens, first, level, bare=True)] if first else []


def _of_any_kind(node: Node, level: Level) -> Level:
    """The level behind several level words, "các xã, phường: A, B": nobody knows of what kind each place is."""
    of_districts = level.level == "city" and "tỉnh" not in node.tail.words
    return Level("", "district" if of_districts else level.level)


def _item(tokens: Tokens, row: int, level: Level) -> Named | None:
    place = place_at(tokens, row)
    province = province_at(tokens, row) if level.level in {"province", "city"} else None
    if place is None and province:
        return Named(row, province[0], row, province_kind(province[1]), "province", province[1])
    return place or named(tokens, row, row, level)


def _further(tokens: Tokens, first: Named, level: Level, *, bare: bool) -> list[Named]:
    """The places after the first; without `bare` each has a level word of its own, after "và"."""
    places = [first]
    while (row := next_item(tokens, places[-1].after)) > places[-1].after:
        place = (_item(tokens, row, level) or _alike(tokens, row, places[-1])) if bare else _second(tokens, row, level)
        if place is None or not (bare or tokens.keys[row - 1] == "và" or place.word == level.word):
            break
        level = Level(place.word or level.word, place.level)
        places.append(place)
    return places[1:]


def _second(tokens: Tokens, row: int, level: Level) -> Named | None:
    """A place with its level word, or behind "và" a name of two words alone: "UBND huyện Đức Cơ và | Chư Prông"."""
    place = place_at(tokens, row)
    if place or tokens.keys[row - 1] != "và" or level.level not in {"district", "commune"} or other_body(tokens, row):
        return place
    name = named(tokens, row, row, level)
    whole = name is not None and name.after - row == 2 and not tokens.capital[name.after]
    return name if whole and all(tokens.keys[at].isalpha() and not tokens.upper[at] for at in (row, row + 1)) else None


def _alike(tokens: Tokens, row: int, before: Named) -> Named | None:
    """ "các xã Bảo Lâm 1, | 2": the next number of the name before."""
    name = numbered_alike(tokens, row, before.name)
    return replace(before, first=row, after=row + 1, name_at=row, name=name) if name else None


def _with_place(node: Node, place: Named, first: int) -> Node:
    tail = Tail(place.after, f"{place.word} {place.name}".strip(), place.level, place.name)
    return replace(
        node, first=first, after=place.after, tail=tail, level=place.level, collective=False, rule="agency.shared-place"
    )


def lend_tails(tokens: Tokens, nodes: list[Node]) -> list[Node]:
    """Heads that stand before another one and share its tail: "Ban Chỉ đạo, Ban Quản lý … xã X"."""
    lent: list[Node] = []
    for at in range(len(nodes) - 1, -1, -1):
        here, following = nodes[at], lent[-1] if lent else None
        spread = _party_places(here, lent)
        if spread:
            lent.extend(reversed(spread))
        elif following and _may_borrow(tokens, here, following):
            lent.append(_borrow(here, following))
        else:
            lent.append(here)
    return [_of_any_province(tokens, node) for node in lent[::-1]]


def _borrow(here: Node, following: Node) -> Node:
    both = here.sort == following.sort == "object"
    if here.sort == "party" and not following.collective:
        return replace(here, tail=replace(following.tail, words=following.tail.place))
    return replace(
        here,
        field=here.field or (following.field if both else ""),
        owner=here.owner or following.owner,
        tail=following.tail,
        level=following.level or here.level,
        collective=following.collective,
    )


def _joined(tokens: Tokens, here: Node, following: Node) -> bool:
    """Only a joint and a title stand between the two."""
    row = here.after
    if tokens.keys[row] not in _JOINTS or row >= following.first:
        return False
    row += 2 if tokens.keys[row + 1] == "và" else 1
    return title_end(tokens, row) == following.first or row == following.first


def _may_borrow(tokens: Tokens, here: Node, following: Node) -> bool:
    if here.tail.words or here.collective or here.owner or not _joined(tokens, here, following):
        return False
    if not (following.tail.words or following.owner):
        return False
    if following.collective and _every_province(following.tail):
        return here.head in _PARTY_KINDS or here.sort == "organ" or _is_department(here)
    return _same_sort(here, following) and (here.sort == "organ" or not following.collective)


def _every_province(tail: Tail) -> bool:
    """ "các tỉnh, thành phố trực thuộc Trung ương": what stands before it is of the provinces too."""
    return tail.words.startswith(("các tỉnh", "tỉnh, thành phố")) and not tail.place


def _is_department(here: Node) -> bool:
    return here.registered and here.level == "province"


def _of_any_province(tokens: Tokens, here: Node) -> Node:
    """ "Tỉnh ủy, Thành ủy" side by side, neither with a place, are those of all provinces."""
    if here.head not in _PARTY_KINDS or here.sort != "party" or here.tail.words:
        return here
    after = next_item(tokens, here.after)
    before = here.first - 1 - (tokens.keys[here.first - 1] == "các")
    beside = (after > here.after and after, tokens.keys[before] in _JOINTS and before - 2)
    pair = any(row and _is_other_committee(tokens, row, here) for row in beside)
    return replace(here, head=f"các {here.head}", collective=True) if pair else here


def _is_other_committee(tokens: Tokens, row: int, here: Node) -> bool:
    other = " ".join(tokens.keys[row : row + 2]).capitalize()
    placed = tokens.capital[row + 2] and not tokens.breaks[row + 2]
    return other in _PARTY_KINDS and other != here.head and not placed


def _same_sort(here: Node, following: Node) -> bool:
    """Whether the two are heads of one sort, so that one place serves both."""
    if here.sort == "open" or _is_department(here):
        return following.sort in {"open", "body"} and "Hội đồng nhân dân" in following.stem
    if here.sort == "party":
        return following.sort == "organ" and following.tail.level_word == _PARTY_KINDS.get(here.head, "")
    if here.sort == "object":
        return following.sort == "object" and not here.field
    of_party = here.sort == "part" and here.field.endswith("ủy")
    return not of_party and {here.sort, following.sort} <= {"organ", "part"}


def _party_places(here: Node, lent: list[Node]) -> list[Node]:
    """ "Tỉnh ủy, Thành ủy, UBND các tỉnh, thành phố: X, Y": a Tỉnh ủy for each province, a Thành ủy for each city."""
    kind = _PARTY_KINDS.get(here.head)
    if kind is None or here.tail.words:
        return []
    others = [n for n in lent if n.head not in _PARTY_KINDS or n.rule != "agency.shared-place"]
    listed = _places_listed(others)
    if not listed or listed[0].first - here.after > MAX_BETWEEN:
        return []
    alone = len(others) == len(lent)
    return [
        replace(
            here,
            after=n.after,
            head=_PARTY_HEADS.get(n.tail.level_word, here.head),
            tail=replace(n.tail, words=n.tail.place),
            rule="agency.shared-place",
        )
        for n in listed
        if alone or n.tail.level_word == kind
    ]


def _places_listed(lent: list[Node]) -> list[Node]:
    """The bodies of the list that follows next: one head, many places."""
    following = takewhile(lambda n: n.rule == "agency.shared-place" and n.sort == "organ", reversed(lent))
    listed = list(following)
    return [n for n in listed if n.head == listed[0].head]
