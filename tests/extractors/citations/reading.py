"""The citations of a text, with only the extractors that they need."""

from __future__ import annotations

from corpus.model import Citation
from extractors.extraction import extract
from extractors.table import EXTRACTORS
from tests.reading import canonical

_NEEDED = tuple(e for e in EXTRACTORS if e.assigns in ("structure", "numbers", "dates", "header", "citations"))

TOP = (
    "ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
    "Số: 900/{code}-UBND\n\nSơn La, ngày 02 tháng 12 năm 2025\n\n{kind}\n\n{title}\n\n{body}\n"
)


def citations_of(text: str) -> tuple[Citation, ...]:
    return extract(canonical(text), _NEEDED).citations


def in_decision(body: str, title: str = "Về việc tổ chức lại bến xe") -> tuple[Citation, ...]:
    """Citations of a provincial decision with this body."""
    return citations_of(TOP.format(code="QĐ", kind="QUYẾT ĐỊNH", title=title, body=body))


def in_plan(body: str, title: str = "Trồng cây phân tán năm 2026") -> tuple[Citation, ...]:
    """Citations of a provincial plan with this body."""
    return citations_of(TOP.format(code="KH", kind="KẾ HOẠCH", title=title, body=body))
