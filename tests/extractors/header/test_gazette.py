"""A gazette prints kind, issuer, number, day and abstract in one sentence, over as many lines as it takes."""

from __future__ import annotations

import pytest

from tests.extractors.header.reading import header_of

BASES = "Căn cứ Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001;\nTheo đề nghị của Chánh Văn phòng,\n"
ARTICLES = "Điều 1. Phê duyệt kèm theo văn bản này danh mục nói trên.\nĐiều 2. Văn bản này có hiệu lực kể từ ngày ký.\n"

DIRECTIVE = f"""CHỈ THỊ
CỦA BỘ TRƯỞNG BỘ Y TẾ
SỐ 04/2006/CT-BYT NGÀY 9 THÁNG 3 NĂM 2006
VỀ VIỆC TĂNG CƯỜNG TRIỂN KHAI
THỰC HIỆN TIÊM CHỦNG MỞ RỘNG Ở MIỀN NÚI

Thực hiện chương trình tiêm chủng, Bộ trưởng Bộ Y tế yêu cầu các Sở Y tế:
{ARTICLES}
KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Đỗ Minh Quân
"""

DECREE = f"""Chính phủ

Nghị định của Chính phủ số 71/2002/NĐ-CP
ngày 23/7/2002 quy định chi tiết việc phân loại
đường thủy nội địa.

Chính phủ
{BASES}Nghị định:
{ARTICLES}
TM. CHÍNH PHỦ
THỦ TƯỚNG
Hoàng Đức Thịnh
"""

CIRCULAR = f"""THÔNG TƯ
CỦA BỘ TÀI CHÍNH SỐ 61/2005/TT-BTC NGÀY 4 THÁNG 8 NĂM 2005 HƯỚNG DẪN QUẢN LÝ PHÍ QUA PHÀ
{BASES}{ARTICLES}"""

GOVERNOR = f"""QUYẾT ĐỊNH CỦA THỐNG ĐỐC NGÂN HÀNG NHÀ NƯỚC SỐ 880/2003/QĐ-NHNN
NGÀY 8 THÁNG 8 NĂM 2003 VỀ VIỆC BAN HÀNH QUY CHẾ KIỂM ĐẾM TIỀN

THỐNG ĐỐC NGÂN HÀNG NHÀ NƯỚC
{BASES}QUYẾT ĐỊNH:
{ARTICLES}"""

PROVINCE = f"""Quyết định số 77/2004/QĐ-UB ngày 12 tháng 5 năm 2004 của Chủ tịch Ủy ban nhân dân tỉnh Phú Yên
về việc thành lập Ban Quản lý cảng cá.
{BASES}{ARTICLES}"""

PREMIER = f"""QUYẾT ĐỊNH
CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 52/2001/QĐ-TTG NGÀY 11 THÁNG 4 NĂM 2001 VỀ CHỨC NĂNG CỦA HỘI ĐỒNG QUỐC GIA

THỦ TƯỚNG CHÍNH PHỦ
{BASES}QUYẾT ĐỊNH:
{ARTICLES}"""

CASES = {
    "directive": (
        DIRECTIVE, "chi-thi", "04/2006/CT-BYT", "Bộ Y tế", "2006-03-09",
        "VỀ VIỆC TĂNG CƯỜNG TRIỂN KHAI THỰC HIỆN TIÊM CHỦNG MỞ RỘNG Ở MIỀN NÚI", "Đỗ Minh Quân",
    ),
    "decree": (
        DECREE, "nghi-dinh", "71/2002/NĐ-CP", "Chính phủ", "2002-07-23",
        "quy định chi tiết việc phân loại đường thủy nội địa.", "Hoàng Đức Thịnh",
    ),
    "circular": (
        CIRCULAR, "thong-tu", "61/2005/TT-BTC", "Bộ Tài chính", "2005-08-04",
        "HƯỚNG DẪN QUẢN LÝ PHÍ QUA PHÀ", None,
    ),
    "governor": (
        GOVERNOR, "quyet-dinh", "880/2003/QĐ-NHNN", "Ngân hàng Nhà nước", "2003-08-08",
        "VỀ VIỆC BAN HÀNH QUY CHẾ KIỂM ĐẾM TIỀN", None,
    ),
    "province": (
        PROVINCE, "quyet-dinh", "77/2004/QĐ-UB", "Ủy ban nhân dân tỉnh Phú Yên", "2004-05-12",
        "về việc thành lập Ban Quản lý cảng cá.", None,
    ),
    "premier": (
        PREMIER, "quyet-dinh", "52/2001/QĐ-TTg", "Thủ tướng Chính phủ", "2001-04-11",
        "VỀ CHỨC NĂNG CỦA HỘI ĐỒNG QUỐC GIA", None,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_heading_of_one_sentence_gives_all_fields(case: str) -> None:
    text, *wanted = CASES[case]
    header = header_of(str(text))
    fields = (header.kind, header.number, header.issuer, header.issued_on, header.title)
    signer = header.signer.name if header.signer else None
    assert [*(field.value if field else None for field in fields), signer] == wanted


def test_fields_stand_where_they_are_printed() -> None:
    header = header_of(DIRECTIVE)
    assert header.issuer is not None
    assert header.issuer.span.of(DIRECTIVE) == "BỘ Y TẾ"
    assert header.title is not None
    assert header.title.span.of(DIRECTIVE).endswith("Ở MIỀN NÚI")


def test_a_report_on_a_decision_is_no_decision() -> None:
    text = (
        "Quyết định số 77/2004/QĐ-UB ngày 12 tháng 5 năm 2004 của Ủy ban nhân dân tỉnh\n"
        "đã đi vào cuộc sống, theo ghi nhận của phóng viên tại các cảng cá.\n"
        "Ông Trần Văn Hải cho biết bà con phấn khởi.\n"
    )
    header = header_of(text)
    assert header.kind is not None
    assert header.kind.value == "tin-bai"
