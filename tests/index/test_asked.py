"""Days that depend on today, bodies, programmes, signers, relations and tasks that a query asks for."""

from __future__ import annotations

import datetime as dt

import pytest

from index.search.understand import understand

TODAY = dt.date(2026, 6, 15)  # a Monday


@pytest.mark.parametrize(
    ("query", "first", "last", "firm", "why"),
    [
        ("văn bản hôm nay", 20260615, 20260615, True, "the day itself"),
        ("công văn tuần này", 20260615, 20260621, True, "weeks begin on Monday"),
        ("cong van tuan truoc", 20260608, 20260614, True, "without marks"),
        ("thông báo tháng trước", 20260501, 20260531, True, "a month"),
        ("báo cáo quý này", 20260401, 20260630, True, "a quarter"),
        ("quý trước", 20260101, 20260331, True, "a quarter"),
        ("kế hoạch ocop năm nay", 20260101, 20261231, False, "plans for a year may be issued before it"),
        ("ocop năm ngoái", 20250101, 20251231, False, "a year"),
        ("văn bản 7 ngày qua", 20260608, 20260615, True, "counted back"),
        ("báo cáo 6 tháng đầu năm nay", 20260101, 20260630, False, "a half year"),
        ("báo cáo 6 tháng đầu năm 2023", 20230101, 20230630, False, "a half year of a year"),
        ("9 tháng đầu năm 2022 giải ngân", 20220101, 20220930, False, "nine months"),
        ("6 tháng cuối năm 2022", 20220701, 20221231, False, "the second half"),
        ("kế hoạch trước 30/6", 10000101, 20260629, True, "the nearest such day, and before it"),
        ("nông thôn mới 2022", 20220101, 20221231, False, "a bare year is a hint"),
        ("ocop nam 2022", 20220101, 20221231, False, "with its word"),
        ("giảm nghèo năm 2021-2023", 20210101, 20231231, False, "a range of years"),
        ("giảm nghèo từ năm 2021 đến năm 2023", 20210101, 20231231, True, "a range that is spelt out"),
        ("quyết định năm 2023", 20230101, 20231231, True, "nothing else is asked for"),
        ("ocop ban hành năm 2023", 20230101, 20231231, True, "issued in that year"),
        ("đất đai sau năm 2024", 20250101, 99991231, True, "after a year ends"),
        ("đất đai trước tháng 7/2025", 10000101, 20250630, True, "before a month begins"),
        ("từ tháng 1/2023 đến tháng 3/2023", 20230101, 20230331, True, "a range of months"),
    ],
)
def test_days_are_understood(query: str, first: int, last: int, firm: bool, why: str) -> None:
    days = understand(query, today=TODAY).days
    assert [(one.first, one.last, one.firm) for one in days] == [(first, last, firm)], why


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("giai đoạn 2021-2025", "the period of a programme"),
        ("năm học 2025-2026", "a year of schools"),
        ("số 2022", "it is told to be a number"),
        ("22/2025", "part of a number"),
        ("quyết định 534 2022", "part of a number"),
        ("tầm nhìn 2030", "a year to come"),
        ("đến năm 2030 phủ sóng", "an aim"),
    ],
)
def test_other_years_are_no_days(query: str, why: str) -> None:
    assert understand(query, today=TODAY).days == (), why


