"""What is refused before a library touches it, or after: bombs of every kind, by counting and by declared sizes."""

from __future__ import annotations

import io
import re
import zipfile

from corpus.errors import DamagedFile, TooLarge
from pipeline.limits import MEBIBYTE, Limits
from pipeline.raw import RawDocument
from pipeline.readers.decode import encoding_of

_OFFICE = frozenset(("docx", "xlsx", "pptx", "odt", "ods", "odp", "epub"))
# "<div class=" or "</div": elements that hold one another without end; group 1 where one is closed.
_NESTING = re.compile(rb"<(/?)(?:div|table|ul|ol|dl|section|article|blockquote|center|form|span|fieldset)\b", re.I)
_MARKUP = (".xml", ".rels")
_FOLLOWING = bytes(range(0x80, 0xC0))
"""Bytes that begin no character in UTF-8."""

_TAGS = 5
"""How many bytes of a web page may come to one of its text."""

_SPLIT = "Hãy tách tệp thành phần nhỏ hơn rồi nạp từng phần."
_SUSPECT = "Tệp có dấu hiệu bị làm giả để gây quá tải. Hãy mở bằng phần mềm khác rồi lưu lại, hoặc xin lại từ nơi gửi."


def admit(data: bytes, slug: str, limits: Limits) -> None:
    """Refuse a file by its format before it is read. Raises TooLarge or DamagedFile."""
    if slug in _OFFICE:
        admit_archive(data, limits)
    elif slug == "text":
        admit_pages(data.count(b"\f") + 1, limits)
        _admit_text(_characters(data), limits)
    elif slug == "html":
        _admit_text(_characters(data) // _TAGS, limits)
        _admit_nesting(data, limits)


def admit_archive(data: bytes, limits: Limits) -> None:
    """Refuse an office file whose members grow beyond measure. Raises TooLarge or DamagedFile.

    Declared sizes suffice: a member that holds more than it declares is cut there and fails its checksum.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise DamagedFile("Tệp bị hỏng, không mở được.", remedy="Tải lại hoặc xin lại tệp từ nơi gửi.") from error
    if len(members) > limits.members:
        raise TooLarge(f"Tệp có hơn {limits.members} thành phần bên trong.", remedy=_SUSPECT)
    if sum(member.file_size for member in members) > limits.unpacked:
        raise TooLarge(f"Tệp bung ra lớn hơn {limits.unpacked // MEBIBYTE} MB.", remedy=_SUSPECT)
    for member in members:
        _admit_member(member, limits)


def admit_raw(raw: RawDocument, limits: Limits) -> None:
    """Refuse a document of more pages or characters than one may have. Raises TooLarge."""
    admit_pages(len(raw.pages), limits)
    _admit_text(sum(len(page.text) for page in raw.pages), limits)


def admit_pages(count: int, limits: Limits) -> None:
    """Refuse a number of pages. Raises TooLarge."""
    if count > limits.pages:
        raise TooLarge(f"Tệp có {count} trang, nhiều hơn mức {limits.pages} trang.", remedy=_SPLIT)


def nested_too_deep() -> TooLarge:
    """The error for what is nested deeper than a reader can follow."""
    return TooLarge("Cấu trúc bên trong tệp lồng nhau quá sâu.", remedy=_SUSPECT)


def _admit_text(characters: int, limits: Limits) -> None:
    if characters > limits.text:
        raise TooLarge(f"Tệp có hơn {limits.text // 1_000_000} triệu ký tự.", remedy=_SPLIT)


def _admit_member(member: zipfile.ZipInfo, limits: Limits) -> None:
    if member.file_size > limits.trifle and member.file_size > limits.ratio * max(member.compress_size, 1):
        raise TooLarge(f"Thành phần bên trong tệp bung ra gấp hơn {limits.ratio} lần.", remedy=_SUSPECT)
    if member.filename.lower().endswith(_MARKUP) and member.file_size > limits.xml:
        raise TooLarge(f"Nội dung bên trong tệp lớn hơn {limits.xml // MEBIBYTE} MB.", remedy=_SPLIT)


def _admit_nesting(data: bytes, limits: Limits) -> None:
    """Count elements that are opened and not closed. Raises TooLarge."""
    depth = 0
    for tag in _NESTING.finditer(data):
        depth = max(depth - 1, 0) if tag[1] else depth + 1
        if depth > limits.nesting:
            raise nested_too_deep()


def _characters(data: bytes) -> int:
    encoding = encoding_of(data)
    if encoding and encoding.startswith("utf-16"):
        return len(data) // 2
    if encoding and encoding.startswith("utf-32"):
        return len(data) // 4
    return len(data.translate(None, _FOLLOWING))
