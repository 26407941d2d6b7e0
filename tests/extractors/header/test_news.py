"""News: the headline, the day of the meeting, and the body whose meeting it was."""

from __future__ import annotations

import pytest

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
