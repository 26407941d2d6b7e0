"""What may follow each class of head: level and place, a field, a name of its own, another body."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from extractors.agencies.expand import capitalised, full_words
from extractors.agencies.lexicon import fields
from extractors.agencies.node import Node
from extractors.agencies.ordinals import numbered
from extractors.agencies.purpose import period_end, purpose_end
from extractors.agencies.run import name_run, proper_end
from extractors.agencies.tail import tail_at
from extractors.agencies.titles import title_end
from extractors.agencies.words import members, phrase_end
from extractors.numbered import number_end, ordinal_end
from extractors.people import reads_as_person, syllables
from extractors.tokens import Tokens


class BodyAt(Protocol):
    """Reads the body at a row; handed in so that a body may hold another one."""

    def __call__(self, tokens: Tokens, row: int, *, titled: bool = False) -> Node | None: ...


Rule = Callable[[Tokens, Node, bool, BodyAt], Node | None]
"""From a head to the body, or none: words, head, whether a title stands before, reader of inner bodies."""

_LOCAL_TOO = frozenset({"service", "bank", "court", "procuracy", "front"})  # central bodies with branches below
_LONGEST_FORM = 10  # words and signs of a short form in brackets
MAX_SIGN = 10  # letters of a firm's name in capitals
_BRANCHES = frozenset(
    {"service", "bank", "court", "procuracy", "company"}
)  # named by a district without its level word
_PROPER = frozenset({"hospital", "school", "company", "bank"})
_SUFFIXES = frozenset({"Việt Nam", "Trung ương"})
_SPECIFIC = frozenset({"agency", "board", "office"})  # heads whose names have two syllables or more


def _body(tokens: Tokens, node: Node, titled: bool, body: BodyAt) -> Node | None:
    """A whole name; a department's place follows it, or the council it belongs to."""
    branch = tokens.keys[node.after : node.after + 2] == ["chi", "nhánh"] and not tokens.breaks[node.after]
    if branch and node.kind == "bank":
        node = replace(node, after=node.after + 2, field="chi nhánh")
    if node.kind in _LOCAL_TOO or tokens.keys[node.after] == "khu":
        local = placed(tokens, node, titled=titled, bare_names=node.kind in _BRANCHES)
        if local.tail.words:
            return replace(local, sort="organ", level=local.tail.level)
        node = local
    node = replace(node, registered=True)
    if node.level != "central":
        return _with_owner(tokens, placed(tokens, node, titled=titled), body)
    return node


def _organ(tokens: Tokens, node: Node, titled: bool, body: BodyAt) -> Node | None:
    branches = node.kind in _BRANCHES and (node.bare or node.kind == "company")
    node = numbered(tokens, node)
    found = placed(tokens, node, titled=titled, bare_names=branches)
    if found.tail.words or found.field or node.bare:
        return found
    inner = _inner(tokens, node.after, body)
    if tokens.keys[node.after] in {",", "và"}:
        return node
    if node.kind == "inspectorate" and (own := _of_this(tokens, node)):
        return own
    if node.kind == "inspectorate" and inner and inner.sort in {"field", "body", "organ"}:
        return replace(node, after=inner.after, owner=inner.name)
    return None


def _party(tokens: Tokens, node: Node, titled: bool, body: BodyAt) -> Node | None:  # noqa: ARG001
    return placed(tokens, node, titled=titled, bare_names=True)


def _field(tokens: Tokens, node: Node, titled: bool, body: BodyAt) -> Node | None:  # noqa: ARG001
    found = fields().longest(tokens, node.after)
    if found is None or not tokens.joined(node.after):
        return None
    if not (tokens.upper[node.after] if found[1].capitals else tokens.capital[node.after]):
        return None
    return placed(tokens, replace(node, after=found[0], field=found[1].name, registered=True), titled=titled)


def _open(tokens: Tokens, node: Node, titled: bool, body: BodyAt) -> Node | None:
    found = fields().longest(tokens, node.after) if tokens.capital[node.after] else None
    after = ordinal_end(tokens, _own_name_end(tokens, node, found[0] if found else 0))
    if after == node.after or not tokens.joined(node.after):
        return _of_a_level(tokens, node, titled=titled)
    name = (
        found[1].name
        if found and found[0] == after
        else capitalised(full_words(tokens, node.after, after, head=node.first))
    )
    if node.kind in _SPECIFIC and " " not in name and name != "Thuế":
        return None
    return _with_owner(tokens, placed(tokens, replace(node, after=after, field=name), titled=titled), body)


