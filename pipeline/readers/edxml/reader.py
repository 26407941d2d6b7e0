"""An edXML package → a sheet that says in words what it holds, and its attachments."""

from __future__ import annotations

from dataclasses import replace

from corpus.errors import DamagedFile
from corpus.model import Declared, Issue, Labelled, Severity
from corpus.vocabulary.table import Row, rows
from pipeline.raw import Cover, Package, PackagePart, ReadContext
from pipeline.readers.cover import cover_sheet
from pipeline.readers.edxml.attachments import attachments_of
from pipeline.readers.edxml.message import Message, Reference, message_of
from pipeline.readers.edxml.tree import descendant, parse

MEDIA_TYPE = "application/vnd.vn.edxml+xml"
_HEADINGS = {
    "document": "PHIẾU GỬI VĂN BẢN ĐIỆN TỬ",
    "recall": "PHIẾU THU HỒI VĂN BẢN ĐIỆN TỬ",
    "update": "PHIẾU CẬP NHẬT VĂN BẢN ĐIỆN TỬ",
    "replacement": "PHIẾU GỬI VĂN BẢN ĐIỆN TỬ THAY THẾ",
    "status": "THÔNG BÁO TRẠNG THÁI XỬ LÝ VĂN BẢN ĐIỆN TỬ",
}
_SENT = (("title", "Trích yếu"), ("issuer", "Cơ quan gửi"), ("issued_on", "Thời điểm"))
_OWN = (*_SENT[:2], ("issued_on", "Ngày ban hành"), ("signer", "Người ký"), ("number", "Số, ký hiệu"))
_CARRIERS = ("document", "update", "replacement")
"""Packages that carry the document; the others speak of one."""

Line = tuple[str, str]
"""A label and a value, which may be ""."""


def read_edxml(data: bytes, context: ReadContext) -> Package:
    """The sheet of a package with what it declares; its attachments, the first of which is the document itself."""
    root, mended = parse(data, context.limits)
    header = descendant(root, "messageheader")
    if header is None:
        raise DamagedFile(
            "Gói edXML không có phần MessageHeader nên không đọc được.", remedy="Kiểm tra lại gói hoặc xin lại nơi gửi."
        )
    message = message_of(header)
    if not (message.number or message.subject or message.status or message.sender.id):
        raise DamagedFile("Gói edXML không còn đọc được thông tin nào.", remedy="Xin nơi gửi gửi lại gói.")
    files = attachments_of(root, context.limits)
    declared = declared_of(message)
    main = cover_sheet(MEDIA_TYPE, _HEADINGS[declared.kind], _lines(message, declared, files.parts),
                       cover=_cover(declared.kind))  # fmt: skip
    first, *others = files.parts or (None,)
    parts = (replace(first, declared=declared), *others) if first and declared.kind in _CARRIERS else files.parts
    issues = (*([_mended()] if mended else ()), *files.issues)
    return Package(MEDIA_TYPE, replace(main, declared=declared), tuple(p for p in parts if p), issues)


def declared_of(message: Message) -> Declared:
    """What the package says of the document, for a comparison with what the document says of itself."""
    return Declared(
        kind=_kind(message),
        number=message.number,
        issuer=message.sender.name if message.kind == "document" else "",
        issued_on=message.issued,
        title=message.subject,
        signer=message.signer,
        references=tuple(reference.number or reference.document_id for reference in message.references),
        more=tuple(Labelled(label, value) for label, value in _more(message) if value),
    )


def _kind(message: Message) -> str:
    if message.kind == "status":
        return "status"
    return _code("business", str(message.business))["slug"] if message.business in (0, 1, 2, 3) else "document"


def _code(field: str, code: str) -> Row:
    found = next((row for row in rows("edxml_codes") if (row["field"], row["code"]) == (field, code)), None)
    return found or {"field": field, "code": code, "slug": code, "label": f"mã {code}" if code else ""}


def _cover(kind: str) -> Cover:
    """Only a package that carries a document bears its number."""
    return Cover("phieu-gui", _OWN if kind in _CARRIERS else _SENT)


def _lines(message: Message, declared: Declared, parts: tuple[PackagePart, ...]) -> list[Line]:
    """The sheet, line by line: of what, by whom, everything else."""
    references = "; ".join(map(_reference, message.references))
    status = declared.kind == "status"
    carries = declared.kind in _CARRIERS
    of_what = references if status else _reference(Reference(message.number, message.issued))
    subject = f"Văn bản số {of_what}: {_code('status', message.status)['label']}" if status else message.subject
    return [
        ("Số, ký hiệu", message.number) if carries else ("Về văn bản", of_what),
        ("Trích yếu", subject),
        ("Cơ quan gửi", message.sender.name or message.sender.id),
        ("Ngày ban hành", _day(message.issued)),
        ("Người ký", message.signer),
        *((item.label, item.value) for item in declared.more),
        ("Trả lời văn bản", "" if status else references),
        ("Tệp đính kèm", "; ".join(part.name for part in parts)),
    ]


def _more(message: Message) -> list[Line]:
    """The other fields, in the order in which a clerk looks for them."""
    steering = _code("steering", str(message.steering))["label"] if message.steering else ""
    return [
        ("Loại văn bản", message.type_name),
        ("Nghiệp vụ", _code("business", str(message.business))["label"] if message.business is not None else ""),
        ("Lý do", message.reason),
        ("Trạng thái", _code("status", message.status)["label"] if message.status else ""),
        ("Nội dung phản hồi" if message.status else "Ghi chú", message.description),
        ("Thời điểm", _clock(message.at)),
        ("Chức vụ người ký", message.position),
        ("Hạn xử lý", _day(message.due)),
        ("Độ khẩn", _code("priority", str(message.priority))["label"] if message.priority is not None else ""),
        ("Chỉ đạo", steering),
        ("Nơi ban hành", message.place),
        ("Nơi nhận", "; ".join(map(str, message.recipients))),
        ("Nơi nhận ghi trên văn bản", "; ".join(message.places)),
        ("Tóm tắt", message.content if message.content != message.subject else ""),
        ("Phụ lục", "; ".join(message.appendices)),
        ("Văn bản được nhắc tới", message.target),
        ("Mã cơ quan gửi", message.sender.id),
        ("Mã văn bản", message.document_id),
        ("Chữ ký số của gói", "có, chưa kiểm tra" if message.signed else ""),
    ]


def _reference(reference: Reference) -> str:
    day = f" ngày {_day(reference.day)}" if reference.day else ""
    return f"{reference.number or reference.document_id}{day}"


def _day(iso: str) -> str:
    return "/".join(reversed(iso.split("-"))) if iso else ""


def _clock(iso: str) -> str:
    return f"{iso[11:16]} ngày {_day(iso[:10])}" if iso else ""


def _mended() -> Issue:
    return Issue(
        code="edxml-sai-quy-cach",
        message="Gói edXML không đúng quy cách XML; đã đọc phần đọc được.",
        remedy="Đối chiếu với văn bản đính kèm; báo nơi gửi sửa phần mềm.",
        severity=Severity.ERROR,
    )
