"""News: the headline, the day of the meeting, and the body whose meeting it was."""

from __future__ import annotations

import pytest

from corpus.model import Certainty
from tests.extractors.header.reading import header_of


@pytest.mark.parametrize(
    ("first", "issuer", "day", "why"),
    [
        (
            "Sáng ngày 12/4/2023, tại hội trường huyện, UBND huyện Đak Pơ tổ chức hội nghị sơ kết.",
            "Ủy ban nhân dân huyện Đak Pơ", "2023-04-12", "the body that acts, behind the place",
        ),
        (
            "Ngày 05/6/2024, Sở Nông nghiệp và Phát triển nông thôn tỉnh Bến Tre phối hợp với UBND huyện tổ chức tập huấn.",
            "Sở Nông nghiệp và Phát triển nông thôn tỉnh Bến Tre", "2024-06-05", "the first of two bodies",
        ),
        (
            "Chiều ngày 20/10/2022, đoàn công tác của UBND huyện do đồng chí Lê Văn Tám làm trưởng đoàn đã kiểm tra xã.",
            "Ủy ban nhân dân huyện", "2022-10-20", "a delegation stands for the body that sent it",
        ),
        (
            "Ngày 15/8/2024, đồng chí Trần Văn Bình, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh chủ trì cuộc họp tháo gỡ khó khăn.",
            "Ủy ban nhân dân tỉnh", "2024-08-15", "the office held by who chairs, not the one named before",
        ),
        (
            "Ngày 15/8/2024, Sở Văn hóa, Thể thao và Du lịch tổ chức hội thi tuyên truyền lưu động.",
            "Sở Văn hóa, Thể thao và Du lịch", "2024-08-15", "a comma inside the name",
        ),
        (
            "Ngày 11/8/2020, Phó Chủ tịch UBND tỉnh Trần Quốc Hùng đã ký ban hành văn bản về phòng dịch.",
            "Ủy ban nhân dân tỉnh", "2020-08-11", "who signs is named behind the body",
        ),
        (
            "17-8-2021\n\nNgày 16/8/2021, UBND huyện ban hành văn bản về phòng dịch.",
            "Ủy ban nhân dân huyện", "2021-08-16", "a stamp on a line of its own is no day of a report",
        ),
        ("Bà con trong xã phấn khởi vì con đường mới.", None, None, "nobody's meeting"),
    ],
)  # fmt: skip
def test_the_body_and_the_day_of_the_meeting(first: str, issuer: str | None, day: str | None, why: str) -> None:
    header = header_of(f"Xã vùng cao đổi thay\n\n{first}\n\nBà con đồng tình với chủ trương chung của xã.\n")
    assert header.kind is not None
    assert header.kind.value == "tin-bai"
    assert (header.issuer.value if header.issuer else None) == issuer, why
    assert (header.issued_on.value if header.issued_on else None) == day, why


def test_news_has_neither_number_nor_signer() -> None:
    header = header_of(
        "Công bố quyết định mới\n\nNgày 01/3/2024, UBND huyện công bố Quyết định số 12/QĐ-UBND ngày 28/02/2024.\n\n"
        "Nhiều hộ dân tham dự buổi lễ tại xã.\n"
    )
    assert header.number is None
    assert header.signer is None
    assert header.title is not None
    assert header.title.value == "Công bố quyết định mới"


@pytest.mark.parametrize(
    "top",
    [
        "Trang chủ\n\nGiới thiệu\n\nTin tức\n\nVăn hóa\n\n",
        "Trang chủ » Tin tức » Xã hội\n\nThứ ba, 12/09/2023 | 08:30\n\n",
        "Ngày đăng: 12/09/2023\n\n",
    ],
)
def test_the_headline_stands_below_menus_and_stamps(top: str) -> None:
    headline = "Xã Ea Trol ra quân làm đường giao thông nông thôn"
    title = header_of(f"{top}{headline}\n\nNgày 10/9/2023, UBND xã Ea Trol tổ chức ra quân làm đường.\n").title
    assert title is not None
    assert title.value == headline


