"""What single pieces of evidence say: marks for digits, lines as read, names of files, sequences."""

from __future__ import annotations

import datetime as dt

import pytest

from corpus.model import Candidate, Certainty, HeaderField, Span
from pipeline.reconcile.day import date_parts, day_votes
from pipeline.reconcile.digits import digit_votes, is_clean
from pipeline.reconcile.file_name import days_in_name, numbers_in_name
from pipeline.reconcile.judge import judge
from pipeline.reconcile.number import clean_symbol, number_of, ordinal_votes, split_line
from pipeline.reconcile.recognise import Reading
from pipeline.reconcile.sequence import weigh_number
from pipeline.reconcile.votes import Support


@pytest.mark.parametrize(
    ("token", "meant", "why"),
    [
        ("12", "12", "digits are digits"),
        ("O5", "5", "a letter for a zero"),
        ("3+", "34", "an open four"),
        ("1l", "11", "a stroke"),
        ("'27.", "27", "specks are silent"),
        ("8%", "87", "a crossed seven"),
    ],
)
def test_marks_stand_for_digits(token: str, meant: str, why: str) -> None:
    votes = digit_votes(token)
    assert max(votes, key=lambda value: votes[value]) == meant, why
    assert sum(votes.values()) == pytest.approx(1)


@pytest.mark.parametrize("token", ["", "...", "tháng", "123456", "xw"])
def test_what_is_no_number_has_no_votes(token: str) -> None:
    assert digit_votes(token) == {}


def test_confusions_of_handwriting_stay_possible() -> None:
    assert {"1", "7"} <= set(digit_votes("7"))
    assert {"6", "0"} & set(digit_votes("16"[1:]))
    assert {"4", "9"} <= set(digit_votes("9"))
    assert is_clean("07 ")
    assert not is_clean("O7")


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Số: 15 /KH-UBND", ("15", "KH-UBND")),
        ("S6: O9 /QD-SNV", ("O9", "QD-SNV")),
        ("$6: 3% /TB-VPCP", ("3%", "TB-VPCP")),
        ("Số:214/BC-UBND", ("214", "BC-UBND")),
        ("UBND Số: 2+ /CT-UBND", ("2+", "CT-UBND")),
        ("Số: ..... 2352 .....", None),
        ("CV ĐẾN Số: 2352 Ngày: 21/3/18", None),
    ],
)
def test_a_line_is_parted_where_it_has_a_symbol(line: str, parts: tuple[str, str] | None) -> None:
    assert split_line(line) == parts


@pytest.mark.parametrize(
    ("read", "printed"),
    [("KH- UBND", "KH-UBND"), ("QD-UBND", "QĐ-UBND"), ("..", ""), ("2352", "")],
)
def test_symbols_are_printed_forms(read: str, printed: str) -> None:
    assert clean_symbol(read) == printed


def test_numbers_below_ten_have_a_zero() -> None:
    assert number_of("9", "KH-UBND") == "09/KH-UBND"
    assert number_of("1204", "QĐ-UBND") == "1204/QĐ-UBND"
    assert number_of("12", "CT/TU") == "12-CT/TU"


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Gia Lai, ngày 15 tháng 8 năm 2023", ("15", "8", "2023")),
        ("Gia Lai,ngày15tháng 8 năm 2023", ("15", "8", "2023")),
        ("Gia Lai, ngay £5 thang 8 ndm 2023", ("£5", "8", "2023")),
        ("Gia Lai, ngdy O5- thangO8 nam 2023", ("o5-", "o8", "2023")),
        ("Về việc giao chỉ tiêu năm 2023", None),
    ],
)
def test_a_date_line_is_parted(line: str, parts: tuple[str, str, str] | None) -> None:
    assert date_parts(line) == parts


def test_a_day_cannot_follow_its_signature() -> None:
    readings = [Reading("a", "ngày 24 tháng 3 năm 2022")]
    free = day_votes(readings, first=None, last=None)
    bound = day_votes(readings, first=None, last=dt.date(2022, 3, 22))
    assert max(free, key=lambda day: free[day]) == "2022-03-24"
    assert bound["2022-03-24"] < max(bound.values())
    assert all(dt.date.fromisoformat(day) for day in bound)


