"""Orders as news tell of them: by title, by letter, by what a body was charged with."""

from __future__ import annotations

import pytest

from tests.extractors.tasks.directive import tasks_of, told

HEAD = """Huyện Bát Xát bàn cách giữ rừng

Ngày 10/8/2022, Ủy ban nhân dân huyện Bát Xát họp bàn công tác giữ rừng.

"""

ROWS = [
    (
        "Chủ tịch UBND huyện Lê Văn Bình chỉ đạo các xã kiểm tra đường băng cản lửa.",
        ["kiểm tra đường băng cản lửa"],
        "an office holder directs",
    ),
    (
        "Chủ tịch UBND huyện Lê Văn Bình chỉ đạo, trong thời gian tới, các chủ rừng tổ chức trực gác.",
        ["tổ chức trực gác"],
        "a time stands before those who are told",
    ),
    (
        "UBND huyện vừa có văn bản yêu cầu Hạt Kiểm lâm kiểm tra các chòi canh.",
        ["kiểm tra các chòi canh"],
        "a paper orders",
    ),
    (
        "UBND huyện vừa có công điện gửi Ủy ban nhân dân các xã tập trung chống hạn.",
        ["tập trung chống hạn"],
        "a telegram goes to those who are to act",
    ),
    (
        "UBND huyện đã ban hành công văn gửi Hạt Kiểm lâm đề nghị tổ chức trực gác ban đêm.",
        ["tổ chức trực gác ban đêm"],
        "a letter goes to somebody and asks for something",
    ),
    ("UBND xã đã có văn bản đề nghị UBND huyện hỗ trợ kinh phí.", [], "what was asked of others is told"),
    (
        "Đồng chí yêu cầu ban soạn thảo hoàn thiện quy ước giữ rừng.",
        ["hoàn thiện quy ước giữ rừng"],
        "those whom no list knows",
    ),
    (
        "Đồng chí nhấn mạnh trong thời gian tới các xã cần rà soát quy ước giữ rừng.",
        ["rà soát quy ước giữ rừng"],
        "a duty behind a verb of saying",
    ),
    (
        "Văn phòng UBND huyện được giao xây dựng lịch trực.",
        ["xây dựng lịch trực"],
        "what a body was charged with",
    ),
    (
        "Chủ tịch UBND huyện yêu cầu Hạt Kiểm lâm kiểm tra các chòi canh. Nhân dịp này, lãnh đạo huyện tặng quà các hộ.",
        ["kiểm tra các chòi canh"],
        "what is told of the meeting",
    ),
    (
        "Chủ tịch UBND huyện yêu cầu Hạt Kiểm lâm mở lớp tập huấn. Chủ tịch UBND huyện đề nghị người dân không đốt rẫy.",
        ["mở lớp tập huấn"],
        "what a body asks of people is no duty of its own",
    ),
    ("Sáng 10/8, huyện tổ chức giao ban Bí thư các chi bộ, đánh giá kết quả tháng 7.", [], "giao ban is a meeting"),
    (
        "Đồng chí nói: “Hạt Kiểm lâm phải kiểm tra các chòi canh, mua đủ dụng cụ và phân công người trực suốt ngày đêm”.",
        ["kiểm tra các chòi canh, mua đủ dụng cụ và phân công người trực suốt ngày đêm"],
        "a speech between quotation marks",
    ),
    (
        "UBND huyện có văn bản chỉ đạo về giữ rừng.\n\nTheo đó, Hạt Kiểm lâm kiểm tra các chòi canh.\n\nCông an huyện xác minh "
        "các vụ cháy.",
        ["kiểm tra các chòi canh", "xác minh các vụ cháy"],
        "what bodies do in accord with a directive",
    ),
    (
        "UBND huyện có văn bản chỉ đạo về giữ rừng.\n\nTheo đó, Ủy ban nhân dân huyện đồng ý chủ trương lập chòi canh.",
        [],
        "who agrees to a thing is who directs",
    ),
    (
        "Chủ tịch UBND huyện đề nghị thời gian tới, xã cần tập trung giữ rừng đầu nguồn.",
        ["tập trung giữ rừng đầu nguồn"],
        "a level stands for its authorities before a modal",
    ),
    (
        "Chủ tịch UBND huyện giao các xã tập trung một số nội dung: Kiểm tra các chòi canh; thu nộp quỹ giữ rừng.",
        ["Kiểm tra các chòi canh", "thu nộp quỹ giữ rừng"],
        "a lead-in is no work",
    ),
    (
        "Chủ tịch UBND huyện yêu cầu: 1. Hạt Kiểm lâm: Kiểm tra các chòi canh; kiểm đếm dụng cụ. 2. Công an huyện: Sẵn sàng "
        "lực lượng chữa cháy.",
        ["Kiểm tra các chòi canh", "kiểm đếm dụng cụ", "Sẵn sàng lực lượng chữa cháy"],
        "numbered items inside the paragraph",
    ),
    (
        "Chủ tịch UBND huyện Lê Văn Bình lưu ý các xã tập trung giữ rừng đầu nguồn.",
        ["tập trung giữ rừng đầu nguồn"],
        "an office holder draws attention to what is to be done",
    ),
    (
        "Chủ tịch UBND huyện yêu cầu xử lý nghiêm các vụ phá rừng; kiểm điểm trách nhiệm của chủ rừng.",
        ["xử lý nghiêm các vụ phá rừng", "kiểm điểm trách nhiệm của chủ rừng"],
        "an order to nobody by name",
    ),
    (
        "Chủ tịch UBND huyện yêu cầu: Hạt Kiểm lâm kiểm tra các chòi canh, Công an huyện xác minh các vụ cháy.",
        ["kiểm tra các chòi canh", "xác minh các vụ cháy"],
        "a comma parts what two bodies are to do",
    ),
    (
        "UBND huyện vừa ban hành Công văn số 37/UBND-KL ngày 09/8/2022 chỉ đạo các xã kiểm tra các chòi canh.",
        ["kiểm tra các chòi canh"],
        "a paper with its number and day orders",
    ),
    (
        "Chủ tịch UBND huyện yêu cầu Hạt Kiểm lâm kiểm tra các chòi canh; thành lập tổ tuần tra.",
        ["kiểm tra các chòi canh", "thành lập tổ tuần tra"],
        "what the issuer does in its own papers is work in a speech",
    ),
    (
        "Văn phòng UBND huyện chuyển đơn của ông Lê Văn Tám đến Hạt Kiểm lâm để xem xét, trả lời.",
        ["xem xét, trả lời"],
        "who gets a paper to act on it",
    ),
    (
        "Theo Chủ tịch UBND huyện, mùa khô năm nay đến sớm, vì vậy các xã cần tổ chức trực gác.",
        ["tổ chức trực gác"],
        "a link stands between the comma and those who are told",
    ),
    (
        "Chủ tịch UBND huyện yêu cầu Hạt Kiểm lâm kiểm tra các chòi canh.\n\nHuyện Bát Xát bàn cách giữ rừng",
        ["kiểm tra các chòi canh"],
        "a caption repeats the headline",
    ),
    (
        "Đồng chí yêu cầu “Hạt Kiểm lâm thường xuyên kiểm tra các chòi canh; khẩn trương mua đủ dụng cụ chữa cháy cho các xã”.",
        ["thường xuyên kiểm tra các chòi canh", "khẩn trương mua đủ dụng cụ chữa cháy cho các xã"],
        "a speech behind the word of order",
    ),
    (
        "Chủ tịch UBND huyện giao Hạt Kiểm lâm kiểm tra các chòi canh. Trong đó, lưu ý kiểm tra dụng cụ; phân công người trực.",
        ["kiểm tra các chòi canh", "kiểm tra dụng cụ", "phân công người trực"],
        "a further sentence is no part of the work before",
    ),
    (
        "UBND huyện đã giao Hạt Kiểm lâm kiểm tra các chòi canh.",
        ["kiểm tra các chòi canh"],
        "a task that has just been given",
    ),
    (
        "Trước đó, UBND huyện đã giao Hạt Kiểm lâm kiểm tra các chòi canh.",
        [],
        "a task that had been given before the event",
    ),
    (
        "Chủ tịch UBND huyện còn chỉ đạo Hạt Kiểm lâm bố trí người trực gác.",
        ["bố trí người trực gác"],
        "a further order of the same person",
    ),
]


