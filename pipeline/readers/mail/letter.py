"""A mail, however it was stored, and the package that it is."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import reduce
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from corpus.errors import ReadError
from corpus.model import Issue, Severity
from pipeline.raw import Cover, Package, PackagePart, RawDocument, ReadContext
from pipeline.readers.cover import cover_sheet, one_above_other
from pipeline.readers.html import read_whole_html
from pipeline.readers.names import each_once
from pipeline.readers.plain import read_plain

COVER = Cover("thu-dien-tu", (("title", "Tiêu đề"), ("issued_on", "Ngày gửi")))
_VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
_UTF8_MARK = b"\xef\xbb\xbf"
_CONTENT_REFERENCE = re.compile(r"cid:([^\"'\s<>)]+)", re.I)


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a mail, as typed or as a web page."""

    words: str
    html: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """Head, texts in order and attachments of a mail."""

    subject: str = ""
    sender: str = ""
    to: str = ""
    cc: str = ""
    sent: dt.datetime | None = None
    texts: tuple[Text, ...] = ()
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


def shown_in(html: str) -> frozenset[str]:
    """Content-Ids of what a text in HTML shows.

    >>> sorted(shown_in('<img src="cid:logo%40x"> <p style="background: url(cid:nen)">'))
    ['logo@x', 'nen']
    """
    return frozenset(unquote(reference) for reference in _CONTENT_REFERENCE.findall(html))


def _body(letter: Letter, context: ReadContext) -> tuple[RawDocument | None, tuple[Issue, ...]]:
    """The texts one below the other, and what was wrong with those that cannot be read."""
    bodies: list[RawDocument] = []
    issues: list[Issue] = []
    for text in _runs(letter.texts):
        try:
            bodies.append(_read(text, context))
        except ReadError as error:
            issues.append(Issue(code=error.code, message=str(error), remedy=error.remedy, place="nội dung thư"))
    return (reduce(one_above_other, bodies) if bodies else None), tuple(issues)


def _runs(texts: tuple[Text, ...]) -> list[Text]:
    """The texts that are not empty; plain ones that follow one another as one."""
    runs: list[Text] = []
    for text in texts:
        if not text.words.strip():
            continue
        if runs and not (runs[-1].html or text.html):
            runs[-1] = Text(f"{runs[-1].words}\n\n{text.words}")
        else:
            runs.append(text)
    return runs


def _read(text: Text, context: ReadContext) -> RawDocument:
    data = text.words.encode("utf-8", "replace")
    return read_whole_html(_UTF8_MARK + data, context) if text.html else read_plain(data, context)


def _instant(sent: dt.datetime | None) -> str:
    """Day and time in Vietnam; a time without a zone is taken as Vietnam's."""
    if sent is None:
        return ""
    try:
        local = sent.astimezone(_VIETNAM) if sent.tzinfo else sent
    except OverflowError:  # the last or the first hours that there are
        return ""
    return f"{local:%d/%m/%Y %H:%M}"


def left_out(name: str, message: str, remedy: str = "", *, severity: Severity = Severity.ERROR) -> Issue:
    """An attachment that does not become a document."""
    return Issue(code="dinh-kem", message=message, remedy=remedy, place=name, severity=severity)
