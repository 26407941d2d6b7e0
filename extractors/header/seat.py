"""The place of a local authority whose second line is lost: "ỦY BAN NHÂN DÂN | … | Bến Tre, ngày …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.text import fold
from corpus.vocabulary.provinces import province_on
from extractors.header.naming import restored
from extractors.structure.find import Parts

_LEVEL = r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)"
_AUTHORITY = re.compile(
    rf"(?:CHỦ TỊCH )?(?P<body>[ỦU][ỶY] BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN) (?P<level>{_LEVEL.upper()})(?: (?P<place>.+))?"
)
"""The line that names who decides: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH TÂY NINH"."""

_SAYS = re.compile(rf"\b(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|dia ban)\s(?P<level>{fold(_LEVEL)})\b")
"""A sentence of the authority that names its own level, folded."""

_DATE_BOX = re.compile(r"(?P<city>tp\. ?|thanh pho )?(?P<place>[^\d,;:.]{2,30}), ?ngay\b")
_REACH = 6
"""The line of who decides stands so many lines below the header at most."""

_OPENING = 4000
"""Characters of the text in which the level is looked for."""


def seat_of(text: str, parts: Parts) -> str:
    """Level and place with a space before them: " tỉnh Bến Tre"; "" where the text does not say."""
    decides = next(_deciding(parts), None)
    if decides and decides["place"]:
        return " " + restored(f"{decides['level']} {decides['place']}".strip(" :;.,-")).replace(
            decides["level"].capitalize(), decides["level"].lower(), 1
        )
    place, city = _dated_from(parts)
    if not place:
        return ""
    level = "thành phố" if city else _level(text, place, decides["level"].lower() if decides else "")
    return f" {level} {place}" if level else ""


def _deciding(parts: Parts) -> Iterator[re.Match[str]]:
    """The lines in capitals, below the header or in it, that name the authority with its level."""
    first, after = parts.header
    for line in parts.lines[first : after + _REACH]:
        match = _AUTHORITY.fullmatch(line.text.strip(" *_|:"))
        if match:
            yield match


def _dated_from(parts: Parts) -> tuple[str, bool]:
    """The place of the date box and whether it is called a city there."""
    for line in parts.lines[slice(*parts.header)]:
        for cell in _DATE_BOX.finditer(line.folded):
            printed = " ".join(line.text[slice(*cell.span("place"))].split())
            return re.sub(r" ?[-–] ?", " - ", printed), bool(cell["city"])
    return "", False


def _level(text: str, place: str, decided: str) -> str:
    """The level of the authority that sits at a place: as it says itself, checked against the provinces."""
    opening = fold(text[:_OPENING])
    said = next((m["level"] for m in _SAYS.finditer(opening)), fold(decided))
    printed = re.escape(fold(place)).replace(r"\ \-\ ", r"\W{1,3}")
    named = re.search(rf"\b(?P<level>{fold(_LEVEL)}) {printed}\b", opening)
    province = province_on(place)
    if province and said == fold(province.kind):
        return province.kind
    level = said if named and named["level"] == said else ""
    if province and not said and named and named["level"] == fold(province.kind):
        return province.kind
    return next((name for name in _LEVEL[3:-1].split("|") if fold(name) == level), "")
