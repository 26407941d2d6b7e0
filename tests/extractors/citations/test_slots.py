"""Day, issuer, kind and pinpoint are bound to the number they belong to."""

from __future__ import annotations

import time

import pytest

from corpus.model import Citation
from tests.extractors.citations.reading import citations_of, in_decision, in_plan


def numbers(found: tuple[Citation, ...]) -> list[str | None]:
    return [citation.number or citation.name for citation in found]


@pytest.mark.parametrize(
    ("sentence", "expected", "why"),
    [
        (
            "Căn cứ Quyết định số 320/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ về tiêu chí;",
            [("320/QĐ-TTg", "2022-03-08", "Thủ tướng Chính phủ")], "day and issuer behind",
        ),
        (
            "Căn cứ Quyết định 534/QĐ-UBND, ngày 09/8/2022 của UBND huyện Mai Sơn;",
            [("534/QĐ-UBND", "2022-08-09", "Ủy ban nhân dân huyện Mai Sơn")], "a comma before the day",
        ),
        (
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày ngày 05/3/2020 của Chính phủ về công tác văn thư;",
            [("30/2020/NĐ-CP", "2020-03-05", "Chính phủ")], "a word printed twice",
        ),
        (
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/20200 của Chính phủ về công tác văn thư;",
            [("30/2020/NĐ-CP", None, "Chính phủ")], "a year with a digit too many is none",
        ),
        (
            "Căn cứ Quyết định số 411/QĐ-TTg của Thủ tướng Chính phủ ngày 31/3/2022 phê duyệt chiến lược;",
            [("411/QĐ-TTg", "2022-03-31", "Thủ tướng Chính phủ")], "the issuer stands before the day",
        ),
        (
            "Căn cứ Thông tư số 02/2017/TT-VPCP ngày 31 tháng 10 năm 2017 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn;",
            [("02/2017/TT-VPCP", "2017-10-31", "Văn phòng Chính phủ")], "a double title is cut off",
        ),
        (
            "Căn cứ Quyết định số 12/QĐ-BVHTTDL ngày 5/1/2024 của Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch về lễ hội;",
            [("12/QĐ-BVHTTDL", "2024-01-05", "Bộ Văn hóa, Thể thao và Du lịch")], "a ministry with a comma and an and",
        ),
        (
            "Xét đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 77/TTr-STC ngày 03/02/2024;",
            [("77/TTr-STC", "2024-02-03", "Sở Tài chính")], "the issuer before",
        ),
        (
            "Ngày 30/6/2025, Chính phủ ban hành Nghị định số 175/2025/NĐ-CP sửa đổi Nghị định số 10/2022/NĐ-CP ngày 15/01/2022.",
            [("175/2025/NĐ-CP", "2025-06-30", "Chính phủ"), ("10/2022/NĐ-CP", "2022-01-15", "Chính phủ")],
            "the day that heads the sentence belongs to the first",
        ),
        (
            "Căn cứ các Công điện: số 07/CĐ-UBND ngày 17/11/2025, số 08/CĐ-UBND và số 09/CĐ-UBND ngày 19/11/2025;",
            [("07/CĐ-UBND", "2025-11-17", None), ("08/CĐ-UBND", "2025-11-19", None), ("09/CĐ-UBND", "2025-11-19", None)],
            "two of a list share a day",
        ),
        (
            "Căn cứ Chỉ thị số 31-CT/TU ngày 06/6/2023, Kế hoạch số 134-KH/TU ngày 29/12/2023 của Ban Thường vụ Tỉnh ủy;",
            [("31-CT/TU", "2023-06-06", "Ban Thường vụ Tỉnh ủy"), ("134-KH/TU", "2023-12-29", "Ban Thường vụ Tỉnh ủy")],
            "two of a list share an issuer",
        ),
        (
            "Căn cứ Nghị quyết số 25/2021/QH15 ngày 28 tháng 7 năm 2021;",
            [("25/2021/QH15", "2021-07-28", "Quốc hội")], "the number says whose it is",
        ),
        (
            "Căn cứ các Kế hoạch số 45, 46/KH-UBND ngày 01/02/2024 của UBND tỉnh;",
            [("45/KH-UBND", "2024-02-01", "Ủy ban nhân dân tỉnh"), ("46/KH-UBND", "2024-02-01", "Ủy ban nhân dân tỉnh")],
            "an elliptical list",
        ),
        (
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 31/9/2020 của Chính phủ;",
            [("30/2020/NĐ-CP", None, "Chính phủ")], "a day that does not exist is no day",
        ),
    ],
)  # fmt: skip
def test_day_and_issuer_belong_to_their_number(
    sentence: str, expected: list[tuple[str, str | None, str | None]], why: str
) -> None:
    assert [(c.number, c.date, c.issuer) for c in in_decision(sentence)] == expected, why


@pytest.mark.parametrize(
    ("sentence", "pinpoint"),
    [
        ("Thực hiện theo điểm a khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP.", "điểm a khoản 2 Điều 5"),
        ("Theo khoản 1, 3 và 5 Điều 7 của Luật Đất đai số 31/2024/QH15.", "khoản 1, 3 và 5 Điều 7"),
        ("Điều 1. Sửa đổi khoản 2 Điều 3 Quyết định số 77/QĐ-UBND ngày 08/8/2023.", "khoản 2 Điều 3"),
        ("Điều 1. Phê duyệt phương án tại Tờ trình số 77/TTr-STC.", None),
        ("Theo Phụ lục II Thông tư số 05/2024/TT-BTC.", "Phụ lục II"),
        ("Theo quy định chi tiết một số điều của Nghị định số 30/2020/NĐ-CP.", None),
    ],
)
def test_the_pinpoint_is_kept(sentence: str, pinpoint: str | None) -> None:
    assert in_plan(f"I. NỘI DUNG\n\n{sentence}")[0].pinpoint == pinpoint


