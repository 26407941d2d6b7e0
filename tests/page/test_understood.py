"""The page says how it understood a query."""

from __future__ import annotations

import pytest

from api.page.environment import address
from api.page.view.understood import reading_of, to_drop


@pytest.mark.parametrize(
    ("words", "parts", "why"),
    [
        ("chăn nuôi gia súc", (), "words alone need no explanation"),
        (
            "thông báo tháng 8/2024",
            ("loại văn bản: Thông báo", "ưu tiên ban hành từ 1/8/2024 đến 31/8/2024"),
            "kind and month",
        ),
        ("họp ngày 5/3/2024", ("ưu tiên ban hành ngày 5/3/2024",), "one day orders, it does not shut out"),
        ("ngày 5/3/2024", ("ban hành ngày 5/3/2024",), "unless nothing else is asked for"),
        ("từ ngày 1/1/2024", ("ban hành từ 1/1/2024",), "an open end"),
        ("đến 30/6/2024", ("ban hành đến 30/6/2024",), "an open beginning"),
        (
            "văn bản thay thế nghị định 27/2022",
            ("quan hệ: Thay thế, bãi bỏ", "số, ký hiệu: nghị định 27/2022"),
            "a relation",
        ),
        ("45/KH-BCĐ", ("số, ký hiệu: 45/KH-BCĐ",), "the whole number as it was typed, not its figures alone"),
        ("qd534 2022", ("số, ký hiệu: qd534 2022",), "without marks and signs"),
        ("văn bản do ông Nguyễn Văn An ký", ("người ký: Nguyễn Văn An",), "a signer with the name"),
    ],
)
def test_what_is_more_than_words_is_named(words: str, parts: tuple[str, ...], why: str) -> None:
    assert reading_of(words).parts == parts, why


@pytest.mark.parametrize(
    ("words", "tasks", "why"),
    [
        ("nhiệm vụ sở y tế", "/nhiem-vu?co-quan=s%E1%BB%9F+y+t%E1%BA%BF", "work of an agency"),
        ("việc quá hạn của sở y tế", "/nhiem-vu?co-quan=s%E1%BB%9F+y+t%E1%BA%BF&tinh-trang=qua-han", "overdue work"),
        ("sở y tế", "", "no work is asked for"),
    ],
)
def test_who_asks_for_work_is_led_to_the_tasks(words: str, tasks: str, why: str) -> None:
    assert reading_of(words).tasks == tasks, why


@pytest.mark.parametrize(
    ("words", "parts", "left", "why"),
    [
        ("lúa ky:Nam", ("người ký: Nam",), ("lúa",), "a field word"),
        ('"đất lúa" -keo', ("nguyên văn: “đất lúa”", "không có: keo"), ("-keo", '"đất lúa"'), "quotes and minus"),
        ("1719", ("số, ký hiệu: 1719 · chương trình:",), ("",), "a number that is a programme is given up at once"),
        ("giảm nghèo năm 2022", ("chương trình:", "ưu tiên ban hành năm 2022"), ("năm 2022", "giảm nghèo"), "a year"),
        ("thông báo bộ y tế", ("loại văn bản: Thông báo", "cơ quan: bộ y tế"), ("bộ y tế", "thông báo"), "a body"),
    ],
)
def test_a_chip_leads_to_the_query_without_it(
    words: str, parts: tuple[str, ...], left: tuple[str, ...], why: str
) -> None:
    chips = reading_of(words, {"q": (words,), "nam": ("2024",), "tiep": ("x",)}).chips
    assert [chip.label.startswith(part) for chip, part in zip(chips, parts, strict=True)] == [True] * len(parts), why
    assert [chip.place for chip in chips] == [address("/", nam="2024", q=one or None) for one in left]


def test_what_cannot_be_read_and_other_names_are_told() -> None:
    reading = reading_of('sóc trăng "chuyển đổi')
    assert reading.notes == ("Dấu ngoặc kép chưa đóng nên các từ sau nó được tìm như từ thường.",)
    assert reading.reasons == ("Tìm cả tên mới: thành phố Cần Thơ (trước đây là tỉnh Sóc Trăng)",)


def test_conditions_to_give_up_are_those_without_which_something_is_found() -> None:
    chips = to_drop("ocop ky:Nam tu:2024", {}, lambda words: 2 if words == "ocop tu:2024" else 0)
    assert [(chip.label, chip.place) for chip in chips] == [("người ký: Nam", address("/", q="ocop tu:2024"))]


def test_two_conditions_are_given_up_where_one_is_not_enough() -> None:
    found = {"lúa ct:ocop": 2, "lúa nam:1999": 9}
    (chip,) = to_drop("lúa nam:1999 ct:ocop ky:Nam", {}, lambda words: found.get(words, 0))
    assert (chip.label, chip.place) == ("ban hành năm 1999 · người ký: Nam", address("/", q="lúa ct:ocop"))
    assert to_drop("nam:1999 ky:Nam", {}, lambda _: 0) == ()
