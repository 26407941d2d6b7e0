"""Mails: heads and texts in any charset, what is attached, what only decorates."""

from __future__ import annotations

import datetime as dt
from base64 import b64encode
from email.message import EmailMessage
from email.mime.base import MIMEBase
from email.mime.image import MIMEImage
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from corpus.model import Document, Severity
from pipeline.raw import ReadContext
from pipeline.readers.mail import read_eml
from pipeline.reading import Reading, read_file_bytes

SENT = dt.datetime(2026, 3, 12, 23, 30, tzinfo=dt.UTC)
PICTURE = b"\x89PNG\r\n\x1a\n"
BODY = """Kính gửi: Sở Nội vụ

Thực hiện Công văn số 512/UBND-NC ngày 05/3/2026 của UBND tỉnh Gia Lai, đề nghị Sở Nội vụ gửi báo cáo trước ngày 20/3/2026.
"""


def letter() -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Gửi báo cáo quý I"
    message["From"] = "Nguyễn Văn Mẫu <mau@giadinh.example>"
    message["To"] = "Sở Nội vụ <sonoivu@giadinh.example>"
    message["Date"] = SENT
    message.set_content(BODY)
    return message


def read(data: bytes, name: str = "thu.eml") -> Reading:
    return read_file_bytes(data, ReadContext(name))


def main(reading: Reading) -> Document:
    assert reading.document is not None
    return reading.document


def test_head_and_text_are_the_document() -> None:
    document = main(read(letter().as_bytes()))
    assert document.text.split("\n")[:5] == [
        "THƯ ĐIỆN TỬ",
        "Tiêu đề: Gửi báo cáo quý I",
        "Người gửi: Nguyễn Văn Mẫu <mau@giadinh.example>",
        "Người nhận: Sở Nội vụ <sonoivu@giadinh.example>",
        "Ngày gửi: 13/03/2026 06:30",
    ]
    assert [task.deadline.date for task in document.facts.tasks if task.deadline] == ["2026-03-20"]


def test_a_mail_claims_no_number_that_it_quotes() -> None:
    header = main(read(letter().as_bytes())).facts.header
    assert header.kind
    assert (header.kind.value, header.number, header.issuer, header.signer) == ("thu-dien-tu", None, None, None)
    assert header.title
    assert header.title.value == "Gửi báo cáo quý I"
    assert header.issued_on
    assert header.issued_on.value == "2026-03-13", "the day in Vietnam"


def test_what_is_attached_is_linked_and_pictures_of_the_text_are_not() -> None:
    message = letter()
    message.add_alternative('<p>Kính gửi</p><img src="cid:logo">', subtype="html")
    message.get_payload()[1].add_related(PICTURE, maintype="image", subtype="png", cid="<logo>")
    message.add_attachment(
        "Nội dung kế hoạch.".encode(), maintype="text", subtype="plain", filename="Kế hoạch số 5.txt"
    )
    inner = EmailMessage()
    inner["Subject"], inner["From"], inner["Message-ID"] = "Thư chuyển tiếp", "b@giadinh.example", "<1@x>"
    inner.set_content("Nội dung thư bên trong.")
    message.add_attachment(inner)
    reading = read(message.as_bytes())
    assert [(d.source.part, d.parent, d.source.container) for d in reading.attached] == [
        ("Kế hoạch số 5.txt", main(reading).id, main(reading).source.sha256),
        ("Thư chuyển tiếp.eml", main(reading).id, main(reading).source.sha256),
    ]
    assert "Tệp đính kèm: Kế hoạch số 5.txt; Thư chuyển tiếp.eml" in main(reading).text
    assert reading.issues == ()
    assert len(reading.originals[0]) == len("Nội dung kế hoạch.".encode())


HTML = "<p>Kính gửi Sở Nội vụ</p>"
PAGE = "<table><tr><td>Tên</td><td>Số</td></tr><tr><td>A</td><td>1</td></tr></table>"
FOOTER = "Thư này có thể chứa thông tin riêng."


def part(kind: str, words: str, **heads: str) -> MIMEText:
    made = MIMEText(words, kind, "utf-8")
    for name, value in heads.items():
        made[name.replace("_", "-")] = value
    return made


def several(kind: str, *parts: MIMEBase) -> MIMEMultipart:
    made = MIMEMultipart(kind)
    made["Message-ID"] = "<3@x>"
    for each in parts:
        made.attach(each)
    return made


