"""Names of bodies as they are written inside a sentence: capitals restored, abbreviations expanded."""

from __future__ import annotations

import re
from functools import cache

from corpus.text import modern_tones
from corpus.vocabulary import rows
from extractors.structure.lines import is_capitals

_LEVEL = r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)"
_PLACE = re.compile(rf"\b({_LEVEL}) ((?:[^\W\d_]+|\d+)(?:[ '-](?:[^\W\d_]+|\d+)){{0,4}})")
"""A level word with the name behind it, in lower case."""

_FREE = re.compile(
    r"\b(sở|bộ|phòng|ban|(?:tổng |chi )?cục|vụ|trung tâm|(?:học )?viện|trường|hội|(?:tổng )?công ty|tập đoàn|ủy ban)"
    r" (?!quản lý|chỉ đạo|của|và|các)([^\W\d_])"
)
"""A head whose own name follows: the first letter of the name is a capital."""

_SHORT = {
    "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "MTTQ": "Mặt trận Tổ quốc",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "TP": "thành phố", "TX": "thị xã", "BCĐ": "Ban Chỉ đạo", "BQL": "Ban Quản lý", "VN": "Việt Nam", "TW": "Trung ương",
    "BCH": "Ban Chấp hành", "BTV": "Ban Thường vụ", "ĐU": "Đảng ủy",
}  # fmt: skip
_ABBREVIATION = re.compile(rf"(?<![\w-])({'|'.join(_SHORT)})\b\.? ?(?=\W|\w|$)")


@cache
def _phrases() -> dict[str, str]:
    """Phrases in lower case with their capitals: heads, fields of work, registered bodies, provinces."""
    names = [row["name"] for table in ("heads", "fields", "agencies", "organs", "provinces") for row in rows(table)]
    return {modern_tones(name).lower(): modern_tones(name) for name in names if " " in name or name in _ALONE}


_ALONE = ("Huế",)


@cache
def _pattern() -> re.Pattern[str]:
    """Any phrase, the longest first, also where an earlier rule raised a letter of it."""
    longest = sorted(_phrases(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.IGNORECASE)


def expanded(name: str) -> str:
    """Abbreviations of the general kind written out: "UBND" → "Ủy ban nhân dân"."""
    return " ".join(_ABBREVIATION.sub(lambda match: _SHORT[match[1]] + " ", name).split())


def restored(name: str) -> str:
    """A name printed in capitals as it stands inside a sentence; others only expanded.

    >>> restored("ỦY BAN NHÂN DÂN TỈNH CAO BẰNG"), restored("SỞ GIÁO DỤC VÀ ĐÀO TẠO")
    ('Ủy ban nhân dân tỉnh Cao Bằng', 'Sở Giáo dục và Đào tạo')
    """
    printed = modern_tones(" ".join(name.split()))
    if not is_capitals(printed):
        return expanded(printed)
    lower = expanded(printed).lower()
    placed = _PLACE.sub(lambda match: f"{match[1]} {_title(match[2])}", lower)
    named = _FREE.sub(lambda match: f"{match[1]} {match[2].upper()}", placed)
    cased = _pattern().sub(lambda match: _phrases()[match[0].lower()], named)
    return cased[:1].upper() + cased[1:]


def _title(words: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda match: match[0].capitalize(), words)
