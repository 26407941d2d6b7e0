"""Signatures as they can be known offline, on files that the tests sign themselves."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from corpus.model import Severity
from corpus.model.codec import document_to_json
from pipeline.reading import read_document
from pipeline.signatures import read_signatures
from pipeline.signatures.names import without_personal_numbers
from pipeline.signatures.roots import known_roots
from tests.real import DOCUMENTS, needs_real
from tests.signatures.signed_pdf import (
    CITIZEN,
    certificate,
    plain_pdf,
    root,
    signed,
    with_added_page_content,
)

SIGNED = signed(plain_pdf(), certificate())


def test_a_signature_tells_who_for_whom_and_when() -> None:
    (found,), issues = read_signatures(SIGNED)
    assert (found.signer, found.agency) == ("Trần Văn Mẫu", "VĂN PHÒNG, ỦY BAN NHÂN DÂN XÃ AN HÒA")
    assert (found.intact, found.covers_all, found.trust) == (True, True, "self-signed")
    at = dt.datetime.fromisoformat(found.signed_at or "")
    assert at.tzinfo == dt.UTC
    assert abs(at - dt.datetime.now(dt.UTC)) < dt.timedelta(hours=1)
    assert issues == ()


def test_a_changed_byte_is_seen() -> None:
    at = SIGNED.index(b"/MediaBox [0 0 595 842]")
    (found,), _ = read_signatures(SIGNED[:at] + SIGNED[at:].replace(b"842", b"843", 1))
    assert (found.intact, found.trust) == (False, "broken")


def test_what_is_added_later_is_not_covered() -> None:
    (found,), _ = read_signatures(with_added_page_content(SIGNED))
    assert (found.intact, found.covers_all) == (True, False)
    assert "thêm nội dung" in found.note


def test_a_second_signature_adds_no_content() -> None:
    (first, second), _ = read_signatures(signed(SIGNED, certificate(), "Signature2"))
    assert (first.intact, first.covers_all, second.covers_all) == (True, False, True)
    assert "chỉ được ký thêm" in first.note


def test_a_certificate_that_had_ended_when_it_signed() -> None:
    (found,), _ = read_signatures(
        signed(plain_pdf(), certificate(until=dt.datetime.now(dt.UTC) - dt.timedelta(days=1)))
    )
    assert (found.intact, found.trust) == (True, "expired")


def test_a_root_is_known_only_where_the_office_has_put_it(tmp_path: Path) -> None:
    data = signed(plain_pdf(), certificate(of_root=True))
    assert read_signatures(data)[0][0].trust == "unknown-root"
    (tmp_path / "goc.der").write_bytes(root().dump())
    (tmp_path / "hong.crt").write_bytes(b"not a certificate")
    roots = known_roots(tmp_path)
    assert len(roots) == 1
    assert read_signatures(data, roots=roots)[0][0].trust == "known-root"
    assert read_signatures(SIGNED, roots=roots)[0][0].trust == "self-signed"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (SIGNED[: len(SIGNED) // 2], "cut off"),
        (SIGNED.replace(b"/Contents <", b"/Contents <00"), "no CMS in it"),
        (b"%PDF-1.7 /ByteRange [0 1 2 3]", "no file at all"),
        (SIGNED.replace(b"/ByteRange [", b"/ByteRange [-"), "a range before the file"),
    ],
)
def test_odd_signatures_are_notes(data: bytes, why: str) -> None:
    signatures, issues = read_signatures(data)
    assert not any(one.intact for one in signatures), why
    assert all(issue.severity is Severity.NOTE for issue in issues), why


def test_no_personal_number_reaches_the_document() -> None:
    document, _ = read_document(SIGNED, "77-tb.pdf")
    assert [one.signer for one in document.signatures] == ["Trần Văn Mẫu"]
    assert CITIZEN not in document_to_json(document)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Lê Thị Mẫu, CMND 212345678", "Lê Thị Mẫu"),
        ("MST:4300476238", ""),
        ("Ban Chỉ đạo 138", "Ban Chỉ đạo 138"),
        ("Phòng 15 - Quyết định 20242025", "Phòng 15 - Quyết định 20242025"),
        ("Mẫu (051 090 001 234)", "Mẫu"),
    ],
)
def test_personal_numbers_are_left_out(words: str, shown: str) -> None:
    assert without_personal_numbers(words) == shown


@needs_real
@pytest.mark.real
@pytest.mark.parametrize(
    ("name", "count", "last"),
    [
        ("01CT_scan.pdf", 1, "2021-01-05T08:15:32+00:00"),
        ("04 QĐ 138.signed.pdf", 2, "2025-02-07T08:51:05+00:00"),
        ("2352 (07-CT-UBND).signed.pdf", 1, "2018-03-21T16:41:00+00:00"),
        ("qngai-565-tb-ubnd-born-digital-signed.pdf", 5, "2024-11-18T07:25:14+00:00"),
    ],
)
def test_real_signatures(name: str, count: int, last: str) -> None:
    found, issues = read_signatures((DOCUMENTS / "pdf" / name).read_bytes())
    assert (len(found), issues) == (count, ())
    assert all(one.intact and one.trust == "unknown-root" for one in found)
    assert [one.covers_all for one in found] == [False] * (count - 1) + [True]
    assert found[-1].signed_at
    assert abs(dt.datetime.fromisoformat(found[-1].signed_at) - dt.datetime.fromisoformat(last)) < dt.timedelta(hours=8)