BODIES = [
    (
        several("mixed", part("html", HTML), part("plain", FOOTER)),
        f"Kính gửi Sở Nội vụ\n{FOOTER}",
        "a gateway's footer",
    ),
    (
        several("mixed", part("plain", "Một"), part("html", "<p>Hai</p>"), part("plain", "Ba")),
        "Một\nHai\nBa",
        "in order",
    ),
    (several("alternative", part("plain", "Một"), part("html", "<p>Hai</p>")), "Một", "two forms of one text"),
    (several("alternative", part("plain", " "), part("html", HTML)), "Kính gửi Sở Nội vụ", "a form that is empty"),
    (
        several("mixed", several("alternative", part("plain", "Một"), part("html", HTML)), part("html", "<p>Chân</p>")),
        "Một\nChân",
        "two forms of a text, and a footer",
    ),
    (
        several("alternative", several("related", part("html", "<p>Giàu</p>"))),
        "Giàu",
        "a single form",
    ),
]


@pytest.mark.parametrize(("message", "body", "why"), BODIES, ids=[why for *_, why in BODIES])
def test_texts_are_joined_and_of_several_forms_one_is_read(message: MIMEMultipart, body: str, why: str) -> None:
    assert main(read(message.as_bytes())).text == f"THƯ ĐIỆN TỬ\n{body}", why


ALL_OF_A_PAGE = (
    f"<div class=header><p>{FOOTER}</p></div><p>{BODY}</p><div class=footer>Hạn nộp 20/3.</div>"
    "<p>Xem thêm</p><footer>Phòng Hành chính</footer><p>Tất cả: 12</p><style>p { color: red }</style>"
)


def test_a_web_page_of_a_mail_is_read_whole() -> None:
    text = main(read(part("html", ALL_OF_A_PAGE, Message_ID="<4@x>").as_bytes())).text
    for words in (FOOTER, "Kính gửi: Sở Nội vụ", "Hạn nộp 20/3.", "Xem thêm", "Phòng Hành chính", "Tất cả: 12"):
        assert words in text
    assert "color" not in text


def test_tables_of_two_texts_are_two_tables() -> None:
    document = main(read(several("mixed", part("html", PAGE), part("html", PAGE)).as_bytes()))
    tables = [block.cell.table for block in document.canonical.blocks if block.cell]
    assert len(tables) == 8
    assert len(set(tables)) == 2


def photograph(name: str, **heads: str) -> MIMEImage:
    made = MIMEImage(PICTURE, "png")
    made["Content-Disposition"] = f'inline; filename="{name}"'
    for head, value in heads.items():
        made[head.replace("_", "-")] = value
    return made


PHOTOGRAPHS = [
    (
        several("mixed", part("plain", "Gửi ảnh."), photograph("a.png", Content_ID="<ii_1>")),
        ["a.png"],
        "sent by a phone",
    ),
    (several("related", part("html", HTML), photograph("a.png", Content_ID="<ii_1>")), ["a.png"], "beside a web page"),
    (
        several("related", part("html", '<img src="cid:a%40x">'), photograph("a.png", Content_ID="<a@x>")),
        [],
        "shown by its identity",
    ),
    (
        several("related", part("html", '<img src="anh1.png">'), photograph("a.png", Content_Location="anh1.png")),
        [],
        "shown by its place",
    ),
]


@pytest.mark.parametrize(("message", "attached", "why"), PHOTOGRAPHS, ids=[why for *_, why in PHOTOGRAPHS])
def test_only_pictures_that_a_text_shows_are_left_out(message: MIMEMultipart, attached: list[str], why: str) -> None:
    assert [part.name for part in read_eml(message.as_bytes(), ReadContext("a.eml")).parts] == attached, why


DAYS = ["Fri, 31 Dec 9999 23:59:59 +0000", "khong ro"]


@pytest.mark.parametrize("day", DAYS)
def test_a_day_beyond_all_days_is_left_out(day: str) -> None:
    text = main(read(part("plain", BODY, Message_ID="<4@x>", Date=day).as_bytes())).text
    assert "Kính gửi: Sở Nội vụ" in text
    assert "Ngày gửi" not in text


