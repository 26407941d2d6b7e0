"""Document numbers in a query: exact, sloppy, partial, glued to their kind.

`1509/QĐ-UBND` · `qd 534 2022` · `nghị định 30 năm 2020` · `172/kh` · `22/2025` · `82.2025.QĐ.UBND` · `qđ2904` ·
`nghị quyết 57` · `2740`
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.text import is_syllable as is_spoken
from index.search.abbreviations import is_syllable, readings, written_out
from index.search.bodies import find_bodies
from index.search.cues import codes_of_kind, cues, found_at, kind_codes, kind_names, organ_codes
from index.search.programmes import programme_figures
from index.search.tokens import Token, bigrams

_FIGURE = re.compile(r"\d{1,6}[a-d]?")
_YEAR = re.compile(r"(?:19|20)\d\d")
# Letters, figures, letters without spaces: "qd2904", "30ndcp", "qd15ubnd", "so1509".
_GLUED = re.compile(r"(?P<before>[a-z]*)(?P<figure>\d{1,5})(?P<after>[a-z]*)")
# Codes of ministries and departments that no list has: "bgddt", "snnptnt"; never a syllable of the language.
_CODE = re.compile(r"[bs][bcdghklmnpqrstvx][a-z]{1,8}|qh\d{1,2}|ubtvqh\d{0,2}")


@dataclass(frozen=True, slots=True)
class WantedNumber:
    """A number with what is said of it: each of `parts` is a choice of codes, kinds or a year.

    `printed` are choices of bigrams that stand in a text where the number is printed; `used` the tokens of the query;
    `programmes` codes of those that it means, `others` the numbers of a list that it stands for.
    """

    number: str
    parts: tuple[tuple[str, ...], ...]
    printed: tuple[tuple[str, ...], ...]
    used: range
    programmes: tuple[str, ...] = ()
    others: tuple[WantedNumber, ...] = ()


def unglued(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with the codes of a kind and an organ parted from figures: "qđ2904" → "qđ", "2904"."""
    return [part for at, token in enumerate(tokens) for part in _parted(token, beside=_is_beside_figure(tokens, at))]


def _is_beside_figure(tokens: Sequence[Token], at: int) -> bool:
    return any(token.folded.isdigit() for token in (*tokens[:at][-1:], *tokens[at + 1 : at + 2]))


def _parted(token: Token, *, beside: bool) -> list[Token]:
    cuts = _cuts(token, beside=beside) if len(token.folded) == len(token.exact) else []
    if not cuts:
        return [token]
    places = pairwise((0, *cuts, len(token.exact)))
    return [Token(token.start + a, token.start + b, token.exact[a:b], token.folded[a:b]) for a, b in places]


def _cuts(token: Token, *, beside: bool) -> list[int]:
    """Where codes, figures and words that are glued part: "30ndcp" at 2 and 4; "20ha", "5g", "e10" nowhere. Codes
    without a figure part `beside` one."""
    word = token.folded
    if _CODE.fullmatch(word) or word in readings():
        return []
    match = _GLUED.fullmatch(word)
    if match is None:
        return next(_kind_and_organ(word), []) if beside else []
    return _cuts_after(match) if not match["before"] else _cuts_around(match, token.exact)


def _cuts_after(match: re.Match[str]) -> list[int]:
    """Where figures end that open a word, and the codes behind them: "2904qd", "30ndcp", "2025bnv"."""
    end, after = match.end("figure"), match["after"]
    if _YEAR.fullmatch(match["figure"]) and is_organ_code(after):
        return [end]
    cuts = [] if is_kind_code(after) else next(_kind_and_organ(after), None)
    return [] if cuts is None else [end, *(end + cut for cut in cuts)]


def _cuts_around(match: re.Match[str], typed: str) -> list[int]:
    """Where figures begin and end behind a kind's code, with an organ's behind them, or behind a syllable."""
    before, after, figure = match["before"], match["after"], match.span("figure")
    if is_kind_code(before) and (not after or is_organ_code(after)):
        return [cut for cut in figure if cut < len(match[0])]
    is_word = len(before) > 1 and not after and is_syllable(before) and is_spoken(typed[: figure[0]])
    return [figure[0]] if is_word else []


