"""One name for one body throughout a document."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from corpus.model import PlaceMention
from corpus.text import fold
from extractors.agencies.alike import collectives_alike
from extractors.agencies.longest import full_purposes
from extractors.agencies.node import NO_TAIL, Node, Tail
from extractors.agencies.words import members
from extractors.places import find_word_place, province_kind
from extractors.tokens import Tokens

_MARKS = frozenset({"(", ",", "“", '"'})  # around "sau đây gọi tắt là"
_COUNTRY = re.compile(r" (?:Việt Nam|Trung ương Đảng|của Quốc hội)$")


def one_name_each(nodes: Sequence[Node], issuer: Tail) -> list[Node]:
    """The nodes with the fullest name that the document supports.

    A tail without a place takes the place that the same head has elsewhere, or the issuer's where the level is the
    same; a head without a tail takes the only tail it has elsewhere; a committee without a purpose the one last named.
    """
    nodes = _with_country(nodes)
    tails: dict[str, list[Tail]] = defaultdict(list)
    for node in nodes:
        if node.tail.words and not node.tail.several:
            tails[fold(node.stem)].append(node.tail)
    filled = [_filled(_filled(node, tails[fold(node.stem)], issuer), tails[fold(node.stem)], issuer) for node in nodes]
    return _in_one_spelling(collectives_alike(_same_levels(_same_field(_bare_objects(full_purposes(filled)))), issuer))


def _with_country(nodes: Sequence[Node]) -> list[Node]:
    """ "Ngân hàng Nhà nước" is "Ngân hàng Nhà nước Việt Nam", "Ban Bí thư" the Party's, a committee the Assembly's,
    where the document says so."""
    whole = {_COUNTRY.sub("", node.stem): node for node in nodes if _COUNTRY.search(node.stem)}
    return [
        replace(node, head=full.head, field=full.field)
        if (full := whole.get(node.stem)) and (node.sort in {"body", "organ"} or full.field.endswith("của Quốc hội"))
        else node
        for node in nodes
    ]


def _filled(node: Node, tails: list[Tail], issuer: Tail) -> Node:
    central = node.sort == "body" and node.level == "central"
    if node.tail.place or node.collective or central:
        return node
    same = _of_level(node, tails, issuer) if node.tail.words else _of_head(tails, issuer)
    names = {fold(tail.words): tail for tail in same}
    return replace(node, tail=next(iter(names.values()))) if len(names) == 1 else node


def _of_level(node: Node, tails: list[Tail], issuer: Tail) -> list[Tail]:
    """Tails with a place for a node that has only a level ("UBND tỉnh"); the issuer's place comes first."""
    level = node.tail.level_word
    same = [tail for tail in tails if tail.place and tail.level_word == level]
    if not issuer.place or issuer.level_word != level:
        return same
    mine = [tail for tail in same if tail.place == issuer.place]
    lone = node.sort in {"organ", "part"} or not same
    return mine or ([issuer] if lone else [])


def _of_head(tails: list[Tail], issuer: Tail) -> list[Tail]:
    """Tails that the same head has elsewhere, those with a place first, the issuer's before all."""
    placed = [tail for tail in tails if tail.place] or tails
    return [tail for tail in placed if issuer.place and tail.place == issuer.place] or placed


def _bare_objects(nodes: list[Node]) -> list[Node]:
    """ "Ban Chỉ đạo" alone is the last one named in full, "Ban Chỉ đạo huyện" the one of that level."""
    first: dict[str, Node] = {}
    for node in nodes:
        if node.sort == "object" and node.field:
            first.setdefault(node.head, node)
    last: dict[str, Node] = {}
    done: list[Node] = []
    for node in nodes:
        known = last.get(node.head) or first.get(node.head)
        if node.sort == "object" and node.field:
            last[node.head] = last.get(node.head, node) if node.collective else node
        elif node.sort == "object" and known and not node.owner and _agrees(node, known):
            done.append(replace(node, field=known.field, tail=known.tail, owner=known.owner, level=known.level))
            continue
        done.append(node)
    return done


