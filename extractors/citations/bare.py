"""Lists of bare ordinals: "các Quyết định số: 318, 319, 320 ngày 8/3/2022 của Thủ tướng Chính phủ"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.model import Span
from corpus.text import fold, number_key
from corpus.vocabulary import rows
from extractors.citations.days import day_after
from extractors.citations.issuers import issuer_after
from extractors.citations.mention import Mention
from extractors.numbers.codes import organ_names

_LIST = re.compile(
    r"(?<!\w)(?:[Cc]ác|[Nn]hững) (?P<kind>[^\W\d_]+ [^\W\d_]+)(?: số)?:? "
    r"(?P<ordinals>\d{1,5}(?:(?:, | và |, và )\d{1,5}){1,20})"
    r"(?=,? ngày \d| của )"
)
"""A kind in the plural, ordinals, and a day or an issuer."""


def bare_lists(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The documents of such lists, where kind and issuer say what their symbol is."""
    for match in _LIST.finditer(text):
        if not any(m.anchor.overlaps(Span(*match.span())) for m in mentions):
            yield from _members(text, match)


def _members(text: str, match: re.Match[str]) -> Iterator[Mention]:
    date, date_span = day_after(text, match.end()) or (None, None)
    issuer, issuer_span = issuer_after(text, date_span.end if date_span else match.end()) or (None, None)
    symbol = _symbol(match["kind"], issuer) if issuer else None
    for ordinal in re.finditer(r"\d+", match["ordinals"]) if symbol else ():
        start = match.start("ordinals") + ordinal.start()
        anchor = Span(start, start + len(ordinal[0]))
        number = f"{ordinal[0]}/{symbol}"
        yield Mention(
            span=anchor,
            anchor=anchor,
            number=number,
            key=number_key(number),
            kind=fold(match["kind"]).replace(" ", "-"),
            date=date,
            date_span=date_span,
            issuer=issuer,
            issuer_span=issuer_span,
            rule="citation.bare-list",
        )


def _symbol(kind: str, issuer: str) -> str | None:
    """The symbol of an unnumbered year: kind code and organ code ("QĐ-TTg"); None where either is not known."""
    code = next(
        (row["codes"].split()[0] for row in rows("kinds") if fold(row["name"]) == fold(kind) and row["codes"]), None
    )
    organ = next((organ for organ, name in organ_names().items() if issuer == name or _local(issuer, name)), None)
    return f"{code}-{organ}" if code and organ and code not in _WITH_YEAR else None


_WITH_YEAR = ("NĐ", "TT", "TTLT", "PL", "L")
"""Kinds whose numbers hold their year."""


def _local(issuer: str, name: str) -> bool:
    return name in ("Ủy ban nhân dân", "Hội đồng nhân dân") and issuer.startswith(name)
