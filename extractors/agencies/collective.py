"""Collectives: "các sở, ban, ngành tỉnh", "cơ quan, đơn vị có liên quan"."""

from __future__ import annotations

import re

from extractors.agencies.body import body_at, field_at
from extractors.agencies.expand import full_words
from extractors.agencies.lexicon import collective_nouns, collective_tails, compounds, fields
from extractors.agencies.node import Node
from extractors.agencies.run import name_run
from extractors.agencies.tail import lying, tail_at
from extractors.agencies.titles import title_end
from extractors.agencies.words import members, phrase_end
from extractors.tokens import Tokens

_OPENERS = frozenset({"các"})
_MEMBERS = frozenset({"thành viên", "ủy viên"})
_JOINTS = frozenset({",", "và", "-", "/", "&"})
_NARROW = re.compile(r"(?:cơ quan|đơn vị) \w+")  # a noun that says which: "cơ quan chủ trì"
_AUTHORITIES = ("chính quyền",)  # these join a list only behind the Party: "cấp ủy, chính quyền"
_PARTY = ("cấp ủy", "tổ chức đảng")


def collective_at(tokens: Tokens, row: int) -> Node | None:
    """The collective that begins at `row`; with "các" one noun is enough, without it two or one with a tail."""
    opened = tokens.keys[row] in _OPENERS
    spans, nouns = _nouns(tokens, row + opened)
    if not nouns or nouns[0] in _MEMBERS or _in_compound(tokens, row):
        return None
    end = _levels(tokens, _tails(tokens, spans[-1][1]), nouns[-1])
    alone = len(nouns) == 1 and end == spans[-1][1]
    holds = _opened_holds(nouns, alone) if opened else _bare_holds(tokens, row, end, nouns, alone)
    if not holds:
        return None
    spans[0], spans[-1] = (row, spans[0][1]), (spans[-1][0] if len(spans) > 1 else row, end)
    return Node(
        row, end, _name(tokens, row, spans, nouns[0], opened), "agency.collective", "collective", collective=True
    )


def _levels(tokens: Tokens, row: int, noun: str) -> int:
    """The row behind the places of authorities: "cấp ủy, chính quyền | các xã, phường"."""
    tail = tail_at(tokens, row) if noun.startswith(_AUTHORITIES) and tokens.keys[row] == "các" else None
    return tail.after if tail and tail.several and tail.level and not tokens.breaks[row] else row


def _in_compound(tokens: Tokens, row: int) -> bool:
    """ "cán bộ, công chức": the noun is the second half of another word."""
    return not tokens.breaks[row] and row > 0 and (tokens.keys[row - 1], tokens.keys[row], 1) in compounds()


def _opened_holds(nouns: list[str], alone: bool) -> bool:
    return not (alone and nouns[0] in members("vague"))


def _bare_holds(tokens: Tokens, row: int, end: int, nouns: list[str], alone: bool) -> bool:
    """Without "các": two nouns, a tail, or a noun that says which; labels ("Cơ quan chủ trì:") are none."""
    narrow = _NARROW.match(nouns[0]) is not None
    label = tokens.keys[end] == ":" or (tokens.breaks[row] and tokens.breaks[end])
    return not label and (narrow or (not alone and not members("bare").isdisjoint(nouns)))


def _name(tokens: Tokens, row: int, spans: list[tuple[int, int]], noun: str, opened: bool) -> str:
    words = "".join(full_words(tokens, first, after) + joint for (first, after), joint in _with_joints(tokens, spans))
    small = words[:1].lower() + words[1:]
    if noun == "cơ quan ngang bộ" and _after_ministers(tokens, row):
        return f"các bộ, {small.removeprefix('các ')}"
    return small if opened or " ".join(noun.split()[:2]) in members("entity") else f"các {small}"


def _after_ministers(tokens: Tokens, row: int) -> bool:
    """ "Bộ trưởng, Thủ trưởng cơ quan ngang bộ": the ministries are named by their ministers."""
    before = tokens.keys[max(row - 7, 0) : row]
    return before[-2:] == ["thủ", "trưởng"] and any(
        before[at : at + 2] == ["bộ", "trưởng"] for at in range(len(before) - 2)
    )


def _with_joints(tokens: Tokens, spans: list[tuple[int, int]]) -> list[tuple[tuple[int, int], str]]:
    """Each part with the joint behind it; titles between the parts are left out."""
    joints = [", " if tokens.keys[after] in {",", ";"} else " và " if tokens.keys[after] == "và" else
              f" {tokens.keys[after]} " for _, after in spans[:-1]]  # fmt: skip
    return list(zip(spans, [*joints, ""], strict=True))


def _nouns(tokens: Tokens, row: int) -> tuple[list[tuple[int, int]], list[str]]:
    """The rows of each noun of the list, and the nouns."""
    spans: list[tuple[int, int]] = []
    nouns: list[str] = []
    while (found := noun_at(tokens, row)) and not _is_named(tokens, row, found[0]):
        if nouns and found[1].startswith(_AUTHORITIES) and not nouns[-1].startswith(_PARTY):
            return spans, nouns
        spans.append((row, found[0]))
        nouns.append(found[1])
        following = _next_noun(tokens, found[0])
        if following == found[0]:
            break
        row = following
    return spans, nouns


