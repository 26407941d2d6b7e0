"""Stamps of secrecy are seen wherever they stand; the words of the topic are no stamp."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from corpus.errors import SecretDocument
from corpus.model import Declared, Labelled, Page, PrintedWord, Status
from pipeline import reading
from pipeline.extract_line import extract_line
from pipeline.job import read_file
from pipeline.normalise import normalise
from pipeline.raw import Evidence, Package, PackagePart, RawBlock, RawDocument, ReadContext, Slice
from pipeline.readers.plain import read_plain
from pipeline.reading import read_file_bytes
from pipeline.secrecy import secrecy_of
from tests.readers.tiny_docx import docx, raw_paragraph, saved
from tests.readers.tiny_pdf import TinyPage, tiny_pdf

LETTER = """ỦY BAN NHÂN DÂN
TỈNH BÌNH MINH
{left}
Số: 15/BC-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
{right}
Bình Minh, ngày 05 tháng 3 năm 2024
BÁO CÁO
{title}
Kính gửi: Bộ Tư lệnh Quân khu.
{body}
Nơi nhận: - Như trên; - Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""
PLAIN = {"left": "", "right": "", "title": "Tình hình quý I năm 2024", "body": "Trân trọng báo cáo."}


def letter(**changed: str) -> str:
    text = LETTER.format(**PLAIN | changed)
    return "\n".join(line for line in text.splitlines() if line) + "\n"


def level(text: str) -> str:
    raw = read_plain(text.encode(), ReadContext("a.txt"))
    return secrecy_of(raw, normalise(raw))


STAMPED = (
    (letter(left="MẬT"), "MẬT", "a line of its own under the issuer"),
    (letter(right="TỐI MẬT"), "TỐI MẬT", "under the name of the country"),
    (letter(left="TUYỆT MẬT"), "TUYỆT MẬT", "the highest level"),
    (letter(left="M Ậ T"), "MẬT", "letters set apart"),
    (letter(left="T U Y Ệ T   M Ậ T"), "TUYỆT MẬT", "words and letters set apart"),
    (letter(left="[ MẬT ]"), "MẬT", "in a box drawn with brackets"),
    (letter(left="| TỐI MẬT |"), "TỐI MẬT", "in a box drawn with bars"),
    (letter(left="- MẬT -"), "MẬT", "between dashes"),
    (letter(left="Mật"), "MẬT", "typed without capitals"),
    (letter(left="TOI MAT"), "TỐI MẬT", "typed without marks"),
    (letter(left="Độ mật: Tối mật"), "TỐI MẬT", "a field of the header"),
    (letter(left="Mức độ mật: MẬT"), "MẬT", "another name of the field"),
    (letter(left="Độ mật:\nTuyệt mật"), "TUYỆT MẬT", "the value under the name of the field"),
    (letter(left="TUYỆT\nMẬT"), "MẬT", "broken over two lines"),
    (letter().replace("15/BC-UBND", "15/BC-UBND MẬT"), "MẬT", "beside the number"),
    (letter().replace("15/BC-UBND", "15/BC-UBND          MẬT"), "MẬT", "in the other column"),
    (letter().replace("CỘNG HÒA", "TỐI MẬT CỘNG HÒA"), "TỐI MẬT", "before the name of the country"),
    ("MẬT          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/BC-UBND\n", "MẬT", "the first word of the page"),
    (letter(left="MẬT Bản số: 05"), "MẬT", "with the number of the copy"),
    (letter(left="HỎA TỐC MẬT"), "MẬT", "behind a stamp of urgency"),
    (letter(left="MẬT - KHẨN"), "MẬT", "before one"),
    (letter(left="TỐI MẬT/HOẢ TỐC"), "TỐI MẬT", "with a stroke between"),
    (letter(left="MẬT, THƯỢNG KHẨN"), "MẬT", "with a comma between"),
    (letter(left="HỎA TỐC HẸN GIỜ 15h00 ngày 5/3\nTUYỆT MẬT"), "TUYỆT MẬT", "urgent by the hour, above the level"),
    (letter(left="MẬT (A2)"), "MẬT", "with the mark of the register"),
    (letter(left="MẬT - A"), "MẬT", "with a letter of the register"),
    (letter(left="MẬT (Bản số 01)"), "MẬT", "with that number in brackets"),
    (letter(left="TỐI MẬT   Bản số: 02"), "TỐI MẬT", "with that number some spaces away"),
    (letter(left="TỐI MẬT BẢN SỐ:……"), "TỐI MẬT", "with dots to write that number on"),
    (letter(left="TUYỆT MẬT - Số bản: 03/05"), "TUYỆT MẬT", "with that number and how many there are"),
    (letter(left="MẬT-Bản số 7"), "MẬT", "with a dash before that number"),
    (letter(left="M Ậ T (BẢN SỐ: 1)"), "MẬT", "letters set apart, with that number"),
    (letter(left="TOI MAT Ban so 2"), "TỐI MẬT", "typed without marks, with that number"),
    (letter(left="Độ mật: Tối mật (bản số 2)"), "TỐI MẬT", "a field with that number"),
    (letter(left="Số bản\nMẬT"), "MẬT", "under the number of the copy"),
    (letter().replace("15/BC-UBND", "15/BC-UBND MẬT Bản số: 05"), "MẬT", "beside the number, with that of the copy"),
    (letter(left="Ma\u0302\u0323t".upper()), "MẬT", "marks as characters of their own"),
)

