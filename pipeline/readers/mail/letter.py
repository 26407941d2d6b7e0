"""A mail, however it was stored, and the package that it is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from corpus.errors import ReadError
from corpus.model import Issue, Severity
from pipeline.raw import Cover, Package, PackagePart, RawDocument, ReadContext
from pipeline.readers.cover import cover_sheet
from pipeline.readers.html import read_html
from pipeline.readers.names import each_once
from pipeline.readers.plain import read_plain

COVER = Cover("thu-dien-tu", (("title", "Tiêu đề"), ("issued_on", "Ngày gửi")))
_VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
_UTF8_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """Head, text and attachments of a mail; `plain` and `html` are its text in two forms, either may be ""."""

    subject: str = ""
    sender: str = ""
    to: str = ""
    cc: str = ""
    sent: dt.datetime | None = None
    plain: str = ""
    html: str = ""
    parts: tuple[PackagePart, ...] = ()
    issues: tuple[Issue, ...] = ()


def letter_to_package(letter: Letter, media_type: str, context: ReadContext) -> Package:
    """The mail as a document with labelled lines above its text, and its attachments."""
    names = each_once(part.name for part in letter.parts)
    parts = tuple(PackagePart(name, part.data) for name, part in zip(names, letter.parts, strict=True))
    body, issues = _body(letter, context)
    lines = (
        ("Tiêu đề", letter.subject),
        ("Người gửi", letter.sender),
        ("Người nhận", letter.to),
        ("Đồng gửi", letter.cc),
        ("Ngày gửi", _instant(letter.sent)),
        ("Tệp đính kèm", "; ".join(part.name for part in parts)),
    )
    main = cover_sheet(media_type, "THƯ ĐIỆN TỬ", lines, cover=COVER, body=body)
    return Package(media_type, main, parts, (*letter.issues, *issues))


def day_of(header: str) -> dt.datetime | None:
    """The instant that a Date header names; None for what is none."""
    try:
        return parsedate_to_datetime(header)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _body(letter: Letter, context: ReadContext) -> tuple[RawDocument | None, tuple[Issue, ...]]:
    try:
        if letter.plain.strip():
            return read_plain(letter.plain.encode("utf-8", "replace"), context), ()
        if letter.html.strip():
            return read_html(_UTF8_MARK + letter.html.encode("utf-8", "replace"), context), ()
    except ReadError as error:
        return None, (Issue(code=error.code, message=str(error), remedy=error.remedy, place="nội dung thư"),)
    return None, ()


def _instant(sent: dt.datetime | None) -> str:
    """Day and time in Vietnam; a time without a zone is taken as Vietnam's."""
    if sent is None:
        return ""
    local = sent.astimezone(_VIETNAM) if sent.tzinfo else sent
    return f"{local:%d/%m/%Y %H:%M}"


def left_out(name: str, message: str, remedy: str = "", *, severity: Severity = Severity.ERROR) -> Issue:
    """An attachment that does not become a document."""
    return Issue(code="dinh-kem", message=message, remedy=remedy, place=name, severity=severity)
