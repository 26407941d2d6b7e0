"""Formal papers: what is not to be done, who is told in a telegram, what a report plans itself and what it asks for."""

from __future__ import annotations

import pytest

from tests.extractors.tasks.directive import told
from tests.reading import canonical, facts_of

TELLS = "1. Ủy ban nhân dân các xã:\n\n- {action}.\n\n- Báo cáo kết quả.\n"


@pytest.mark.parametrize(
    ("action", "why"),
    [
        ("Không tổ chức đốt nương khi có gió mạnh", "what is not to be done"),
        ("Không giải quyết cho cán bộ nghỉ phép", "the same of another verb"),
        ("Không thu hồ sơ giấy của thủ tục trực tuyến", "a verb that no list knows"),
        ("Cấm đường lên đỉnh đèo khi có cảnh báo cấp V", "a road that is closed, no rule for everybody"),
        ("Là đầu mối tổng hợp tình hình thiệt hại", "a part to play"),
        ("Cho học sinh nghỉ học khi nhiệt độ xuống dưới 7 độ C", "others are let do"),
        ("Viết bài tuyên truyền trên loa truyền thanh", "a verb of offices"),
        ("Che chắn chuồng trại", "a verb of the field"),
        ("Cắt tỉa cành cây dọc đường dây điện", "another one"),
    ],
)
def test_what_an_item_of_a_list_asks_for(action: str, why: str) -> None:
    assert (("Ủy ban nhân dân các xã",), action) in told(TELLS.format(action=action)), why


def test_what_was_not_done_is_no_order() -> None:
    body = "1. Ủy ban nhân dân các xã:\n\n- Không thực hiện được việc trồng rừng năm trước.\n\n- Báo cáo kết quả.\n"
    assert [action for _, action in told(body)] == ["Báo cáo kết quả"]


@pytest.mark.parametrize(
    "action",
    ["Không khí phấn khởi tràn ngập các thôn", "Hướng dẫn này thay thế Hướng dẫn số 45/HD-SNN ngày 20/4/2021"],
)
def test_what_only_looks_like_an_order(action: str) -> None:
    assert [found for _, found in told(TELLS.format(action=action))] == ["Báo cáo kết quả"]


@pytest.mark.parametrize(
    "bodies",
    [
        "các huyện, thị, thành ủy, đảng ủy trực thuộc Tỉnh ủy",
        "các huyện, thị, thành đoàn và đoàn trực thuộc",
        "các chi bộ, đảng bộ cơ sở",
    ],
)
def test_organisations_of_several_levels_in_short(bodies: str) -> None:
    found = told(f"1. {bodies[0].upper()}{bodies[1:]}:\n\n- Quán triệt Chỉ thị trong tháng 3/2024.\n")
    assert [names for names, _ in found] == [(bodies,)]


def test_the_head_of_the_inspectorate_is_told() -> None:
    found = told("1. Yêu cầu Tổng Thanh tra Chính phủ chỉ đạo kiểm tra 05 khu rừng.\n")
    assert found == [(("Thanh tra Chính phủ",), "chỉ đạo kiểm tra 05 khu rừng")]


def test_an_official_without_a_name_is_told() -> None:
    found = told("1. Giao công chức Địa chính - Xây dựng đo đạc ranh giới rừng.\n")
    assert found == [(("công chức Địa chính - Xây dựng",), "đo đạc ranh giới rừng")]


def test_an_attached_text_is_issued_by_the_decision_itself() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n\nSố: 9/QĐ-UBND\n\nLào Cai, ngày 05 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\n\nVề việc ban hành Quy chế\n\n"
        "Xét đề nghị của Sở Y tế,\n\nQUYẾT ĐỊNH:\n\nĐiều 1.\n\nBan hành kèm theo Quyết định này Quy chế họp giao ban.\n"
    )
    assert facts_of(text).tasks == ()


TELEGRAM = """BAN CHỈ ĐẠO PHÒNG THỦ DÂN SỰ TỈNH LÀO CAI

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 3/CĐ-BCĐ

Lào Cai, ngày 24 tháng 8 năm 2025

CÔNG ĐIỆN
Về việc ứng phó mưa lũ

BAN CHỈ ĐẠO PHÒNG THỦ DÂN SỰ TỈNH LÀO CAI ĐIỆN:

- Sở Công Thương;

- Sở Xây dựng.

Ban Chỉ đạo Phòng thủ dân sự tỉnh yêu cầu:

1. Trực ban 24/24 giờ.
"""


