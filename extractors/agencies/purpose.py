"""What a steering committee, a board or a team is for: the words between its head and its place."""

from __future__ import annotations

from extractors.agencies.lexicon import objects, stops
from extractors.agencies.run import name_run
from extractors.agencies.words import members, phrase_end
from extractors.tokens import Tokens

MAX_ABOUT = 28  # words after "về"
_QUOTES = frozenset("“”\"'‘’")
_SENTENCE = frozenset(".;:()[]…")


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
    listed = row + 1 if tokens.keys[row] == "các" else row
    small = tokens.keys[listed] in members("ground")
    after = max(name_run(tokens, listed if small else row, small=small), found[0] if found else row)
    if found and after == found[0] and tokens.keys[after] == "và":
        following = after + 2 if tokens.keys[after + 1] in _QUOTES else after + 1
        more = _movement(tokens, following)
        if more:
            return more[0] + (tokens.keys[more[0]] in _QUOTES)
    return after + 2 if found and tokens.keys[after : after + 2] == ["quốc", "gia"] else after


def _movement(tokens: Tokens, row: int) -> tuple[int, str] | None:
    """ "Phong trào “Toàn dân đoàn kết …”": the movement's name, in quotes or not, said once or (a slip) twice."""
    while tokens.keys[row : row + 4] == ["phong", "trào", "phong", "trào"]:
        row += 2
    if tokens.keys[row : row + 2] == ["phong", "trào"] and tokens.keys[row + 2] in _QUOTES:
        end = next((at for at in range(row + 3, row + 16) if tokens.keys[at] in _QUOTES), 0)
        return (end, "") if end else None
    return objects().longest(tokens, row)


def _about(tokens: Tokens, row: int) -> int:
    """ "về …" runs to the end of the clause; a comma inside an enumeration does not end it."""
    after = row + 1
    while after - row < MAX_ABOUT and not _ends_clause(tokens, after):
        after += 1
    while after > row + 1 and not tokens.keys[after - 1].isalnum():
        after -= 1
    return after if after > row + 1 else row


def _ends_clause(tokens: Tokens, row: int) -> bool:
    key, before = tokens.keys[row], tokens.keys[row - 1]
    if tokens.breaks[row] or key in _SENTENCE or phrase_end(tokens, row, "speech") > row:
        return True
    if before == "," and (found := stops().longest(tokens, row)) and found[1]:
        return True
    return _ends_list(tokens, row) or key in members("clause")


def _ends_list(tokens: Tokens, row: int) -> bool:
    """A capital after a joint begins another body."""
    at = row + 1 if tokens.keys[row] == "và" else row
    behind_joint = tokens.keys[at - 1] in {",", "và"}
    return behind_joint and tokens.capital[at] and not tokens.upper[at]


def period_end(tokens: Tokens, row: int) -> int:
    """The row after "giai đoạn 2021 - 2025" that stands inside or after a name."""
    at = row + 1 if tokens.keys[row] == "," else row
    if tokens.keys[at : at + 2] == ["giai", "đoạn"] and tokens.keys[at + 2].isdigit():
        return at + 5 if tokens.keys[at + 3] == "-" and tokens.keys[at + 4].isdigit() else at + 3
    return row
