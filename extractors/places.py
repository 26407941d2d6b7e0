"""Places: a level word with a proper name, and the names of provinces."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from corpus.model import CanonicalText, Facts, PlaceMention, Span
from corpus.vocabulary import rows
from corpus.vocabulary.classes import classes
from corpus.vocabulary.provinces import province_on, provinces
from extractors.furniture import furniture
from extractors.numbered import number_end
from extractors.people import reads_as_person
from extractors.tokens import Tokens, tokens_of
from extractors.trie import Trie

NAME_SYLLABLES = 4


@dataclass(frozen=True, slots=True)
class Level:
    """A level word: the word in full, and province, city, district, commune or village."""

    word: str
    level: str


@dataclass(frozen=True, slots=True)
class Named:
    """A place in rows `first` to `after`; `name_at` is where its proper name begins."""

    first: int
    after: int
    name_at: int
    word: str
    level: str
    name: str


@cache
def level_words() -> Trie[Level]:
    return Trie(((row["name"], Level(row["full"], row["level"])) for row in rows("levels")), plain_words=True)


@cache
def province_names() -> Trie[str]:
    return Trie((name, p.name) for p in provinces() for name in (p.name, *p.variants))


@cache
def _kinds() -> dict[str, str]:
    """The level word of each province by name; the last row wins, a city stays a city."""
    kinds: dict[str, str] = {}
    for province in provinces():
        kinds.setdefault(province.name, province.kind)
    return kinds | {"Huế": "thành phố"}


def _within_a_word(tokens: Tokens, row: int) -> bool:
    """Whether "xã" is a syllable of "hợp tác xã", "thị xã"; "tổng hợp" before it ends a name."""
    before = tokens.keys[row - 1] if row else ""
    return before in {"tác", "thị"} or (before == "hợp" and tokens.keys[row - 2] != "tổng")


def level_at(tokens: Tokens, row: int) -> tuple[int, Level] | None:
    """The level word at `row`. "xã" in "hợp tác xã" and "xã hội" is none, abbreviations are printed as capitals."""
    found = level_words().longest(tokens, row)
    if found is None:
        return None
    key = tokens.keys[row]
    if key == "xã" and (tokens.keys[row + 1] == "hội" or _within_a_word(tokens, row)):
        return None
    if _begins_other_word(tokens, found[0]):
        return None
    if key == "bản" and not tokens.capital[found[0]]:
        return None
    return found if len(key) > 2 or key in {"xã", "ấp", "xa", "ap"} or tokens.upper[row] else None


def _begins_other_word(tokens: Tokens, after: int) -> bool:
    """ "tỉnh | ủy", "huyện | đoàn", but not "tỉnh | ủy quyền"."""
    other = tokens.keys[after] in _words("behind-level")
    return other and tokens.keys[after + 1] not in {"quyền", "nhiệm", "thác"}


def province_at(tokens: Tokens, row: int) -> tuple[int, str] | None:
    """The province whose name begins at `row` with a capital."""
    return province_names().longest(tokens, row, over_lines=True) if tokens.capital[row] else None


def province_kind(name: str) -> str:
    """Level word of a province: tỉnh or thành phố."""
    return _kinds().get(name, "tỉnh")


def place_at(tokens: Tokens, row: int, *, titled: bool = False) -> Named | None:
    """A level word and a proper name from `row` on ("huyện Cầu Ngang", "TP. Hồ Chí Minh")."""
    if tokens.keys[row] == "tphcm":
        return Named(row, row + 1, row, "thành phố", "province", "Hồ Chí Minh")
    found = level_at(tokens, row)
    return named(tokens, row, found[0], found[1], titled=titled) if found else None


def named(tokens: Tokens, first: int, row: int, level: Level, *, titled: bool = False) -> Named | None:
    """The place of that level whose proper name begins at `row`."""
    after, name = proper_name(tokens, row, level, titled=titled)
    if not name:
        return None
    if level.level == "city":
        level = Level(level.word, "province" if province_kind(name) == "thành phố" and name in _kinds() else "district")
    return Named(first, after, row, level.word, level.level, name)


def proper_name(tokens: Tokens, row: int, level: Level, *, titled: bool = False) -> tuple[int, str]:
    """The row after the proper name at `row` and the name; ("", same row) where there is none."""
    if not tokens.joined(row):
        return row, ""
    province = province_at(tokens, row)
    if province and level.level in {"province", "city"}:
        return province
    if tokens.keys[row].isdigit():
        return _numbered_name(tokens, row, level)
    if level.level == "province" or reads_as_person(tokens, row, titled=titled):
        return row, ""
    return _capitalised_name(tokens, row, level)


def _capitalised_name(tokens: Tokens, row: int, level: Level) -> tuple[int, str]:
    after = _capital_run(tokens, row)
    if tokens.keys[row] == "điện" and tokens.keys[row + 1] == ":":  # "CHỦ TỊCH ỦY BAN NHÂN DÂN THỊ XÃ ĐIỆN:"
        return row, ""
    if after == row + 1 and tokens.keys[after].isalpha() and not tokens.breaks[after]:
        small = _written_small(tokens, after)
        return (after + 1, f"{tokens.words(row, after)} {tokens.keys[after].capitalize()}") if small else (row, "")
    may_count = after > row and (level.level in _NUMBERED or not level.word)
    after = number_end(tokens, after) if may_count else after
    return after, tokens.words(row, after)


def _numbered_name(tokens: Tokens, row: int, level: Level) -> tuple[int, str]:
    """ "phường | 1 Bảo Lộc", "phường | 5", "quận | 3", "ấp | 2"; of a commune only with capitals behind the number."""
    first = row + 1
    named = level.level == "commune" and number_end(tokens, row) == first and _begins_name(tokens, first)
    after = _capital_run(tokens, first) if named else first
    if after > first + 1:
        after = number_end(tokens, after)
        return after, tokens.words(row, after)
    alone = level.word in {"phường", "quận"} or (level.level == "village" and number_end(tokens, row) == first)
    return (first, tokens.words(row, first)) if alone else (row, "")


def _begins_name(tokens: Tokens, row: int) -> bool:
    """Whether a place's name may stand behind a number: no level word, no person and no verb typed with a capital."""
    other = level_words().longest(tokens, row) or reads_as_person(tokens, row, titled=True) or _acts(tokens, row)
    return tokens.capital[row] and not tokens.breaks[row] and not other