def _of_a_level(tokens: Tokens, node: Node, *, titled: bool) -> Node | None:
    """ "Trường Chính trị tỉnh": a school without a name of its own, by its level."""
    found = placed(tokens, node, titled=titled) if node.kind == "school" and " " in node.head else node
    return replace(found, sort="organ") if found.tail.words else None


def _own_name_end(tokens: Tokens, node: Node, field_end: int) -> int:
    """The row after the name of its own that the head has; that of a firm or a school ends with its last capital."""
    row = node.after
    if node.kind == "company" and _is_sign(tokens, row):
        return row + 1
    small = node.head == "Ban" and phrase_end(tokens, row, "council-field") > row
    after = max(name_run(tokens, row, small=small), field_end)
    if node.kind not in _PROPER:
        return after
    person = reads_as_person(tokens, row, titled=False)
    return number_end(tokens, row + syllables(tokens, row) if person else proper_end(tokens, row, after))


def _is_sign(tokens: Tokens, row: int) -> bool:
    """Whether a firm's name in capitals stands here, and nothing more of the name ("FPT")."""
    key = tokens.keys[row]
    alone = not tokens.capital[row + 1] and tokens.keys[row + 1] not in {"-", "&", "và"}
    return tokens.upper[row] and not tokens.breaks[row] and alone and key.isalpha() and 2 < len(key) < MAX_SIGN


def _object(tokens: Tokens, node: Node, titled: bool, body: BodyAt) -> Node | None:
    """A steering committee, a management board: what it is for, when, where."""
    owned = body(tokens, node.after + 1) if tokens.keys[node.after] == "của" else None
    if owned and owned.kind == "government":
        node = replace(node, after=owned.after, field=f"của {owned.name}")
    behind = _past_short_form(tokens, node.after)
    after = purpose_end(tokens, behind)
    if after > behind:
        after = ordinal_end(tokens, after)
        node = replace(node, field=f"{node.field} {full_words(tokens, behind, after)}".strip(), after=after)
    node = placed(tokens, replace(node, after=period_end(tokens, node.after)), titled=titled)
    node = replace(_central_purpose(tokens, node), after=period_end(tokens, node.after))
    if node.field or node.tail.words:
        return node
    inner = _inner(tokens, node.after, body)
    if inner and inner.sort in {"party", "body", "organ"}:
        return replace(node, after=inner.after, owner=inner.name)
    return node if node.bare else None


def _central_purpose(tokens: Tokens, node: Node) -> Node:
    """ "Ban Chỉ đạo Trung ương | các Chương trình mục tiêu quốc gia": what a central committee is for."""
    after = purpose_end(tokens, node.after) if node.field == "Trung ương" else node.after
    if after == node.after:
        return node
    return replace(node, field=f"{node.field} {full_words(tokens, node.after, after)}", after=after)


def _part(tokens: Tokens, node: Node, titled: bool, body: BodyAt) -> Node | None:
    """Văn phòng X, Thường trực X, Ban Thường vụ X, Đảng ủy X: a part of another body, or a body of its own name."""
    behind = _past_short_form(tokens, node.after)
    inner = _inner(tokens, behind, body) or _party_committee(tokens, behind) or _small_committee(tokens, node, body)
    if inner and inner.sort not in {"open", "collective"}:
        return _part_of(node, inner)
    if node.kind == "party":
        found = placed(tokens, node, titled=titled, bare_names=node.head == "Đảng ủy")
        if found.tail.words:
            return found
        shared = _of_council(tokens, node, body) if titled else None
        if shared:
            return shared
    named = _open(tokens, node, titled, body) if node.head in members("party-office") else None
    return named or _of_this(tokens, node) or (node if node.bare else None)


def _of_council(tokens: Tokens, node: Node, body: BodyAt) -> Node | None:
    """ "Bí thư Đảng ủy, Chủ tịch HĐND xã": the committee of the commune whose council is named behind it."""
    at = title_end(tokens, node.after + 1)
    if tokens.keys[node.after] not in {",", "-", "và"} or at == node.after + 1 or tokens.breaks[at]:
        return None
    inner = body(tokens, at, titled=True)
    if inner is None or inner.sort != "organ" or inner.tail.level != "commune" or inner.tail.several:
        return None
    return replace(node, tail=inner.tail, level=inner.tail.level)


