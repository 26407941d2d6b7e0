"""Level and place after a head."""

from __future__ import annotations

import re

from extractors.agencies.expand import full_words
from extractors.agencies.node import Tail
from extractors.agencies.words import members, phrase_end
from extractors.people import reads_as_person
from extractors.places import Level, level_at, named, place_at, province_at
from extractors.tokens import Tokens

MAX_REGION = 4  # words of a region's name
_ROMAN = re.compile(r"[IVX]+")
_SERVED = (["khu", "vực"], ["liên", "huyện"])
_FIXED = (
    (("việt", "nam"), "Việt Nam", "central", False),
    (("trung", "ương"), "Trung ương", "central", False),
    (("cùng", "cấp"), "cùng cấp", "", True),
    (("các", "cấp"), "các cấp", "", True),
    (("các", "địa", "phương"), "các địa phương", "", True),
)


def tail_at(tokens: Tokens, row: int, *, titled: bool = False, bare_names: bool = False) -> Tail:
    """The tail that begins at `row`; an empty one (`after` = row) where none does.

    `titled`: a leader's title stands before the head, so that a person's name may follow; `bare_names`: any proper
    name may follow without a level word ("Huyện ủy Cầu Ngang").
    """
    if not tokens.joined(row) or not tokens.keys[row].isalnum():
        return Tail(row)
    fixed = _fixed(tokens, row) or _region(tokens, row)
    if fixed:
        return fixed
    if tokens.keys[row] in {"các", "cấp"} or tokens.keys[row].isdigit():
        return _several(tokens, row)
    place = place_at(tokens, row, titled=titled)
    if place:
        return Tail(place.after, f"{place.word} {place.name}", place.level, place.name)
    if level_at(tokens, row):
        return _levels(tokens, row)
    return _bare(tokens, row, titled=titled, bare_names=bare_names)


def _fixed(tokens: Tokens, row: int) -> Tail | None:
    for keys, words, level, several in _FIXED:
        if tuple(tokens.keys[row : row + len(keys)]) == keys:
            return Tail(row + len(keys), words, level, "", several)
    return None


def _region(tokens: Tokens, row: int) -> Tail | None:
    """ "khu vực XVIII", "Khu vực 9", "khu vực Tây Nam Bộ", "liên huyện A - B": a branch that serves several places."""
    if tokens.keys[row : row + 2] not in _SERVED or tokens.breaks[row + 2]:
        return None
    at = row + 2
    if tokens.keys[at].isdigit() or _ROMAN.fullmatch(tokens.text[tokens.starts[at] : tokens.ends[at]]):
        return Tail(at + 1, tokens.words(row, at + 1), "region")
    after = _capitals_end(tokens, at)
    while after - at > 1 and tokens.keys[after] in {"-", "–"} and _capitals_end(tokens, after + 1) > after + 2:
        after = _capitals_end(tokens, after + 1)
    return Tail(after, tokens.words(row, after), "region") if after - at > 1 else None


def _capitals_end(tokens: Tokens, row: int) -> int:
    """The row after the few words with capitals that begin at `row`."""
    after = row
    while after - row < MAX_REGION and tokens.capital[after] and not tokens.breaks[after] and tokens.joined(after):
        after += 1
    return after


def _bare(tokens: Tokens, row: int, *, titled: bool, bare_names: bool) -> Tail:
    province = province_at(tokens, row)
    if province:
        return Tail(province[0], province[1], "", province[1])
    if not bare_names or tokens.breaks[row] or not tokens.capital[row] or reads_as_person(tokens, row, titled=titled):
        return Tail(row)
    place = named(tokens, row, row, Level("", "district"), titled=titled)
    return Tail(place.after, place.name, "", place.name) if place else Tail(row)


