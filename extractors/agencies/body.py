"""One body from a row on: its head decides how the rest is read."""

from __future__ import annotations

from functools import partial

from extractors.agencies.lexicon import Ambiguous, Head, ambiguous, compounds, fields, heads
from extractors.agencies.node import Node
from extractors.agencies.parts import RULES
from extractors.agencies.titles import title_end
from extractors.agencies.words import members
from extractors.tokens import Tokens, keys_of, tokens_of

MAX_DEPTH = 3  # "Văn phòng | Thường trực | Ban Chỉ đạo | …"
SMALL_BEFORE_FIELDS = frozenset({"sở", "phòng"})
PROPER_KINDS = frozenset({"company", "hospital"})


def body_at(tokens: Tokens, row: int, *, titled: bool = False, depth: int = 0) -> Node | None:
    """The body whose name begins at `row`, or none.

    `titled`: a leader's title stands before it; `depth`: how many bodies it is part of.
    """
    if depth > MAX_DEPTH or _in_compound(tokens, row):
        return None
    found = _meaning(tokens, row) or _by_field(tokens, row) or heads().longest(tokens, row, over_lines=True)
    if found is None or not _printed_as_head(tokens, row, found, titled=titled):
        return None
    after, head = found
    if title_end(tokens, row) > after or _broken_compound(tokens, after, head):
        return None
    rule = RULES.get(head.sort)
    node = Node(row, after, head.name, f"agency.{head.sort}", head.sort, head.kind, level=head.level, bare=head.bare)
    return rule(tokens, node, titled, partial(body_at, depth=depth + 1)) if rule else None


def _by_field(tokens: Tokens, row: int) -> tuple[int, Head] | None:
    """ "Sở Tài chính - Vật giá", "phòng Kinh tế - Hạ tầng": the head alone where its field is longer than that of the
    registered name."""
    printed = tokens.capital[row] or _is_small_office(tokens, row)
    if tokens.keys[row] not in {"bộ", *SMALL_BEFORE_FIELDS} or not printed:
        return None
    field, whole = field_at(tokens, row + 1), heads().longest(tokens, row, over_lines=True)
    longer = field and whole and whole[1].sort == "body" and field[0] > whole[0]
    return (row + 1, _head_of(tokens.keys[row].capitalize())) if longer else None


def field_at(tokens: Tokens, row: int) -> tuple[int, str] | None:
    """The field of work at `row`, printed with a capital: the row after it and its name in full."""
    found = fields().longest(tokens, row)
    if found and tokens.joined(row) and (tokens.upper[row] if found[1].capitals else tokens.capital[row]):
        return found[0], found[1].name
    return None


def _in_compound(tokens: Tokens, row: int) -> bool:
    key, pairs = tokens.keys[row], compounds()
    if (key, tokens.keys[row + 1], 0) in pairs and not (tokens.capital[row + 1] and not tokens.upper[row + 1]):
        return True
    return row > 0 and not tokens.breaks[row] and (tokens.keys[row - 1], key, 1) in pairs and tokens.upper[row]


def _broken_compound(tokens: Tokens, after: int, head: Head) -> bool:
    """ "UBND tỉnh | ủy quyền …": the last syllable belongs to the word that follows."""
    return head.sort == "party" and (tokens.keys[after - 1], tokens.keys[after], 0) in compounds()


def _printed_as_head(tokens: Tokens, row: int, found: tuple[int, Head], *, titled: bool) -> bool:
    """Printed with a capital; some heads are met in small letters after a title or before a proper name."""
    after, head = found
    if head.capitals:
        word = tokens.text[tokens.starts[row] : tokens.ends[row]]
        return sum(c.isupper() for c in word) >= 2 or len(word) == 1
    if tokens.capital[row] or head.name in members("small-head") or tokens.plain or _is_small_office(tokens, row):
        return True
    return (titled and head.name.split()[0] in members("small-after-title")) or (
        head.kind in PROPER_KINDS and tokens.capital[after]
    )


def _is_small_office(tokens: Tokens, row: int) -> bool:
    """ "phòng Tài chính - Kế hoạch", "sở Y tế", "giao phòng Hoạt động xây dựng"; no room, no part of another noun."""
    before = tokens.keys[row - 1] if row and not tokens.breaks[row] else ""
    if tokens.keys[row] not in SMALL_BEFORE_FIELDS or before in members("no-office"):
        return False
    return field_at(tokens, row + 1) is not None or _is_told(tokens, row)


def _is_told(tokens: Tokens, row: int) -> bool:
    """Whether "giao" stands before a small head and a capital behind it: "giao phòng Hoạt động xây dựng"."""
    return row > 0 and tokens.keys[row - 1] == "giao" and tokens.capital[row + 1] and tokens.joined(row)


def _meaning(tokens: Tokens, row: int) -> tuple[int, Head] | None:
    """An abbreviation with several meanings, decided by its context; where none holds it is no body."""
    meanings = ambiguous().get(tokens.keys[row])
    if not meanings or not tokens.upper[row]:
        return None
    longer = heads().longest(tokens, row)
    if longer and longer[0] > row + 1:
        return None
    full = next((meaning.full for meaning in meanings if _holds(tokens, row, meaning)), "")
    return row + 1 + (tokens.keys[row + 1] == "." and bool(full)), _head_of(full)


def _head_of(full: str) -> Head:
    found = heads().longest(tokens_of(full), 0) if full else None
    return found[1] if found and found[1].name == full else Head(full, "object" if full else "none")


def _holds(tokens: Tokens, row: int, meaning: Ambiguous) -> bool:
    after = row + 2 if tokens.keys[row + 1] == "." else row + 1
    if any(_begins(tokens, after, words) for words in meaning.unless):
        return False
    if meaning.next and not any(_begins(tokens, after, words) for words in meaning.next):
        return False
    around = range(max(row - 12, 0), row)
    return not meaning.before or any(_begins(tokens, at, words) for words in meaning.before for at in around)


def _begins(tokens: Tokens, row: int, words: str) -> bool:
    keys = keys_of(words)
    return tokens.keys[row : row + len(keys)] == keys
