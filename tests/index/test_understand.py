"""What a query says, part by part."""

from __future__ import annotations

import pytest

from index.search.understand import Understood, understand


def words(said: Understood) -> list[str]:
    return [" ".join(token.exact for token in run) for run in said.words]


def numbers(said: Understood) -> list[tuple[str, set[str]]]:
    return [(n.number, {part for choice in n.parts for part in choice}) for n in said.numbers]


# Query, number, some of the parts joined to it, words that are left, why.
NUMBERS = [
    ("45/KH-BCĐ", "45", {"kh", "bcd"}, [], "as printed"),
    ("045 / kh - bcđ", "45", {"kh", "bcd"}, [], "spaces, leading zero"),
    ("qd 534 2022", "534", {"qd", "quyet-dinh", "2022"}, [], "code, number, year"),
    ("qđ2904 hà tĩnh", "2904", {"qd"}, ["hà tĩnh"], "code glued to the number"),
    ("so 1039 ubnd tinh tra vinh", "1039", {"ubnd"}, ["tinh tra vinh"], "the word for number"),
    ("82.2025.QĐ.UBND đà nẵng", "82", {"2025", "qd", "ubnd"}, ["đà nẵng"], "wrong signs; đà is no code"),
    ("172/kh", "172", {"kh", "ke-hoach"}, [], "number and kind"),
    ("22/2025", "22", {"2025"}, [], "number and year"),
    ("263/CTr-UBND", "263", {"ctr", "chuong-trinh", "ubnd"}, [], "a document of the kind, not the programme"),
    ("2740", "2740", set(), [], "the number alone"),
    ("chỉ đạo về 1719", "1719", set(), ["chỉ đạo về"], "the number by which a programme is known"),
    ("nghị quyết 57-nq/tw", "57", {"nghi-quyet", "nq", "tw"}, [], "kind twice, Party form"),
    ("nq 57", "57", {"nq"}, [], "code before"),
    ("quyết định 320 của thủ tướng", "320", {"quyet-dinh"}, ["của thủ tướng"], "kind before"),
    ("thong tu 21 2025 bgddt", "21", {"thong-tu", "2025", "bgddt"}, [], "no signs at all"),
    ("257/2025/QH15", "257", {"2025", "qh15"}, [], "National Assembly"),
    ("393nqcp", "393", {"nq", "cp"}, [], "number, kind and organ glued"),
    ("qđ15ubnd", "15", {"qd", "ubnd"}, [], "glued, the kind before"),
    ("12ttrubnd", "12", {"ttr", "ubnd"}, [], "a kind whose code begins like another"),
    ("1085 qđttg", "1085", {"qd", "ttg"}, [], "kind and organ glued"),
    ("45kh ocop", "45", {"kh"}, ["ocop"], "number and kind glued"),
    ("quyết định số 2015", "2015", {"qd"}, [], "told to be a number, though it might be a year"),
    ("tt 15/2025bnv", "15", {"tt", "2025", "bnv"}, [], "the organ glued to the year"),
    ("số1509", "1509", set(), [], "no space after the word for number"),
    ("luật đấu thầu 22/2023/qh15", "22", {"2023", "qh15"}, ["luật đấu thầu"], "a law with its number"),
]


@pytest.mark.parametrize(("query", "number", "parts", "left", "why"), NUMBERS)
def test_numbers_are_understood(query: str, number: str, parts: set[str], left: list[str], why: str) -> None:
    said = understand(query)
    assert [n for n, _ in numbers(said)] == [number]
    assert parts <= numbers(said)[0][1]
    rest = words(said) if not said.kind_words else [" ".join(t.exact for t in said.kind_words) + " " + words(said)[0]]
    assert rest == left


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("năm học 2025-2026", "two years"),
        ("giai đoạn 2021 - 2025", "a period"),
        ("báo cáo 6 tháng đầu năm", "a figure that counts"),
        ("kế hoạch 5 năm", "a figure that counts"),
        ("điều 5 khoản 2", "places in a text"),
        ("tháng 8/2022", "a month"),
        ("xăng E10", "a product"),
        ("5g", "no number of a document ends so"),
        ("20ha lúa", "an area"),
        ("khắc phục bão số 12", "storms are numbered"),
        ("mẫu số 05", "a form"),
        ("gói thầu số 5", "a bid"),
        ("co so 2 benh vien", "'cơ sở' without marks"),
        ("quy hoạch 3 loại rừng", "a figure that counts"),
        ("quyết định của thủ tướng", "no figure"),
    ],
)
def test_other_figures_are_no_numbers_of_documents(query: str, why: str) -> None:
    assert understand(query).numbers == ()