OPEN = (
    (letter(), "nothing is said"),
    (letter(title="Về công tác bảo vệ bí mật nhà nước năm 2024"), "the topic of a report"),
    (letter(title="VỀ CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC"), "the topic in capitals"),
    (letter(title="TÌNH HÌNH BẢO VỆ BÍ\nMẬT NHÀ NƯỚC"), "the topic broken before the word"),
    (letter(title="TÌNH HÌNH CÔNG TÁC BẢO\nMẬT"), "a line that goes on with the one before"),
    (letter(left="Độ mật: Không"), "a field that says no"),
    (letter(left="Độ mật: Thường"), "a field that says ordinary"),
    (letter(left="ĐỘ MẬT"), "the name of a field without its value"),
    (letter(left="GIẢI MẬT"), "declassified"),
    (letter(left="BAN CHỈ ĐẠO BẢO VỆ BÍ MẬT"), "an issuer that ends with the word"),
    (letter(title="Quy trình xử lý văn bản mật"), "documents of that kind as a topic"),
    (letter(body="Tài liệu mật phải được cất giữ trong tủ có khóa."), "a sentence"),
    (letter(body="Các độ mật gồm:\nTuyệt mật\nTối mật\nMật"), "a list of the levels"),
    (letter(left="Độ mật | Mật | Tối mật | Tuyệt mật"), "a form with its choices"),
    (letter(body="Thực hiện an toàn, bảo mật thông tin."), "security of information"),
    ("TÀI LIỆU\nHướng dẫn xử lý tài liệu tối\nmật.\n", "a sentence broken before its last word"),
    (letter(body="Mật độ dân số 120 người/km2.\nMật ong Mù Cang Chải."), "other words that begin so"),
    (letter(left="Bản số: 05"), "the number of a copy alone"),
    (letter(left="HỎA TỐC"), "a stamp of urgency alone"),
    (letter(title="Về việc khẩn trương bảo vệ bí mật"), "an urgent matter about the topic"),
    (letter(body="Thực hiện công văn khẩn, mật mã số 15."), "a cipher in a sentence"),
    (letter(title="Về bảo vệ bí mật (bản số 05)"), "the topic with the number of a copy"),
    (letter(title="BẢO MẬT BẢN SỐ 2"), "security of information with the number of a copy"),
    (letter(title="Mật độ (bản số 3)"), "another word with the number of a copy"),
    (letter(body="Thực hiện theo văn bản số 15 mật của Bộ."), "a sentence with the number of a document"),
    (letter(left="HỎA TỐC"), "a stamp of urgency"),
)


@pytest.mark.parametrize(("text", "expected", "reason"), STAMPED, ids=[reason for *_, reason in STAMPED])
def test_a_stamp_is_seen(text: str, expected: str, reason: str) -> None:
    assert level(text) == expected, reason


@pytest.mark.parametrize(("text", "reason"), OPEN, ids=[reason for _, reason in OPEN])
def test_the_topic_is_no_stamp(text: str, reason: str) -> None:
    assert level(text) == "", reason


def test_what_a_recognised_page_lost_of_its_marks_is_still_a_stamp() -> None:
    text = letter(left="MÂT")
    word = PrintedWord(start=0, end=2, left=1, top=1, width=1, height=1, confidence=0.9)
    page = Page(1, text, 595, 842, (word,))
    raw = RawDocument("application/pdf", (page,), (RawBlock((Slice(1, 0, len(text)),)),))
    assert secrecy_of(raw, normalise(raw)) == "MẬT"


