"""Places: level words with proper names, and provinces (gold rows with reasons)."""

from __future__ import annotations

import pytest

from corpus.model import Facts
from extractors.places import find_places
from tests.extractors.agencies.reading import header_of
from tests.reading import canonical


def places(text: str) -> list[tuple[str, str]]:
    """Names and levels in reading order."""
    return [(p.name, p.level) for p in find_places(canonical(text), Facts())]


ROWS = [
    ("huyện Văn Chấn", [("Văn Chấn", "district")], "begins as văn phòng does"),
    ("thành phố Hội An", [("Hội An", "district")], "begins as hội nông dân does"),
    ("tỉnh Trà Vinh", [("Trà Vinh", "province")], "a province of the register"),
    ("TỈNH CAO BẰNG", [("Cao Bằng", "province")], "in capitals"),
    ("TP. Hồ Chí Minh", [("Hồ Chí Minh", "province")], "a centrally run city"),
    ("thành phố Long Khánh", [("Long Khánh", "district")], "a city inside a province"),
    ("huyện Cầu Kè, thị xã Ngã Năm", [("Cầu Kè", "district"), ("Ngã Năm", "district")], "districts"),
    (
        "xã Hòa Lợi, phường 5, thị trấn Mỹ Xuyên",
        [("Hòa Lợi", "commune"), ("5", "commune"), ("Mỹ Xuyên", "commune")],
        "communes",
    ),
    ("đặc khu Cồn Cỏ", [("Cồn Cỏ", "commune")], "a special zone"),
    ("thôn Trà Sơn", [("Trà Sơn", "village")], "below the communes"),
    (
        "các huyện Châu Thành, Mỹ Tú và thị xã Vĩnh Châu",
        [("Châu Thành", "district"), ("Mỹ Tú", "district"), ("Vĩnh Châu", "district")],
        "a list with one level word, then another",
    ),
    ("các tỉnh Lào Cai, Sơn La", [("Lào Cai", "province"), ("Sơn La", "province")], "a list of provinces"),
    ("tại Thanh Hóa và Quảng Trị", [("Thanh Hóa", "province"), ("Quảng Trị", "province")], "names alone"),
    ("tỉnh Đăk Lăk", [("Đắk Lắk", "province")], "another spelling"),
    ("tỉnh Bà Rịa - Vũng Tàu", [("Bà Rịa - Vũng Tàu", "province")], "a hyphen inside the name"),
    ("tỉnh Hoà Bình", [("Hòa Bình", "province")], "another place for the tone mark"),
    ("huyện Ea H'leo", [("Ea H'leo", "district")], "an apostrophe inside the name"),
    ("quận 12", [("12", "district")], "a number for a name"),
]

NONE = [
    ("tỉnh Võ Phương", "no province of that name"),
    ("hợp tác xã Bình Minh", "xã in hợp tác xã"),
    ("kinh tế - xã hội", "xã in xã hội"),
    ("UBND huyện Nguyễn Văn An", "a person behind a level"),
    ("thành phố Khẩn trương rà soát", "the verb begins with a capital"),
    ("Đoàn Thanh niên Hồ Chí Minh", "the name of an organisation"),
    ("bản đồ, văn bản", "bản in other words"),
    ("UBND xã Văn phòng, xã Hội Nông dân", "words of other bodies"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS)
def test_finds_places(text: str, expected: list[tuple[str, str]], why: str) -> None:
    assert places(text) == expected, why


@pytest.mark.parametrize(("text", "why"), NONE)
def test_finds_no_place(text: str, why: str) -> None:
    assert places(text) == [], why


DAYS = [
    ("2025-06-30", "gia-lai", "the last day of the old extent"),
    ("2025-07-01", "gia-lai-2025", "the first day of the new extent"),
    ("", "gia-lai-2025", "without a date: today's"),
]


@pytest.mark.parametrize(("day", "code", "why"), DAYS)
def test_resolves_on_the_day_of_the_document(day: str, code: str, why: str) -> None:
    facts = Facts(header=header_of("", day))
    assert [p.code for p in find_places(canonical("tỉnh Gia Lai"), facts)] == [code], why