def test_who_sends_a_telegram_is_not_told() -> None:
    assert [[a.name for a in t.assignees] for t in facts_of(TELEGRAM).tasks] == [["Sở Công Thương", "Sở Xây dựng"]]


REPORT = """UBND HUYỆN BẢO YÊN
PHÒNG NỘI VỤ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 58/BC-NV

Bảo Yên, ngày 10 tháng 6 năm 2022

BÁO CÁO
Kết quả thực hiện 6 tháng đầu năm 2022

Kính gửi: Sở Nội vụ tỉnh Lào Cai.

I. NHIỆM VỤ 6 THÁNG CUỐI NĂM

1. Tổ chức 02 lớp tập huấn cho cán bộ cấp xã trong quý III/2022.

II. ĐỀ XUẤT, KIẾN NGHỊ

Đề nghị Sở Nội vụ sớm tham mưu UBND tỉnh ban hành hướng dẫn.
"""


def test_a_report_plans_for_its_author_and_asks_nobody_to_work() -> None:
    text = canonical(REPORT).text
    found = [([a.name for a in t.assignees], t.span.of(text)) for t in facts_of(REPORT).tasks]
    assert found == [(["Phòng Nội vụ huyện Bảo Yên"], "Tổ chức 02 lớp tập huấn cho cán bộ cấp xã trong quý III/2022")]


@pytest.mark.parametrize("address", ["Đối với", "Trách nhiệm của", "Nhiệm vụ của", "Về phía"])
def test_bodies_that_are_addressed_before_a_colon(address: str) -> None:
    found = told(f"1. {address} Sở Y tế: Chuẩn bị thuốc; báo cáo Ủy ban nhân dân tỉnh trước ngày 15/3/2024.\n")
    assert found == [
        (("Sở Y tế",), "Chuẩn bị thuốc"),
        (("Sở Y tế",), "báo cáo Ủy ban nhân dân tỉnh trước ngày 15/3/2024"),
    ]


def test_things_that_are_spoken_of_are_not_addressed() -> None:
    assert told("1. Đối với rừng trồng: Phát quang đường băng cản lửa.\n") == [((), "Phát quang đường băng cản lửa")]


def test_who_leads_may_stand_in_brackets_behind_the_work() -> None:
    found = told("1. Rà soát phương án chữa cháy (Chi cục Kiểm lâm chủ trì; hoàn thành trước 30/4/2024).\n")
    assert [names for names, _ in found] == [("Chi cục Kiểm lâm",)]


DIRECTIVE = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI

Số: 12/CT-UBND

Lào Cai, ngày 05 tháng 3 năm 2024

CHỈ THỊ

Về việc phòng cháy, chữa cháy rừng mùa khô năm 2024

{lead}

"""


@pytest.mark.parametrize(
    ("lead", "why"),
    [
        (
            "Thời gian qua, công tác bảo vệ rừng có chuyển biến; tuy nhiên một số xã còn chủ quan. Để khắc phục, Chủ tịch UBND tỉnh yêu cầu:",
            "a directive begins with the state of things",
        ),
        ("Thời gian qua còn nhiều vụ cháy; UBND tỉnh yêu cầu:", "in one sentence"),
        ("Để khắc phục, Chủ tịch UBND tỉnh chỉ thị:", "the word of a directive"),
        ("UBND tỉnh yêu cầu các xã triển khai ngay một số nội dung:", "nothing is said but that something follows"),
        ("UBND tỉnh yêu cầu các xã thực hiện ngay các việc sau:", "the same"),
    ],
)
def test_what_opens_the_orders_of_a_directive(lead: str, why: str) -> None:
    found = told("3. Công an tỉnh tuần tra các tuyến đường.\n\n4. Sở Y tế khám bệnh.\n", DIRECTIVE.format(lead=lead))
    assert found == [(("Công an tỉnh Lào Cai",), "tuần tra các tuyến đường"), (("Sở Y tế",), "khám bệnh")], why