@pytest.mark.parametrize(
    ("sentence", "expected", "why"),
    [
        ("Căn cứ Luật Quản lý thuế ngày 13 tháng 6 năm 2019;", [(None, "Luật Quản lý thuế", "2019-06-13")], "by its day"),
        (
            "Căn cứ Luật Quản lý, sử dụng tài sản công số 15/2017/QH14;",
            [("15/2017/QH14", "Luật Quản lý, sử dụng tài sản công", None)], "a comma inside the name",
        ),
        (
            "Căn cứ Luật Tổ chức Chính phủ ngày 19/6/2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và "
            "Luật Tổ chức chính quyền địa phương ngày 22/11/2019;",
            [
                (None, "Luật Tổ chức Chính phủ", "2015-06-19"),
                (
                    None, "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương",
                    "2019-11-22",
                ),
            ],
            "an amending law is one law",
        ),
        ("Căn cứ Luật Tổ chức HĐND và UBND ngày 26/11/2003;",
         [(None, "Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân", "2003-11-26")], "abbreviations in the name"),
        ("Căn cứ Pháp lệnh Cán bộ, công chức ngày 26/02/1998;",
         [(None, "Pháp lệnh Cán bộ, công chức", "1998-02-26")], "an ordinance"),
        ("Thực hiện Luật Đất đai năm 2024 và Luật Việc làm.", [], "neither number nor day"),
        (
            "Căn cứ Luật Đấu thầu ngày 23/6/2023;\n\nCăn cứ Luật Đấu thầu số 22/2023/QH15 ngày 23/6/2023;",
            [("22/2023/QH15", "Luật Đấu thầu", "2023-06-23")], "the name and the number are one law",
        ),
        (
            "Luật Việc làm có hiệu lực từ ngày 01 tháng 01 năm 2026.", [], "the day is that of its effect",
        ),
    ],
)  # fmt: skip
def test_laws_are_cited_by_name_with_day_or_number(
    sentence: str, expected: list[tuple[str | None, str | None, str | None]], why: str
) -> None:
    assert [(c.number, c.name, c.date) for c in in_decision(sentence)] == expected, why


def test_a_document_is_cited_once_with_all_its_places() -> None:
    found = in_decision(
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\n\nĐiều 1. Thực hiện theo Nghị định số 30/2020/NĐ-CP.\n\n"
        "Điều 2. Trái với Nghị định 30/2020/NĐ-CP thì hủy."
    )
    assert numbers(found) == ["30/2020/NĐ-CP"]
    assert len(found[0].mentions) == 3


def test_the_document_does_not_cite_itself() -> None:
    assert in_decision("Điều 1. Quyết định số 900/QĐ-UBND ngày 02/12/2025 có hiệu lực từ ngày ký.") == ()


def test_the_same_number_of_another_year_is_another_document() -> None:
    found = in_decision("Điều 1. Thay thế Quyết định số 900/QĐ-UBND ngày 04/5/2019 của UBND tỉnh.")
    assert [(c.number, c.date) for c in found] == [("900/QĐ-UBND", "2019-05-04")]


def test_portal_footers_cite_nothing() -> None:
    found = citations_of(
        "Huyện họp bàn làm đường\n\nNgày 03/5/2023, UBND huyện họp bàn theo Kế hoạch số 12/KH-UBND ngày 01/3/2023.\n\n"
        "Cơ quan chủ quản: UBND huyện\n\nGiấy phép số 01/GP-STTTT do Sở Thông tin và Truyền thông cấp ngày 22/9/2021\n\n"
        "Điện thoại: 0299 3822 339\n"
    )
    assert numbers(found) == ["12/KH-UBND"]


def test_every_slot_is_where_its_span_says() -> None:
    from tests.reading import canonical

    text = "Họp dân\n\nTheo Quyết định số 320/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ, xã đã họp dân bàn việc."
    citation = citations_of(text)[0]
    words = canonical(text).text
    assert citation.number_span is not None
    assert citation.date_span is not None
    assert citation.issuer_span is not None
    assert citation.number_span.of(words) == "320/QĐ-TTg"
    assert citation.date_span.of(words) == "08/3/2022"
    assert citation.issuer_span.of(words) == "Thủ tướng Chính phủ"
    assert citation.span.of(words).startswith("Quyết định số 320/QĐ-TTg")


def test_time_grows_with_length_only() -> None:
    line = "Căn cứ Nghị định số {}/2020/NĐ-CP ngày 05/3/2020 của Chính phủ sửa đổi Luật Đất đai ngày 29/11/2013; "

    def seconds(count: int) -> float:
        body = "".join(line.format(n) for n in range(1, count))
        started = time.process_time()
        in_decision(body)
        return time.process_time() - started

    seconds(5)
    few, many = min(seconds(100) for _ in range(3)), min(seconds(400) for _ in range(3))
    assert many < max(few, 0.05) * 10
