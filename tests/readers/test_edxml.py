"""Packages of the exchange: header, status messages, recalls, attachments; what is not read, and what is refused."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from corpus.errors import DamagedFile, UnsupportedFormat
from pipeline.extract_line import extract_line
from pipeline.job import read_file
from pipeline.limits import LIMITS, Limits
from pipeline.raw import Package, ReadContext
from pipeline.readers.detect import detect
from pipeline.readers.edxml.message import Message, Organ, Reference, day_of, instant_of, message_of
from pipeline.readers.edxml.tree import descendant, parse
from pipeline.readers.read import read_source
from pipeline.reading import Reading, read_file_bytes
from tests.readers.tiny_edxml import (
    ANSWER,
    CODE,
    FROM,
    IDENTITY,
    STAFF,
    attachment,
    business,
    details,
    older,
    package,
    receivers,
)  # fmt: skip
from tests.readers.tiny_zip import encrypted_zip
from tests.real import REAL, needs_real

LETTER = """SỞ XÂY DỰNG TỈNH BÌNH MINH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 78/SXD-QHKT\tĐộc lập - Tự do - Hạnh phúc
V/v rà soát quy hoạch xã\tBình Minh, ngày 05 tháng 02 năm 2026

Kính gửi: Sở Nội vụ

Đề nghị Sở Nội vụ báo cáo trước ngày 20/3/2026.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Lê Văn Mẫu
"""


def zipped(entry: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(entry, data)
    return out.getvalue()


def message(data: bytes) -> Message:
    root, _ = parse(data, LIMITS)
    header = descendant(root, "messageheader")
    assert header is not None
    return message_of(header)


def source(data: bytes) -> Package:
    found = read_source(data, ReadContext("goi.edxml"))
    assert isinstance(found, Package)
    return found


def read(data: bytes) -> Reading:
    return read_file_bytes(data, ReadContext("goi.edxml"))


NEW = FROM + receivers() + IDENTITY + CODE + details() + ANSWER


def test_header_fields_of_a_document() -> None:
    found = message(package(NEW, trace=business("0", "Văn bản điện tử mới")))
    assert (found.kind, found.business, found.number) == ("document", 0, "77/SXD-QHKT")
    assert found.sender == Organ("000.00.09.H98", "Sở Xây dựng tỉnh Bình Minh")
    assert (found.issued, found.due, found.signer) == ("2026-02-05", "2026-03-20", "Lê Văn Mẫu")
    assert found.subject == "V/v rà soát quy hoạch xã"
    assert [to.id for to in found.recipients] == ["H98.01", "000.00.12.H98"]
    assert found.references == (
        Reference("1204/UBND-CN", "2026-01-15", "000.00.00.H98", "000.00.00.H98,2026/01/15,1204/UBND-CN"),
    )
    assert (found.appendices, found.priority, found.steering) == (("Biểu số 1",), 2, 1)


def test_a_package_of_the_first_generation() -> None:
    content = base64.b64encode(LETTER.encode()).decode()
    data = older(
        FROM + receivers() + CODE + details("05/02/2026", "20/03/2026"),
        f'<Attachment Content-Type="text/plain" Content-Transfer-Encoding="base64" name="77.txt">{content}</Attachment>',
    )
    assert detect(data, "goi.xml") == "edxml"
    found = message(data)
    assert (found.number, found.issued, found.due, found.business) == ("77/SXD-QHKT", "2026-02-05", "2026-03-20", None)
    assert [(part.name, part.data) for part in source(data).parts] == [("77.txt", LETTER.encode())]


def test_case_prefixes_and_spelling_do_not_count() -> None:
    data = package(NEW, trace=business("1", "Gửi nhầm", spelt="Business"))
    shouting = data.replace(b"MessageHeader>", b"MESSAGEHEADER>").replace(b"OrganId>", b"organid>")
    assert message(shouting).sender.id == "000.00.09.H98"
    assert (message(shouting).business, message(shouting).reason) == (1, "Gửi nhầm")


def test_a_status_message() -> None:
    data = package(
        FROM
        + ANSWER
        + STAFF
        + "<StatusCode>3</StatusCode><Description>Vào sổ số 51</Description><Timestamp>2026/02/06 14:05:09</Timestamp>"
    )
    found = message(data)
    assert (found.kind, found.status, found.at) == ("status", "03", "2026-02-06T14:05:09+07:00")
    document = read(data).document
    assert document
    assert document.declared
    assert document.declared.kind == "status"
    assert "Về văn bản: 1204/UBND-CN ngày 15/01/2026" in document.text
    assert "Trạng thái: đã tiếp nhận" in document.text
    assert document.facts.header.number is None, "the number is that of the document it speaks of"


def test_a_recall() -> None:
    document = read(package(NEW, trace=business("1", "Gửi nhầm phụ lục", IDENTITY))).document
    assert document
    assert document.declared
    assert (document.declared.kind, document.declared.number) == ("recall", "77/SXD-QHKT")
    assert document.facts.header.number is None
    assert document.text.startswith("PHIẾU THU HỒI VĂN BẢN ĐIỆN TỬ\nVề văn bản: 77/SXD-QHKT ngày 05/02/2026")
    assert "Lý do: Gửi nhầm phụ lục" in document.text


def test_a_replacement_names_what_it_replaces() -> None:
    old = "<ReplacementInfoList><ReplacementInfo><DocumentId>000.00.09.H98,2025/12/01,60/SXD-QHKT</DocumentId></ReplacementInfo></ReplacementInfoList>"
    found = message(package(FROM + CODE + details(), trace=business("3", "Thay thế", old)))
    assert found.references == (
        Reference("60/SXD-QHKT", "2025-12-01", "000.00.09.H98", "000.00.09.H98,2025/12/01,60/SXD-QHKT"),
    )


def test_the_clerk_who_sent_it_is_left_out() -> None:
    reading = read(package(NEW, trace=business("0"), attached=attachment("77.txt", LETTER.encode())))
    document = reading.document
    assert document
    words = document.text + str(document.declared)
    assert not [word for word in ("Người Xử Lý", "0900000009", "Phòng Kín") if word in words]


def test_the_sheet_stands_for_the_document_and_what_is_attached_is_linked() -> None:
    attached = attachment("77.txt", LETTER.encode()) + attachment(
        "Biểu.csv", "STT;Xã\n1;An Hòa\n".encode(), identity="cid:a-2"
    )
    reading = read(package(NEW, attached=attached))
    sheet = reading.document
    assert sheet
    header = sheet.facts.header
    assert header.number
    assert header.issuer
    assert header.kind
    assert (header.kind.value, header.number.value) == ("phieu-gui", "77/SXD-QHKT")
    assert [(d.source.part, d.parent) for d in reading.attached] == [("77.txt", sheet.id), ("Biểu.csv", sheet.id)]


def test_what_was_declared_and_what_was_read_differ(tmp_path: Path) -> None:
    path = tmp_path / "goi.edxml"
    path.write_bytes(package(NEW, attached=attachment("77.txt", LETTER.encode())))
    line = extract_line(read_file(path).outcome)
    assert line["declared"]["number"] == "77/SXD-QHKT"
    assert line["differences"] == []
    inside = line["attached"][0]
    assert inside["number"] == "78/SXD-QHKT"
    assert inside["declared"]["number"] == "77/SXD-QHKT"
    assert inside["differences"] == [{"field": "number", "declared": "77/SXD-QHKT", "extracted": "78/SXD-QHKT"}]


def test_text_under_a_mark_with_carriage_returns() -> None:
    data = package(NEW, mark="\ufeff").replace(b"\n", b"\r\n")
    assert detect(data, "goi.xml") == "edxml"
    assert message(data).number == "77/SXD-QHKT"


CODES = [
    ("<Code><CodeNumber>77</CodeNumber><CodeNotation>SXD-QHKT</CodeNotation></Code>", "77/SXD-QHKT", "in two parts"),
    (
        "<Code><CodeNumber>77</CodeNumber><CodeNotation>77/SXD-QHKT</CodeNotation></Code>",
        "77/SXD-QHKT",
        "the notation holds the number",
    ),
    ("<Code><CodeNumber/><CodeNotation>77/SXD-QHKT</CodeNotation></Code>", "77/SXD-QHKT", "no number"),
    ("<Code><CodeNumber>77</CodeNumber></Code>", "77", "no notation"),
    (IDENTITY, "77/SXD-QHKT", "by the identity alone"),
    ("<DocumentId>3b1f8c3e-52f0-4f0d</DocumentId>", "", "an identity without a number"),
]


@pytest.mark.parametrize(("code", "number", "why"), CODES)
def test_numbers(code: str, number: str, why: str) -> None:
    assert message(package(FROM + code + details())).number == number, why


DAYS = [
    ("2026/03/02", "2026-03-02"), ("02/03/2026", "2026-03-02"), ("2026-03-02T10:00:00", "2026-03-02"),
    ("2/3/2026 08:00", "2026-03-02"), ("2014/02/30", ""), ("null", ""), ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("written", "day"), DAYS)
def test_days(written: str, day: str) -> None:
    assert day_of(written) == day
    assert instant_of(written)[:10] == day


WRAPPED = [
    ("a.txt", zipped("0f7d.txt", b"abc"), b"abc", "a zip made to carry one file"),
    ("a.zip", zipped("0f7d.zip", zipped("b.txt", b"b")), zipped("b.txt", b"b"), "a zip that carries a zip"),
    ("a.zip", zipped("b.txt", b"b"), zipped("b.txt", b"b"), "a zip that was meant to be one"),
    ("a.pdf", b"%PDF-1.4", b"%PDF-1.4", "bytes as they are"),
]


@pytest.mark.parametrize(("name", "packed", "data", "why"), WRAPPED)
def test_files_wrapped_in_a_zip(name: str, packed: bytes, data: bytes, why: str) -> None:
    found = source(package(NEW, attached=attachment(name, packed)))
    assert [(part.name, part.data) for part in found.parts] == [(name, data)], why
    assert found.issues == ()


def test_names_without_folders_by_the_manifest_and_by_order() -> None:
    listed = "<Reference><ContentId>cid:x-2</ContentId><AttachmentName>hai.txt</AttachmentName></Reference>"
    attached = attachment("C:\\\\Users\\\\a\\\\mot.txt", b"1", identity="x-1") + attachment("", b"2", identity="x-2")
    assert [part.name for part in source(package(NEW, attached=attached, manifest=listed)).parts] == [
        "mot.txt",
        "hai.txt",
    ]


BROKEN = [
    ("Tm9pIGR1bmc*", b"Noi dung", "a sign that is none"),
    ("Tm9p IGR1\nbmc", b"Noi dung", "no padding at the end"),
    ("Tm9pIGR1bmc=\n", b"Noi dung", "as it should be"),
]


@pytest.mark.parametrize(("written", "data", "why"), BROKEN)
def test_base64_that_is_broken_gives_what_is_left(written: str, data: bytes, why: str) -> None:
    found = source(package(NEW, attached=attachment("a.txt", b"", text=written)))
    assert [part.data for part in found.parts] == [data], why
    assert bool(found.issues) == (why != "as it should be")


def test_a_broken_zip_is_kept_and_named() -> None:
    packed = zipped("a.txt", b"abc" * 100)[:-30]
    found = source(package(NEW, attached=attachment("a.txt", packed)))
    assert [part.data for part in found.parts] == [packed]
    assert [issue.place for issue in found.issues] == ["a.txt"]


def test_a_wrapping_under_a_password_is_left_to_who_has_the_password() -> None:
    packed = encrypted_zip("khoa.txt", "Nội dung có khóa.".encode(), b"mo-di")
    data = package(NEW, attached=attachment("a.txt", packed))
    found = source(data)
    assert [part.data for part in found.parts] == [packed]
    assert found.issues == ()
    locked = read_file_bytes(data, ReadContext("goi.edxml"))
    assert [(issue.code, issue.place) for issue in locked.issues] == [("co-mat-khau", "a.txt, khoa.txt")]
    opened = read_file_bytes(data, ReadContext("goi.edxml", passwords=("mo-di",)))
    assert opened.issues == ()
    assert [document.text for document in opened.attached] == ["Nội dung có khóa."]


def test_a_wrapping_packed_in_an_unknown_way_is_left_as_it_is() -> None:
    packed = bytearray(zipped("a.txt", b"abc"))
    for signature, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        packed[packed.find(signature) + offset] = 97
    found = source(package(NEW, attached=attachment("a.txt", bytes(packed))))
    assert [part.data for part in found.parts] == [packed]
    assert found.issues == ()


LISTED = "".join(
    f"<Reference><ContentId>cid:{n}</ContentId><AttachmentName>{n}.txt</AttachmentName></Reference>" for n in (1, 2)
)
HOLLOW = [
    (attachment("1.txt", b"abc", identity="1"), ["2.txt"], "only listed"),
    (
        attachment("1.txt", b"abc", identity="1")
        + "<Attachment><AttachmentName>2.txt</AttachmentName><Noi-dung>YWJj</Noi-dung></Attachment>",
        ["2.txt"],
        "data under a name that is not known",
    ),
    (attachment("mot.txt", b"abc", identity="x") + attachment("hai.txt", b"abc", identity="y"), [], "other names"),
]


@pytest.mark.parametrize(("attached", "missing", "why"), HOLLOW, ids=[why for *_, why in HOLLOW])
def test_an_attachment_that_brings_no_data_is_named(attached: str, missing: list[str], why: str) -> None:
    found = source(package(NEW, attached=attached, manifest=LISTED))
    assert [issue.place for issue in found.issues] == missing, why


def test_a_bomb_in_a_package_is_bounded() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"0" * 3_000_000)
    data = package(NEW, attached=attachment("a.txt", out.getvalue()) + attachment("b.txt", b"Noi dung", identity="b"))
    found = read_source(data, ReadContext("goi.edxml", limits=Limits(unpacked=1_000_000)))
    assert isinstance(found, Package)
    assert [part.name for part in found.parts] == ["b.txt"]
    assert [(issue.code, issue.place) for issue in found.issues] == [("qua-lon", "a.txt")]


HOSTILE = [
    b'<!DOCTYPE edXML [<!ENTITY a "aaaa">]>',
    b'<!DOCTYPE edXML SYSTEM "http://example.invalid/a.dtd">',
    b'<!doctype edXML [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
]


@pytest.mark.parametrize("declaration", HOSTILE)
def test_entities_and_document_types_are_refused(declaration: bytes) -> None:
    data = package(NEW).replace(b"?>", b"?>" + declaration, 1)
    with pytest.raises(UnsupportedFormat, match="DOCTYPE"):
        read(data)


def test_a_document_type_in_utf_16_is_refused_too() -> None:
    text = package(NEW).decode().replace('encoding="UTF-8"?>', 'encoding="UTF-16"?><!DOCTYPE edXML>')
    with pytest.raises(UnsupportedFormat, match="DOCTYPE"):
        read(text.encode("utf-16"))


MENDED = [
    (
        package(NEW).replace(b"<From>", b"<edXML:From>").replace(b"</From>", b"</edXML:From>"),
        "a prefix that nobody declared",
    ),
    (b"junk before " + package(NEW), "words before the declaration"),
    (package(NEW).replace(b"</AttachmentEncoded></edXML>", b""), "not closed"),
]


@pytest.mark.parametrize(("data", "why"), MENDED)
def test_what_strict_parsers_refuse_is_mended_and_said(data: bytes, why: str) -> None:
    reading = read(data)
    assert reading.document, why
    assert reading.document.declared
    assert (reading.document.declared.number, reading.document.declared.issuer) == (
        "77/SXD-QHKT",
        "Sở Xây dựng tỉnh Bình Minh",
    )
    assert [issue.code for issue in reading.issues] == ["edxml-sai-quy-cach"]


@pytest.mark.parametrize(
    "data", [b'<?xml version="1.0"?><edXML/>', b'<?xml version="1.0"?><edXML><a', package(NEW)[:120]]
)
def test_what_holds_no_message_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedFile):
        read(data)


def test_deep_nesting_is_damage_and_no_crash() -> None:
    deep = package(NEW).replace(b"<From>", b"<a>" * 100_000 + b"<From>")
    with pytest.raises(DamagedFile):
        read(deep)


SAMPLES = REAL / "edxml" / "samples"


@needs_real
@pytest.mark.real
@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.glob("*.edxml")))
def test_samples_hold_what_is_said_of_them(name: str) -> None:
    expected = json.loads((SAMPLES / "expected.json").read_text("utf-8"))[name]
    data = (SAMPLES / name).read_bytes()
    found = message(data)
    if expected["kind"] == "status":
        seen: dict[str, object] = {"kind": found.kind, "status": found.status, "about": found.references[0].number,
                                   "from_id": found.sender.id, "at": found.at}  # fmt: skip
    else:
        seen = {
            "kind": found.kind, "business": found.business, "number": found.number, "issuer_id": found.sender.id,
            "issued": found.issued, "due": found.due, "subject": found.subject, "signer": found.signer,
            "recipients": [to.id for to in found.recipients], "references": [r.number for r in found.references],
            "appendices": list(found.appendices), "priority": found.priority, "reason": found.reason,
            "target": found.target,
            "attachments": [{"name": p.name, "bytes": len(p.data), "sha256": sha256(p.data).hexdigest()} for p in source(data).parts],
        }  # fmt: skip
    assert {key: seen[key] for key in expected} == expected