def test_without_today_nothing_depends_on_it() -> None:
    assert understand("công văn tuần này").days == ()


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("quyết định 320 của thủ tướng", ["thủ tướng"]),
        ("bo gtvt duong cao toc", ["bo gtvt"]),
        ("sở nn&ptnt hậu giang ocop", ["sở nn&ptnt hậu giang"]),
        ("ubnd huyện văn chấn giảm nghèo", ["ubnd huyện văn chấn"]),
        ("ubnd xã tân thạch huyện châu thành", ["ubnd xã tân thạch huyện châu thành"]),
        ("tổng cục hải quan", ["tổng cục hải quan"]),
        ("công văn gửi sở xây dựng", []),
        ("cấp sổ đỏ", []),
        ("thuế quan nhập lúa mì", []),
        ("sở nv ocop", ["sở nv"]),
        ("so xd hau giang ocop", ["so xd hau giang"]),
        ("bộ ct về xăng dầu", ["bộ ct"]),
        ("công ty thuế", []),
        ("ubnd tphcm ocop", ["ubnd tphcm"]),
        ("ubnd tp tnn", ["ubnd tp"]),
        ("thuế quận Hoa Lư", ["thuế quận Hoa Lư"]),
        ("thue quan hoa lu", ["thue quan hoa lu"]),
        ("thông báo kết luận của phó thủ tướng", []),
        ("kiến nghị của đại biểu quốc hội", []),
        ("cv btc về hóa đơn", ["btc"]),
        ("thuế xăng dầu", []),
    ],
)
def test_bodies_are_understood(query: str, said: list[str]) -> None:
    assert [part.value for part in understand(query).parts if part.says == "issuer"] == said


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("1719", ["MTQG-DTTSMN"]),
        ("nq 57", ["NQ57"]),
        ("45", []),
        ("đề án 06", ["DA06"]),
        ("de an 06 xã song trà", ["DA06"]),
        ("chương trình 1719", ["MTQG-DTTSMN"]),
        ("sản phẩm ocop", ["NTM-OCOP"]),
        ("dự án 2 giảm nghèo bền vững", ["MTQG-GNBV/DA2", "MTQG-GNBV"]),
        ("dự án 2 cầu đường", []),
        ("vùng đồng bào dân tộc thiểu số", []),
        ("nhà ở cho đồng bào dtts", []),
        ("vung dong bao dan toc thieu so va mien nui", []),
        ("nhiệm vụ vùng đồng bào dân tộc thiểu số", []),
        ("chương trình dân tộc thiểu số", ["MTQG-DTTSMN"]),
        ("vùng đồng bào dân tộc thiểu số thuộc chương trình mục tiêu quốc gia", ["MTQG-DTTSMN"]),
        ("ctmtqg dtts", ["MTQG-DTTSMN"]),
        ("phát triển kinh tế xã hội vùng đồng bào dân tộc thiểu số và miền núi", ["MTQG-DTTSMN"]),
        ("kt-xh vùng đồng bào dtts&mn", ["MTQG-DTTSMN"]),
        ("dự án 4 vùng đồng bào dtts", ["MTQG-DTTSMN/DA4", "MTQG-DTTSMN"]),
        ("1719 dtts", ["MTQG-DTTSMN"]),
    ],
)
def test_programmes_are_understood(query: str, said: list[str]) -> None:
    assert [part.value.split()[0] for part in understand(query).parts if part.says == "programme"] == said


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("văn bản do ông Trần Văn Nam ký", "Trần Văn Nam"),
        ("kế hoạch nông thôn mới do đồng chí Lê Thị Hoa ký", "Lê Thị Hoa"),
        ("pct nguyen manh cuong ky", "pct nguyen manh cuong"),
        ("người ký Lê Văn Thành", "Lê Văn Thành"),
        ("ký bởi bà Lê Thị Hoa", "bà Lê Thị Hoa"),
        ("pttg Lê Văn Thành ký", "pttg Lê Văn Thành"),
        ("thứ trưởng Lê Văn Thành ký công văn", "thứ trưởng Lê Văn Thành"),
        ("ký thay thủ tướng Lê Văn Thành", "thủ tướng Lê Văn Thành"),
        ("văn bản pct ký tuần này", "pct"),
        ("quyết định về đất đai chủ tịch Hà Đức Lợi ký", "chủ tịch Hà Đức Lợi"),
    ],
)
def test_signers_are_understood(query: str, name: str) -> None:
    said = understand(query, today=TODAY)
    assert said.signer
    assert [part.value for part in said.parts if part.says == "signer"] == [name]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("ký bởi bà Lê Thị Hoa", "lê thị hoa"),
        ("pttg Lê Văn Thành ký", "lê văn thành"),
        ("văn bản pct ký tuần này", "pct"),
        ("thứ trưởng Lê Văn Thành ký", "thứ trưởng lê văn thành"),
    ],
)
def test_a_name_is_looked_for_without_what_texts_do_not_print_before_it(query: str, name: str) -> None:
    assert [" ".join(token.exact for token in run) for run in understand(query, today=TODAY).words] == [name]


@pytest.mark.parametrize(
    "query", ["ai ký quyết định 45", "quyết định 45 do ai ký", "cơ quan nào ban hành quyết định 45"]
)
def test_who_signed_a_number_is_a_question_about_the_number_alone(query: str) -> None:
    assert [part.says for part in understand(query, today=TODAY).parts] == ["number"]


