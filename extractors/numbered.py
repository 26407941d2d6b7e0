"""Numbers that end a proper name: "xã Bảo Lâm 1", "Trường Tiểu học Lộc An 2", "Ban Quản lý dự án số 2"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corpus.vocabulary import rows
from corpus.vocabulary.classes import classes
from extractors.quantities.grammar import units
from extractors.tokens import Tokens
from extractors.trie import Trie

_NUMBER = re.compile(r"[1-9]\d?")  # "02 tổ" is a count
_WORD_AND_NUMBER = re.compile(r"(\w+)\s([1-9]\d?)(?![\d.])")
_FAR = 60  # words before a closing bracket within which it may open
_VERBAL = frozenset(("act", "first", "start", "report", "spirit", "adverb", "link", "modal", "together", "trigger"))
_GLUE = frozenset(("/", ".", ",", "-", ":", "%", "°", "²", "³"))


def number_end(tokens: Tokens, row: int) -> int:
    """The row after the number of one or two digits at `row` that ends the name before it; `row` where none does: a
    date, a decimal, a unit or a counted noun follows ("12/8", "2,5", "3 tháng", "5 hộ nghèo")."""
    if not _NUMBER.fullmatch(tokens.keys[row]) or tokens.breaks[row]:
        return row
    after = row + 1
    signed = tokens.keys[after] in _GLUE and tokens.glued(after)
    figures = signed and (tokens.keys[after] == "%" or (tokens.glued(after + 1) and tokens.keys[after + 1].isalnum()))
    return row if figures or _is_label(tokens, row) or _is_count(tokens, row) else after


def numbered_alike(tokens: Tokens, row: int, name: str) -> str:
    """ "Bảo Lâm 2" for the "2" at `row` in a list that goes on from "Bảo Lâm 1"; else ""."""
    stem, _, number = name.rpartition(" ")
    return f"{stem} {tokens.keys[row]}" if stem and number.isdigit() and number_end(tokens, row) > row else ""


def ordinal_end(tokens: Tokens, row: int) -> int:
    """The row after "số 2" that ends the name before it; `row` itself for the number of a document ("số 12/QĐ",
    "số 12 ngày 5/3")."""
    if tokens.keys[row] != "số" or tokens.breaks[row]:
        return row
    number = row + 1
    code = tokens.keys[number + 1] == "ngày" or (tokens.keys[number + 1] in {"/", "-"} and tokens.glued(number + 1))
    return row if code or not _NUMBER.fullmatch(tokens.keys[number]) else number + 1


def _is_label(tokens: Tokens, row: int) -> bool:
    """Whether a list item opens: "2)" with no bracket open before it in the line, "2. Rà soát" behind words that have
    this number nowhere else."""
    if tokens.keys[row + 1] == "." and tokens.capital[row + 2] and not tokens.breaks[row + 2]:
        return (tokens.words(row - 1, row), tokens.keys[row]) not in _numbered_words(tokens.text)
    if tokens.keys[row + 1] != ")":
        return False
    before, first = row - 1, max(row - _FAR, 0)
    while before > first and not tokens.breaks[before] and tokens.keys[before] not in {"(", ")"}:
        before -= 1
    return tokens.keys[before] != "("


@lru_cache(maxsize=4)
def _numbered_words(text: str) -> frozenset[tuple[str, str]]:
    """Words with the number behind them, where no full stop follows it."""
    return frozenset((match[1], match[2]) for match in _WORD_AND_NUMBER.finditer(text))


def _is_count(tokens: Tokens, row: int) -> bool:
    """Whether what the number counts stands behind it; of "1 báo cáo", "1 tổ chức" the verb is meant."""
    after = row + 1
    if tokens.breaks[after] or tokens.capital[after] or not _counted().longest(tokens, after):
        return False
    level = tokens.keys[after] in classes("name_words")["level"]
    if level and any(tokens.capital[after + 1 : after + 3]):  # "1 tỉnh Lâm Đồng"
        return False
    return (tokens.keys[after], tokens.keys[after + 1]) not in _verbs_of_two()


@cache
def _counted() -> Trie[str]:
    return Trie((word, word) for word in (*units(), *classes("name_words")["counted"]))


@cache
def _verbs_of_two() -> frozenset[tuple[str, ...]]:
    words = (tuple(row["phrase"].split()) for row in rows("task_words") if not _VERBAL.isdisjoint(row["class"].split()))
    return frozenset(phrase for phrase in words if len(phrase) == 2)
