"""Meetings in the news: the speaker's orders run on over sentences and paragraphs."""

from __future__ import annotations

from tests.extractors.tasks.directive import tasks_of, told

HEAD = """Hội nghị sơ kết công tác giảm nghèo huyện Bát Xát

Ngày 10/8/2022, Ủy ban nhân dân huyện Bát Xát tổ chức hội nghị sơ kết công tác giảm nghèo 6 tháng đầu năm. Trong 6 tháng, \
Ủy ban nhân dân các xã đã kịp thời rà soát hộ nghèo; chủ động lồng ghép các nguồn vốn.

"""


def test_results_are_no_tasks() -> None:
    assert tasks_of("", HEAD) == ()


def test_an_order_opens_the_speech() -> None:
    body = (
        "Phát biểu tại hội nghị, đồng chí Chủ tịch Ủy ban nhân dân huyện yêu cầu các phòng, ban khẩn trương rà soát các dự án "
        "chậm tiến độ; bố trí đủ vốn đối ứng. Chú trọng phát huy vai trò của người dân."
    )
    assert [action for _, action in told(body, HEAD)] == [
        "khẩn trương rà soát các dự án chậm tiến độ",
        "bố trí đủ vốn đối ứng",
        "Chú trọng phát huy vai trò của người dân",
    ]


def test_what_bodies_are_said_to_do_behind_an_order_is_ordered() -> None:
    body = (
        "Đồng chí Chủ tịch Ủy ban nhân dân huyện yêu cầu xã Bản Vược Tăng cường kiểm tra các lò mổ; lập danh sách hộ vi phạm. "
        "Phòng Kinh tế và Hạ tầng huyện bố trí lực lượng trực ban đêm."
    )
    assert told(body, HEAD) == [
        (("xã Bản Vược",), "Tăng cường kiểm tra các lò mổ"),
        (("xã Bản Vược",), "lập danh sách hộ vi phạm"),
        (("Phòng Kinh tế và Hạ tầng huyện Bát Xát",), "bố trí lực lượng trực ban đêm"),
    ]


def test_the_final_quotation_mark_belongs_to_what_it_closes() -> None:
    body = "Đồng chí yêu cầu Ủy ban nhân dân các xã duy trì phong trào “Sạch từ nhà ra ngõ”."
    assert [action for _, action in told(body, HEAD)] == ["duy trì phong trào “Sạch từ nhà ra ngõ”"]


def test_a_colon_after_a_word_of_speech_opens_the_orders() -> None:
    body = (
        "Kết luận hội nghị, đồng chí Bí thư Huyện ủy nhấn mạnh: các phòng, ban chuyên môn nghiêm túc tiếp thu các ý kiến; "
        "Ủy ban nhân dân các xã khẩn trương lập hồ sơ."
    )
    assert [a for _, a in told(body, HEAD)] == ["nghiêm túc tiếp thu các ý kiến", "khẩn trương lập hồ sơ"]


def test_left_over_words_of_the_page_are_no_tasks() -> None:
    body = "Đồng chí yêu cầu Ủy ban nhân dân các xã lập hồ sơ.\n\nThông báo\n\nBáo cáo - thống kê"
    assert len(tasks_of(body, HEAD)) == 1


def test_a_level_without_a_name_at_the_end_is_no_place() -> None:
    body = "Phát biểu tại hội nghị, đồng chí Chủ tịch Ủy ban nhân dân huyện yêu cầu huyện"
    assert tasks_of(body, HEAD) == ()