@pytest.mark.parametrize(
    ("name", "symbol", "ordinals", "why"),
    [
        ("1874 (15-KH-UBND).signed.pdf", "KH-UBND", ["15"], "the number before the codes; the other is of an arrival"),
        ("09 QĐ 389.signed.pdf", "QĐ-BCĐ389", ["9"], "389 belongs to the body"),
        ("12CT_scan.pdf", "CT-UBND", ["12"], "glued to its kind"),
        ("gialai-310-tb-ubnd.pdf", "TB-UBND", ["310"], "lower case"),
        ("QD so 88.pdf", "QĐ-UBND", ["88"], "behind the kind"),
        ("2105-UBND-NC.pdf", "UBND-NC", ["2105"], "a letter's symbol has no kind"),
        ("2352.pdf", "CT-UBND", [], "a number alone may be an arrival's"),
        ("scan0001.pdf", "CT-UBND", [], "a counter of the scanner"),
        ("KH 2024.pdf", "KH-UBND", [], "a year"),
        ("IMG_20240312_0007.jpg", "CT-UBND", [], "a camera"),
        ("① CT-UBND.pdf", "CT-UBND", [], "a number in a circle"),
        ("CT ②.pdf", "CT-UBND", [], "one behind the kind"),
        ("3² KH-UBND.pdf", "KH-UBND", [], "a raised one"),
    ],
)
def test_numbers_in_names_of_files(name: str, symbol: str, ordinals: list[str], why: str) -> None:
    found = [named.ordinal for named in numbers_in_name(name, symbol) if named.weight >= 0.5]
    assert found == ordinals, why


def test_a_number_of_another_kind_weighs_little() -> None:
    (named,) = numbers_in_name("phu luc kem 77-QD-UBND.pdf", "KH-UBND")
    assert named.weight < 0.5


def test_days_in_names_of_files() -> None:
    assert days_in_name("31.2.2024.pdf") == {}
    typed, made = (days_in_name(name)["2024-03-12"] for name in ("KH 12.3.2024 (ban ky).pdf", "Scan_20240312.pdf"))
    assert (made < 0.3, typed > 0.6) == (True, True), "a machine writes the day of scanning"


def test_what_nobody_read_is_to_be_confirmed_where_two_engines_read_another() -> None:
    judged = judge({"a": 0.3, "b": 0.1}, {"a": Support(2, 0.9)}, {"b": (0.8, "file-name")})
    assert judged is not None
    assert (judged.value, judged.certainty) == ("b", Certainty.CONFIRM)


def test_engines_alone_are_never_certain() -> None:
    judged = judge({"7": 0.95, "1": 0.05}, {"7": Support(3, 0.9)}, {})
    assert judged is not None
    assert (judged.value, judged.certainty) == ("7", Certainty.LIKELY)


def test_an_independent_word_makes_certain_only_what_engines_see_first() -> None:
    agreed = judge({"4": 0.7, "9": 0.3}, {"4": Support(2, 0.7)}, {"4": (0.8, "file-name")})
    disputed = judge({"7": 0.7, "1": 0.3}, {"7": Support(3, 0.6), "1": Support(1, 0.1)}, {"1": (0.8, "file-name")})
    unseen = judge({"7": 0.7, "1": 0.3}, {"7": Support(3, 0.9)}, {"88": (0.8, "file-name")})
    assert agreed is not None
    assert disputed is not None
    assert unseen is not None
    assert (agreed.value, agreed.certainty) == ("4", Certainty.CERTAIN)
    assert (disputed.value, disputed.certainty) == ("1", Certainty.LIKELY)
    assert unseen.certainty is Certainty.CONFIRM


def test_there_are_at_most_five_candidates() -> None:
    judged = judge({str(n): 0.1 for n in range(1, 11)}, {}, {"99": (0.3, "file-name")})
    assert judged is not None
    assert len(judged.candidates) == 5
    assert judge({}, {}, {}) is None


def test_small_ordinals_are_met_more_often() -> None:
    votes = ordinal_votes([Reading("a", "Số: 6% /CT-UBND"), Reading("b", "Số: 0% /CT-UBND")])
    assert max(votes, key=lambda value: votes[value]) == "7"


def test_the_sequence_of_an_issuer_moves_doubtful_numbers_only() -> None:
    candidates = tuple(
        Candidate(value=value, source="recognition", weight=weight)
        for value, weight in (("17/KH-UBND", 0.4), ("11/KH-UBND", 0.38), ("71/KH-UBND", 0.1))
    )
    doubtful = HeaderField(
        span=Span(0, 4), rule="r", value="17/KH-UBND", certainty=Certainty.CONFIRM, candidates=candidates
    )
    known = ("10/KH-UBND", "17/KH-UBND", "400/QĐ-UBND")
    moved = weigh_number(doubtful, known)
    assert (moved.value, moved.certainty) == ("11/KH-UBND", Certainty.CONFIRM)
    assert moved.candidates[0].source == "sequence"
    assert weigh_number(doubtful, ()) == doubtful
