"""Old office files: by LibreOffice as Word documents, fonts included; a .doc without it by catdoc, as plain text."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from corpus.errors import DamagedFile, UnsupportedFormat
from corpus.model import Issue, Severity
from pipeline.raw import RawDocument, ReadContext
from pipeline.readers.docx import read_docx
from pipeline.readers.office.boxes import with_boxes
from pipeline.readers.office.convert import convert_to_docx
from pipeline.readers.office.program import run_program
from pipeline.readers.plain import read_plain
from pipeline.tools import CATDOC, OFFICE, Tool, find_tool, office_program

_MEDIA_TYPES = {
    "doc": "application/msword",
    "rtf": "application/rtf",
    "odt": "application/vnd.oasis.opendocument.text",
    "wps": "application/vnd.ms-works",
}
_CATDOC_SECONDS = 20.0


def read_office(data: bytes, context: ReadContext, *, suffix: str) -> RawDocument:
    """The text of a file of a kind ("doc", "rtf", "odt", "wps"). Raises UnsupportedFormat where no program reads it."""
    program = office_program()
    if program is not None:
        converted = convert_to_docx(data, suffix, program=program, folder=context.folder)
        raw = read_docx(converted, replace(context, name=f"{context.name}.docx"))
        return with_boxes(replace(raw, media_type=_MEDIA_TYPES[suffix]))
    catdoc = find_tool(CATDOC)
    if suffix == "doc" and catdoc is not None:
        return _by_catdoc(data, context, catdoc)
    raise _missing(OFFICE)


def _by_catdoc(data: bytes, context: ReadContext, program: Path) -> RawDocument:
    """Words without numbering, tables and fonts; the issue says so."""
    with tempfile.TemporaryDirectory(prefix="catdoc-", dir=context.folder) as name:
        source = Path(name) / "in.doc"
        source.write_bytes(data)
        code, text = run_program([program, "-d", "utf-8", "-w", source], folder=Path(name), seconds=_CATDOC_SECONDS)
    if code != 0 or not text.strip():
        raise DamagedFile("Tệp Word bị hỏng hoặc không có chữ.", remedy="Mở thử bằng Word rồi lưu lại dạng .docx.")
    raw = read_plain(text, context)
    return replace(raw, media_type=_MEDIA_TYPES["doc"], issues=(*raw.issues, _poorer()))


def _poorer() -> Issue:
    return Issue(
        code="doc-khong-danh-so",
        message="Tệp .doc được đọc bằng catdoc: mất số tự động của điều, khoản và khung bảng.",
        remedy=f"Để đọc đủ, {OFFICE.remedy}.",
        severity=Severity.WARNING,
    )


def _missing(tool: Tool) -> UnsupportedFormat:
    return UnsupportedFormat(
        f"Máy này chưa có {tool.name} để đọc tệp văn bản đời cũ.",
        remedy=f"Hãy {tool.remedy}, hoặc lưu lại tệp dạng .docx rồi nạp lại.",
    )
