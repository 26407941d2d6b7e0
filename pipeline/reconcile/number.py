"""Number and symbol in readings of the line "Số: …/CT-UBND"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from extractors.numbers import parse_number
from extractors.numbers.codes import is_party_kind
from extractors.numbers.parsed import plain
from extractors.numbers.repair import capitalised, unglued, with_marks
from pipeline.reconcile.digits import digit_votes, is_clean
from pipeline.reconcile.recognise import Reading
from pipeline.reconcile.votes import Support, Votes, joined, normalised, support_of

_LINE = re.compile(
    r"(?:^|.*?\s)\W?[Ss$8§]\S{0,3}?[:.;]\s*(?P<digits>.{0,9}?)\s*[/(¢]?\s*/?"
    r"(?P<symbol>[A-ZĐÐ][A-ZĐÐa-z]{1,7}\s*[-–/]\s*[A-ZĐÐ][\w&.\- ]{0,16})"
)
"""A label, the handwriting, the symbol: "Số: 04+ /QĐ-BCĐ138", "S6: 67% /CT-UBND". Groups: digits, symbol."""


def split_line(text: str) -> tuple[str, str] | None:
    """Handwriting and symbol of a line as read; None for what has no such parts."""
    match = _LINE.match(plain(text))
    return (match["digits"].strip(" /"), match["symbol"].strip()) if match else None


def ordinal_votes(readings: Iterable[Reading]) -> Votes:
    """Weight of each ordinal (without leading zeros); all engines count the same.

    Every series of numbers starts anew at 1 each year and ends somewhere else, so that small ordinals are met more
    often (as first digits are, after Benford): a weight falls with the square root of its ordinal.
    """
    votes = joined(_by_engine(readings).values())
    return normalised({ordinal: weight / int(ordinal) ** 0.5 for ordinal, weight in votes.items()})


def _by_engine(readings: Iterable[Reading]) -> dict[str, Votes]:
    ballots: dict[str, list[Votes]] = {}
    for reading in readings:
        parts = split_line(reading.text)
        if parts:
            ballots.setdefault(reading.engine, []).append(digit_votes(parts[0]))
    return {engine: normalised(joined(votes)) for engine, votes in ballots.items()}


def support_for(readings: Iterable[Reading], ordinal: str) -> Support:
    """How exactly the ordinal was read."""
    parted = ((reading.engine, split_line(reading.text)) for reading in readings)
    return support_of([(engine, is_clean(parts[0]) and _same(parts[0], ordinal)) for engine, parts in parted if parts])


def _same(token: str, ordinal: str) -> bool:
    return "".join(mark for mark in token if mark.isdecimal()).lstrip("0") == ordinal


def symbol_of(readings: Sequence[Reading], printed: Iterable[str] = ()) -> str:
    """The symbol that most readings have, engines that know marks before others; "" where none is a symbol."""
    votes: Counter[str] = Counter()
    for reading in readings:
        parts = split_line(reading.text)
        symbol = clean_symbol(parts[1]) if parts else ""
        if symbol:
            votes[symbol] += 4 if reading.marked else 1
    for text in printed:
        symbol = clean_symbol(text)
        if symbol:
            votes[symbol] += 6
    return max(votes, key=lambda symbol: (votes[symbol], symbol), default="")


def support_for_symbol(readings: Iterable[Reading], symbol: str) -> Support:
    """How exactly the symbol was read; marks that an engine does not know may lack."""
    parted = ((reading, split_line(reading.text)) for reading in readings)
    return support_of([(reading.engine, clean_symbol(parts[1]) == symbol) for reading, parts in parted if parts])


def clean_symbol(text: str) -> str:
    """A symbol in its printed form: "CT- UBND" → "CT-UBND", "QD-UBND" → "QĐ-UBND"; "" for what is none."""
    squeezed = re.sub(r"\s+", "", plain(text)).strip(".-")
    try:
        symbol = capitalised(with_marks(unglued(squeezed)))
        parse_number(f"1/{symbol}")
    except ValueError:
        return ""
    return symbol


def number_of(ordinal: str, symbol: str) -> str:
    """The number as it is written: below ten with a zero before it (Nghị định 30/2020)."""
    kind, slash, _ = symbol.partition("/")
    mark = "-" if slash and is_party_kind(kind) else "/"
    return f"{int(ordinal):02d}{mark}{symbol}" if symbol else f"{int(ordinal):02d}"


def split_number(number: str) -> tuple[str, str] | None:
    """Ordinal without leading zeros and symbol of a number: "07/CT-UBND" → ("7", "CT-UBND")."""
    match = re.fullmatch(r"0*(?P<ordinal>\d{1,6})[/-](?P<symbol>.+)", number.strip())
    return (match["ordinal"], match["symbol"]) if match else None