def _of_this(tokens: Tokens, node: Node) -> Node | None:
    """ "Văn phòng Bộ", "Thanh tra Sở": a part of the ministry or the department that writes."""
    row = node.after
    if tokens.keys[row] not in {"bộ", "sở"} or not tokens.capital[row] or not tokens.joined(row):
        return None
    ends = tokens.breaks[row + 1] or not (tokens.keys[row + 1].isalnum() and tokens.capital[row + 1])
    return replace(node, after=row + 1, field=tokens.keys[row].capitalize()) if ends else None


def _party_committee(tokens: Tokens, row: int) -> Node | None:
    """ "Văn phòng | Đảng ủy": the committee of the Party that the document speaks of, without its name."""
    if tokens.keys[row : row + 2] != ["đảng", "ủy"] or not tokens.capital[row] or not tokens.joined(row):
        return None
    return Node(row, row + 2, "Đảng ủy", "agency.part", "party", "party")


def _small_committee(tokens: Tokens, node: Node, body: BodyAt) -> Node | None:
    """ "Ban Thường vụ | huyện ủy": a committee of the Party in small letters."""
    row = node.after
    small = node.kind == "party" and tokens.keys[row + 1] == "ủy" and tokens.joined(row)
    return body(tokens, row, titled=True) if small and not tokens.capital[row] else None


def _part_of(node: Node, inner: Node) -> Node:
    """The part named after the whole; "Thường trực Ban Chỉ đạo", "Thường trực Ban Bí thư" are the body itself."""
    leading = inner.kind == "party" and inner.level == "central"
    if node.head == "Thường trực" and (inner.sort in {"object", "body"} or leading):
        return replace(inner, first=node.first)
    level = inner.level or inner.tail.level
    return replace(node, after=inner.after, field=inner.stem, tail=inner.tail, level=level, collective=inner.collective)


def _inner(tokens: Tokens, row: int, body: BodyAt) -> Node | None:
    return body(tokens, row) if tokens.capital[row] and tokens.joined(row) else None


def _with_owner(tokens: Tokens, node: Node, body: BodyAt) -> Node:
    """ "Vụ Pháp chế - Bộ Tư pháp", "Ban Dân tộc HĐND tỉnh"; an abbreviated owner after a hyphen stands for itself."""
    hyphen = tokens.keys[node.after] == "-"
    at = node.after + hyphen
    inner = None if node.tail.words else _inner(tokens, at, body)
    if inner is None or inner.collective or (tokens.breaks[at] and inner.head != "Hội đồng nhân dân"):
        return node
    if hyphen:
        owned = node.head in members("owned") and (inner.sort == "field" or inner.registered)
        named = owned and not tokens.upper[at]
        return replace(node, after=inner.after, owner=f"- {inner.name}") if named else node
    if _may_own(inner, node):
        return replace(node, after=inner.after, owner=inner.stem, tail=inner.tail, level=inner.level)
    return node


def _may_own(inner: Node, node: Node) -> bool:
    """Whether a body is one that parts are named after; a committee of the Party has boards."""
    return inner.sort in {"organ", "party", "field"} or (
        inner.sort == "part" and inner.kind == "party" and node.head == "Ban"
    )


def placed(tokens: Tokens, node: Node, *, titled: bool, bare_names: bool = False) -> Node:
    """The node with the level and place that follow it; "Việt Nam" and "Trung ương" become part of the name."""
    tail = tail_at(tokens, node.after, titled=titled, bare_names=bare_names)
    if not tail.words and (behind := _past_short_form(tokens, node.after)) > node.after:
        tail = tail_at(tokens, behind, titled=titled)
        tail = tail if tail.place or tail.words in _SUFFIXES else replace(tail, after=node.after, words="")
    if tail.words in _SUFFIXES:
        node = replace(node, after=tail.after, field=f"{node.field} {tail.words}".strip())
        tail = tail_at(tokens, node.after, titled=titled)
        if tail.words in _SUFFIXES:
            return node
    if not tail.words:
        return node
    return replace(node, after=tail.after, tail=tail, level=tail.level or node.level, collective=tail.several)


def _past_short_form(tokens: Tokens, row: int) -> int:
    """The row behind "(GD&ĐT)" in "Sở Giáo dục và Đào tạo | (GD&ĐT) Hà Nội"; `row` where none stands."""
    if tokens.keys[row] != "(" or not tokens.upper[row + 1]:
        return row
    return next((at + 1 for at in range(row + 2, row + _LONGEST_FORM) if tokens.keys[at] == ")"), row)


RULES: dict[str, Rule] = {
    "body": _body,
    "organ": _organ,
    "party": _party,
    "field": _field,
    "open": _open,
    "object": _object,
    "part": _part,
}