def _kind_and_organ(letters: str) -> Iterator[list[int]]:
    """Where a kind's code ends and an organ's begins: "ndcp"."""
    return ([cut] for cut in range(2, 6) if is_kind_code(letters[:cut]) and is_organ_code(letters[cut:]))


def is_kind_code(letters: str) -> bool:
    """Whether folded letters are the code of a kind, and no word of the language."""
    return len(letters) > 1 and letters in kind_codes() and not is_syllable(letters)


def is_organ_code(letters: str) -> bool:
    """Whether folded letters are the code of an organ, listed or formed like one."""
    return letters in organ_codes() or _CODE.fullmatch(letters) is not None


def find_numbers(words: str, tokens: Sequence[Token]) -> list[WantedNumber]:
    """All numbers of documents in a query, in order."""
    found: list[WantedNumber] = []
    at = 0
    while at < len(tokens):
        wanted = _number_at(words, tokens, at)
        if wanted:
            found.append(wanted)
        at = wanted.used.stop if wanted else at + 1
    return found


def _number_at(words: str, tokens: Sequence[Token], at: int) -> WantedNumber | None:
    figure = tokens[at].folded
    if not _FIGURE.fullmatch(figure):
        return None
    after, parts, glued = _after(words, tokens, at)
    if _is_year(tokens, at, parts) or (_is_counted(tokens, at) and not glued):
        return None
    before, kind = _before(tokens, at)
    lone = len(tokens) == 1 or figure in programme_figures()
    if not (parts or kind or before < at or lone):
        return None
    number = figure.lstrip("0") or "0"
    return WantedNumber(number, (*kind, *parts), _printed(tokens, before, at, after), range(before, after))


def _is_year(tokens: Sequence[Token], at: int, parts: Sequence[tuple[str, ...]]) -> bool:
    """Whether a figure is a year: no code follows it, nor does "số" stand before it."""
    is_bare = not any(part[0].isalpha() for part in parts)
    return _YEAR.fullmatch(tokens[at].folded) is not None and is_bare and not _is_introduced(tokens, at)


def _after(words: str, tokens: Sequence[Token], at: int) -> tuple[int, list[tuple[str, ...]], bool]:
    """Where the number ends, the parts that follow it, and whether the first is joined to it by a sign."""
    parts: list[tuple[str, ...]] = []
    end, glued = at + 1, False
    if _is_of_year(tokens, end) and _before(tokens, at)[0] < at:
        parts.append((tokens[end + 1].folded,))
        end += 2
    while end < len(tokens):
        joined = words[tokens[end - 1].end : tokens[end].start].strip() in ("/", "-", ".", "–", "/-")
        part = _part(tokens[end].folded, joined=joined, first=end == at + 1)
        if part is None:
            break
        glued = glued or (joined and end == at + 1)
        parts.append(part)
        end += 1
    spoken = len(parts) == 1 and _YEAR.fullmatch(parts[0][0]) and not glued
    return (at + 1, [], False) if spoken and _before(tokens, at)[0] == at else (end, parts, glued)


def _part(word: str, *, joined: bool, first: bool) -> tuple[str, ...] | None:
    if _YEAR.fullmatch(word):
        return (word,) if first else None
    if is_syllable(word) and not joined:
        return None
    if word in kind_codes():
        return (word, *codes_of_kind(kind_codes()[word]))
    known = word in organ_codes() or _CODE.fullmatch(word)
    return (word,) if known or (joined and not word.isdigit()) else None


def _before(tokens: Sequence[Token], at: int) -> tuple[int, list[tuple[str, ...]]]:
    """Where the words that introduce the number begin ("quyết định số"), and the kind that they name."""
    start = at - 1 if _says_number(tokens, at - 1) else at
    code = tokens[start - 1].folded if start else ""
    if code in kind_codes() and not is_syllable(code):
        return start - 1, [(code, *codes_of_kind(kind_codes()[code]))]
    for name in kind_names():
        first = start - len(name.words)
        if first >= 0 and name.begins(tokens, first):
            return first, [codes_of_kind(name.meaning)]
    return start, []


