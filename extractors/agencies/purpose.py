"""What a steering committee, a board or a team is for: the words between its head and its place."""

from __future__ import annotations

from extractors.agencies.lexicon import objects, stops
from extractors.agencies.run import name_run
from extractors.tokens import Tokens

MAX_ABOUT = 28  # words after "về"
_QUOTES = frozenset("“”\"'‘’")
_SENTENCE = frozenset(".;:()[]…")
_VERBS = frozenset({"đã", "sẽ", "có", "cần", "phải", "được", "đang", "do", "tại", "và", "theo", "thì"})


def purpose_end(tokens: Tokens, row: int) -> int:
    """The row after the purpose that begins at `row`; `row` itself where none does."""
    if not tokens.joined(row):
        return row
    key = tokens.keys[row]
    if key == "trung" and tokens.keys[row + 1 : row + 3] == ["ương", "về"]:
        return max(_about(tokens, row + 2), row)
    if key == "về":
        return _about(tokens, row)
    if key == "số" and tokens.keys[row + 1].isdigit():
        return row + 2
    if key.isdigit() and not tokens.breaks[row]:
        return row + 1
    return _listed_or_named(tokens, row)


def _listed_or_named(tokens: Tokens, row: int) -> int:
    found = objects().longest(tokens, row)
    after = max(name_run(tokens, row), found[0] if found else row)
    if found and after == found[0] and tokens.keys[after] == "và":
        following = after + 2 if tokens.keys[after + 1] in _QUOTES else after + 1
        more = objects().longest(tokens, following) or _movement(tokens, following)
        if more:
            return more[0] + (tokens.keys[more[0]] in _QUOTES)
    return after


def _movement(tokens: Tokens, row: int) -> tuple[int, str] | None:
    """ "Phong trào “Toàn dân đoàn kết …”": the movement's name, in quotes or not."""
    if tokens.keys[row : row + 2] != ["phong", "trào"]:
        return None
    if tokens.keys[row + 2] in _QUOTES:
        end = next((at for at in range(row + 3, row + 16) if tokens.keys[at] in _QUOTES), 0)
        return (end, "") if end else None
    end = name_run(tokens, row + 2, small=True)
    return (end, "") if end > row + 2 else None


def _about(tokens: Tokens, row: int) -> int:
    """ "về …" runs to the end of the clause; a comma inside an enumeration does not end it."""
    after = row + 1
    while after - row < MAX_ABOUT and not tokens.breaks[after] and tokens.keys[after] not in _SENTENCE:
        if tokens.capital[after] and not tokens.upper[after] and tokens.keys[after - 1] in {",", "và"}:
            break
        if tokens.keys[after] in _VERBS and (tokens.keys[after] != "và" or tokens.capital[after + 1]):
            break
        if tokens.keys[after - 1] == "," and (found := stops().longest(tokens, after)) and found[1]:
            break
        after += 1
    while after > row + 1 and not tokens.keys[after - 1].isalnum():
        after -= 1
    return after if after > row + 1 else row


def period_end(tokens: Tokens, row: int) -> int:
    """The row after "giai đoạn 2021 - 2025" that stands inside or after a name."""
    at = row + 1 if tokens.keys[row] == "," else row
    if tokens.keys[at : at + 2] == ["giai", "đoạn"] and tokens.keys[at + 2].isdigit():
        return at + 5 if tokens.keys[at + 3] == "-" and tokens.keys[at + 4].isdigit() else at + 3
    return row
