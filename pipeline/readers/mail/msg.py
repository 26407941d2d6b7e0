"""Outlook's .msg (MS-OXMSG): properties as streams of a compound file, attachments as storages in it."""

from __future__ import annotations

import datetime as dt
import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email.header import Header
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.utils import format_datetime
from urllib.parse import unquote

import olefile

from corpus.errors import DamagedFile, ReadError
from corpus.model import Issue
from pipeline.raw import Package, PackagePart, ReadContext
from pipeline.readers.decode import decode
from pipeline.readers.mail.letter import Letter, Text, left_out, letter_to_package, shown_in
from pipeline.readers.names import last_name

MEDIA_TYPE = "application/vnd.ms-outlook"
# Properties by number, as MS-OXPROPS names them.
_SUBJECT, _BODY, _HTML, _RTF = 0x0037, 0x1000, 0x1013, 0x1009
_SENDER, _SENDER_ADDRESS, _SENDER_SMTP, _TO, _CC = 0x0C1A, 0x0C1F, 0x5D01, 0x0E04, 0x0E03
_SUBMITTED, _DELIVERED, _CODEPAGE = 0x0039, 0x0E06, 0x3FFD
_DATA, _LONG_NAME, _SHORT_NAME, _SHOWN_NAME, _CONTENT_ID = 0x3701, 0x3707, 0x3704, 0x3001, 0x3712
_ATTACHMENT, _RECIPIENT = "__attach_version1.0_", "__recip_version1.0_"
_UNICODE, _ANSI, _BINARY, _OBJECT = "001F", "001E", "0102", "000D"
_EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)
_HEADS = {0: 32, 1: 24, 2: 8}
"""Length of what stands before the properties: of the message, of one inside it, of an attachment."""
_DEEPEST = 6


def read_msg(data: bytes, context: ReadContext) -> Package:
    """The mail and what is attached to it."""
    with olefile.OleFileIO(io.BytesIO(data)) as compound:
        letter = _letter(_Storage(compound, ()), depth=0)
    return letter_to_package(letter, MEDIA_TYPE, context)


@dataclass(frozen=True, slots=True)
class _Storage:
    """A storage of the compound file: the message, an attachment or a message inside one."""

    compound: olefile.OleFileIO
    path: tuple[str, ...]

    def stream(self, name: str) -> bytes | None:
        path = [*self.path, name]
        if not self.compound.exists(path) or self.compound.get_type(path) != olefile.STGTY_STREAM:
            return None
        try:
            stream: bytes = self.compound.openstream(path).read()
        except OSError as error:
            raise DamagedFile("Thư Outlook bị hỏng.", remedy="Xin lại thư từ nơi gửi.") from error
        return stream

    def text(self, number: int) -> str:
        """A property of characters, "" where it is missing."""
        wide = self.stream(f"__substg1.0_{number:04X}{_UNICODE}")
        if wide is not None:
            return wide.decode("utf-16-le", "replace").rstrip("\x00")
        narrow = self.stream(f"__substg1.0_{number:04X}{_ANSI}")
        return self._narrow(narrow).rstrip("\x00") if narrow else ""

    def binary(self, number: int) -> bytes | None:
        return self.stream(f"__substg1.0_{number:04X}{_BINARY}")

    def fixed(self, number: int, head: int) -> bytes | None:
        """The eight bytes of a property of fixed length: entries of 16 bytes behind a head."""
        entries = self.stream("__properties_version1.0") or b""
        for at in range(head, len(entries) - 15, 16):
            tag, _flags, value = struct.unpack_from("<II8s", entries, at)
            if tag >> 16 == number:
                return bytes(value)
        return None

    def storages(self, prefix: str) -> Iterator[_Storage]:
        depth = len(self.path)
        names = {
            entry[depth]
            for entry in self.compound.listdir(streams=True, storages=True)
            if len(entry) > depth and tuple(entry[:depth]) == self.path and entry[depth].startswith(prefix)
        }
        yield from (_Storage(self.compound, (*self.path, name)) for name in sorted(names))

    def _narrow(self, data: bytes) -> str:
        page = self.fixed(_CODEPAGE, _HEADS[0]) or self.fixed(_CODEPAGE, _HEADS[1])
        number = struct.unpack_from("<I", page)[0] if page else 0
        return _characters(data, number)


