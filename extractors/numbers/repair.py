"""The display form of a matched number: as written, without stray spaces, with lost hyphens put back."""

from __future__ import annotations

import re
from functools import cache

from extractors.numbers.codes import kind_codes, organ_names, printed

_WHITE = re.compile(r"\s+")
_MARK = re.compile(r"([-/.&])")
_FOOTNOTE = re.compile(r"(?P<token>[A-ZĐ][A-Za-zĐđ]{1,8}?)\d{1,2}")
_BROKEN_KINDS = {"QD": "QĐ", "ND": "NĐ"}


def squeezed(raw: str) -> str:
    """Without white space; a space that stands for the hyphen becomes one.

    >>> squeezed("1039 /QĐ- UBND"), squeezed("491/QĐ TTg")
    ('1039/QĐ-UBND', '491/QĐ-TTg')
    """
    joined = re.sub(r"(?<=[^\W_]) (?=[^\W\d_])", "-", raw.strip())
    return _WHITE.sub("", joined)


@cache
def _glued() -> re.Pattern[str]:
    kinds = "|".join(sorted(kind_codes(), key=len, reverse=True))
    organs = "|".join(sorted((o for o in organ_names() if len(o) >= 2), key=len, reverse=True))
    return re.compile(rf"(?P<kind>{kinds})(?P<organ>{organs}|TTG)")


_UNIT = re.compile(r"(?P<kind>UBND|HĐND|VPCP|UBMTTQ)(?P<organ>[A-ZĐ]{2,8})")
"""A local body with its unit: "UBNDKGVX"."""


def unglued(symbol: str) -> str:
    """A symbol of one token whose hyphen was lost: "QĐTTg" → "QĐ-TTg", "NĐCP" → "NĐ-CP"."""
    if symbol in organ_names():
        return symbol
    match = _glued().fullmatch(symbol) or _UNIT.fullmatch(symbol)
    return f"{match['kind']}-{match['organ']}" if match else symbol


def without_footnote(symbol: str) -> str:
    """Without the footnote's figure glued to the last organ: "NĐ-CP1" → "NĐ-CP"."""
    head, mark, last = symbol.rpartition("-")
    match = _FOOTNOTE.fullmatch(last)
    known = mark and match and match["token"] in organ_names() and match["token"] not in _WITH_TERM
    return head + mark + match["token"] if known and match else symbol


_WITH_TERM = ("QH", "UBTVQH", "HĐNN", "BCĐ", "VP")
"""Organs whose code ends in a figure of its own: a term, a unit of the office."""


def with_marks(symbol: str) -> str:
    """A kind whose Đ lost its stroke: "QD-UBND" → "QĐ-UBND"."""
    head, mark, rest = symbol.partition("-")
    return _BROKEN_KINDS.get(head, head) + mark + rest if rest else symbol


def capitalised(symbol: str) -> str:
    """A symbol typed in lower case as it is printed: "qd-ttg" → "QĐ-TTg"."""
    return "".join(part if _MARK.fullmatch(part) else printed(part) for part in _MARK.split(symbol))
