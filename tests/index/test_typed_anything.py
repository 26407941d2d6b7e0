"""Whatever is typed into the box is understood somehow, on any day; what says nothing is told."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.search.field_words import field_words
from index.search.tasks.asked import tasks_asked
from index.search.tidy import LONGEST_WORD
from index.search.understand import understand

TIME = ("từ", "đến", "tới", "trước", "sau", "hết", "ngày", "tháng", "năm", "quý", "tuần", "nay", "này", "qua", "tới", "đầu", "cuối",
        "nửa", "hôm", "trong", "gần đây", "ban hành", "tu", "den", "truoc", "thang", "nam", "quy")  # fmt: skip
FIGURES = ("0", "1", "2", "3", "6", "12", "13", "29", "31", "32", "99", "999", "0001", "2024", "2026", "9999", "iii", "²", "٣", "1/1/0001",
           "31/12/9999", "0/0/0000", "29/2", "31/4/2024", "1/2024", "00/9999", "2021-2025", "45/KH-BCĐ")  # fmt: skip
OTHERS = ("số", "nhiệm vụ", "việc quá hạn", "hoàn thành", "ai chủ trì", "báo cáo", "kế hoạch", "quyết định", "đầu tư", "sở y tế", "1719",
          "hàng quý", '"', "-", "/", ".", ",")  # fmt: skip
PIECES = st.sampled_from((*TIME, *FIGURES, *OTHERS, *(f"{word}:" for word in field_words())))
TYPED = st.builds(
    lambda pieces, glue: glue.join(pieces), st.lists(PIECES, max_size=14), st.sampled_from((" ", " ", "", "/"))
)
DAYS = st.one_of(st.dates(), st.sampled_from((dt.date.min, dt.date.max, dt.date(2024, 2, 29), dt.date(2026, 1, 1))))


@settings(max_examples=400, deadline=None)
@given(TYPED, DAYS)
@example("nhiệm vụ trước ngày 1/1/0001", dt.date(2026, 6, 15))
@example("nhiệm vụ sau 31/12/9999 999 ngày qua tuần tới", dt.date.max)
@example("999 ngày qua hôm kia tuần trước năm trước quý trước", dt.date.min)
def test_nothing_typed_fails(query: str, today: dt.date) -> None:
    said = understand(query, today=today)
    asked = tasks_asked(query, today)
    understand(query)
    bounds = [bound for one in said.days for bound in (one.first, one.last)]
    bounds += [bound for bound in (asked.question.due_first, asked.question.due_last) if bound]
    assert [bound for bound in bounds if not 1_01_01 <= bound <= 9999_12_31] == []


@pytest.mark.parametrize("query", ["🙂", "-", "???", '"..."', "“ ”", "./. - :"])
def test_a_query_without_letters_and_figures_is_told(query: str) -> None:
    assert understand(query).notes[-1:] == ("Câu tìm không có chữ hay số nào nên không thu hẹp được kết quả.",)


@pytest.mark.parametrize("query", ["", "  ", "a", "5", "văn bản"])
def test_others_are_not(query: str) -> None:
    assert understand(query).notes == ()


def test_a_long_word_is_told_as_such() -> None:
    note = f"Có từ dài hơn {LONGEST_WORD} ký tự: chỉ dùng {LONGEST_WORD} ký tự đầu của từ đó."
    assert understand("e3b0c44298fc1c149afbf4c8996fb924" * 2).notes == (note,)
    assert understand("a" * LONGEST_WORD).notes == ()


@pytest.mark.parametrize(
    ("query", "fields"),
    [
        ("ký: Lê Văn Nam", ["signed-by"]),
        ("KÝ:Nam", ["signed-by"]),
        ("người ký: Lan", ["signed-by"]),
        ("nguoi ky: Lan", ["signed-by"]),
        ("số: 12", ["number"]),
        ("so:12", ["number"]),
        ("Từ: 2023 đến: 2024", ["from", "until"]),
        ("cơ quan: sở y tế", ["issued-by"]),
        ("chương trình: ocop", ["programme"]),
        ("Kỳ: họp thứ 5", []),
        ("Sở: 12", []),
        ("Sở: Y tế", []),
        ("tư: 2023", []),
        ("đèn: 2023", []),
        ("nằm: 2023", []),
    ],
)
def test_field_words_have_their_own_marks_or_none(query: str, fields: list[str]) -> None:
    said = understand(query)
    assert [one.field for one in said.asked] == fields
    assert said.notes == ()
