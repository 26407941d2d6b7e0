"""Field words of the query language, and what a value may be: `ky:`, `cq:`, `loai:`, `so:`, `tu:`, `nam:`, `ct:` …"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from corpus.text import fold
from extractors.programmes.table import programmes
from index.search.abbreviations import spelt
from index.search.bodies import body_end
from index.search.cues import found_at, kind_codes, kind_names
from index.search.dates import find_days
from index.search.day_range import EARLIEST, LATEST, DayRange, months
from index.search.moments import YEAR
from index.search.number_lists import listed
from index.search.programmes import defined_by, programme_figures, programmes_at
from index.search.relative_days import relative_finders
from index.search.signers import LONGEST_NAME, family_names
from index.search.symbols import symbol_at
from index.search.tidy import tidied_tokens
from index.search.tokens import Token
from index.search.wanted import WantedNumber, find_numbers, unglued

# "2023"; "2021-2023"
_YEARS = re.compile(rf"\s*(?P<first>{YEAR})(?:\s*[-–]\s*(?P<last>{YEAR}))?(?![\d/])")
# "6/2023", "06-2023"
_MONTH = re.compile(rf"\s*(?P<month>\d{{1,2}})\s*[/.-]\s*(?P<year>{YEAR})(?!\d)")
_FIGURE = re.compile(r"\d{1,6}[a-z]?")
_WORDS_OF_PROGRAMME = re.compile(r"[^\s,;]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What a field word asks for, and how many characters of the value say it.

    `value` is a slug or codes where the field has such; `words` those of a name, `number` and `days` where it asks so.
    `named` are the days named after a field word from or up to which documents count.
    """

    length: int
    value: str = ""
    words: tuple[Token, ...] = ()
    number: WantedNumber | None = None
    days: DayRange | None = None
    named: DayRange | None = None


Reader = Callable[[str, bool, dt.date | None], Value | None]
"""(text from the value on, whether it is quoted and so is all of it, today) → the value; None where it is none."""


def together(first: Value, more: Value) -> Value:
    """Two values of one field as one that either of them meets."""
    if first.number and more.number:
        return replace(first, number=replace(first.number, others=(*first.number.others, more.number)))
    return replace(first, value=" ".join(filter(None, (first.value, more.value))), number=first.number or more.number)


@cache
def field_words() -> dict[str, str]:
    """Field words → fields, with all their marks and without any."""
    text = (files("index.search") / "field_words.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")][1:]
    return {line[0]: line[1] for line in lines}


def _kind(text: str, _quoted: bool, _today: dt.date | None) -> Value | None:
    """A kind's name, its code or its slug."""
    tokens = tidied_tokens(text)
    name = next(found_at(kind_names(), tokens, 0), None)
    if name:
        return Value(length=tokens[len(name.words) - 1].end, value=name.meaning)
    word = re.match(r"\s*([^\s,;]+)", text)
    slug = fold(word[1]) if word else ""
    known = kind_codes().get(slug) or next((k.meaning for k in kind_names() if k.meaning == slug), None)
    return Value(length=word.end(), value=known) if word and known else None


def _number(text: str, quoted: bool, _today: dt.date | None) -> Value | None:
    """A number with all that belongs to it, the figures alone, or a symbol without figures."""
    tokens = unglued(tidied_tokens(text))
    found = next(iter(listed(text, tokens, find_numbers(text, tokens))), None)
    if found and found.used.start == 0:
        return Value(length=tokens[found.used[-1]].end, number=found)
    if tokens and _FIGURE.fullmatch(tokens[0].folded) and (quoted or tokens[0].start == len(text) - len(text.lstrip())):
        figure = tokens[0].folded.lstrip("0") or "0"
        return Value(length=tokens[0].end, number=WantedNumber(figure, (), (), range(1)))
    symbols, end = symbol_at(text)
    return Value(length=end, value=" ".join(symbols)) if symbols else None


def _signer(text: str, quoted: bool, _today: dt.date | None) -> Value | None:
    """A name: the words in capitals; in small letters three words after the name of a family, else one."""
    tokens = [token for token in tidied_tokens(text) if token.folded.isalpha()]
    length = len(tokens) if quoted else _name_length(text, tokens)
    words = tuple(tokens[:length])
    return Value(length=len(text) if quoted else words[-1].end, words=words) if words else None


