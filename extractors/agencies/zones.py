"""Parts of a text where bodies do not count: furniture, filing lines, titles of cited documents."""

from __future__ import annotations

import re

from corpus.model import CanonicalText, Facts, Span
from extractors.furniture import furniture

# "Quyết định số 12/QĐ-UBND ngày 1/2/2023 của UBND tỉnh về việc …;"  Group `title` begins at its first word.
_CITED = re.compile(
    r"""
    \d{1,4} (?:/\d{4})? /? [A-ZĐ\d]{1,8} [-/] [A-ZĐa-zđ\d&/.-]{1,24}                                   # number
    (?: ,? [ ]* (?:ngày|năm) [ ]+ \d{1,4} (?: (?:/|[ ]tháng[ ]) [ ]* \d{1,2} (?: (?:/|[ ]năm[ ]) [ ]* \d{4} )? )? )?
    (?: ,? [ ]* (?:của|do) [ ] (?: [^;.,\n()] | ,[ ](?=Thể[ ]thao) ){3,80}? )?                          # issuer
    [ ]* ,? [ ]* \b (?P<title> (?: [Vv]ề | [Vv]/v | [Qq]uy[ ]định | ban[ ]hành | phê[ ]duyệt | hướng[ ]dẫn | sửa[ ]đổi
        | công[ ]bố | thành[ ]lập | kiện[ ]toàn | bãi[ ]bỏ | phân[ ]công | bổ[ ]sung | điều[ ]chỉnh ) \b )
    """,
    re.VERBOSE,
)
_NEXT = r"""\s(?:và|cùng)\s(?=(?:Quyết\sđịnh|Nghị\s(?:định|quyết)|Thông\s(?:tư|báo)|Chỉ\sthị|Kế\shoạch
    |Công\s(?:văn|điện)|Kết\sluận|Tờ\strình|Báo\scáo|Văn\sbản|Hướng\sdẫn|Chương\strình)\s(?:[^\W\d]+\s){0,3}?\d)"""
"""Between two documents of one list: " và |Quyết định số 12…"."""

_END = re.compile(
    rf"""[;\n\t)”] | \.(?=\s|$) | {_NEXT}
    | ,\s(?=(?:UBND|Ủy[ ]ban|Sở|Bộ|Văn[ ]phòng|Chủ[ ]tịch|Thủ[ ]tướng
        |các[ ](?:sở|đơn[ ]vị|cơ[ ]quan|địa[ ]phương)|đề[ ]nghị|yêu[ ]cầu|trong[ ]đó|căn[ ]cứ|theo[ ]đó))""",
    re.VERBOSE,
)
_BASIS = re.compile(r"^[-–\s]*(?:Căn cứ|Theo|Thực hiện|Xét|Tiếp theo|Trên cơ sở)\b")
# "Luật Tổ chức HĐND và UBND ngày …": the bodies are words of the law's name.
_LAW = re.compile(
    r"""\b(?:Luật|Bộ[ ]luật|Pháp[ ]lệnh)\s(?P<name>[A-ZĐÀ-Ỹ][^;.,\n(]{2,70}?
    (?:[ ]của[ ](?:Hội[ ]đồng[ ]nhân[ ]dân|HĐND),?[ ](?:và[ ])?
        (?:[UỦ][yỷ][ ]ban[ ]nhân[ ]dân|UBND))?)
    (?=[ ](?:ngày|năm|số|được|theo|khi|của|trong|tại|trên|đối|cho|để|do|có|là|thì|các|nhằm|với)\b|[;.,\n(]|$)""",
    re.VERBOSE,
)
# "các Vụ, Cục: TH, KTTH, PL": codes of units that the text does not spell out.
_CODES = re.compile(r":\s*(?P<codes>[A-ZĐ&-]{2,6}(?:\([A-Za-z.]+\))?(?:,\s*[A-ZĐ&-]{2,7})+)(?=\s*[;.,(\n]|$)")
# "Cơ quan chủ quản: …", "Giấy phép số …" at the foot of a portal.
_FOOT = re.compile(
    r"^(?:Cơ quan chủ quản|Đơn vị (?:quản lý|chủ quản)|Giấy phép(?: số)?|Bản quyền|Địa chỉ|©)\b[^\n]*", re.M
)
# "bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp": an event's name.
_ELECTION = re.compile(
    r"""[Bb]ầu\s(?:cử\s)?(?:[Đđ]ại\sbiểu|ĐB)\s(?:Quốc\shội|QH)
    (?:(?:\s[Kk]hóa\s[IVX]+)?,?(?:\svà)?\s(?:[Đđ]ại\sbiểu|ĐB)\s(?:Hội\sđồng\snhân\sdân|HĐND)(?:\scác\scấp)?)?""",
    re.VERBOSE,
)
_FILING = re.compile(r"^(?:[-–+]|[^\S\n])*Lưu\s*:?[^\n]*", re.M)
_BASIS_END = re.compile(rf"[;\n]|\.(?=\s|$)|{_NEXT}", re.VERBOSE)


def closed_zones(canonical: CanonicalText, facts: Facts) -> list[Span]:
    """Spans, in order and apart, in which no body is looked for."""
    text = canonical.text
    zones = [*furniture(text, facts), *_titles(text)]
    zones += [Span(m.start(), m.end()) for rule in (_FILING, _FOOT, _ELECTION) for m in rule.finditer(text)]
    zones += [Span(*m.span("name")) for m in _LAW.finditer(text)]
    zones += [Span(*m.span("codes")) for m in _CODES.finditer(text)]
    zones += [Span(p.span.start + 1, p.span.end) for p in facts.places if len(p.span) > 1]
    zones += [number.span for number in facts.numbers]
    return merged(zones)


def merged(spans: list[Span]) -> list[Span]:
    """The same stretches in order and without overlaps."""
    apart: list[Span] = []
    for span in sorted(spans):
        if apart and span.start < apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, span.end))
        else:
            apart.append(span)
    return apart


def _titles(text: str) -> list[Span]:
    spans: list[Span] = []
    for match in _CITED.finditer(text):
        start = match.start("title")
        if spans and start < spans[-1].end:
            continue
        end = (_BASIS_END if _is_basis(text, match.start()) else _END).search(text, start)
        spans.append(Span(start, end.start() if end else len(text)))
    return spans


def _is_basis(text: str, at: int) -> bool:
    """Whether the line is one legal basis of a list ("Căn cứ …;"), so that the title runs to its end."""
    line, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    last = text[line : end if end >= 0 else len(text)].rstrip()[-1:]
    return last == ";" and _BASIS.match(text, line, line + 40) is not None