@pytest.mark.parametrize(("body", "actions", "why"), ROWS)
def test_reads_what_news_tell_of_orders(body: str, actions: list[str], why: str) -> None:
    assert [action for _, action in told(body, HEAD)] == actions, why


def test_bodies_may_be_pointed_back_to() -> None:
    body = (
        "Chủ tịch UBND huyện yêu cầu xã Tân Lập và xã Mường Hum dọn đường băng cản lửa. Các địa phương này phải tổ chức trực "
        "gác ban đêm."
    )
    found = told(body, HEAD)
    assert len(found) == 2
    assert found[1][0] == found[0][0]


def test_a_list_over_semicolons_shares_the_order() -> None:
    body = "Giao Hạt Kiểm lâm; Ủy ban nhân dân các xã; Công an huyện báo cáo số vụ cháy."
    assert [(len(bodies), action) for bodies, action in told(body, HEAD)] == [(3, "báo cáo số vụ cháy")]


def test_a_request_may_open_a_sentence_without_a_body() -> None:
    body = "Giao Hạt Kiểm lâm kiểm tra các chòi canh. Yêu cầu báo cáo kết quả về UBND huyện trước ngày 20-8."
    assert [action for _, action in told(body, HEAD)] == [
        "kiểm tra các chòi canh",
        "báo cáo kết quả về UBND huyện trước ngày 20-8",
    ]


