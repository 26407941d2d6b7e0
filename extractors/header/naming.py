"""Names of bodies as they are written inside a sentence: capitals restored, abbreviations expanded."""

from __future__ import annotations

import re
from functools import cache

from corpus.text import fold, modern_tones
from corpus.vocabulary import rows
from extractors.structure.lines import is_capitals

_LEVEL = r"(?:tỉnh|thành phố|huyện|quận|thị xã|(?<!hiểm )xã|phường|thị trấn|đặc khu)"
_PLACE = re.compile(rf"\b({_LEVEL}) ((?:[^\W\d_]+|\d+)(?:[ '-](?:[^\W\d_]+|\d+)){{0,4}})")
"""A level word with the name behind it, in lower case."""

_HAMLET = re.compile(
    r"(?<=chi bộ )(ấp|thôn|khóm|bản|buôn|làng|khu phố|tổ dân phố) ((?:[^\W\d_]+|\d+)(?:[ '-](?:[^\W\d_]+|\d+)){0,3})"
)

_FREE = re.compile(
    r"\b(sở|(?<!chi )(?<!đảng )(?<!cán )(?<!nội )bộ|phòng(?! (?:chống|cháy|thủ|ngừa|bệnh|dịch)\b)|ban"
    r"|(?:tổng |chi )?cục|vụ|trung tâm|(?:học )?viện|trường|(?<!xã )hội|(?:tổng )?công ty|tập đoàn|ủy ban"
    r"|ban (?:chấp hành|thường vụ)(?= đoàn\b))"
    r" (?!quản lý|chỉ đạo|chấp hành đoàn|thường vụ đoàn|của|và|các)([^\W\d_])"
)
"""A head whose own name follows: the first letter of the name is a capital."""

_SCHOOL = re.compile(
    rf"""\b(?P<kind>trường
    \ (?:mầm\ non|mẫu\ giáo|tiểu\ học|trung\ học\ (?:cơ\ sở|phổ\ thông)|TH|THCS|THPT|PTDTNT|PTDTBT)
    (?:(?:\ và|\ -|,)?\ (?:TH|THCS|THPT|trung\ học\ (?:cơ\ sở|phổ\ thông)))*(?:\ chuyên|\ tư\ thục)?(?:\ số\ \d+)?)
    \ (?P<name>(?!{_LEVEL}\b)[^\W\d_]+(?:\ (?!{_LEVEL}\b)[^\W\d_]+){{0,5}})""",
    re.VERBOSE,
)
"""A school by its kind and its own name, before heads are raised."""

_PARTY = re.compile(
    r"(?P<head>đảng ủy|đảng bộ|chi bộ) "
    rf"(?!(?:{_LEVEL}|các|khối|cơ quan|cơ sở|bộ phận|ấp|thôn|bản|khóm|khu phố|tổ dân phố)\b)"
    r"(?P<body>[^\W\d_].*)"
)
"""A Party organisation of a body, in lower case: the body's own name follows."""

_ALWAYS = re.compile(r"\btrung ương\b|(?:(?<=cơ quan )|(?<=xây dựng ))đảng\b")
"""Words whose first letter is a capital in every name."""

_ODD = re.compile(
    r"[^aeiouy]+|(?!ngh)[^aeiouy]{3}.*|.*[aeiouy](?!(?:ng|nh|ch)$)[^aeiouy]{2,}|ocop|ii|iii|iv|vii|viii|ix"
)
"""What is no syllable, folded, and neither a word of another tongue: "thcs", "tand", "qlda"."""

_LONGEST = 12
"""No abbreviation has more letters."""

_SHORT = {
    "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "MTTQ": "Mặt trận Tổ quốc",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "TP": "thành phố", "TX": "thị xã", "BCĐ": "Ban Chỉ đạo", "BQL": "Ban Quản lý", "VN": "Việt Nam", "TW": "Trung ương",
    "BCH": "Ban Chấp hành", "BTV": "Ban Thường vụ", "ĐU": "Đảng ủy", "HCM": "Hồ Chí Minh",
}  # fmt: skip
_RUN_TOGETHER = re.compile(r"(?<=DÂN)(?=(?:TỈNH|HUYỆN|THÀNH PHỐ|QUẬN|THỊ|XÃ|PHƯỜNG|ĐẶC KHU) )")
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
    printed = _mended(printed)
    lower = re.sub(r"[^\W\d_]+", lambda match: _lowered(match[0]), expanded(printed))
    party = _PARTY.match(lower)
    if party:
        return f"{party['head'].capitalize()} {restored(party['body'].upper())}"
    schooled = _SCHOOL.sub(lambda match: f"{match['kind']} {_title(match['name'])}", lower)
    placed = schooled
    for pattern in (_PLACE, _HAMLET):
        placed = pattern.sub(lambda match: f"{match[1]} {_title(match[2])}", placed)
    raised = _ALWAYS.sub(lambda match: match[0].capitalize(), placed)
    named = _FREE.sub(lambda match: f"{match[1]} {match[2].upper()}", raised)
    cased = _pattern().sub(lambda match: _phrases()[match[0].lower()], named)
    return cased[:1].upper() + cased[1:]


def _mended(printed: str) -> str:
    """A name in capitals with its lost first letter, and a space where two words were run together.

    >>> _mended("Y BAN NHÂN DÂNTỈNH CAO BẰNG")
    'ỦY BAN NHÂN DÂN TỈNH CAO BẰNG'
    """
    return _RUN_TOGETHER.sub(" ", re.sub(r"^Y BAN ", "ỦY BAN ", printed))


def _lowered(word: str) -> str:
    """A word in small letters; an abbreviation as it stands."""
    return word if len(word) <= _LONGEST and word.isupper() and _ODD.fullmatch(fold(word)) else word.lower()


def _title(words: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda match: match[0][0].upper() + match[0][1:], words)
