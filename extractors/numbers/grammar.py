"""The pattern of everything that may be a document number; what is one is decided by the guards."""

from __future__ import annotations

import re

from corpus.text import fold
from extractors.numbers.codes import kind_codes, party_codes

_UP = "A-ZĐƯƠÂÊÔĂ"
_GAP = r"(?:\ {0,3}\n?\ {0,3})"
"""Up to three spaces, one line end, three more."""

_TOKEN = rf"[{_UP}]+(?:[a-zđ]{{1,2}}[{_UP}]*)?\d{{0,3}}(?:\ ?&\ ?[{_UP}]{{1,12}}\d{{0,3}})*"
"""KH, TTr, QĐi, UBTVQH14, XD&KTVBQPPL, BCĐ138."""

_NEXT = rf"(?:{_GAP}[-/]{_GAP}|\.|\ (?=(?:TTg|TTG|CP|UBND|HĐND|VPCP|TWĐTN|CTN)\b))"
"""Between the first token and the second: a mark with any space round it, or the space where the hyphen was lost."""

_LATER = r"(?:[-/]\ ?\n?|\ ?\n?[-/]|\.(?=UBND|HĐND|VP\b))"
"""Between later tokens: a mark with space on one side at most, or the point of "VP.UBND"."""

_CODES = "|".join(sorted((code for code in {*kind_codes(), *party_codes()}), key=len, reverse=True))

_END = r"(?:(?![^\W_])(?!-[^\W_])|(?=ngày|của|về))"
"""No letter or digit follows, unless the next word was glued on."""

NUMBER = re.compile(
    rf"""
    (?P<ordinal>\d{{1,6}}[a-dđ]?(?:\.\d{{1,2}}(?=/))?)
    (?:
      (?:{_GAP}-{_GAP}(?P<dashed>(?:19|20)\d\d))?
      {_GAP}/{_GAP}
      (?:(?P<year>(?:19|20)\d\d){_GAP}/{_GAP})?
      (?P<symbol>{_TOKEN}(?:{_NEXT}{_TOKEN}(?:{_LATER}{_TOKEN}){{0,4}}(?:(?<=-V)\.[IVX]{{1,3}}(?![^\W_]))?)?)
    | (?P<mark>{_GAP}-{_GAP}|\ )(?P<kind>{_CODES}){_GAP}/{_GAP}(?P<party>{_TOKEN}(?:{_LATER}{_TOKEN}){{0,3}})
    | -(?P<old>LCT/HĐNN\d|HĐBT|CP|CT|TTg|TT/LB|SL)
    )
    {_END}
    """,
    re.VERBOSE,
)
"""state "1039 /QĐ- UBND", "25/2021/QH15", "19-2016/NQ-CP", "9981/VPCP-V.I"; party "31 - HD/BTCTW",
"84 QĐ/TWĐTN"; old "217-HĐBT".

Groups: `ordinal`; `dashed` or `year`; `symbol`, or `mark`, `kind` and `party`, or `old`."""

_LOWER_KINDS = "|".join(
    sorted(
        {form for code in {*kind_codes(), *party_codes()} for form in (code.lower(), fold(code))}, key=len, reverse=True
    )
)

LOWER = re.compile(
    rf"""
    (?P<ordinal>\d{{1,6}}[a-dđ]?)\ ?
    (?:/\ ?(?:(?P<year>(?:19|20)\d\d)\ ?/\ ?)?
       (?P<symbol>(?:{_LOWER_KINDS})\ ?[-/]\ ?[a-zđ&]{{2,14}}(?:-[a-zđ&]{{2,14}}){{0,3}}|(?:ubtv)?qh\d\d)
    | -(?P<kind>{_LOWER_KINDS})/(?P<party>[a-zđ]{{2,10}}(?:-[a-zđ]{{2,10}}){{0,2}})
    )
    (?!\w)
    """,
    re.VERBOSE,
)
"""The same typed in lower case, with or without marks: "1719/qd-ttg", "30/2020/nđ-cp", "257/2025/qh15", "01-nq/tu"."""

BLANK = re.compile(
    rf"(?:[Ss]ố|SỐ)\ ?:?[\ .…_]{{0,40}}(?P<number>/{_GAP}(?P<symbol>{_TOKEN}(?:-{_TOKEN}){{1,3}}))(?!\w)", re.VERBOSE
)
"""A draft that has no number yet: "Số:      /KH-UBND"."""

BEFORE = re.compile(r"[\w/.,:&-]\Z")
"""What may not stand right before a number."""

GLUED_CUE = re.compile(r"(?:[Ss]ố|SỐ|[Ss]o) ?[:.]?\Z")
"""…unless it is this: "Số:7360/KH-UBND"."""

LABEL = re.compile(
    r"""(?:mẫu|biểu|bảng|biểu\ mẫu|phụ\ lục|phụ\ biểu|gói\ thầu|gói|ô|lô|thửa|thửa\ đất|tờ\ bản\ đồ|nhà|phòng|căn|đường
    |ngõ|hẻm|bản\ án|hộp\ thư|tổ|km)\ ?(?:số)?\ ?:?\ ?\Z""",
    re.IGNORECASE | re.VERBOSE,
)
"""Labels of forms, tables, packages, plots and judgments: a number behind one is no document's."""

_KIND_WORDS = r"""quyết\ định|nghị\ quyết|nghị\ định|chỉ\ thị|kế\ hoạch|công\ văn|văn\ bản|báo\ cáo|tờ\ trình|thông\ báo
    |công\ điện|thông\ tư|kết\ luận|hướng\ dẫn|chương\ trình|đề\ án|phương\ án|quy\ định|quy\ chế|sắc\ lệnh|giấy\ phép
    |giấy\ mời|phiếu\ chuyển|luật|pháp\ lệnh|lệnh"""

CUE = re.compile(rf"(?:\b(?:số|so)|{_KIND_WORDS})\ ?:?\ ?\n?$", re.IGNORECASE | re.VERBOSE)
"""Words right before a number that announce a document."""

KIND_BEFORE = re.compile(rf"(?:{_KIND_WORDS})[^.;\n]{{0,40}}$", re.IGNORECASE | re.VERBOSE)
"""A kind of document some words before."""

COURT = re.compile(r"(?:DS|HS|HC|KDTM|LĐ|HNGĐ|QĐST)-(?:ST|PT|GĐT|DS|HS)")
"""Symbols of judgments, a class of their own."""

CONTEXT = 60
"""So many characters before a number are looked at."""