def test_a_mail_packed_as_base64_in_a_mail_is_read() -> None:
    packed = MIMEText("x", "plain", "utf-8")
    packed.set_payload(b64encode(letter().as_bytes()).decode())
    packed.replace_header("Content-Type", "message/rfc822")
    reading = read(several("mixed", part("plain", "Xin chuyển."), packed).as_bytes())
    assert [document.text.split("\n")[1] for document in reading.attached] == ["Tiêu đề: Gửi báo cáo quý I"]


def test_a_mail_of_hardly_a_text_is_read() -> None:
    inner = MIMEMessage(letter())
    reading = read(several("mixed", part("plain", "Xin chuyển."), inner).as_bytes())
    assert main(reading).text.endswith("Xin chuyển.")
    assert len(reading.attached) == 1


def test_a_mail_that_was_cut_says_so() -> None:
    message = letter()
    message.add_attachment(BODY.encode() * 9, maintype="text", subtype="plain", filename="a.txt")
    assert read(message.as_bytes()).issues == ()
    reading = read(message.as_bytes()[:-200])
    assert [issue.severity for issue in reading.issues] == [Severity.WARNING]
    assert "cắt cụt" in reading.issues[0].message


def test_what_outlook_packs_its_own_way_is_named() -> None:
    message = letter()
    message.add_attachment(b"\x78\x9f\x3e\x22abc", maintype="application", subtype="ms-tnef", filename="winmail.dat")
    issues = read(message.as_bytes()).issues
    assert [(issue.code, issue.place) for issue in issues] == [("chua-ho-tro", "winmail.dat")]
    assert "winmail.dat" in issues[0].message


def raw(subject: bytes, kind: bytes, body: bytes) -> bytes:
    return (
        b"From: a@x.example\r\nTo: b@x.example\r\nMessage-ID: <2@x>\r\nSubject: "
        + subject
        + b"\r\nContent-Type: "
        + kind
        + b"\r\n\r\n"
        + body
    )


CHARSETS = [
    (
        raw("Báo cáo tháng".encode(), b"text/plain; charset=utf-8", "Nội dung".encode()),
        "Báo cáo tháng",
        "Nội dung",
        "letters in a head that says nothing",
    ),
    (
        raw(b"=?utf-8?B?QsOhbyBjw6Fv?=\r\n =?utf-8?Q?_th=C3=A1ng?=", b"text/plain; charset=utf-8", "Nội dung".encode()),
        "Báo cáo tháng",
        "Nội dung",
        "a head in two encoded words",
    ),
    (
        raw(b"=?x-none?B?QsOhbyBjw6Fv?=", b"text/plain; charset=x-la", "Nội dung".encode()),
        "Báo cáo",
        "Nội dung",
        "charsets that do not exist",
    ),
    (
        raw(b"Bao cao", b"text/plain; charset=windows-1258", "Nô\u0323i dung đơn vi\u0323".encode("cp1258")),
        "Bao cao",
        "Nội dung đơn vị",
        "Windows-1258",
    ),
    (
        raw(b"Bao cao", b"text/plain; charset=us-ascii", "Nội dung".encode()),
        "Bao cao",
        "Nội dung",
        "a charset that lies",
    ),
    (
        raw(b"Bao cao", b"text/html; charset=utf-8", '<meta charset="windows-1252"><p>Nội dung</p>'.encode()),
        "Bao cao",
        "Nội dung",
        "a page whose own charset lies",
    ),
]


@pytest.mark.parametrize(("data", "subject", "words", "why"), CHARSETS)
def test_reads_any_charset(data: bytes, subject: str, words: str, why: str) -> None:
    text = main(read(data)).text
    assert f"Tiêu đề: {subject}\n" in text, why
    assert text.endswith(words), why


BROKEN = [
    (
        b"From: a@x\r\nMessage-ID: <1>\r\nDate: khong ro\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nabc",
        "no end of the parts, no day",
    ),
    (
        b"From: a@x\r\nMessage-ID: <1>\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!",
        "no base64",
    ),
    (b"From: a@x\r\nMessage-ID: <1>\r\nSubject: =?utf-8?B?!!?=\r\n\r\nabc", "a head that cannot be decoded"),
]


@pytest.mark.parametrize(("data", "why"), BROKEN)
def test_a_broken_mail_is_read_as_far_as_it_goes(data: bytes, why: str) -> None:
    assert main(read(data)).text.startswith("THƯ ĐIỆN TỬ"), why