def _letter(storage: _Storage, *, depth: int) -> Letter:
    parts: list[PackagePart] = []
    issues: list[Issue] = []
    html, plain = _html(storage), storage.text(_BODY)
    text = Text(plain) if plain.strip() else Text(html, html=True)
    shown = shown_in(html)
    for attachment in storage.storages(_ATTACHMENT):
        part, missing = _part(attachment, shown, depth=depth)
        parts += [part] if part else []
        issues += missing
    if not text.words.strip() and storage.binary(_RTF):
        issues.append(
            left_out("nội dung thư", "Nội dung thư chỉ có dạng RTF, chưa đọc được.", "Lưu thư ở dạng .eml rồi nạp.")
        )
    return Letter(
        subject=storage.text(_SUBJECT),
        sender=_sender(storage),
        to=storage.text(_TO),
        cc=storage.text(_CC),
        sent=_instant(storage, head=_HEADS[min(depth, 1)]),
        texts=(text,),
        parts=tuple(parts),
        issues=tuple(issues),
    )


def _sender(storage: _Storage) -> str:
    name, address = storage.text(_SENDER), storage.text(_SENDER_SMTP) or storage.text(_SENDER_ADDRESS)
    if "@" not in address or address == name:
        return name or address
    return f"{name} <{address}>" if name else address


def _html(storage: _Storage) -> str:
    data = storage.binary(_HTML)
    return _characters(data, 0) if data else storage.text(_HTML)


def _characters(data: bytes, page: int) -> str:
    """Text in a Windows code page; by its bytes where the page is unknown or does not fit."""
    try:
        return data.decode("utf-8" if page in (0, 65001) else f"cp{page}")
    except (LookupError, UnicodeDecodeError):
        pass
    try:
        return decode(data)
    except ReadError:
        return data.decode("utf-8", "replace")


def _instant(storage: _Storage, *, head: int) -> dt.datetime | None:
    """When it was sent: hundreds of nanoseconds since 1601."""
    value = storage.fixed(_SUBMITTED, head) or storage.fixed(_DELIVERED, head)
    ticks = struct.unpack("<Q", value)[0] if value else 0
    try:
        return _EPOCH + dt.timedelta(microseconds=ticks // 10) if ticks else None
    except OverflowError:
        return None


def _part(storage: _Storage, shown: frozenset[str], *, depth: int) -> tuple[PackagePart | None, tuple[Issue, ...]]:
    """An attachment, none for a picture that the text shows, and what is missing from it."""
    name = last_name(storage.text(_LONG_NAME) or storage.text(_SHORT_NAME) or storage.text(_SHOWN_NAME) or "tep")
    if unquote(storage.text(_CONTENT_ID).strip("<> ")) in shown:
        return None, ()
    inner = f"__substg1.0_{_DATA:04X}{_OBJECT}"
    if storage.compound.exists([*storage.path, inner]):
        return _inner_mail(_Storage(storage.compound, (*storage.path, inner)), name, depth=depth)
    data = storage.binary(_DATA)
    if data is None:
        message, remedy = "Tệp đính kèm chỉ là liên kết, không nằm trong thư.", "Tải tệp từ nơi lưu rồi nạp riêng."
        return None, (left_out(name, message, remedy),)
    return PackagePart(name, data), ()


def _inner_mail(storage: _Storage, name: str, *, depth: int) -> tuple[PackagePart | None, tuple[Issue, ...]]:
    """A mail attached to the mail, written as .eml, with what it lacks; other embedded objects are named."""
    if storage.stream("__properties_version1.0") is None or depth >= _DEEPEST:
        message = "Đối tượng nhúng trong thư Outlook chưa đọc được."
        return None, (left_out(name, message, "Lưu riêng đối tượng này rồi nạp."),)
    letter = _letter(storage, depth=depth + 1)
    title = last_name((letter.subject or "thư").replace("/", "-")) + ".eml"
    missing = tuple(replace(issue, place=f"{title}, {issue.place}") for issue in letter.issues)
    return PackagePart(title, letter_to_eml(letter)), missing


def letter_to_eml(letter: Letter) -> bytes:
    """The mail as it would travel."""
    message = MIMEMultipart()
    heads = {"Subject": letter.subject, "From": letter.sender, "To": letter.to, "Cc": letter.cc}
    for name, value in heads.items():
        words = " ".join(value.split())
        if words:
            message[name] = Header(words, "utf-8").encode()
    if letter.sent:
        message["Date"] = format_datetime(letter.sent)
    for text in letter.texts:
        message.attach(MIMEText(text.words, "html" if text.html else "plain", "utf-8"))
    for part in letter.parts:
        attached = MIMEApplication(part.data)
        attached.add_header("Content-Disposition", "attachment", filename=("utf-8", "", part.name))
        message.attach(attached)
    return message.as_bytes()