def _written_small(tokens: Tokens, row: int) -> bool:
    """Whether the second syllable of a name was typed small ("Cầu ngang") and the text has it with a capital too."""
    word = tokens.words(row - 1, row + 1)
    return not tokens.breaks[row] and tokens.keys[row].isalpha() and word.title() in tokens.text and word in tokens.text


def _capital_run(tokens: Tokens, row: int) -> int:
    loud = tokens.upper[row] and tokens.upper[row + 1] and len(tokens.keys[row]) > 1
    limit = 2 if loud else NAME_SYLLABLES
    after = row
    while after - row < limit and tokens.capital[after] and not _ends_run(tokens, row, after):
        after += 1
        if tokens.keys[after] in {"'", "’"} and tokens.glued(after) and tokens.glued(after + 1):
            after += 2
    return after


def _ends_run(tokens: Tokens, row: int, after: int) -> bool:
    if after == row:
        return _begins_none(tokens.keys[after]) and not _names_after_all(tokens, after)
    if tokens.breaks[after] or (tokens.upper[after] and tokens.keys[after] in _words("loud")):
        return True
    return after - row >= 2 and (_acts(tokens, after) or reads_as_person(tokens, after, titled=True))


def _words(name: str) -> frozenset[str]:
    return classes("name_words")[name]


def _begins_none(key: str) -> bool:
    """Whether a word begins something else than a place's name."""
    return key in _words("no-name") or key in _words("loud")


@cache
def _may_begin_name() -> dict[str, frozenset[str]]:
    """Words that begin names of places too, with the second words that make a body, a paper or a meeting of them."""
    found: dict[str, set[str]] = defaultdict(set)
    for first, second in map(str.split, _words("no-name-pair")):
        found[first].add(second)
    return {first: frozenset(seconds) for first, seconds in found.items()}