HEADLINE = "Các xã ven biển chủ động ứng phó cơn bão số 3\n\n"
DEADLINE = "Chủ tịch UBND tỉnh yêu cầu các sở phấn đấu hoàn thành trước ngày 30/9/2025.\n\n"
ENDING = "Bà con đồng tình với chủ trương chung của xã.\n"
DAYS = [
    (f"Sáng 15/8, UBND tỉnh tổ chức hội nghị.\n\n{DEADLINE}", "2025-08-15", "likely", "the year of the nearest full day"),
    (f"Ngày 20 tháng 8, Đảng bộ tỉnh khai mạc đại hội.\n\n{DEADLINE}", "2025-08-20", "likely", "a month in words"),
    (f"(Cà Mau) - Chiều ngày 15/8, Sở Y tế họp.\n\n{DEADLINE}", "2025-08-15", "likely", "behind a date line"),
    (f"Sáng 15/12, UBND tỉnh họp.\n\n{DEADLINE}", "2024-12-15", "likely", "a deadline is not missed when it is set"),
    (f"Sáng ngày 15/8/2025, UBND tỉnh họp.\n\n{DEADLINE}", "2025-08-15", "certain", "a full day"),
    (f"Hồi 10 giờ ngày 05/8/2025, tâm bão ở Biển Đông.\n\n{DEADLINE}", "2025-08-05", "certain", "with the hour"),
    (f"Trong 2 ngày 14 và 15/8/2025, xã ra quân làm đường.\n\n{DEADLINE}", "2025-08-14", "certain", "the first of two"),
    (f"Sở Y tế tập huấn cho các trạm.\n\n{DEADLINE}", None, "", "trước: a deadline"),
    ("Các ấp hoàn thành thu hoạch chậm nhất ngày 30/9/2025.\n\n", None, "", "chậm nhất: a deadline"),
    ("Xã mở đợt cao điểm từ ngày 01/9/2025 đến hết ngày 30/9/2025.\n\n", None, "", "từ, đến: bounds"),
    (
        "Cập nhật: 16/08/2025\n\nTại buổi làm việc chiều 15-8, Chủ tịch UBND tỉnh yêu cầu đẩy nhanh tiến độ.\n\n",
        "2025-08-15", "likely", "the year of the page's stamp",
    ),
    (
        "Các xã phải thực hiện xong trong ngày 20/8/2025; gửi kết quả về Sở Xây dựng ngày 25/8/2025.\n\n", None, "",
        "what is to be done, in two clauses",
    ),
    ("Theo kế hoạch, đại hội khai mạc ngày 30/10/2025.\n\n", None, "", "a plan"),
    ("Hội nghị dự kiến tổ chức vào ngày 30/10/2025.\n\n", None, "", "still to come"),
    ("Ngày 30/10/2025 sẽ khai mạc hội chợ.\n\n", None, "", "still to come, at the head of the sentence"),
    (f"Xã tổ chức ra quân vào ngày 05/5/2025.\n\n{DEADLINE}", "2025-05-05", "likely", "told inside a sentence"),
    (
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/5/2025, sáng ngày 16/8, Sở Y tế tổ chức tập huấn.\n\n",
        "2025-08-16", "likely", "the part of the day tells of a meeting",
    ),
    ("Ngày 27/7 hằng năm là dịp tri ân.\n\n" + DEADLINE, None, "", "a day of every year"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "day", "certainty", "why"), DAYS)
def test_the_day_is_what_happened_and_no_deadline(body: str, day: str | None, certainty: str, why: str) -> None:
    found = header_of(HEADLINE + body + ENDING).issued_on
    assert (found.value if found else None) == day, why
    assert found is None or found.certainty is Certainty(certainty), why


DIRECTED = [
    (
        "Theo đó, Chủ tịch UBND huyện Văn Bàn yêu cầu Hạt Kiểm lâm tổ chức trực gác ở những khu vực dễ cháy, chuẩn bị đủ nước "
        "và dụng cụ chữa cháy trong suốt mùa khô.",
        "Ủy ban nhân dân huyện Văn Bàn", None, "the body whose head asks",
    ),
    (
        "Giữ rừng mùa khô\n\nUBND tỉnh Lào Cai vừa có văn bản đề nghị các huyện tổ chức trực gác.\n",
        "Ủy ban nhân dân tỉnh Lào Cai", None, "a body that brings out a paper",
    ),
    (
        "Tại Công văn số 214/UBND-KT ngày 09/3/2023, UBND huyện Văn Bàn giao Hạt Kiểm lâm tổ chức trực gác ở những khu vực dễ "
        "cháy và báo cáo kết quả hằng tuần cho đến hết mùa khô.",
        "Ủy ban nhân dân huyện Văn Bàn", "2023-03-09", "the day of the paper that is reported",
    ),
    (
        "Theo đó, ngày 09/3/2023, đồng chí Lê Văn Tám đã chủ trì cuộc họp về giữ rừng mùa khô, có đại diện các xã, các chủ rừng "
        "và lực lượng kiểm lâm địa bàn cùng tham dự.",
        None, "2023-03-09", "a meeting told in the first paragraph",
    ),
    (
        "tin hoạt động của huyện\n\nHuyện Văn Bàn họp bàn giữ rừng\n\n12/04/2023 | 16:31 | Lượt xem: 58\n\n"
        "Ngày 10/4/2023, UBND huyện Văn Bàn họp bàn giữ rừng với các xã.\n",
        "Ủy ban nhân dân huyện Văn Bàn", "2023-04-10", "a stamp with the hour, below a crumb in small letters",
    ),
    ("Giữ rừng mùa khô\n\nBan đêm, các xã giao ban qua điện thoại.\n", None, None, "giao ban is a meeting"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "issuer", "day", "why"), DIRECTED)
def test_reads_who_directs_and_when(text: str, issuer: str | None, day: str | None, why: str) -> None:
    header = header_of(text)
    assert (header.issuer.value if header.issuer else None) == issuer, why
    assert (header.issued_on.value if header.issued_on else None) == day, why
