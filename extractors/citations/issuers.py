"""The issuer of a cited document: behind it ("… của Chính phủ"), before it, or by the code in its number."""

from __future__ import annotations

import re
from functools import cache

from corpus.model import Span
from corpus.vocabulary import Row, rows
from extractors.header.naming import expanded
from extractors.numbers.codes import organ_names

_ENDING_WORDS = (
    "về|ban hành|quy định|hướng dẫn|phê duyệt|sửa đổi|công bố|thực hiện|triển khai|quy chế|ngày|tại|từ|thì|được|trong"
    "|là|và|kèm|để|cho|đã|hợp nhất|giao|tăng cường|thành lập|kiện toàn|điều chỉnh|bổ sung|bãi bỏ|thay thế|nhằm|theo|số"
    "|đối với|có hiệu lực|trên|ký|như|yêu cầu|đính chính|thông qua|thông báo|hủy bỏ|đồng ý|giải quyết|gửi"
    "|quyết định|cùng|do|khi|năm"
)
_STOP = rf"(?=\s(?:{_ENDING_WORDS})\b|\s?[,;.:()“”\"\[\n\t/]|$)"
"""What ends a body's name."""

_OPEN_NAME = re.compile(rf"[^\W\d_](?:[^;.:()\n\t]|\.(?=\S)){{1,80}}?{_STOP}")
"""A body nobody listed: up to the next word that cannot belong to its name."""

_TITLE = re.compile(
    r"""(?:(?:Phó\ )?(?:Bộ\ trưởng,\ Chủ\ nhiệm|Bộ\ trưởng|Chủ\ nhiệm|(?:Tổng\ )?[Gg]iám\ đốc|Chủ\ tịch
    |(?:Tổng\ )?[Cc]ục\ trưởng|Trưởng\ [Bb]an|Chánh\ Văn\ phòng|Thống\ đốc|(?:Chánh|Tổng)\ Thanh\ tra
    |Viện\ trưởng|Chánh\ án|Bí\ thư)\ )?""",
    re.VERBOSE,
)
_NOT_TITLED = re.compile(r"Chủ tịch nước|Thủ tướng|Phó Thủ tướng|Tổng Bí thư")
_PROPER = r"[A-ZĐÀ-Ỹ][^\W\d_]*"
_PLACE = re.compile(
    r" (?:tỉnh|[Tt]hành phố|TP\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|Tỉnh)"
    rf"(?: {_PROPER}(?:[ -]{_PROPER}){{0,4}})?|(?: {_PROPER}){{1,4}}"
)
_VERB_TAIL = re.compile(r" (?:Quy|Ban|Về|Sửa|Hướng|Phê|Công)$")
"""The first syllable of a title printed with a capital, behind a place: "tỉnh Vĩnh Phúc Quy |định"."""

_LOCAL_HEADS = (
    "Ủy ban", "Uỷ ban", "UBND", "Hội đồng nhân dân", "HĐND", "Sở", "Phòng", "Tỉnh", "Thành", "Huyện", "Đảng", "Ban",
    "Thuế", "Công an",
)  # fmt: skip
_SAYS = re.compile(
    r"(?:(?<=của )|(?<=[,.;:] )|^)(?P<body>[^;:()\n\t]{2,110}?) (?:tại|đã ban hành|ban hành|ký ban hành|có|gửi) "
    r"(?:[^\W\d_]+ ){1,5}(?:số ?:? ?)?$"
)
"""A body that spoke through a document: "của X tại Công văn số |", "…, X ban hành Nghị định số |"."""


@cache
def _known() -> re.Pattern[str]:
    """Registered bodies, ministries and departments by their fields, and heads of local bodies; longest first."""
    fields = [row["name"] for row in rows("fields")]
    names = [row["name"] for row in rows("agencies")] + list(organ_names().values())
    offices = [f"{head} {field}" for head in ("Bộ", "Sở", "Phòng") for field in fields]
    heads = [form for row in rows("heads") if row["class"] in ("organ", "party") for form in _forms(row)]
    longest = sorted({*names, *offices, *heads}, key=len, reverse=True)
    return re.compile(
        rf"(?:Ban Thường vụ |Thường trực |Văn phòng |Thanh tra )?(?:{'|'.join(map(re.escape, longest))})(?!\w)"
    )


def _forms(row: Row) -> list[str]:
    return [row["name"], *filter(None, row["variants"].split("|"))]


def issuer_after(text: str, end: int) -> tuple[str, Span] | None:
    """The body named behind a number or its day ("… của Chính phủ"), in full; `end` is where those end."""
    lead = _OF.match(text, end)
    span = body_at(text, lead.end()) if lead else None
    return (named(span.of(text)), span) if span else None


_OF = re.compile(r"[\s,]{0,2}(?:\)\s?)?của\s")


def body_at(text: str, start: int) -> Span | None:
    """The body whose name starts at `start`, behind a title: a known one with its place, else up to a stop."""
    if _NOT_TITLED.match(text, start):
        first = start
    else:
        titled = _TITLE.match(text, start)
        first = titled.end() if titled else start
    known = _known().match(text, first)
    if known:
        place = _PLACE.match(text, known.end()) if known[0].startswith(_LOCAL_HEADS) else None
        printed = text[first : place.end() if place else known.end()]
        return Span(first, first + len(_VERB_TAIL.sub("", printed)))
    loose = _OPEN_NAME.match(text, first)
    return Span(first, loose.end()) if loose and text[first].isupper() else None


def issuer_before(text: str, start: int) -> tuple[str, Span] | None:
    """The body in "của X tại Công văn số |" or "X ban hành Nghị định số |"."""
    left = text[max(start - 170, 0) : start]
    for match in [*_SAYS.finditer(left)][-1:]:
        offset = start - len(left)
        heads = [*_known().finditer(match["body"])]
        if heads:
            span = body_at(text, offset + match.start("body") + heads[-1].start())
            return (named(span.of(text)), span) if span else None
    return None


def named(printed: str) -> str:
    """The name in full, with a capital at its start."""
    name = expanded(" ".join(printed.split()).rstrip(","))
    return name[:1].upper() + name[1:]


def issuer_by_code(number: str) -> str | None:
    """The central body that a number's last organ stands for; local organs say too little."""
    codes = re.split(r"[-/]", number)
    assembly = next((code for code in codes if re.fullmatch(r"(?:UBTV)?QH\d{1,2}", code)), None)
    if assembly:
        return organ_names()["UBTVQH" if assembly.startswith("UBTV") else "QH"]
    known = [organ_names()[code] for code in codes[1:] if code in organ_names() and code not in _LOCAL]
    return known[0] if known else None


_LOCAL = ("UBND", "UB", "HĐND", "CTUBND", "VP", "BCĐ", "VPĐP", "TU", "HU", "ĐU", "TTT", "QU", "ThU", "TXU", "VPTU")