def _names_after_all(tokens: Tokens, row: int) -> bool:
    """ "huyện Văn Bàn", "thành phố Hội An": a proper name that begins as "văn phòng", "hội nông dân" do."""
    key, after = tokens.keys[row], row + 1
    if key not in _may_begin_name() or tokens.upper[row] or tokens.upper[after] or tokens.breaks[after]:
        return False
    return tokens.capital[after] and tokens.keys[after] not in _may_begin_name()[key]


def _acts(tokens: Tokens, row: int) -> bool:
    """Whether a verb typed with a capital stands at `row`: "yêu cầu xã Tân An Tăng cường …"."""
    pair = (tokens.keys[row], tokens.keys[row + 1])
    return not tokens.breaks[row + 1] and not tokens.capital[row + 1] and pair in _acts_of_two()


@cache
def _acts_of_two() -> frozenset[tuple[str, ...]]:
    words = (tuple(row["phrase"].split()) for row in rows("task_words") if "act" in row["class"].split())
    return frozenset(phrase for phrase in words if len(phrase) == 2)


_NUMBERED = frozenset(("commune", "village"))  # levels whose names may end in a number: "xã Bảo Lâm 1", "ấp Tân Phú 2"


def find_places(canonical: CanonicalText, facts: Facts) -> tuple[PlaceMention, ...]:
    """Every named place; a list goes on with the level word it began with ("các huyện A, B và thị xã C")."""
    tokens = tokens_of(canonical.text)
    day = facts.header.issued_on.value if facts.header.issued_on else ""
    firsts, names = level_words().firsts, province_names().firsts
    found: list[PlaceMention] = []
    end = 0
    for row, key in enumerate(tokens.keys):
        if row < end or (key not in firsts and key not in names):
            continue
        for place in _list_at(tokens, row) or _bare(tokens, row):
            found.append(_mention(tokens, place, day))
            end = place.after
    closed = furniture(canonical.text, facts)
    return tuple(place for place in found if not any(zone.contains(place.span) for zone in closed))


def _list_at(tokens: Tokens, row: int) -> list[Named]:
    first = place_at(tokens, row)
    if first is None:
        return []
    return [first, *rest_of_list(tokens, first)] if row and tokens.keys[row - 1] == "các" else [first]


def rest_of_list(tokens: Tokens, first: Named) -> list[Named]:
    """What follows a first place after commas and "và", with or without a level word of its own."""
    places, level = [first], Level(first.word, first.level)
    while (row := _next_item(tokens, places[-1].after)) is not None:
        place = place_at(tokens, row) or named(tokens, row, row, level)
        if place is None:
            break
        level = Level(place.word, place.level)
        places.append(place)
    return places[1:]


def _next_item(tokens: Tokens, row: int) -> int | None:
    if tokens.keys[row] not in {",", "và", ";"}:
        return None
    row += 1
    return row + 1 if tokens.keys[row] in {"và", "các"} else row


def _bare(tokens: Tokens, row: int) -> list[Named]:
    found = province_at(tokens, row)
    if found is None or tokens.keys[row] in {"hồ", "hcm"} or tokens.upper[row]:
        return []
    after, name = found
    goes_on = tokens.capital[after] and not tokens.breaks[after]
    came_on = row and tokens.capital[row - 1] and not tokens.breaks[row] and tokens.keys[row - 1].isalpha()
    if goes_on or (came_on and not (row > 1 and level_words().longest(tokens, row - 1))):
        return []
    return [Named(row, after, row, province_kind(name), "province", name)]


def _mention(tokens: Tokens, place: Named, day: str) -> PlaceMention:
    unit = province_on(place.name, day) if place.level == "province" else None
    return PlaceMention(
        span=Span(tokens.starts[place.first], tokens.ends[place.after - 1]),
        rule="place.level" if place.first < place.name_at else "place.name",
        confidence=0.95 if unit or place.first < place.name_at else 0.7,
        name=place.name,
        level=place.level,
        code=unit.id if unit else None,
    )


def find_word_place(name: str) -> Named | None:
    """The last place named in a body's name."""
    tokens = tokens_of(name)
    found: Named | None = None
    for row in range(tokens.count):
        place = place_at(tokens, row)
        found = place or found
        if found is None and (province := province_at(tokens, row)):
            found = Named(row, province[0], row, "", "province", province[1])
    return found
