"""Short references are resolved in the document first, then by the table on the document's day."""

from __future__ import annotations

import pytest

from tests.extractors.citations.reading import in_plan


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        (
            "Căn cứ Quyết định số 596/QĐ-UBND ngày 17/8/2023;\n\nI. NỘI DUNG\n\n1. Thực hiện tốt Quyết định số 596 của huyện.",
            [("596/QĐ-UBND", 2)], "the second mention of a document cited in full",
        ),
        ("I. NỘI DUNG\n\n1. Triển khai Nghị quyết 57 của Bộ Chính trị.", [("57-NQ/TW", 1)], "by the table"),
        ("I. NỘI DUNG\n\n1. Rà soát các nhiệm vụ của Đề án 06, báo cáo kết quả.", [], "a programme's name alone cites nothing"),
        (
            "Căn cứ Quyết định số 06/QĐ-TTg ngày 06/01/2022;\n\nI. NỘI DUNG\n\n1. Rà soát Đề án 06, báo cáo kết quả.",
            [("06/QĐ-TTg", 2)], "a programme's name repeats its decision",
        ),
        ("I. NỘI DUNG\n\n1. Có đủ Quyết định 03 cán bộ quản lý.", [], "things counted are no ordinal"),
        ("I. NỘI DUNG\n\n1. Theo Nghị quyết 12 của xã.", [], "neither cited nor in the table"),
        (
            "Căn cứ các Quyết định số: 318, 319, 320 ngày 8/3/2022 của Thủ tướng Chính phủ;",
            [("318/QĐ-TTg", 1), ("319/QĐ-TTg", 1), ("320/QĐ-TTg", 1)], "kind and issuer give the symbol",
        ),
        ("Căn cứ các Nghị định số 27, 38 ngày 8/3/2022 của Chính phủ;", [], "a decree's number holds its year"),
    ],
)  # fmt: skip
def test_short_references(body: str, expected: list[tuple[str, int]], why: str) -> None:
    assert [(c.number, len(c.mentions)) for c in in_plan(body)] == expected, why
