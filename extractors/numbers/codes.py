"""Codes of kinds and organs, as symbols are made of them."""

from __future__ import annotations

import re
from functools import cache

from corpus.text import fold
from corpus.vocabulary import rows


@cache
def kind_codes() -> dict[str, str]:
    """Codes of kinds in state symbols with the slug of the kind; the first kind listed has the code."""
    codes: dict[str, str] = {}
    for row in rows("kinds"):
        for code in row["codes"].split():
            codes.setdefault(code, row["slug"])
    return codes


@cache
def party_codes() -> dict[str, str]:
    """Codes of kinds in Party symbols with the slug of the kind."""
    codes: dict[str, str] = {}
    for row in rows("kinds"):
        for code in row["party_codes"].split():
            codes.setdefault(code, row["slug"])
    return codes


@cache
def organ_names() -> dict[str, str]:
    """Codes of organs with their names."""
    return {row["code"]: row["name"] for row in rows("organs")}


@cache
def canonical_codes() -> dict[str, str]:
    """Folded codes with their printed forms: "qd" → "QĐ", "ttg" → "TTg"."""
    codes = [*organ_names(), *party_codes(), *kind_codes()]
    return {fold(code): code for code in codes}


@cache
def _folded_kinds() -> frozenset[str]:
    return frozenset(fold(code) for code in kind_codes())


@cache
def _folded_party() -> frozenset[str]:
    return frozenset(fold(code) for code in party_codes())


@cache
def _folded_organs() -> frozenset[str]:
    return frozenset(fold(code) for code in organ_names())


_ASSEMBLY = re.compile(r"(?:ubtv)?qh\d{0,2}")
_MINISTRY = re.compile(r"(?:[BST][A-ZĐ]{2,9}|UB[A-ZĐ]{2,12}|BCĐ[A-ZĐ\d]*|VP[A-ZĐ]{1,8}|[A-ZĐ]{2,6}TW|TT[A-ZĐ]{2,6})")


def is_kind(token: str) -> bool:
    """A code of a kind in state symbols; case and marks do not matter."""
    return fold(token) in _folded_kinds()


def is_party_kind(token: str) -> bool:
    return fold(token) in _folded_party()


def is_assembly(token: str) -> bool:
    """QH15, UBTVQH14, or the cut-off QH."""
    return bool(_ASSEMBLY.fullmatch(fold(token)))


def is_organ(token: str) -> bool:
    """A listed code, or the form of a ministry's, department's, committee's or office's code."""
    return fold(token) in _folded_organs() or bool(_MINISTRY.fullmatch(token))


def printed(token: str) -> str:
    """A token typed in lower case as it is printed; others stay as they are."""
    return canonical_codes().get(fold(token), token.upper()) if token == token.lower() else token