def noun_at(tokens: Tokens, row: int) -> tuple[int, str] | None:
    """The collective noun at `row`; in "các đơn vị phối hợp thực hiện" phối hợp is a verb.

    "các Bộ trưởng, Thủ trưởng cơ quan ngang bộ" is read from its second part on.
    """
    found = collective_nouns().longest(tokens, row)
    if found is None or tokens.keys[row : row + 4] == ["bộ", "trưởng", ",", "thủ"]:
        return None
    after, noun = found
    verb = tokens.keys[after - 2 : after] == ["phối", "hợp"] and tokens.keys[after] in members("cooperates")
    return (after - 2, noun.removesuffix(" phối hợp")) if verb else found


def _is_named(tokens: Tokens, row: int, after: int) -> bool:
    """Whether the noun is the head of a body with a name of its own ("Sở Y tế")."""
    if not tokens.capital[row]:
        return False
    return field_at(tokens, after) is not None or body_at(tokens, row) is not None


def _next_noun(tokens: Tokens, row: int) -> int:
    """The row of the next noun of the list, `row` itself where the list ends."""
    if tokens.breaks[row] or tokens.keys[row] not in _JOINTS:
        return row
    at = row + 2 if tokens.keys[row + 1] == "và" else row + 1
    if tokens.breaks[at]:
        return row
    at = title_end(tokens, at)
    found = noun_at(tokens, at)
    return row if found is None or _is_named(tokens, at, found[0]) else at


def _tails(tokens: Tokens, row: int) -> int:
    """What narrows the collective: "liên quan", "cấp tỉnh", "thuộc Bộ X", "của tỉnh", "thành phố"."""
    for turn in range(3):
        if turn and tokens.keys[row] in {"phối", "chủ", "được"}:
            break
        step = _tail(tokens, row)
        if step == row:
            break
        row = step
    return row


def _tail(tokens: Tokens, row: int) -> int:
    if tokens.breaks[row]:
        return row
    lies = lying(tokens, row)
    if lies > row:
        return lies
    found = collective_tails().longest(tokens, row)
    inner = max(_owner_end(tokens, row), _charge_end(tokens, row), _field_end(tokens, row))
    if found or inner > row:
        return max(found[0] if found else row, inner)
    tail = tail_at(tokens, row)
    many = " ".join(tokens.keys[row - 2 : row]) in members("party-pair")  # "các đảng ủy | xã, phường"
    named = tail.words and (many or not tail.several) and tail.level in {"province", "district", "commune", "central"}
    return tail.after if named else row


def _charge_end(tokens: Tokens, row: int) -> int:
    """ "chủ trì | dự án, tiểu dự án", "phụ trách các nội dung thành phần": what the bodies are in charge of."""
    at = row + 2 if tokens.keys[row : row + 2] == ["phụ", "trách"] else row
    in_charge = at > row or (row > 1 and tokens.keys[row - 2 : row] == ["chủ", "trì"])
    at += 2 if tokens.keys[at : at + 2] == ["quản", "lý"] else 0
    at += tokens.keys[at] == "các" or tokens.keys[at].isdigit()
    end = _one_charge(tokens, at) if in_charge else at
    if end == at:
        return row
    while tokens.keys[end] == "," and not tokens.breaks[end + 1] and _one_charge(tokens, end + 1) > end + 1:
        end = _one_charge(tokens, end + 1)
    return end


def _one_charge(tokens: Tokens, row: int) -> int:
    """The row after the noun of a charge and the words that tell which; `row` itself where none begins."""
    noun = phrase_end(tokens, row, "charge")
    if noun == row:
        return row
    whole = name_run(tokens, row, small=True)
    return whole if whole > noun else name_run(tokens, noun, small=True)


def _field_end(tokens: Tokens, row: int) -> int:
    """ "cơ quan chuyên môn | về đất đai", "cơ quan quản lý nhà nước | về lao động"."""
    narrowed = tuple(tokens.keys[max(row - 2, 0) : row]) in {("chuyên", "môn"), ("nhà", "nước")}
    if not narrowed or tokens.keys[row] != "về":
        return row
    field = fields().longest(tokens, row + 1)
    end = max(name_run(tokens, row + 1, small=True), field[0] if field else row)
    return end if end > row + 1 else row


def _owner_end(tokens: Tokens, row: int) -> int:
    """ "của tỉnh", "thuộc Bộ X", "trực thuộc UBND Thành phố"."""
    at = row + (2 if tokens.keys[row : row + 2] == ["trực", "thuộc"] else 1)
    if tokens.keys[at - 1] not in {"của", "thuộc"}:
        return row
    inner = body_at(tokens, at)
    if inner and not inner.collective:
        return inner.after
    tail = tail_at(tokens, at)
    return tail.after if tail.words and not tail.several else row
