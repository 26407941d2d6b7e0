"""Mail as it travels (RFC 5322, MIME): any charset, parts within parts, mails attached to mails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import Message

from corpus.errors import ReadError
from corpus.model import Issue
from pipeline.raw import Package, PackagePart, ReadContext
from pipeline.readers.decode import decode
from pipeline.readers.mail.letter import Letter, day_of, left_out, letter_to_package
from pipeline.readers.names import last_name

MEDIA_TYPE = "message/rfc822"
_CONTENT_REFERENCE = re.compile(r"cid:([^\"'\s>)]+)", re.I)
_SILENT = frozenset({"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
                     "text/calendar", "text/vcard", "text/x-vcard", "message/delivery-status"})  # fmt: skip
_SEALED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_NESTING = 40


def read_eml(data: bytes, context: ReadContext) -> Package:
    """The mail and what is attached to it."""
    return letter_to_package(_letter(message_from_bytes(data, policy=policy.compat32)), MEDIA_TYPE, context)


@dataclass(slots=True)
class _Contents:
    """Texts and attachments of a mail, in order."""

    plain: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    attached: list[tuple[Message, bool]] = field(default_factory=list)
    parts: list[PackagePart] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)

    def add(self, message: Message, *, related: bool = False, depth: int = 0) -> None:
        """Sort a part and the parts in it; `related` ones are shown inside the text."""
        kind = message.get_content_type()
        if message.is_multipart() and kind != MEDIA_TYPE and depth < _NESTING:
            inside = related or kind == "multipart/related"
            for part in inner_messages(message):
                self.add(part, related=inside, depth=depth + 1)
        elif kind in ("text/plain", "text/html") and not _is_attached(message):
            (self.html if kind == "text/html" else self.plain).append(_text(message))
        else:
            self.attached.append((message, related))

    def unpack(self) -> None:
        """What is attached as parts; pictures that the text shows, signatures and calendars are left out."""
        shown = set(_CONTENT_REFERENCE.findall("".join(self.html)))
        for message, related in self.attached:
            kind = message.get_content_type()
            if kind in _SILENT or _is_picture_of_text(message, shown, related=related):
                continue
            name = _name(message)
            if kind in _SEALED:
                self.issues.append(
                    left_out(name, "Thư được mã hóa (S/MIME), không đọc được.", "Mở bằng phần mềm thư rồi lưu lại.")
                )
                continue
            self.parts.append(PackagePart(name, _payload(message)))


def _letter(message: Message) -> Letter:
    contents = _Contents()
    contents.add(message)
    contents.unpack()
    return Letter(
        subject=header_words(message, "Subject"),
        sender=header_words(message, "From"),
        to=header_words(message, "To"),
        cc=header_words(message, "Cc"),
        sent=day_of(header_words(message, "Date")),
        plain="\n\n".join(text for text in contents.plain if text.strip()),
        html="\n".join(contents.html),
        parts=tuple(contents.parts),
        issues=tuple(contents.issues),
    )


def header_words(message: Message, name: str) -> str:
    """A header as it is meant to be read: encoded words decoded, bytes that are not encoded guessed."""
    values = message.get_all(name, [])
    return ", ".join(" ".join(_decoded(value).split()) for value in values)


def _decoded(value: object) -> str:
    words = str(value)
    raw = words.encode("utf-8", "surrogateescape")
    if not isinstance(value, str) or raw != words.encode("utf-8", "replace"):
        return _guess(_raw_bytes(value))
    try:
        return str(make_header(decode_header(words)))
    except (LookupError, UnicodeError, ValueError):
        return "".join(_guess(part) if isinstance(part, bytes) else part for part, _ in _pieces(words))


def _raw_bytes(value: object) -> bytes:
    """The bytes of a header that holds letters without saying in which charset."""
    words = getattr(value, "_chunks", None)
    text = "".join(chunk for chunk, _ in words) if words else str(value)
    return text.encode("utf-8", "surrogateescape")


def _pieces(words: str) -> list[tuple[bytes | str, str | None]]:
    try:
        return list(decode_header(words))
    except ValueError:
        return [(words, None)]


def _is_attached(message: Message) -> bool:
    return message.get_content_disposition() == "attachment" or bool(message.get_filename())


def _is_picture_of_text(message: Message, shown: set[str], *, related: bool) -> bool:
    """Whether an image belongs into the text: a logo, a signature, a picture pasted in."""
    if message.get_content_maintype() != "image":
        return False
    identity = str(message.get("Content-ID", "")).strip("<> ")
    inline = message.get_content_disposition() != "attachment"
    return (bool(identity) and identity in shown) or (inline and (related or bool(identity)))


def _name(message: Message) -> str:
    if message.get_content_type() == MEDIA_TYPE:
        inner = next(inner_messages(message), None)
        subject = header_words(inner, "Subject") if inner else ""
        return last_name((subject or "thư").replace("/", "-")) + ".eml"
    name = message.get_filename()
    if not name:
        return f"tep-dinh-kem.{message.get_content_subtype().split('+')[0].replace('x-', '')}"
    return last_name(_decoded(name))


def inner_messages(message: Message) -> Iterator[Message]:
    """The parts of a message, or the message in one."""
    payload = message.get_payload()
    yield from (part for part in payload if isinstance(part, Message)) if isinstance(payload, list) else ()


def _payload(message: Message) -> bytes:
    if message.get_content_type() == MEDIA_TYPE:
        inner = next(inner_messages(message), None)
        return inner.as_bytes() if inner else b""
    data = message.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _text(message: Message) -> str:
    """The characters of a text part: in its charset, or by its bytes where that is wrong or unknown."""
    data = _payload(message)
    charset = message.get_content_charset()
    if charset and charset.replace("_", "-") not in ("us-ascii", "iso-8859-1", "unknown-8bit"):
        try:
            return data.decode(charset)
        except (LookupError, UnicodeDecodeError):
            return _guess(data)
    return _guess(data)


def _guess(data: bytes) -> str:
    try:
        return decode(data)
    except ReadError:
        return data.decode("utf-8", "replace")
