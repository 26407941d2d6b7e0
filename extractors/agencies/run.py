"""How far the own name of an unlisted body runs."""

from __future__ import annotations

from extractors.agencies.lexicon import fields, heads, name_verbs, phrases, stops, titles
from extractors.agencies.words import members
from extractors.people import reads_as_person
from extractors.places import level_at, province_at
from extractors.tokens import Tokens

MAX_WORDS = 18
MAX_SMALL = 8  # words in small letters in a row after the last capital
_SET_PAIR = ("kinh", "tế", "-", "xã", "hội")


def name_run(tokens: Tokens, row: int, *, small: bool = False) -> int:
    """The row after the name that begins at `row`; `row` itself where none does.

    A name begins with a capital (with `small`: with any word that is no stop) and runs over small letters as far
    as no verb, no function word, no other body, no level word and no sign ends it. A code ("TH, KTTH") is no name.
    """
    if not _may_begin(tokens, row, small=small):
        return row
    after, last_capital, bound = row + 1, row, row + MAX_WORDS
    while after < bound and (small or after - last_capital <= MAX_SMALL):
        step = _step(tokens, after, row, small=small)
        if step == after:
            break
        last_capital = step - 1 if tokens.capital[step - 1] else last_capital
        after = step
    while after > row + 1 and not tokens.keys[after - 1].isalnum():
        after -= 1
    after += tokens.keys[after - 1] == "số" and tokens.keys[after].isdigit()
    return row if _is_code(tokens, row, after) else after


def proper_end(tokens: Tokens, row: int, after: int) -> int:
    """The end of a proper name (a hospital, a school, a firm): small words at its end belong to the sentence.

    They stay where a sign, a level word or a province ends the name, a single one that a stop follows ("Viễn thông
    Quân đội"), and those that its last verb has as its object ("Quản lý và Xây dựng đường bộ").
    """
    if after == row or tokens.breaks[after] or not tokens.keys[after].isalnum() or level_at(tokens, after):
        return after
    if province_at(tokens, after):
        return after
    end = after
    while end > row + 1 and not tokens.capital[end - 1]:
        end -= 1
    if tuple(tokens.keys[end - 1 : end + 1]) in name_verbs() and not tokens.capital[end]:
        return after
    half = after == end + 1 and ends_here(tokens, after)
    alone = sum(tokens.capital[row:after]) == 1
    return after if half else min(end + alone, after)


def _is_code(tokens: Tokens, row: int, after: int) -> bool:
    """Whether the name is nothing but short words in capitals that no vocabulary knows, behind a head that is not."""
    if row and tokens.upper[row - 1] and after > row + 1:
        return False
    words = [at for at in range(row, after) if tokens.keys[at].isalpha()]
    short = all(tokens.upper[at] and len(tokens.keys[at]) <= 5 for at in words)
    return short and len(tokens.keys[row]) > 1 and not any(phrases().longest(tokens, at) for at in words)


def _may_begin(tokens: Tokens, row: int, *, small: bool) -> bool:
    key = tokens.keys[row]
    if not key.isalpha() or not tokens.joined(row) or not (tokens.capital[row] or small):
        return False
    if tokens.upper[row] and len(key) == 1 and key != "y" and not tokens.upper[row + 1]:
        return False
    if ends_here(tokens, row) or (
        tokens.capital[row] and phrases().longest(tokens, row) is None and other_body(tokens, row)
    ):
        return False
    return not reads_as_person(tokens, row, titled=False) and level_at(tokens, row) is None


def ends_here(tokens: Tokens, row: int) -> bool:
    """Whether a word in small letters (or a line in capitals) that no name runs over stands at `row`."""
    if tokens.capital[row] and not tokens.upper[row]:
        return False
    if tokens.upper[row] and not (row and tokens.upper[row - 1]):
        return False
    found = stops().longest(tokens, row)
    return found is not None and found[1]