def _says_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether "số" stands here; "co so" without marks may be "cơ sở"."""
    if at < 0 or tokens[at].exact not in ("số", "so"):
        return False
    return tokens[at].exact == "số" or not at or tokens[at - 1].exact != "co"


def _is_counted(tokens: Sequence[Token], at: int) -> bool:
    """Whether the figure counts something ("6 tháng") or is a label ("điều 5", "tháng 8")."""
    if _is_labelled(tokens, at) or (at and tokens[at - 1].exact in ("số", "so") and _is_labelled(tokens, at - 1)):
        return True
    if not any(cue.meaning == "unit" for cue in found_at(cues(), tokens, at + 1)):
        return False
    return not (_is_introduced(tokens, at) or (_before(tokens, at)[1] and _is_dated(tokens, at + 1)))


def _is_labelled(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word stands before this place that makes the figure a label: "điều", "bão"."""
    labels = (cue for cue in cues() if cue.meaning == "label")
    return any(at >= len(cue.words) and cue.begins(tokens, at - len(cue.words)) for cue in labels)


def _is_dated(tokens: Sequence[Token], at: int) -> bool:
    """Whether a year, day or month begins here, not the unit of what is counted: "năm 2020", "ngày 5/11"."""
    unit, first, second = (_folded(tokens, at + n) for n in range(3))
    if unit == "ngay":
        return _is_upto(first, 31) and (second == "thang" or _is_upto(second, 12))
    if unit == "thang":
        return _is_upto(first, 12) and (second in ("", "nam") or _YEAR.fullmatch(second) is not None)
    return _is_of_year(tokens, at)


def _is_of_year(tokens: Sequence[Token], at: int) -> bool:
    """Whether one year is named: "năm 2020"; "5 năm 2021-2025" and "10 năm 2011 đến 2020" count years."""
    said, year, *after = (_folded(tokens, at + n) for n in range(4))
    last = after[1] if after[0] in ("den", "toi") else after[0]
    return said == "nam" and _YEAR.fullmatch(year) is not None and not _YEAR.fullmatch(last)


def _is_introduced(tokens: Sequence[Token], at: int) -> bool:
    """Whether "số" before the figure opens the query or follows a kind, a body or "văn bản": "số 45 ngày …".

    After other words it counts or names something else: "chuyển đổi số 5 năm", "bão số 3 năm 2024".
    """
    if not _says_number(tokens, at - 1):
        return False
    asked = (cue for cue in cues() if cue.meaning == "ask")
    named = any(at > len(cue.words) and cue.begins(tokens, at - 1 - len(cue.words)) for cue in asked)
    return at == 1 or named or bool(_before(tokens, at)[1]) or any(b.stop == at - 1 for b in find_bodies(tokens[:at]))


def _folded(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].folded if at < len(tokens) else ""


def _is_upto(figure: str, most: int) -> bool:
    return figure.isdecimal() and len(figure) <= 2 and 1 <= int(figure) <= most


def _printed(tokens: Sequence[Token], before: int, at: int, after: int) -> tuple[tuple[str, ...], ...]:
    """Bigrams of the number with what follows it, or else with what stands before it, as texts have them."""
    figure = tokens[at].folded
    forms = dict.fromkeys((figure, figure.lstrip("0") or figure, figure.zfill(2)))
    right, left = tokens[at + 1 : after], tokens[before:at]
    if right and not (left and _YEAR.fullmatch(right[-1].folded)):
        return tuple(_printed_right(form, right) for form in forms)
    return tuple((pair,) for form in forms for pair in _printed_left(form, left))


def _printed_right(form: str, right: Sequence[Token]) -> tuple[str, ...]:
    """The whole symbol; after a year only the organ at its end, since the kind between them is often misprinted."""
    if _YEAR.fullmatch(right[0].folded):
        return (f"{form}_{right[0].folded}", *bigrams(written_out(right[-1:])))
    return tuple(bigrams([form, *written_out(right)]))


def _printed_left(form: str, left: Sequence[Token]) -> list[str]:
    """The word before the number; a kind's code on either side."""
    codes = [token.folded for token in left if token.folded in kind_codes()]
    return [*(f"{word}_{form}" for word in written_out(left)[-1:]), *(f"{form}_{code}" for code in codes)]