def test_an_envelope_and_a_reader_may_say_so() -> None:
    text = letter()
    raw = RawDocument("text/plain", (Page(1, text),), (RawBlock((Slice(1, 0, len(text)),)),))
    for value, expected in (("Mật", "MẬT"), ("Không", ""), ("Thường", "")):
        declared = replace(raw, declared=Declared(more=(Labelled("Độ mật", value),)))
        assert secrecy_of(declared, normalise(declared)) == expected
        seen = replace(raw, evidence=(Evidence("secrecy", value, "recognition", 0.8),))
        assert secrecy_of(seen, normalise(seen)) == expected


def test_a_stamp_on_a_page_of_print_beside_the_header_and_on_a_later_page() -> None:
    first = TinyPage().centre(180, 780, "ỦY BAN NHÂN DÂN").centre(420, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    first.centre(420, 762, "Độc lập - Tự do - Hạnh phúc").centre(180, 744, "Số: 15/BC-UBND")
    first.lines(70, 600, *(f"Dòng thứ {n} của báo cáo về tình hình thực hiện." for n in range(9)))
    open_page = tiny_pdf(first)
    assert read_file_bytes(open_page, ReadContext("a.pdf")).document
    first.text(160, 715, "MẬT", 14, bold=True)
    with pytest.raises(SecretDocument, match="MẬT"):
        read_file_bytes(tiny_pdf(first), ReadContext("a.pdf"))
    later = TinyPage().text(280, 800, "TỐI MẬT").lines(70, 760, "Phụ lục I", "Danh mục vị trí")
    clean = TinyPage().lines(70, 760, "Báo cáo", "Kèm theo một phụ lục")
    with pytest.raises(SecretDocument, match="TỐI MẬT"):
        read_file_bytes(tiny_pdf(clean, later), ReadContext("a.pdf"))


def test_a_stamp_in_a_word_document() -> None:
    """In a text box, in letters that were drawn, in the head of the page."""
    box = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>M Ậ T</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    drawn = '<w:r><w:pict><v:shape><v:textpath string="TỐI MẬT"/></v:shape></w:pict></w:r>'
    for markup in (box, drawn):
        document = Document(io.BytesIO(docx(*letter().splitlines())))
        raw_paragraph(document, markup)
        with pytest.raises(SecretDocument):
            read_file_bytes(saved(document), ReadContext("a.docx"))
    document = Document(io.BytesIO(docx(*letter(title="Công tác bảo vệ bí mật nhà nước").splitlines())))
    assert read_file_bytes(saved(document), ReadContext("a.docx")).document
    document.sections[0].header.paragraphs[0].text = "TUYỆT MẬT"
    with pytest.raises(SecretDocument, match="TUYỆT MẬT"):
        read_file_bytes(saved(document), ReadContext("a.docx"))


def test_a_stamped_file_inside_holds_the_whole_package_back(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = (PackagePart("a.txt", letter().encode()), PackagePart("b.txt", letter(left="MẬT").encode()))
    inner = Package("application/zip", None, parts)
    outer = Package("application/zip", None, (PackagePart("trong.zip", b"PK-inner"),))
    read = reading.read_source
    packages = {b"PK-inner": inner, b"PK-outer": outer}
    monkeypatch.setattr(reading, "read_source", lambda data, context: packages.get(data) or read(data, context))
    with pytest.raises(SecretDocument, match="tệp chứa nó") as caught:
        read_file_bytes(b"PK-outer", ReadContext("ngoai.zip"))
    assert caught.value.place == "trong.zip/b.txt"
    assert len(read_file_bytes(b"PK-outer", ReadContext("ngoai.zip", allow_secret=True)).attached) == 2


def test_nothing_but_name_hash_and_reason_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "bao-cao.txt"
    path.write_text(letter(left="TỐI MẬT", body="Cụm từ không được lộ ra."), encoding="utf-8")
    result = read_file(path)
    line = json.dumps(extract_line(result.outcome), ensure_ascii=False)
    assert result.outcome.status is Status.QUARANTINED
    assert (result.data, result.inside, result.outcome.documents, result.outcome.file.size) == (None, (), (), None)
    assert "TỐI MẬT" in result.outcome.issues[0].message
    for words in ("Cụm từ", "Quân khu", "15/BC-UBND", "Trần Văn Mẫu"):
        assert words not in line
        assert words not in caplog.text
    assert read_file(path, allow_secret=True).outcome.status is Status.OK
