"""Plain text: encodings, columns set with spaces and tabs, tables with bars in a line."""

from __future__ import annotations

import codecs
import unicodedata

import pytest

from corpus.errors import UnknownEncoding
from pipeline.normalise import normalise
from pipeline.readers.plain import read_plain
from pipeline.readers.read import read_raw
from tests.readers.blocks import plain, rows, words

TEXT = "Điều 1. Giao Sở Y tế rà soát.\nĐiều 2. Quyết định có hiệu lực từ ngày ký."


TCVN3 = "C¨n cø LuËt Tæ chøc ChÝnh phñ ngµy 25 th¸ng 12 n¨m 2001".encode("latin-1")


def windows_1258(text: str) -> bytes:
    """Vietnamese as that code page writes it: vowel letters whole, tone marks apart."""
    letters: list[str] = []
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        tones = [mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323"]
        base = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in tones))
        letters.append(base + "".join(tones))
    return "".join(letters).encode("cp1258")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (TEXT.encode(), "UTF-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "UTF-8 with a mark"),
        (TEXT.encode("utf-16"), "UTF-16 with a mark"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "the other UTF-16 with a mark"),
        (TEXT.encode("utf-16-le"), "UTF-16 without a mark"),
        (TEXT.encode("utf-16-be"), "the other UTF-16 without a mark"),
        (unicodedata.normalize("NFD", TEXT).encode(), "marks apart from their letters"),
        (windows_1258(TEXT), "Windows-1258"),
        (TEXT.replace("\n", "\r\n").encode(), "line ends of Windows"),
        (TEXT.replace("\n", "\r").encode(), "line ends of old Macs"),
    ],
)
def test_encodings_give_the_same_text(data: bytes, reason: str) -> None:
    assert normalise(read_raw(data, "thu.txt")).text == TEXT, reason


@pytest.mark.parametrize(
    "data", [b"caf\xe9 cr\xe8me, d\xe9j\xe0 vu", codecs.BOM_UTF16_LE + b"\x00\xd8\x41", bytes(range(128, 250))]
)
def test_unknown_encoding_is_named_with_a_remedy(data: bytes) -> None:
    with pytest.raises(UnknownEncoding) as caught:
        read_plain(data, "la.txt")
    assert "UTF-8" in caught.value.remedy


def test_a_file_in_an_old_encoding_is_read_as_it_is_meant() -> None:
    assert normalise(read_raw(TCVN3, "cu.txt")).text == "Căn cứ Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001"


def test_a_few_words_in_an_old_font_are_left_alone() -> None:
    legacy = "C¨n cø LuËt Tæ chøc"
    assert words(plain(legacy)) == [legacy]


HEADER = (
    "  ỦY BAN NHÂN DÂN         \tCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "XÃ TÂN AN                                    Độc lập - Tự do - Hạnh phúc\n"
    "                                             --------------------\n\n"
    "  Số: 9/QĐ-UBND                              Tân An, ngày 14 tháng 5 năm 2008\n\nQUYẾT ĐỊNH\n"
)


def test_header_set_with_spaces_is_two_boxes() -> None:
    assert words(plain(HEADER)) == [
        "ỦY BAN NHÂN DÂN\nXÃ TÂN AN\nSố: 9/QĐ-UBND",
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nTân An, ngày 14 tháng 5 năm 2008",
        "QUYẾT ĐỊNH",
    ]


def test_signature_set_with_spaces_is_two_boxes() -> None:
    text = "Hết./.\nNơi nhận:                         TM. ỦY BAN NHÂN DÂN\n- Như trên;                            CHỦ TỊCH\n- Lưu: VT.\n\n                                       Trần Hòa\n"
    assert words(plain(text)) == [
        "Hết./.",
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Hòa",
    ]


def test_a_recipient_over_two_lines_leaves_the_boxes_open() -> None:
    text = (
        "Hết./.\nNơi nhận:                         TM. ỦY BAN NHÂN DÂN\n- Chi nhánh Ngân hàng,              CHỦ TỊCH\n"
        "   kho bạc huyện;\n- Lưu: VT.                            Trần Hòa\n"
    )
    assert words(plain(text))[1:] == [
        "Nơi nhận:\n- Chi nhánh Ngân hàng, kho bạc huyện;\n- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Hòa",
    ]


def test_wide_spaces_in_a_sentence_make_no_columns() -> None:
    text = "Ban hành kèm theo Danh             mục ngành nghề ưu đãi."
    assert words(plain(text)) == ["Ban hành kèm theo Danh mục ngành nghề ưu đãi."]
    assert words(plain("Điều 3.\tCHỦ TỊCH và các ông bà thi hành.")) == ["Điều 3. CHỦ TỊCH và các ông bà thi hành."]


def test_tabs_between_cells_make_a_table() -> None:
    raw = plain("STT\tViệc\tAi\n1\tGặt\tHội Nông dân\n2\tPhơi\tHợp tác xã\n")
    assert rows(raw) == [["STT", "Việc", "Ai"], ["1", "Gặt", "Hội Nông dân"], ["2", "Phơi", "Hợp tác xã"]]


def test_bars_in_a_line_make_a_table() -> None:
    assert rows(plain("TT | Việc | Ai |\n1 | Gặt | Hội Nông dân |\n")) == [
        ["TT", "Việc", "Ai"],
        ["1", "Gặt", "Hội Nông dân"],
    ]


def test_slices_are_places_of_the_page() -> None:
    raw = plain("Một\n\f**Hai** ba\n")
    texts = ["".join(raw.pages[s.page - 1].text[s.start : s.end] for s in block.slices) for block in raw.blocks]
    assert texts == ["Một", "Hai ba"]
    assert [page.text for page in raw.pages] == ["Một\n", "**Hai** ba\n"]