def _levels(tokens: Tokens, row: int) -> Tail:
    """A level word without a name, or a list of them ("tỉnh", "xã, phường, đặc khu")."""
    found = level_at(tokens, row)
    if found is None:
        return Tail(row)
    after, level = found
    words = [level.word]
    while (step := _next_level(tokens, after)) is not None:
        joint, at = step
        following = level_at(tokens, at) or _short_level(tokens, at)
        if following is None or named(tokens, at, following[0], following[1]):
            break
        words.append(joint + following[1].word)
        after = following[0]
    rank = "province" if level.level == "city" else level.level
    end = _range_end(tokens, lying(tokens, _centrally_run(tokens, after)))
    return Tail(end, f"{''.join(words)} {full_words(tokens, after, end)}".strip(), rank, "", several=len(words) > 1)


def _short_level(tokens: Tokens, row: int) -> tuple[int, Level] | None:
    """ "các huyện, | thành, | thị": cities and towns by the first syllable of their level words."""
    key, after = tokens.keys[row], tokens.keys[row + 1]
    if tokens.capital[row] or after in members("longer-level"):
        return None
    town = key == "thị" and "thành" in tokens.keys[max(row - 2, 0) : row]
    city = key == "thành" and "thị" in tokens.keys[row + 2 : row + 3]
    return (row + 1, Level(key, "city" if city else "district")) if town or city else None


def _next_level(tokens: Tokens, row: int) -> tuple[str, int] | None:
    """The joint (", " or " và ") and the row after it."""
    key, at = tokens.keys[row], row + 1
    if tokens.breaks[row] or key not in {",", "/", ";", "và", "-"}:
        return None
    if tokens.keys[at] == "và":
        key, at = "và", at + 1
    at += tokens.keys[at] == "cấp"
    return (" và " if key == "và" else ", ", at)


def _several(tokens: Tokens, row: int) -> Tail:
    """ "các huyện, thị xã", "cấp xã", "05 xã", "các tỉnh, thành phố trực thuộc Trung ương"."""
    at = row + 1
    if tokens.keys[row] == "các" and tokens.keys[at].isdigit():
        at += 1
    levels = _levels(tokens, at)
    if levels.after == at or tokens.breaks[at]:
        return Tail(row)
    where = _named_region_end(tokens, levels.after)
    words = f"{levels.words} {tokens.words(levels.after, where)}".strip()
    return Tail(where, f"{tokens.words(row, at).lower()} {words}", levels.level, several=True)


def _named_region_end(tokens: Tokens, row: int) -> int:
    """The row behind "Bắc Trung bộ và Bắc bộ", "vùng Tây Nguyên"; `row` where no region stands."""
    end = row
    at = row + (tokens.keys[row] in {"vùng", "khu", "miền"}) + (tokens.keys[row : row + 2] == ["khu", "vực"])
    while not tokens.breaks[at]:
        after = phrase_end(tokens, at, "region")
        if after == at or not tokens.capital[at]:
            return end
        end = after
        at = end + (tokens.keys[end] in {",", "và"})
    return end


def _centrally_run(tokens: Tokens, row: int) -> int:
    keys = tokens.keys
    if keys[row : row + 4] == ["trực", "thuộc", "trung", "ương"]:
        return row + 4
    return row + 3 if keys[row : row + 2] == ["trực", "thuộc"] and keys[row + 2] in {"tw", "tư"} else row


def lying(tokens: Tokens, row: int) -> int:
    """The row behind where the units lie: "ven biển", "vùng đồng bào dân tộc Khmer"; `row` where that is not told."""
    if tokens.breaks[row]:
        return row
    people = phrase_end(tokens, row, "people")
    if row < people < tokens.count and tokens.capital[people]:
        return people + 1
    return phrase_end(tokens, row, "lying")


def _range_end(tokens: Tokens, row: int) -> int:
    """ "từ Hà Tĩnh đến Lâm Đồng"."""
    first = province_at(tokens, row + 1) if tokens.keys[row] == "từ" else None
    last = province_at(tokens, first[0] + 1) if first and tokens.keys[first[0]] == "đến" else None
    return last[0] if last else row
