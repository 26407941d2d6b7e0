"""Does a row of words read as a person's name? Family names and what may follow them."""

from __future__ import annotations

from functools import cache

from corpus.text import modern_tones
from corpus.vocabulary import rows
from extractors.tokens import Tokens

MAX_SYLLABLES = 5


@cache
def family_names() -> dict[str, int]:
    """Family names in small letters with their weight: 3 hardly anything else, 1 also an ordinary word."""
    return {modern_tones(row["name"]).lower(): int(row["weight"]) for row in rows("family_names")}


def syllables(tokens: Tokens, row: int) -> int:
    """How many capitalised words without digits run from `row` in one line."""
    after = row
    while (
        after - row < MAX_SYLLABLES
        and tokens.capital[after]
        and tokens.keys[after].isalpha()
        and (after == row or not tokens.breaks[after])
        and len(tokens.keys[after]) <= 7
    ):
        after += 1
    return after - row


def reads_as_person(tokens: Tokens, row: int, *, titled: bool) -> bool:
    """Whether a person's name begins at `row`: a family name and one to three more words.

    After a leader's title two words are enough where the family name is hardly anything else.
    "Châu Thành A" is a place.
    """
    if tokens.upper[row] and len(tokens.keys[row]) > 1 and not tokens.upper[row + 1]:
        return False
    weight = family_names().get(tokens.keys[row], 0)
    count = syllables(tokens, row)
    if weight == 2 and count == 3 and len(tokens.keys[row + 2]) == 1:
        return False
    return weight >= 2 and (count in (3, 4) or (titled and weight == 3 and count == 2))