def _name_length(text: str, tokens: Sequence[Token]) -> int:
    capital = next((n for n, t in enumerate(tokens) if not text[t.start].isupper()), len(tokens))
    if capital:
        return min(capital, LONGEST_NAME)
    return min(3, len(tokens)) if tokens and tokens[0].folded in family_names() else min(1, len(tokens))


def _issuer(text: str, quoted: bool, _today: dt.date | None) -> Value | None:
    """The name of a body; unquoted the longest that is known, else one word."""
    tokens = tidied_tokens(text)
    words = tuple(tokens if quoted else tokens[: max(body_end(tokens, 0), 1)]) if tokens else ()
    return Value(length=len(text) if quoted else words[-1].end, words=words) if words else None


def _days(text: str, today: dt.date | None) -> tuple[DayRange, int] | None:
    """The day, month or year at the beginning of the text, and where it ends."""
    month, year = _MONTH.match(text), _YEARS.match(text)
    begun = len(text) - len(text.lstrip())
    for days in find_days(text, relative_finders(today), today):
        if days.start == begun:
            return days, days.end
    if month and 1 <= int(month["month"]) <= 12:
        first, last = months(int(month["year"]), int(month["month"]), int(month["month"]))
        return DayRange(first, last, 0, month.end(), True), month.end()
    if year:
        first, last = int(year["first"]), int(year["last"] or year["first"])
        days = DayRange(first * 10000 + 101, last * 10000 + 1231, 0, year.end(), True)
        return (days, year.end()) if first <= last else None
    return None


def _from(text: str, _quoted: bool, today: dt.date | None) -> Value | None:
    found = _days(text, today)
    return opened("from", *found) if found else None


def _until(text: str, _quoted: bool, today: dt.date | None) -> Value | None:
    found = _days(text, today)
    return opened("until", *found) if found else None


def opened(field: str, named: DayRange, length: int) -> Value:
    """The value of "from" or "until": the days from the named ones on, or up to them."""
    first, last = (named.first, LATEST) if field == "from" else (EARLIEST, named.last)
    return Value(length=length, days=DayRange(first, last, 0, length, True), named=named)


def _years(text: str, _quoted: bool, today: dt.date | None) -> Value | None:
    year = _YEARS.match(text)
    found = _days(text, today) if year else None
    return Value(length=found[1], days=found[0]) if found else None


def _programme(text: str, _quoted: bool, _today: dt.date | None) -> Value | None:
    """A programme's code, the number by which it is known, or a name of it."""
    word = _WORDS_OF_PROGRAMME.search(text)
    if word is None:
        return None
    code = next((code for code in programmes() if fold(code) == fold(word[0])), "")
    codes = (code,) if code else defined_by(word[0], ()) if word[0] in programme_figures() else ()
    if codes:
        return Value(length=word.end(), value=" ".join(codes))
    tokens = tidied_tokens(text)
    words = spelt(tokens)
    length, codes = programmes_at([w for w, _ in words], 0) if words else (0, ())
    return Value(length=tokens[words[length - 1][1]].end, value=" ".join(codes)) if codes else None


READERS: dict[str, Reader] = {
    "kind": _kind,
    "number": _number,
    "signed-by": _signer,
    "issued-by": _issuer,
    "from": _from,
    "until": _until,
    "years": _years,
    "programme": _programme,
}
"""Fields with how their values are read."""

SEVERAL = frozenset({"kind", "number"})
"""Fields that may have several values, with commas between them."""

EXPECTED = {
    "kind": 'tên loại văn bản, ví dụ loai:"kế hoạch"',
    "number": "số của văn bản, ví dụ so:45/KH-UBND",
    "signed-by": 'tên người ký, ví dụ ky:"Trần Văn Nam"',
    "issued-by": 'tên cơ quan, ví dụ cq:"Sở Xây dựng"',
    "from": "ngày, tháng hoặc năm, ví dụ tu:1/1/2024",
    "until": "ngày, tháng hoặc năm, ví dụ den:30/6/2024",
    "years": "năm, ví dụ nam:2024 hoặc nam:2021-2023",
    "programme": "tên hoặc số của chương trình, ví dụ ct:ocop hoặc ct:1719",
}
"""What a field word is followed by, in words for the one who typed it."""