def _agrees(node: Node, known: Node) -> bool:
    if node.collective or known.collective:
        return False
    if not node.tail.words:
        return True
    same_level = node.tail.level_word == known.tail.level_word
    return same_level and (not node.tail.place or node.tail.place == known.tail.place)


def _same_field(nodes: list[Node]) -> list[Node]:
    """ "ngành Nông nghiệp" is the Sở or Phòng of that field where the document names one."""
    offices = {n.field: n for n in nodes if n.head in {"Sở", "Phòng"} and n.field}
    return [
        replace(n, head=office.head, tail=office.tail, registered=office.registered)
        if n.head == "ngành" and (office := offices.get(n.field))
        else n
        for n in nodes
    ]


def _same_levels(nodes: list[Node]) -> list[Node]:
    """ "UBND phường, xã" and "UBND các xã, phường" are the same bodies: the first that is printed names them all."""
    first: dict[tuple[str, frozenset[str]], Node] = {}
    done: list[Node] = []
    for node in nodes:
        if node.tail.several:
            levels = frozenset(re.findall(r"\w+", fold(node.tail.words))) - _no_levels()
            named = first.setdefault((fold(node.stem), levels), node)
            node = replace(node, tail=replace(named.tail, after=node.tail.after))  # noqa: PLW2901
        done.append(node)
    return done


def called_by_short_names(tokens: Tokens, nodes: list[Node]) -> list[Node]:
    """ "Ban Chỉ đạo về … (gọi tắt là Ban Chỉ đạo 751)": from there on the short name stands for the long one."""
    full: dict[str, Node] = {}
    for before, node in pairwise(nodes):
        between = set(tokens.keys[before.after : node.first])
        if _calls(between) and before.head == node.head and node.name != before.name:
            full[fold(node.name)] = before
    return [
        replace(long, first=node.first, after=node.after, rule=node.rule)
        if (long := full.get(fold(node.name)))
        else node
        for node in nodes
    ]


def with_level_of_place(nodes: list[Node], places: Sequence[PlaceMention]) -> list[Node]:
    """ "Đảng ủy Sông Trà" where the document has "xã Sông Trà": the level word belongs to the name."""
    communes = {place.name for place in places if place.level == "commune"}
    return [
        replace(node, tail=replace(node.tail, words=f"xã {node.tail.place}", level="commune"), level="commune")
        if node.head == "Đảng ủy" and node.tail.words == node.tail.place and node.tail.place in communes
        else node
        for node in nodes
    ]


def _in_one_spelling(nodes: list[Node]) -> list[Node]:
    """Where the same name is printed in several cases, the spelling with most small letters serves all."""
    best: dict[str, Node] = {}
    for node in nodes:
        key = fold(node.name)
        if key not in best or _told(node.name) > _told(best[key].name):
            best[key] = node
    return [
        replace(node, head=top.head, field=top.field, owner=top.owner, tail=replace(top.tail, after=node.tail.after))
        if (top := best[fold(node.name)]) is not node
        else node
        for node in nodes
    ]


def _told(name: str) -> tuple[int, int]:
    """Names from lines in capitals have few words with a capital; those with more tell more."""
    return sum(word[0].isupper() and not word.isupper() for word in name.split()), -len(name)


def tail_of_issuer(name: str) -> Tail:
    """Level and place of the body that issues ("Ủy ban nhân dân tỉnh Cao Bằng" → tỉnh Cao Bằng)."""
    place = find_word_place(name)
    if place is None:
        return NO_TAIL
    word = place.word or province_kind(place.name)
    return Tail(0, f"{word} {place.name}", place.level, place.name)


@cache
def _no_levels() -> frozenset[str]:
    """Words that tell nothing of which unit is meant, folded."""
    return frozenset(map(fold, members("no-level")))


def _calls(between: set[str]) -> bool:
    """Whether nothing but "(sau đây gọi tắt là" stands between two names."""
    return "(" in between and between <= members("called") | _MARKS
