"""Every table reads back what was written in it; what it is given from outside agrees."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from pipeline.encodings.capitals import restore_capitals
from pipeline.encodings.fonts import encoding_of_font, is_capital_font
from pipeline.encodings.tables import NAMES, charmap
from pipeline.encodings.viqr import decode_viqr
from tests.encodings.encode import SAMPLE, encoded


@pytest.mark.parametrize("name", NAMES)
def test_a_text_is_read_back(name: str) -> None:
    stored = encoded(SAMPLE, name)
    assert stored != SAMPLE
    assert charmap(name).decode(stored).text == SAMPLE


@pytest.mark.skipif(shutil.which("iconv") is None, reason="no iconv")
@pytest.mark.parametrize(("name", "foreign"), [("tcvn3", "TCVN5712-1"), ("viscii", "VISCII")])
def test_iconv_writes_the_same_code(name: str, foreign: str) -> None:
    lines = SAMPLE.encode()
    made = subprocess.run(["iconv", "-f", "UTF-8", "-t", foreign], input=lines, capture_output=True, check=False)
    if made.returncode:
        pytest.skip(f"iconv does not know {foreign}")
    assert charmap(name).decode(made.stdout.decode("latin-1")).text == SAMPLE


@pytest.mark.parametrize(
    ("stored", "meant", "reason"),
    [
        ("Uûy ban nhaân daân", "Ủy ban nhân dân", "a capital with a small mark"),
        ("UÛY BAN NHAÂN DAÂN", "ỦY BAN NHÂN DÂN", "a capital with a capital mark"),
        ("thaúng, baèng, taúm", "thẳng, bằng, tẳm", "the bow with the hook"),
        ("ñaát röøng, quaän Caàu Giaáy", "đất rừng, quận Cầu Giấy", "letters of one code and of two"),
    ],
)
def test_vni(stored: str, meant: str, reason: str) -> None:
    assert charmap("vni").decode(stored).text == meant, reason


@pytest.mark.parametrize(
    ("stored", "meant", "reason"),
    [
        ("3 × 4, § 5", "3 × 4, § 5", "signs by themselves"),
        ("· môc ®)", "· mục đ)", "a bullet stays, the mark of a point is a letter"),
        ("t\u2212íng, l\u2219nh", "tướng, lãnh", "as a PDF shows two of the codes"),
        ("n\u00ad\u00adíc", "nước", "a soft hyphen typed twice"),
    ],
)
def test_tcvn3_signs(stored: str, meant: str, reason: str) -> None:
    assert charmap("tcvn3").decode(stored).text == meant, reason


def test_viqr() -> None:
    stored = "U?y ban nha^n da^n xa~ dda~ hu+o+'ng da^~n. Vie^.c na`y quan tro.ng."
    assert decode_viqr(stored).text == "Ủy ban nhân dân xã đã hướng dẫn. Việc này quan trọng."


@pytest.mark.parametrize(
    ("font", "encoding", "capitals"),
    [
        (".VnTime", "tcvn3", False),
        (".VnTimeH", "tcvn3", True),
        (".VnArial NarrowH", "tcvn3", True),
        ("GDNPMF+VnTimeHBold", "tcvn3", True),
        ("VNI-Times", "vni", False),
        ("VPS Times", "vps", False),
        ("Times New Roman", None, False),
        ("Vnesa", None, False),
    ],
)
def test_fonts_tell_their_encoding(font: str, encoding: str | None, capitals: bool) -> None:
    assert (encoding_of_font(font), is_capital_font(font)) == (encoding, capitals)


@pytest.mark.parametrize(
    ("decoded", "printed", "reason"),
    [
        ("THàNH PHố ĐÀ NẵNG", "THÀNH PHỐ ĐÀ NẴNG", "capitals around a small letter"),
        ("ủY BAN", "ỦY BAN", "a capital behind it"),
        ("Uỷ ban nhân dân", "Uỷ ban nhân dân", "a word of one capital"),
        ("UBND xã, ở THỊ TRấN", "UBND xã, ở THỊ TRẤN", "a small word between capitals stays"),
    ],
)
def test_capitals_follow_their_word(decoded: str, printed: str, reason: str) -> None:
    assert restore_capitals(decoded) == printed, reason
