"""Whom a clause without a subject is laid on, and what changes it."""

from __future__ import annotations

import pytest

from tests.extractors.tasks.directive import Told, told

XAY, NOI, TAI, CA = ("Sở Xây dựng",), ("Sở Nội vụ",), ("Sở Tài chính",), ("Công an tỉnh Lào Cai",)

ROWS = [
    ("1. Sở Xây dựng rà soát các điểm đen; lắp đặt biển báo.",
     [(XAY, "rà soát các điểm đen"), (XAY, "lắp đặt biển báo")], "after a semicolon the subject stays"),
    ("1. Sở Xây dựng rà soát các điểm đen. Báo cáo kết quả về Ủy ban nhân dân tỉnh.",
     [(XAY, "rà soát các điểm đen"), (XAY, "Báo cáo kết quả về Ủy ban nhân dân tỉnh")], "after a full stop the subject stays"),
    ("1. Sở Tài chính bố trí kinh phí; Sở Nội vụ bố trí biên chế.",
     [(TAI, "bố trí kinh phí"), (NOI, "bố trí biên chế")], "a body with a verb is a new subject, without any word of order"),
    ("1. Sở Tài chính chủ trì, phối hợp với các sở, ngành liên quan:\n\n- Lập đề án.\n\n- Rà soát hồ sơ.",
     [(TAI, "Lập đề án"), (TAI, "Rà soát hồ sơ")], "to work with others is a lead-in when only bodies follow"),
    ("1. Những ngành, nghề khác:\n\n- Trồng cây dược liệu.", [((), "Trồng cây dược liệu")], "những in a heading names no body"),
    ("1. Sở Nội vụ có trách nhiệm sau đây:\n\n- Lập đề án.", [(NOI, "Lập đề án")], "duties listed after a colon"),
    ("1. Sở Xây dựng chủ trì thẩm định báo cáo nghiên cứu khả thi, báo cáo kinh tế - kỹ thuật các dự án.",
     [(XAY, "chủ trì thẩm định báo cáo nghiên cứu khả thi, báo cáo kinh tế - kỹ thuật các dự án")],
     "báo cáo kinh tế - kỹ thuật is a paper"),
    ("1. Sở Tài chính bố trí kinh phí. Bên cạnh đó, Công an tỉnh tăng cường tuần tra.",
     [(TAI, "bố trí kinh phí"), (CA, "tăng cường tuần tra")], "bên cạnh đó, A"),
    ("1. Sở Tài chính bố trí kinh phí. Ngoài ra, hướng dẫn các huyện quyết toán.",
     [(TAI, "bố trí kinh phí"), (TAI, "hướng dẫn các huyện quyết toán")], "ngoài ra without a body"),
    ("1. Sở Tài chính bố trí kinh phí; đồng thời, kiểm tra việc sử dụng.",
     [(TAI, "bố trí kinh phí"), (TAI, "kiểm tra việc sử dụng")], "đồng thời"),
    ("1. Sở Xây dựng hoàn thành 02 tiêu chí (6. Nhà ở; 7. Chợ nông thôn) trong năm 2024.",
     [(XAY, "hoàn thành 02 tiêu chí (6. Nhà ở; 7. Chợ nông thôn) trong năm 2024")], "brackets change nothing"),
    ("1. Sở Xây dựng:\n\n- Lập đề án.\n\n- Công an tỉnh bảo vệ hiện trường.\n\n- Trình đề án trong tháng 6.",
     [(XAY, "Lập đề án"), (CA, "bảo vệ hiện trường"), (XAY, "Trình đề án trong tháng 6")],
     "a bullet with its own subject does not change the heading's"),
    ("1. Sở Xây dựng lập đề án.\n\n2. Sở Tài chính:\n\n- Thẩm định đề án.",
     [(XAY, "lập đề án"), (TAI, "Thẩm định đề án")], "each item has its own heading"),
    ("1. Sở Nội vụ; Sở Tài chính; Công an tỉnh rà soát trụ sở dôi dư.",
     [((*NOI, *TAI, *CA), "rà soát trụ sở dôi dư")], "bodies listed with semicolons"),
    ("1. Sở Nội vụ, Sở Tài chính và Công an tỉnh rà soát trụ sở dôi dư.",
     [((*NOI, *TAI, *CA), "rà soát trụ sở dôi dư")], "bodies listed with commas"),
    ("1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính xây dựng đề án; trình Ủy ban nhân dân tỉnh phê duyệt.",
     [(NOI, "chủ trì, phối hợp với Sở Tài chính xây dựng đề án"), (NOI, "trình Ủy ban nhân dân tỉnh phê duyệt")],
     "a body that cooperates is no subject"),
    ("1. Sở Nội vụ lập hồ sơ gửi Sở Tài chính thẩm định; hoàn thiện đề án.",
     [(NOI, "lập hồ sơ gửi Sở Tài chính thẩm định"), (NOI, "hoàn thiện đề án")], "a body that receives is no subject"),
    ("1. Sở Nội vụ\n\na) Lập danh sách; từ chối hồ sơ trễ hạn; yêu cầu cơ quan có thẩm quyền nêu lý do; đề nghị Sở Tài chính "
     "bố trí vốn.", [(NOI, "Lập danh sách"), (NOI, "từ chối hồ sơ trễ hạn"),
     (NOI, "yêu cầu cơ quan có thẩm quyền nêu lý do"), (NOI, "đề nghị Sở Tài chính bố trí vốn")],
     "in a list of duties to ask others is a duty as well"),
    ("1. Sở Nội vụ phát triển các tiện ích như: thẻ số; thanh toán điện tử; chia sẻ ảnh. Lập danh sách.",
     [(NOI, "phát triển các tiện ích như: thẻ số; thanh toán điện tử; chia sẻ ảnh"), (NOI, "Lập danh sách")],
     "a list of things, some of which look like acts"),
    ("1. Sở Nội vụ xây dựng đề án gồm: rà soát hồ sơ; lập danh sách.",
     [(NOI, "xây dựng đề án gồm: rà soát hồ sơ"), (NOI, "lập danh sách")], "a list of acts"),
    ("1. Giao Sở Nội vụ lập danh sách; đề nghị Công an tỉnh xác minh.",
     [(NOI, "lập danh sách"), (CA, "xác minh")], "behind an order it is another order"),
    ("1. Sở Nội vụ:\n\n- Đào tạo cán bộ: Tổ chức các lớp ngắn hạn; bồi dưỡng giảng viên.",
     [(NOI, "Tổ chức các lớp ngắn hạn"), (NOI, "bồi dưỡng giảng viên")], "a sentence behind the label of its topic"),
    ("1. Sở Nội vụ:\n\n- Trực tiếp điều hành các trạm y tế phường: Bổ sung thuốc.",
     [(NOI, "Trực tiếp điều hành các trạm y tế phường: Bổ sung thuốc")],
     "who is directed is no label"),
    ("1. Sở Nội vụ chỉ đạo Sở Tài chính rà soát; kiểm tra các huyện.",
     [(NOI, "chỉ đạo Sở Tài chính rà soát"), (NOI, "kiểm tra các huyện")], "a body that is directed is no subject"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected", "why"), ROWS)
def test_inheritance(body: str, expected: list[Told], why: str) -> None:
    assert told(body) == expected, why


def test_a_plan_that_names_nobody_is_laid_on_nobody() -> None:
    head = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI

Số: 45/KH-UBND

Lào Cai, ngày 05 tháng 3 năm 2024

KẾ HOẠCH

Phòng, chống bệnh dại năm 2024

Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau:

II. NỘI DUNG

"""
    assert told("- Tiêm phòng cho đàn chó, mèo.", head) == [((), "Tiêm phòng cho đàn chó, mèo")]


def test_a_letter_is_laid_on_its_addressees() -> None:
    head = """SỞ NỘI VỤ
TỈNH LÀO CAI

Số: 88/SNV-CCVC
V/v rà soát biên chế

Lào Cai, ngày 05 tháng 3 năm 2024

Kính gửi: Ủy ban nhân dân các huyện, thị xã

Sở Nội vụ đề nghị Quý cơ quan """
    assert told("rà soát biên chế của đơn vị.", head) == [
        (("Ủy ban nhân dân các huyện, thị xã",), "rà soát biên chế của đơn vị")
    ]


def test_the_short_name_of_an_addressee_is_its_name() -> None:
    head = """THUẾ TỈNH LÀO CAI

Số: 12/LCA-QLDN
V/v hóa đơn

Lào Cai, ngày 05 tháng 3 năm 2024

Kính gửi: Công ty TNHH Giống cây Bảo Thắng

Mã số thuế: 5300123456

Đề nghị """
    told_to = (("Công ty TNHH Giống cây Bảo Thắng",), "căn cứ hồ sơ gốc để lập lại hóa đơn")
    assert told("Công ty căn cứ hồ sơ gốc để lập lại hóa đơn.", head) == [told_to]


def test_a_conclusion_notice_is_laid_on_whom_its_last_line_names() -> None:
    head = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI

Số: 15/TB-UBND

Lào Cai, ngày 05 tháng 3 năm 2024

THÔNG BÁO

Kết luận của Chủ tịch Ủy ban nhân dân tỉnh tại buổi làm việc với huyện Bát Xát

Chủ tịch Ủy ban nhân dân tỉnh kết luận như sau:

I. NHIỆM VỤ, GIẢI PHÁP

"""
    body = """1. Rà soát quy hoạch sử dụng đất.

Văn phòng Ủy ban nhân dân tỉnh thông báo để Ủy ban nhân dân huyện Bát Xát và các sở, ngành biết, thực hiện./.
"""
    assert told(body, head)[0] == (("Ủy ban nhân dân huyện Bát Xát",), "Rà soát quy hoạch sử dụng đất")