def test_a_body_that_looks_like_a_verb_is_asked() -> None:
    body = "- Yêu cầu Thanh tra huyện tham mưu giải quyết đơn của công dân."
    assert told(body, HEAD + "Chủ tịch UBND huyện có ý kiến như sau:\n\n") == [
        (("Thanh tra huyện Bát Xát",), "tham mưu giải quyết đơn của công dân")
    ]


def test_a_full_stop_may_stand_for_the_colon_of_a_lead_in() -> None:
    body = "Thực hiện chỉ đạo của tỉnh, UBND huyện Bát Xát yêu cầu.\n\nCông an huyện bố trí lực lượng tuần tra ban đêm."
    assert [action for _, action in told(body, HEAD)] == ["bố trí lực lượng tuần tra ban đêm"]


def test_a_colon_inside_a_list_of_bodies_opens_no_speech() -> None:
    body = "Chủ tịch UBND huyện yêu cầu các Phòng: Kinh tế, Y tế, Nội vụ rà soát hồ sơ."
    assert [(len(bodies), action) for bodies, action in told(body, HEAD)] == [(3, "rà soát hồ sơ")]


def test_a_day_without_a_year_closes_a_chain_of_verbs() -> None:
    body = "Chủ tịch UBND huyện giao Hạt Kiểm lâm kiểm tra các chòi canh, báo cáo UBND huyện trước ngày 20-8."
    head = HEAD.replace("Ngày 10/8/2022, ", "")
    assert [[d.text for d in t.deadlines] for t in tasks_of(body, head)] == [["trước ngày 20-8"], ["trước ngày 20-8"]]


def test_who_says_what_others_must_do_is_not_told_to() -> None:
    body = "Chủ tịch UBND huyện nêu rõ, các chủ rừng phải tổ chức trực gác."
    assert told(body, HEAD) == [(("các chủ rừng",), "tổ chức trực gác")]
