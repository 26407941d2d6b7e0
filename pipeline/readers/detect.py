"""Which format a file has: by its first bytes and its insides; the suffix decides only between kinds of text."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath

from corpus.errors import DamagedFile, EmptyFile
from pipeline.readers.cut_zip import names_of_members
from pipeline.readers.decode import encoding_of

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "rtf"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n", "png"),
    (b"GIF8", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"BM", "bmp"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"\x78\x9f\x3e\x22", "tnef"),
    (b"ITSF", "chm"),
    (b"AT&TFORM", "djvu"),
    (b"\x00\x00\x00\x18ftyphei", "heic"),
)
# Streams of a Word 97 compound file, in the order in which they tell.
_STREAMS = (
    ("__properties_version1.0", "msg"),
    ("EncryptedPackage", "locked-office"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
)
_PARTS = (("word/document.xml", "docx"), ("xl/workbook.xml", "xlsx"), ("ppt/presentation.xml", "pptx"))
_MIMETYPES = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/vnd.oasis.opendocument.presentation": "odp",
    b"application/epub+zip": "epub",
}
# What begins the name of a member that only office files and books have.
_OFFICE = ("[Content_Types].xml", "_rels/", "docProps/", "word/", "xl/", "ppt/", "mimetype", "META-INF/")
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b", re.I | re.S
)
_HTML_TAGS = re.compile(r"<(?:p|div|table|h[1-6]|span|br|article|section)\b[^>]*>", re.I)
_XML = re.compile(r"\s*<\?xml\b|\s*<[A-Za-z][\w:.-]*\s[^>]*\bxmlns", re.I)
_EDXML = re.compile(r"<(?:[\w.-]+:)?edxml|e-doc\.vn/schema", re.I)
_MAIL = re.compile(r"(?:^|\n)(?:Received|Message-ID|MIME-Version|Return-Path|X-Mailer)\s*:", re.I)
_MAIL_HEADER = re.compile(r"[A-Za-z][A-Za-z-]*:\s")
_HEAD = 16384
_LONGEST_TYPE = 200
DATA_SUFFIXES = (
    *(".json", ".jsonl", ".tsv", ".yaml", ".yml", ".toml", ".ini", ".sql", ".log"),
    *(".py", ".js", ".css", ".sh", ".bat", ".c", ".h", ".java", ".cs", ".php", ".src"),
)
"""Text that is data or source code and no document."""


def detect(data: bytes, name: str) -> str:
    """Slug of the format ("pdf", "docx", "html", "text", "doc", …, "unknown").

    Raises EmptyFile and DamagedFile where the outside of the file says so.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise EmptyFile("Tệp rỗng, không có nội dung.", remedy="Kiểm tra lại tệp gốc hoặc xin lại bản khác.")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _inside_zip(data)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _inside_compound(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[257:262] == b"ustar":
        return "tar"
    found = next((slug for magic, slug in _MAGIC if data.startswith(magic)), None)
    return found or _kind_of_text(data, name)


def _inside_zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            mimetype = _start(archive, "mimetype") if "mimetype" in names else b""
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        if _is_cut_archive(data):
            return "zip"
        raise DamagedFile(
            "Tệp bị hỏng hoặc bị cắt cụt, không mở được.", remedy="Tải lại hoặc xin lại tệp từ nơi gửi."
        ) from error
    for part, slug in _PARTS:
        if part in names:
            return slug
    return _MIMETYPES.get(mimetype, "zip")


def _is_cut_archive(data: bytes) -> bool:
    """Whether files can be taken out of a ZIP without its table of contents; parts of an office file are none."""
    names = list(names_of_members(data))
    return bool(names) and not any(name.startswith(_OFFICE) for name in names)


def _start(archive: zipfile.ZipFile, name: str) -> bytes:
    """The first line of a member, however long it says it is."""
    with archive.open(name) as member:
        return member.read(_LONGEST_TYPE).strip()


def _inside_compound(data: bytes) -> str:
    return next((slug for stream, slug in _STREAMS if stream.encode("utf-16-le") in data), "unknown")


def _kind_of_text(data: bytes, name: str) -> str:
    encoding = encoding_of(data[:_HEAD])
    head = data[:_HEAD].decode(encoding or "latin-1", errors="replace").lstrip("\ufeffï»¿")
    if encoding is None and "\x00" in head:
        return "unknown"
    suffix = PurePath(name).suffix.lower()
    if _is_html(head, suffix):
        return "html"
    if _XML.match(head) or suffix == ".edxml":
        return "edxml" if _EDXML.search(head) else "xml"
    if _MAIL_HEADER.match(head) and _MAIL.search(head):
        return "mht" if _is_saved_page(head, suffix) else "eml"
    return _kind_by_suffix(suffix)


def _kind_by_suffix(suffix: str) -> str:
    """What a text that tells nothing of itself is by its name."""
    if suffix == ".csv":
        return "csv"
    return "data" if suffix in DATA_SUFFIXES else "text"


def _is_saved_page(head: str, suffix: str) -> bool:
    """Whether a message is a page saved by a browser: from nobody to nobody, its images beside it."""
    lines = re.split(r"\r?\n\r?\n", head, maxsplit=1)[0].lower()
    sent = re.search(r"^(?:to|received|message-id)\s*:", lines, re.M)
    return suffix in (".mht", ".mhtml") or ("multipart/related" in lines and not sent)


def _is_html(head: str, suffix: str) -> bool:
    if _HTML.match(head):
        return True
    return suffix in (".htm", ".html", ".xhtml") and _HTML_TAGS.search(head) is not None
