"""The issuer of a cited document: behind it ("… của Chính phủ"), before it, or by the code in its number."""

from __future__ import annotations

import re

from corpus.model import Span
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

_AFTER = re.compile(rf"[\s,]{{0,2}}(?:\)\s?)?của\s(?P<body>[^\W\d_](?:[^;.:()\n\t]|\.(?=\S)){{1,120}}?){_STOP}")
_TITLED = re.compile(
    r"""^(?:Phó\ )?(?:Bộ\ trưởng,\ Chủ\ nhiệm|Bộ\ trưởng|Chủ\ nhiệm|Giám\ đốc|Chủ\ tịch|Tổng\ [Gg]iám\ đốc
    |Tổng\ cục\ trưởng
    |Cục\ trưởng|Chánh\ Văn\ phòng|Trưởng\ ban|Thống\ đốc|Chánh\ Thanh\ tra|Tổng\ Thanh\ tra|Viện\ trưởng
    |Chánh\ án|Bí\ thư)\ (?=[A-ZĐỦ])""",
    re.VERBOSE,
)
_NOT_TITLED = re.compile(r"Chủ tịch nước|Thủ tướng|Tổng Bí thư")
_FIELDS = re.compile(r"(?:Bộ|Sở|Ban|Phòng|Ủy ban) [^,]{2,60}$")
_MORE = re.compile(
    r"(?:, [^\W\d_][^,;.:()\n]{2,40})? và [A-ZĐ][^\W\d_]+(?: [A-ZĐ]?[^\W\d_]+){0,5}?"
    r"(?=\s(?:về|ban hành|quy định|hướng dẫn|ngày|sửa đổi|phê duyệt)\b|[,;.)\n]|$)"
)
_BEFORE = re.compile(r"của ([^\W\d_][^;.:()\n\t\d]{2,80}?) tại (?:[^\W\d_]+ ){1,5}(?:số ?:? ?)?$")
_ACTED = re.compile(
    r"(?:^|[,.;:] )([A-ZĐỦỐ][^;.:()\n\t\d,]{2,80}?) (?:đã )?(?:ban hành|có|ký ban hành|gửi) "
    r"(?:[^\W\d_]+ ){1,5}(?:số ?:? ?)?$"
)


def issuer_after(text: str, end: int) -> tuple[str, Span] | None:
    """The body named behind a number or its day, in full; `end` is where those end."""
    match = _AFTER.match(text, end)
    if not match:
        return None
    span = Span(*match.span("body"))
    printed = span.of(text)
    if _FIELDS.match(printed) and (more := _MORE.match(text, span.end)):
        joined = _field_goes_on(text[span.end : more.end()])
        span = Span(span.start, more.end()) if joined else span
    return named(span.of(text)), span


def _field_goes_on(tail: str) -> bool:
    """Whether " và Công nghệ" goes on with the field of work, and does not name a second body."""
    return not re.search(r"(?:, | và )(?:Bộ|Sở|Ủy ban|UBND|Chính phủ|Quốc hội|Ban|Văn phòng|Hội|các)\b", tail)


def issuer_before(text: str, start: int) -> tuple[str, Span] | None:
    """The body in "của X tại Công văn số |" or "X ban hành Nghị định số |"."""
    left = text[max(start - 160, 0) : start]
    match = _BEFORE.search(left) or _ACTED.search(left)
    if not match:
        return None
    offset = start - len(left)
    return named(match[1]), Span(offset + match.start(1), offset + match.end(1))


def named(printed: str) -> str:
    """The name in full, the title of its head cut off."""
    plain = " ".join(printed.split()).rstrip(",")
    bare = plain if _NOT_TITLED.match(plain) else _TITLED.sub("", plain)
    name = expanded(bare)
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
