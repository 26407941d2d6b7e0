"""Reports whose headline was cut off, and the ways in which newspapers pass orders on."""

from __future__ import annotations

import pytest

from tests.extractors.header.reading import header_of
from tests.extractors.tasks.directive import told

OPENING = (
    "Theo đó, Chủ tịch UBND tỉnh Hà Giang yêu cầu các sở, ngành liên quan rà soát các điểm có nguy cơ sạt lở đất trên các "
    "tuyến đường; cắm biển cảnh báo. Sở Xây dựng bố trí máy xúc tại các điểm xung yếu."
)


def test_the_first_sentence_of_a_report_is_no_headline() -> None:
    assert told(OPENING, "") == [
        (("các sở, ngành liên quan",), "rà soát các điểm có nguy cơ sạt lở đất trên các tuyến đường"),
        (("các sở, ngành liên quan",), "cắm biển cảnh báo"),
        (("Sở Xây dựng",), "bố trí máy xúc tại các điểm xung yếu"),
    ]


def test_a_headline_that_gives_an_order_is_one() -> None:
    assert told("Chủ tịch UBND tỉnh Hà Giang yêu cầu các sở rà soát các điểm sạt lở\n\nẢnh: Sạt lở.\n", "") == []


@pytest.mark.parametrize(
    ("sentence", "issuer", "why"),
    [
        (OPENING, "Ủy ban nhân dân tỉnh Hà Giang", "who asks"),
        (
            "Theo đó, Phó Chủ tịch UBND TP.HCM Lê Văn Bình giao Sở Y tế kiểm tra các bếp ăn.",
            "Ủy ban nhân dân thành phố Hồ Chí Minh", "who signs is named behind the body",
        ),
        (
            "Theo đó, Phó Chủ tịch Thường trực UBND tỉnh Hà Giang yêu cầu Sở Y tế kiểm tra các bếp ăn.",
            "Ủy ban nhân dân tỉnh Hà Giang", "the first deputy",
        ),
        (
            "Theo đó, Ban Chỉ đạo liên ngành Trung ương về an toàn thực phẩm đã có Công văn đề nghị các tỉnh kiểm tra.",
            "Ban Chỉ đạo liên ngành Trung ương về an toàn thực phẩm", "a long name, and what was sent with a capital",
        ),
        (
            "Theo đó, Tổng cục Thủy lợi (Bộ Nông nghiệp) vừa có công điện gửi các tỉnh về lấy nước.",
            "Tổng cục Thủy lợi", "whose branch it is stands in brackets",
        ),
        ("Theo đó, Thủ tướng yêu cầu các bộ rà soát.", "Thủ tướng Chính phủ", "in short"),
        ("Theo đó, Chi cục Kiểm lâm tỉnh đề nghị các chủ rừng trực gác.", "Chi cục Kiểm lâm tỉnh", "a branch"),
        ("Theo đó, Thủ tướng Chính phủ vừa có công điện về bão.", "Thủ tướng Chính phủ", "what was sent"),
    ],
)  # fmt: skip
def test_who_directs_where_no_day_is_told(sentence: str, issuer: str, why: str) -> None:
    field = header_of(sentence).issuer
    assert (field.value if field else None) == issuer, why


def test_the_day_of_the_directive_that_is_reported() -> None:
    text = (
        "Khẩn cấp ứng phó mưa lũ\n\nUBND tỉnh vừa ban hành Công điện số 09/CĐ-UBND ngày 13/9/2023 về ứng phó mưa lũ.\n"
    )
    day = header_of(text).issued_on
    assert day is not None
    assert day.value == "2023-09-13"


def test_what_was_ordered_is_reported() -> None:
    found = told("Theo đó, Chủ tịch UBND tỉnh Hà Giang đã giao Sở Y tế kiểm tra các bếp ăn.", "")
    assert found == [(("Sở Y tế",), "kiểm tra các bếp ăn")]


def test_a_leader_by_name_directs() -> None:
    body = (
        "Theo đó, Phó Chủ tịch UBND tỉnh Hà Giang Lê Văn Bình chỉ đạo Sở Xây dựng kiểm tra các cầu yếu. Với các điểm đen, ông "
        "Bình yêu cầu lắp đặt đèn cảnh báo. Tiếp tục rà soát các tuyến đường."
    )
    assert told(body, "") == [
        (("Sở Xây dựng",), "kiểm tra các cầu yếu"),
        (("Sở Xây dựng",), "lắp đặt đèn cảnh báo"),
        (("Sở Xây dựng",), "Tiếp tục rà soát các tuyến đường"),
    ]


def test_who_is_to_act_in_the_name_of_another() -> None:
    found = told("1. Giao Giám đốc Sở Xây dựng thay mặt Ủy ban nhân dân tỉnh ký Tờ trình.\n")
    assert found == [(("Sở Xây dựng",), "thay mặt Ủy ban nhân dân tỉnh ký Tờ trình")]


@pytest.mark.parametrize(
    ("order", "expected", "why"),
    [
        (
            "Yêu cầu các cơ quan, trường học và Nhân dân trên địa bàn xã treo cờ Tổ quốc tại trụ sở.",
            [(("các cơ quan, trường học",), "treo cờ Tổ quốc tại trụ sở")], "people behind the bodies",
        ),
        (
            "Yêu cầu các xã xác định các điểm xung yếu để bố trí, phân công lực lượng trực gác.",
            [(("các xã",), "xác định các điểm xung yếu để bố trí, phân công lực lượng trực gác")],
            "the second of two verbs is no order",
        ),
        (
            "Yêu cầu Công an tỉnh xử lý nghiêm các hành vi vi phạm: khai thác quá công suất; khai báo không đúng sản lượng.",
            [(("Công an tỉnh Lào Cai",), "xử lý nghiêm các hành vi vi phạm: khai thác quá công suất; khai báo không đúng sản lượng")],
            "what is punished is no work",
        ),
        (
            "Ngoài công tác tuyên truyền, UBND huyện Bát Xát phải tăng cường tuần tra.",
            [(("Ủy ban nhân dân huyện Bát Xát",), "tăng cường tuần tra")], "what is done besides",
        ),
        (
            "Yêu cầu Công an tỉnh, Sở Y tế cũng như Thủ trưởng các đơn vị có liên quan tăng cường tuần tra.",
            [(("Công an tỉnh Lào Cai", "Sở Y tế", "các đơn vị có liên quan"), "tăng cường tuần tra")], "a long joint",
        ),
        (
            "Yêu cầu Giám đốc các sở: Tài chính; Y tế; Nội vụ phải tăng cường tuần tra.",
            [(("Sở Tài chính", "Sở Y tế", "Sở Nội vụ"), "tăng cường tuần tra")], "a list behind its head",
        ),
        (
            "Công an tỉnh tăng cường tuần tra. (Nội dung chi tiết xem văn bản đính kèm)",
            [(("Công an tỉnh Lào Cai",), "tăng cường tuần tra")], "a remark behind the sentence",
        ),
        (
            "Yêu cầu các xã chuẩn bị lực lượng; khi xảy ra cháy phải huy động người dập lửa, điều tra vụ cháy.",
            [
                (("các xã",), "chuẩn bị lực lượng"), (("các xã",), "huy động người dập lửa"),
                (("các xã",), "điều tra vụ cháy"),
            ],
            "what must be done in a case",
        ),
    ],
)  # fmt: skip
def test_orders(order: str, expected: list[tuple[tuple[str, ...], str]], why: str) -> None:
    assert told(f"1. {order}\n") == expected, why
