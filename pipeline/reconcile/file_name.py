"""What the name of a file says of number and day: "2352 (07-CT-UBND).signed.pdf", "04 QĐ 138.pdf", "01CT_scan.pdf"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.text import fold
from extractors.numbers.codes import canonical_codes, is_kind, is_organ, is_party_kind

_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_DATE = re.compile(r"(?<!\d)(\d{1,2})[-._ /](\d{1,2})[-._ /]((?:19|20)\d\d)(?!\d)")
_DATE_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)[-._ ]?(\d\d)[-._ ]?(\d\d)(?!\d)")
_TYPED, _MADE = 0.8, 0.15
_BETWEEN = frozenset({"so", "s", "no"})


@dataclass(frozen=True, slots=True)
class NamedNumber:
    """A number in a name, without leading zeros, with the codes beside it; `weight` from 0 to 1."""

    ordinal: str
    codes: tuple[str, ...]
    weight: float


def numbers_in_name(name: str, symbol: str = "") -> tuple[NamedNumber, ...]:
    """Numbers that stand at the code of a kind or organ, those that fit the printed `symbol` before others.

    A number alone is none: it may be that of an arrival. Years are none.
    """
    tokens = _TOKEN.findall(_stem(name))
    wanted = [fold(token) for token in _TOKEN.findall(symbol)]
    found = [*_before_codes(tokens, wanted), *(_after_kind(tokens, wanted))]
    best: dict[str, NamedNumber] = {}
    for named in sorted(found, key=lambda named: -named.weight):
        best.setdefault(named.ordinal, named)
    return tuple(best.values())


def symbol_in_name(name: str, symbol: str) -> bool:
    """Whether the name has a number with this whole symbol."""
    wanted = [fold(token) for token in _TOKEN.findall(symbol)]
    return bool(wanted) and any([*map(fold, named.codes)] == wanted for named in numbers_in_name(name, symbol))


def days_in_name(name: str) -> dict[str, float]:
    """Weights of whole dates in a name, ISO. "12.3.2024" was typed by somebody; "Scan_20240312", "2024-03-12 10.15"
    are written by machines and tell when the file was made."""
    stem = _stem(name)
    found = {_iso(match[1], match[2], match[3]): _MADE for match in _DATE_ISO.finditer(stem)}
    found |= {_iso(match[3], match[2], match[1]): _TYPED for match in _DATE.finditer(stem)}
    return {day: weight for day, weight in found.items() if day}


def _stem(name: str) -> str:
    """The name without folder and suffix, dates kept."""
    bare = name.replace("\\", "/").rpartition("/")[2]
    return re.sub(r"(?i)(?:\.(?:signed|pdf|docx?|tiff?|jpe?g|png))+$", "", bare)


def _before_codes(tokens: Sequence[str], wanted: Sequence[str]) -> Iterator[NamedNumber]:
    """ "07-CT-UBND", "04 QĐ 138", "01CT": a number, then codes; a letter's symbol has only organs."""
    for at, token in enumerate(tokens):
        if not _is_ordinal(token):
            continue
        codes = tuple(_codes(tokens[at + 1 :]))
        if codes and (is_kind(codes[0]) or is_party_kind(codes[0]) or (wanted and fold(codes[0]) == wanted[0])):
            yield NamedNumber(token.lstrip("0"), codes, _weight(codes, wanted, beside=0.8))


def _after_kind(tokens: Sequence[str], wanted: Sequence[str]) -> Iterator[NamedNumber]:
    """ "QĐ 115", "CT so 07", where no number stands before the code."""
    for at, token in enumerate(tokens):
        if token.isdecimal() or not is_kind(token) or fold(token) not in canonical_codes():
            continue
        if at and _is_ordinal(tokens[at - 1]):
            continue
        after = [other for other in tokens[at + 1 : at + 3] if fold(other) not in _BETWEEN]
        if after and _is_ordinal(after[0]):
            yield NamedNumber(after[0].lstrip("0"), (token,), _weight((token,), wanted, beside=0.6))


def _codes(tokens: Sequence[str]) -> Iterator[str]:
    """The codes that follow one another from the first token on."""
    for token in tokens:
        if token.isdecimal() or not (is_kind(token) or is_party_kind(token) or is_organ(token.upper())):
            return
        yield token


def _weight(codes: Sequence[str], wanted: Sequence[str], *, beside: float) -> float:
    """Full weight for the whole printed symbol, `beside` for its kind, little for another kind."""
    folded = [fold(code) for code in codes]
    if not wanted:
        return beside * 0.75
    if folded[0] != wanted[0]:
        return 0.2
    return 0.9 if len(folded) > 1 and folded == list(wanted[: len(folded)]) else beside


def _is_ordinal(token: str) -> bool:
    return (
        token.isascii()
        and token.isdecimal()
        and len(token) <= 5
        and int(token) > 0
        and not re.fullmatch(r"(?:19|20)\d\d", token)
    )


def _iso(year: str, month: str, day: str) -> str:
    try:
        return dt.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
