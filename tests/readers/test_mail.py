"""Mails: heads and texts in any charset, what is attached, what only decorates."""

from __future__ import annotations

import datetime as dt
from email.message import EmailMessage

import pytest

from corpus.model import Document
from pipeline.raw import ReadContext
from pipeline.reading import Reading, read_file_bytes
from tests.readers import tiny_msg
from tests.readers.tiny_compound import Tree
from tests.readers.tiny_msg import msg

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


def outlook() -> Tree:
    return (
        tiny_msg.properties(32, SENT)
        | tiny_msg.text(0x0037, "Gửi báo cáo quý I")
        | tiny_msg.text(0x1000, BODY)
        | tiny_msg.text(0x0C1A, "Nguyễn Văn Mẫu")
        | tiny_msg.text(0x5D01, "mau@giadinh.example")
        | tiny_msg.text(0x0E04, "Sở Nội vụ")
        | tiny_msg.binary(0x1013, b'<p>x</p><img src="cid:logo">')
    )


def test_outlook_mail_reads_as_any_mail() -> None:
    document = main(read(msg(outlook()), "thu.msg"))
    assert document.text.split("\n")[1:6] == [
        "Tiêu đề: Gửi báo cáo quý I",
        "Người gửi: Nguyễn Văn Mẫu <mau@giadinh.example>",
        "Người nhận: Sở Nội vụ",
        "Ngày gửi: 13/03/2026 06:30",
        "Kính gửi: Sở Nội vụ",
    ]
    assert document.facts.header.number is None


def test_outlook_attachments_are_linked() -> None:
    inner = (
        tiny_msg.properties(24, SENT)
        | tiny_msg.text(0x0037, "Thư trong")
        | tiny_msg.text(0x1000, "Xin gửi.")
        | tiny_msg.text(0x0C1A, "Lê Mẫu")
    )
    tree = (
        outlook()
        | tiny_msg.attachment(0, "Báo cáo.txt", ("Nội dung báo cáo. " * 400).encode())
        | tiny_msg.attachment(1, "logo.png", PICTURE, identity="logo")
        | tiny_msg.inner(2, inner)
    )
    reading = read(msg(tree), "thu.msg")
    assert [(d.source.part, d.parent) for d in reading.attached] == [
        ("Báo cáo.txt", main(reading).id),
        ("Thư trong.eml", main(reading).id),
    ]
    assert "Người gửi: Lê Mẫu" in reading.attached[1].text
    assert reading.issues == ()


def test_outlook_text_in_a_code_page() -> None:
    tree: Tree = {
        "__properties_version1.0": b"\0" * 32
        + (0x3FFD0003).to_bytes(4, "little")
        + b"\6\0\0\0"
        + (1258).to_bytes(8, "little"),
        "__substg1.0_0037001E": "Đê\u0300 nghi\u0323".encode("cp1258"),
        "__substg1.0_1000001E": "Nô\u0323i dung".encode("cp1258"),
    }
    assert main(read(msg(tree), "thu.msg")).text == "THƯ ĐIỆN TỬ\nTiêu đề: Đề nghị\nNội dung"


def test_outlook_text_in_rtf_alone_is_named() -> None:
    tree = tiny_msg.properties(32) | tiny_msg.text(0x0037, "Chỉ có RTF") | tiny_msg.binary(0x1009, b"LZFu")
    reading = read(msg(tree), "thu.msg")
    assert [issue.place for issue in reading.issues] == ["nội dung thư"]