@pytest.mark.parametrize(
    ("query", "relation", "kind"),
    [
        ("kế hoạch triển khai quyết định 924", "trien-khai", "ke-hoach"),
        ("hướng dẫn thực hiện 05/2022/tt-bnnptnt", "trien-khai", ""),
        ("văn bản nào thay thế nghị định 27/2022", "thay-the", ""),
        ("quyết định sửa đổi 23/2023/qđ-ubnd", "sua-doi", "quyet-dinh"),
    ],
)
def test_a_relation_stands_before_its_number(query: str, relation: str, kind: str) -> None:
    said = understand(query)
    assert (said.relation, said.kind, len(said.numbers)) == (relation, kind, 1)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("việc quá hạn phòng NN&PTNT", {"body": "phòng Nông nghiệp và Phát triển nông thôn", "state": "overdue"}),
        ("viec qua han cua so y te", {"body": "so y te", "state": "overdue"}),
        ("nhiệm vụ sắp đến hạn sở tài chính", {"body": "sở tài chính", "state": "due-soon"}),
        ("nhiệm vụ sở xây dựng", {"body": "sở xây dựng", "topic": ""}),
        ("nhiệm vụ ubnd xã song trà về nước sạch", {"body": "Ủy ban nhân dân xã song trà", "topic": "nước sạch"}),
        ("nhiệm vụ chuyển đổi số của sở y tế", {"body": "sở y tế", "programme": "CDS", "topic": ""}),
        ("nhiệm vụ hoàn thành trước 30/6", {"body": "", "due_first": 0, "due_last": 20260629}),
        ("việc đến hạn tuần này", {"due_first": 20260615, "due_last": 20260621}),
        ("nhiệm vụ sở y tế từ 1/6/2026 đến 30/6/2026", {"due_first": 20260601, "due_last": 20260630}),
        ("sở nào phối hợp ocop", {"role": "cooperating", "programme": "NTM-OCOP", "given": False}),
        ("ai chủ trì dự án 2 giảm nghèo", {"role": "lead", "programme": "MTQG-GNBV/DA2", "topic": ""}),
        ("nước sạch do cơ quan nào chủ trì", {"role": "lead", "topic": "nước sạch"}),
        ("ai hỗ trợ hồ sơ nước sạch", {"role": "", "topic": "hỗ trợ hồ sơ nước sạch"}),
        ("báo cáo hàng tuần nước sạch", {"recurrence": "weekly", "topic": "nước sạch", "given": False}),
        ("việc sở y tế phải làm", {"body": "sở y tế", "topic": "", "given": True}),
        ("các việc sở y tế phải làm trước 30/9", {"body": "sở y tế", "topic": "", "due_last": 20260929}),
        ("việc của công an thành phố về số nhà", {"body": "công an thành phố", "topic": "số nhà"}),
        ("những việc ubnd xã phải làm về rừng", {"body": "Ủy ban nhân dân xã", "topic": "rừng"}),
        ("trách nhiệm của sở y tế trong mùa lũ", {"body": "sở y tế", "topic": "mùa lũ", "given": True}),
        ("ai phải báo cáo trước 3/12/2025", {"due_last": 20251202, "given": False}),
        ("sở y tế được giao gì", {"body": "sở y tế", "given": True}),
        ("sở y tế phải làm gì về nước sạch", {"body": "sở y tế", "topic": "nước sạch"}),
        ("việc phải hoàn thành trước 5/12/2025", {"body": "", "due_last": 20251204, "given": True}),
        ("nhiệm vụ báo cáo hằng quý của sở y tế", {"recurrence": "quarterly", "body": "sở y tế"}),
    ],
)
def test_questions_about_tasks_are_understood(query: str, expected: dict[str, object]) -> None:
    tasks = understand(query, today=TODAY).tasks
    assert tasks is not None
    assert {name: getattr(tasks, name) for name in expected} == expected


@pytest.mark.parametrize(
    "query",
    [
        "việc làm bền vững",
        "việc sắp xếp thôn",
        "ai ký",
        "phối hợp liên ngành",
        "báo cáo tuần",
        "xây dựng nhiệm vụ",
        "tương lai",
    ],
)
def test_other_queries_ask_for_no_tasks(query: str) -> None:
    assert understand(query, today=TODAY).tasks is None


@pytest.mark.parametrize(
    ("query", "reasons"),
    [
        ("sóc trăng chuyển đổi số", ("Tìm cả tên mới: thành phố Cần Thơ (trước đây là tỉnh Sóc Trăng)",)),
        ("can tho chuyen doi so", ("Tìm cả tên cũ: tỉnh Sóc Trăng, tỉnh Hậu Giang (nay là thành phố Cần Thơ)",)),
        ("bộ gtvt", ("Tìm cả tên mới: Bộ Xây dựng (trước đây là Bộ Giao thông vận tải)",)),
        ("sở nn&mt", ("Tìm cả tên cũ: Sở Nông nghiệp và Phát triển nông thôn, Sở Tài nguyên và Môi trường"
                      " (nay là Sở Nông nghiệp và Môi trường)",)),
        ("hà nội", ()),
    ],
)  # fmt: skip
def test_names_of_another_time_are_told(query: str, reasons: tuple[str, ...]) -> None:
    assert understand(query).reasons == reasons