@pytest.mark.parametrize(
    ("query", "first", "last", "firm"),
    [
        ("công điện từ 20/11/2025 đến 30/11/2025", 20251120, 20251130, True),
        ("từ ngày 1-1-2023 đến hết ngày 31.12.2023 ocop", 20230101, 20231231, True),
        ("sau 30/6/2025", 20250701, 99991231, True),
        ("kế hoạch ngày 21/11/2025", 20251121, 20251121, False),
        ("thông báo tháng 2/2024", 20240201, 20240229, False),
        ("thông báo tháng 8 năm 2022", 20220801, 20220831, False),
        ("quý 3 2023 giải ngân", 20230701, 20230930, False),
        ("quý IV/2023", 20231001, 20231231, True),
        ("văn bản quý IV/2023", 20231001, 20231231, True),
    ],
)
def test_days_are_understood(query: str, first: int, last: int, firm: bool) -> None:
    assert [(days.first, days.last, days.firm) for days in understand(query).days] == [(first, last, firm)]


@pytest.mark.parametrize("query", ["31/2/2025", "tháng 13/2022", "quý 5/2022"])
def test_days_that_do_not_exist_are_no_range(query: str) -> None:
    assert understand(query).days == ()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("kế hoạch chuyển đổi số", {"kind": "ke-hoach", "words": ["chuyển đổi số"]}),
        ("ke hoach chuyen doi so", {"kind": "ke-hoach", "words": ["chuyen doi so"]}),
        ("kế hoạch", {"kind": "ke-hoach", "words": []}),
        ("kẻ hoach", {"kind": "", "words": ["kẻ hoach"]}),
        ("kh ubnd tỉnh ocop", {"kind": "ke-hoach", "words": ["ubnd tỉnh ocop"]}),
        ("qd ve dat rung", {"kind": "quyet-dinh", "words": ["ve dat rung"]}),
        ("hđ nhân dân", {"kind": "", "words": ["hđ nhân dân"]}),
        ("kh", {"kind": "", "words": ["kh"]}),
        ("dự án chậm tiến độ", {"kind": "", "words": ["dự án chậm tiến độ"]}),
        ("giấy phép nuôi ong", {"kind": "", "words": ["giấy phép nuôi ong"]}),
        ("hop dong thue kho", {"kind": "", "words": ["hop dong thue kho"]}),
        ("chương trình mục tiêu quốc gia", {"kind": "", "words": ["chương trình mục tiêu quốc gia"]}),
        ("ông lê văn phớc", {"words": ["ông lê văn phớc"]}),
        ("sở ttttt", {"words": ["sở ttttt"]}),
        ("văn bản hợp nhất", {"kind": "van-ban-hop-nhat", "words": []}),
        ("văn bản do ông Trần Văn Nam ký", {"signer": True, "words": ["trần văn nam"]}),
        ("nhiệm vụ sở xây dựng", {"words": ["sở xây dựng"]}),
        ("xây dựng nhiệm vụ", {"tasks": None, "words": ["xây dựng nhiệm vụ"]}),
        ("vb thay thế nghị định 27/2022", {"relation": "thay-the", "words": []}),
        ("triển khai quyết định 924", {"relation": "trien-khai", "words": []}),
        ("triển khai chuyển đổi số", {"relation": "", "words": ["triển khai chuyển đổi số"]}),
        ("sở nào phối hợp ocop", {"words": ["sở", "phối hợp ocop"]}),
        ("nhiệm vụ của ai", {"words": []}),
        ("ký", {"signer": False, "words": ["ký"]}),
        ("", {"words": []}),
    ],
)
def test_kind_relation_signer_and_tasks_are_understood(query: str, expected: dict[str, object]) -> None:
    said = understand(query)
    found = {name: words(said) if name == "words" else getattr(said, name) for name in expected}
    assert found == expected