def _step(tokens: Tokens, row: int, after_head: int, *, small: bool) -> int:
    """The row after the next piece of the name, or `row` where the name ends."""
    key = tokens.keys[row]
    if tokens.breaks[row]:
        return row
    if key in {"và", "&", "-", ","}:
        return _second_verb(tokens, row, after_head) or _joint(tokens, row, small=small)
    first = after_head + 1 == row and tokens.capital[after_head]
    ends = not key.isalpha() or _ends_name(tokens, row, first=first)
    return row if ends else _after_piece(tokens, row)


def _second_verb(tokens: Tokens, row: int, after_head: int) -> int | None:
    """ "Trung tâm Ứng dụng|, chuyển giao công nghệ": a name that is a bare verb goes on with one more and an object."""
    at = row + 1
    verbs = (tuple(tokens.keys[after_head:row]), tuple(tokens.keys[at : at + 2]))
    whole = tokens.capital[after_head] and not tokens.capital[at] and verbs[0] != verbs[1]
    if not whole or not name_verbs().issuperset(verbs) or any(tokens.breaks[at : at + 3]):
        return None
    return at + 2 if tokens.keys[at + 2].isalpha() and not ends_here(tokens, at + 2) else None


def _after_piece(tokens: Tokens, row: int) -> int:
    longer = stops().longest(tokens, row)
    return longer[0] if longer and not longer[1] else row + 1


def _ends_name(tokens: Tokens, row: int, *, first: bool) -> bool:
    """`first`: the word stands right behind the name's first one, whose second half it may be ("Sáng tạo")."""
    if level_at(tokens, row) or (province_at(tokens, row) and not tokens.upper[row]):
        return True
    if tokens.capital[row]:
        other = phrases().longest(tokens, row) is None and other_body(tokens, row)
        if other or (not tokens.upper[row] and reads_as_person(tokens, row, titled=False)):
            return True
    return ends_here(tokens, row) and not (first and tokens.keys[row] in members("half"))


def other_body(tokens: Tokens, row: int) -> bool:
    """Whether the name of another body or a title begins at `row`."""
    found = heads().longest(tokens, row)
    if found is None or (found[1].capitals and not tokens.upper[row]):
        return titles().longest(tokens, row) is not None
    return found[1].name not in members("own-word")


def _joint(tokens: Tokens, row: int, *, small: bool) -> int:
    """A joint inside the name: "và", a hyphen or a comma before a capital that begins nothing else."""
    after = row + 1
    if tokens.breaks[after] or not tokens.keys[after].isalpha() or _begins_other(tokens, after):
        return row
    if tokens.keys[row] == ",":
        return _comma(tokens, row)
    if tuple(tokens.keys[row - 2 : row + 3]) == _SET_PAIR:
        return row + 3
    if not tokens.capital[after]:
        return row + 1 if small and not ends_here(tokens, after) else row
    return row if _parts_names(tokens, row) else after + 1


def _parts_names(tokens: Tokens, row: int) -> bool:
    """Whether the joint stands between two names and not inside one."""
    after = row + 1
    if tokens.keys[row] == "-":
        return reads_as_person(tokens, after, titled=True)
    return (tokens.upper[row] and tokens.upper[after]) or tokens.keys[after] in members("other-thing")


def _begins_other(tokens: Tokens, row: int) -> bool:
    if not tokens.capital[row]:
        return False
    begins = level_at(tokens, row) is not None or other_body(tokens, row)
    return begins or reads_as_person(tokens, row, titled=False)


def _comma(tokens: Tokens, row: int) -> int:
    """A comma belongs to the name where "A, B và C" with capitals runs on."""
    if not tokens.capital[row + 1] or fields().longest(tokens, row + 1):
        return row
    for ahead in range(row + 2, row + 7):
        if tokens.keys[ahead] == "và":
            return row + 2 if tokens.capital[ahead + 1] and not _begins_other(tokens, ahead + 1) else row
        if tokens.breaks[ahead] or not tokens.keys[ahead].isalpha() or ends_here(tokens, ahead):
            return row
    return row
