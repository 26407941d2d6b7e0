"""Mails that Outlook saved: read as any mail, what is attached linked, what is missing named."""

from __future__ import annotations

from pipeline.raw import ReadContext
from pipeline.readers.mail import read_msg
from tests.readers import tiny_msg
from tests.readers.test_mail import BODY, PICTURE, SENT, main, read
from tests.readers.tiny_compound import Tree
from tests.readers.tiny_msg import msg


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


def test_what_a_mail_inside_an_outlook_mail_lacks_is_named() -> None:
    linked = {"__attach_version1.0_#00000000": tiny_msg.properties(8) | tiny_msg.text(0x3707, "Kế hoạch.docx")}
    inner = (
        tiny_msg.properties(24, SENT) | tiny_msg.text(0x0037, "Thư trong") | tiny_msg.text(0x1000, "Xin gửi.") | linked
    )
    reading = read(msg(outlook() | tiny_msg.inner(0, inner)), "thu.msg")
    assert [issue.place for issue in reading.issues] == ["Thư trong.eml, Kế hoạch.docx"]


def test_outlook_keeps_the_web_page_of_an_inner_mail_whose_plain_text_is_empty() -> None:
    inner = (
        tiny_msg.properties(24, SENT)
        | tiny_msg.text(0x0037, "Thư trong")
        | tiny_msg.text(0x1000, "\r\n")
        | tiny_msg.binary(0x1013, "<p>Nội dung.</p>".encode())
    )
    reading = read(msg(outlook() | tiny_msg.inner(0, inner)), "thu.msg")
    assert reading.attached[0].text.endswith("Nội dung.")


def test_outlook_leaves_out_no_picture_whose_identity_only_begins_like_one_that_is_shown() -> None:
    tree = outlook() | tiny_msg.attachment(0, "anh.png", PICTURE, identity="lo")
    parts = read_msg(msg(tree), ReadContext("thu.msg")).parts
    assert [part.name for part in parts] == ["anh.png"]
