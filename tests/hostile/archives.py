"""Word files made to hurt: bombs, entities, depth, lies about sizes."""

from __future__ import annotations

import io
import struct
import zipfile

from tests.readers.tiny_docx import docx

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_BODY = "word/document.xml"


def rewritten(data: bytes, name: str, body: bytes) -> bytes:
    """A copy of an archive with one member replaced or added."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info.filename, old.read(info))
        new.writestr(name, body)
    return buffer.getvalue()


def word(inside: str, *, before: str = "") -> bytes:
    """A Word file whose body is markup as given; `before` stands between declaration and root."""
    xml = f'<?xml version="1.0" encoding="UTF-8"?>{before}<w:document {_W}><w:body>{inside}</w:body></w:document>'
    return rewritten(docx("Một"), _BODY, xml.encode())


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def with_lying_size(data: bytes, name: str, size: int) -> bytes:
    """The size that an archive declares for a member, in both of its places, replaced."""
    changed = bytearray(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        info = archive.getinfo(name)
    struct.pack_into("<I", changed, info.header_offset + 22, size)
    place = data.index(b"PK\x01\x02")
    while changed[place + 46 : place + 46 + len(name)] != name.encode():
        place = data.index(b"PK\x01\x02", place + 1)
    struct.pack_into("<I", changed, place + 24, size)
    return bytes(changed)


def _laughs(levels: int = 12) -> str:
    entities = ['<!ENTITY a0 "ha">']
    entities += [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, levels)]
    return f"<!DOCTYPE w:document [{''.join(entities)}]>"


def hostile_words() -> dict[str, bytes]:
    bomb = rewritten(docx("Một"), _BODY, b"<a>" + b" " * 40_000_000)
    secret = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    remote = '<!DOCTYPE w:document SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>'
    cell = ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")
    return {
        "bomb": bomb,
        "bomb in a picture": rewritten(docx("Một"), "word/media/a.bin", b"\0" * 60_000_000),
        "size that lies": with_lying_size(bomb, _BODY, 100),
        "size that boasts": with_lying_size(docx("Một"), _BODY, 4_000_000_000),
        "laughs": word(paragraph("&a11;"), before=_laughs()),
        "entity of a file": word(paragraph("Một &x; hai"), before=secret),
        "definition from elsewhere": word(paragraph("Một"), before=remote),
        "deep tables": word(cell[0] * 5000 + paragraph("Một") + cell[1] * 5000),
        "rather deep tables": word(cell[0] * 60 + paragraph("Một") + cell[1] * 60),
        "deep controls": word("<w:sdt><w:sdtContent>" * 100_000 + "</w:sdtContent></w:sdt>" * 100_000),
        "wide cell": word(
            f"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='999999999'/></w:tcPr>{paragraph('a')}</w:tc></w:tr></w:tbl>"
        ),
        "many paragraphs": word("<w:p/>" * 1_000_000 + paragraph("Một")),
        "one endless paragraph": word(paragraph("giao Sở Tài chính rà soát " * 40_000)),
        "huge type": rewritten(docx("Một"), "mimetype", b"a" * 40_000_000),
        "no body": word(""),
        "not its markup": rewritten(docx("Một"), _BODY, b"\x00\x01\x02"),
        "missing body": docx("Một").replace(b"word/document.xml", b"word/documEnt.xml"),
        "archive of the same name twice": _twice(),
        "end alone": b"PK\x03\x04" + bytes(18) + b"PK\x05\x06" + bytes(18),
    }


def _twice() -> bytes:
    buffer = io.BytesIO(docx("Một"))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("word/./document.xml", b"<a/>")
        archive.writestr("../../outside.txt", b"x")
        archive.writestr("/etc/outside", b"x")
    return buffer.getvalue()
