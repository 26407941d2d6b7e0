"""Parts of a text where bodies do not count: furniture, filing lines, titles of cited documents."""

from __future__ import annotations

import re

from corpus.model import CanonicalText, Facts, Span

# "Quyết định số 12/QĐ-UBND ngày 1/2/2023 của UBND tỉnh về việc …;"  The title begins after its marker word.
_CITED = re.compile(
    r"""
    (?: \d{1,4} (?:/\d{4})? /? [A-ZĐ\d]{1,8} [-/][A-ZĐa-zđ\d&/.-]{1,24}       # a number
      | \b(?:Luật|Bộ[ ]luật|Pháp[ ]lệnh)[ ][A-ZĐÀ-Ỹ][^;.,\n]{2,60}? )        # or a law
    (?: ,? \s* (?:ngày|năm) \s+ \d{1,4} (?: (?:/|[ ]tháng[ ]) \s* \d{1,2} (?: (?:/|[ ]năm[ ]) \s* \d{4} )? )? )?
    (?: ,? \s* (?:của|do) \s (?P<issuer> [^;.\n()]{3,90}? ) )?
    \s* ,? \s* \b(?P<title> (?:về|Về|v/v|V/v|quy[ ]định|Quy[ ]định|ban[ ]hành|phê[ ]duyệt|hướng[ ]dẫn|sửa[ ]đổi
        |công[ ]bố|thành[ ]lập|kiện[ ]toàn|bãi[ ]bỏ|phân[ ]công|quy[ ]chế|chi[ ]tiết|giao|bổ[ ]sung|điều[ ]chỉnh) \b )
    """,
    re.VERBOSE,
)
_END = re.compile(
    r"""[;\n\t)”] | \.(?=\s|$)
    | ,\s(?=(?:UBND|Ủy[ ]ban|Sở|Bộ|Văn[ ]phòng|Chủ[ ]tịch|Thủ[ ]tướng
        |đề[ ]nghị|yêu[ ]cầu|trong[ ]đó|căn[ ]cứ|theo[ ]đó))""",
    re.VERBOSE,
)
_BASIS = re.compile(r"^[-–\s]*(?:Căn cứ|Theo|Thực hiện|Xét|Tiếp theo|Trên cơ sở)\b")
# "Luật Tổ chức HĐND và UBND ngày …": the bodies are words of the law's name.
_LAW = re.compile(
    r"\b(?:Luật|Bộ luật|Pháp lệnh)\s(?P<name>[A-ZĐÀ-Ỹ][^;.,\n(]{2,70}?)(?=\s(?:ngày|năm|số|được)\b|[;.,\n(]|$)"
)
# "các Vụ, Cục: TH, KTTH, PL": codes of units that the text does not spell out.
_CODES = re.compile(r":\s*(?P<codes>[A-ZĐ&-]{2,6}(?:\([A-Za-z.]+\))?(?:,\s*[A-ZĐ&-]{2,7})+)(?=\s*[;.,(\n]|$)")
# "Cơ quan chủ quản: …", "Giấy phép số …" at the foot of a portal.
_FOOT = re.compile(
    r"^(?:Cơ quan chủ quản|Đơn vị (?:quản lý|chủ quản)|Giấy phép(?: số)?|Bản quyền|Địa chỉ|©)\b[^\n]*", re.M
)
_FILING = re.compile(r"^[-–+\s]*Lưu\s*:?[^\n]*", re.M)
_BASIS_END = re.compile(r"[;\n]|\.(?=\s|$)")


def closed_zones(canonical: CanonicalText, facts: Facts) -> list[Span]:
    """Spans, in order, in which no body is looked for."""
    text = canonical.text
    zones = [*facts.structure.boilerplate, *_titles(text)]
    zones += [Span(m.start(), m.end()) for rule in (_FILING, _FOOT) for m in rule.finditer(text)]
    zones += [Span(*m.span("name")) for m in _LAW.finditer(text)]
    zones += [Span(*m.span("codes")) for m in _CODES.finditer(text)]
    zones += [Span(p.span.start + 1, p.span.end) for p in facts.places if len(p.span) > 1]
    zones += [number.span for number in facts.numbers]
    return sorted(zones)


def _titles(text: str) -> list[Span]:
    spans: list[Span] = []
    for match in _CITED.finditer(text):
        start = match.start("title")
        if spans and start < spans[-1].end:
            continue
        line = text.rfind("\n", 0, match.start()) + 1
        basis = _BASIS.match(text, line, line + 40) is not None
        end = (_BASIS_END if basis else _END).search(text, start)
        spans.append(Span(start, end.start() if end else len(text)))
    return spans
