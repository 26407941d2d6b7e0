"""Formats are recognised by content; what cannot be read says so in words."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import DamagedFile, EmptyFile, ProtectedFile, ReadError, UnsupportedFormat
from pipeline.normalise import normalise
from pipeline.readers.detect import detect
from pipeline.readers.read import read_raw, translate
from pipeline.readers.table import BY_SLUG, FORMATS
from tests.readers.tiny_docx import docx
from tests.readers.tiny_pdf import TinyPage, tiny_pdf

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def archive(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, text in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "slug", "reason"),
    [
        (b"%PDF-1.7 \n", "thu.txt", "pdf", "the suffix may lie"),
        (b"\xef\xbb\xbf%PDF-1.7 \n", "thu", "pdf", "a mark may stand before"),
        (archive(word__document_xml="<w/>"), "thu.zip", "docx", "a Word file is an archive with a document in it"),
        (archive(xl__workbook_xml="<x/>"), "bang.docx", "xlsx", "a workbook is none"),
        (archive(mimetype="application/vnd.oasis.opendocument.text"), "a.odt", "odt", "by its own type"),
        (archive(a="b"), "a.docx", "zip", "any other archive"),
        (COMPOUND + "WordDocument".encode("utf-16-le"), "a.docx", "doc", "an old Word file"),
        (COMPOUND + "Workbook".encode("utf-16-le"), "a.xls", "xls", "an old workbook"),
        (b"{\\rtf1 abc}", "a.doc", "rtf", "many .doc files are RTF"),
        (b"\xff\xd8\xff\xe0 JFIF", "a.pdf", "jpeg", "a picture"),
        (b"\x89PNG\r\n\x1a\n", "a", "png", "a picture"),
        ("\ufeff<!DOCTYPE html><p>Một".encode("utf-16"), "a", "html", "a page in UTF-16"),
        (b"<!-- x --><html><p>", "a.doc", "html", "many .doc files are web pages"),
        (b"<p>M&#7897;t</p>", "a.html", "html", "a piece of a page, by its suffix"),
        (b"<p>M&#7897;t</p>", "a.txt", "text", "the same without it"),
        (b"<?xml version='1.0'?><edXML:a xmlns:edXML='x'/>", "a.xml", "edxml", "documents between offices"),
        (b"Received: by x\r\nMIME-Version: 1.0\r\nSubject: a\r\n\r\nb", "a", "eml", "a letter"),
        ("Số: 5/QĐ-UBND\nNgày: hôm nay".encode(), "a", "text", "words with colons are no letter"),
        ("Một".encode("utf-16-le"), "a.txt", "text", "text without a mark"),
        (b"\x00\x01\x02\x03\x00\x00\x09", "a.dat", "unknown", "anything else"),
    ],
)
def test_format_is_told_by_content(data: bytes, name: str, slug: str, reason: str) -> None:
    assert detect(data, name) == slug, reason


@pytest.mark.parametrize("data", [b"", b"\n \t\r\n", b"\xef\xbb\xbf\n", bytes(20)])
def test_empty_files_are_empty(data: bytes) -> None:
    with pytest.raises(EmptyFile):
        read_raw(data, "rong.txt")


def test_word_file_with_a_password_is_protected() -> None:
    with pytest.raises(ProtectedFile, match="mật khẩu"):
        read_raw(COMPOUND + "EncryptedPackage".encode("utf-16-le"), "mat.docx")


def test_cut_archive_is_damaged() -> None:
    with pytest.raises(DamagedFile):
        read_raw(docx("Một", "Hai")[:-100], "cut.docx")


def test_every_format_without_a_reader_is_named_with_a_remedy() -> None:
    for format_ in FORMATS:
        if not (format_.reader or format_.opener):
            assert format_.name
            assert format_.remedy
    with pytest.raises(UnsupportedFormat, match="Chưa hỗ trợ định dạng tệp nén RAR") as caught:
        read_raw(b"Rar!\x1a\x07\x00", "a.rar")
    assert caught.value.remedy.startswith("Giải nén")


def test_slugs_are_told_apart() -> None:
    assert len(BY_SLUG) == len(FORMATS)


WHOLE = {
    "thu.docx": docx("Điều 1. Một", "Điều 2. Hai"),
    "thu.pdf": tiny_pdf(TinyPage().text(70, 700, "Một hai ba").grid([70, 100, 200], [600, 620, 640])),
    "thu.html": "<html><body><h1>Một</h1><table><tr><td>a<td>b</table><p>Hai ba</body></html>".encode(),
    "thu.txt": "**Một**\n|\na\n|\nb\n|\n".encode(),
}


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(sorted(WHOLE)), st.data())
def test_broken_bytes_raise_read_errors_and_nothing_else(name: str, data: st.DataObject) -> None:
    whole = WHOLE[name]
    at = data.draw(st.integers(0, len(whole) - 1))
    broken = data.draw(
        st.sampled_from((whole[:at], whole[:at] + b"\xff\x00" + whole[at + 2 :], whole[:at] + whole[at + 40 :]))
    )
    assert outcome_of(broken, name)


def outcome_of(data: bytes, name: str) -> str:
    """What a user is told of a file: its words, or why it has none."""
    try:
        return normalise(read_raw(data, name)).text
    except ReadError as error:
        return str(error)


def test_errors_that_no_file_causes_are_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        translate(ZeroDivisionError("x"), BY_SLUG["pdf"])


@pytest.mark.parametrize("name", ["ke-hoach.gold.json", "danh-sach.tsv", "build.py", "NHAT-KY.LOG"])
def test_data_and_source_code_are_no_documents(name: str) -> None:
    with pytest.raises(UnsupportedFormat, match="tệp dữ liệu hoặc mã nguồn"):
        read_raw(b"Uy ban nhan dan", name)
