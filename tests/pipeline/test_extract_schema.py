"""The extract line keeps to its published schema, and the published file is that schema."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import TypeAdapter

from pipeline.evaluation.evaluate import predict
from pipeline.extract_schema import ExtractLine, extract_schema

PUBLISHED = Path(__file__).resolve().parents[2] / "docs" / "schema" / "extract-1.json"

TEXT = """ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH BÌNH MINH\tĐộc lập - Tự do - Hạnh phúc

Số: 12/KH-UBND\tBình Minh, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Triển khai xây dựng nông thôn mới năm 2024

Căn cứ Quyết định số 263/QĐ-TTg ngày 22/02/2022 của Thủ tướng Chính phủ;

1. Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính rà soát quy hoạch xã, báo cáo Ủy ban nhân dân tỉnh
trước ngày 30/6/2024; đạt ít nhất 11/19 tiêu chí.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Bình
"""


def test_the_published_file_is_the_schema() -> None:
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == extract_schema()


def test_lines_keep_to_the_schema(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    adapter = TypeAdapter(ExtractLine)
    for source in (tmp_path / "a.txt", tmp_path / "missing.txt"):
        line = predict(source)
        assert adapter.validate_python(line, strict=True, extra="forbid") == line
