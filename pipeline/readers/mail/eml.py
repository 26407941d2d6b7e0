"""Mail as it travels (RFC 5322, MIME): any charset, parts within parts, mails attached to mails."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.errors import CloseBoundaryNotFoundDefect
from email.header import decode_header, make_header
from email.message import Message
from itertools import chain
from urllib.parse import unquote

from corpus.errors import ReadError
from corpus.model import Issue, Severity
from pipeline.raw import Package, PackagePart, ReadContext
from pipeline.readers.decode import decode
from pipeline.readers.mail.letter import Letter, Text, day_of, left_out, letter_to_package, shown_in
from pipeline.readers.names import last_name

MEDIA_TYPE = "message/rfc822"
_SILENT = frozenset({"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
                     "text/calendar", "text/vcard", "text/x-vcard", "message/delivery-status"})  # fmt: skip
_SEALED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_NESTING = 40


def read_eml(data: bytes, context: ReadContext) -> Package:
    """The mail and what is attached to it."""
    return letter_to_package(_letter(message_from_bytes(data, policy=policy.compat32)), MEDIA_TYPE, context)


@dataclass(slots=True)
class _Contents:
    """Attachments of a mail in order, and what its web pages show."""

    html: list[str] = field(default_factory=list)
    attached: list[Message] = field(default_factory=list)
    parts: list[PackagePart] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)

    def sort(self, message: Message, *, depth: int = 0) -> list[Text]:
        """The texts of a part and of the parts in it, in order; what is no text is attached."""
        kind = message.get_content_type()
        if message.is_multipart() and kind != MEDIA_TYPE and depth < _NESTING:
            self._note_cut(message)
            inside = [self.sort(part, depth=depth + 1) for part in inner_messages(message)]
            return _best(inside) if kind == "multipart/alternative" else list(chain.from_iterable(inside))
        if kind not in ("text/plain", "text/html") or _is_attached(message):
            self.attached.append(message)
            return []
        text = Text(_text(message), html=kind == "text/html")
        if text.html:
            self.html.append(text.words)
        return [text]

    def unpack(self) -> None:
        """What is attached as parts; pictures that the text shows, signatures and calendars are left out."""
        html = "".join(self.html)
        shown = shown_in(html)
        for message in self.attached:
            kind = message.get_content_type()
            if kind in _SILENT or _is_picture_of_text(message, shown, html):
                continue
            name = _name(message)
            if kind in _SEALED:
                self.issues.append(
                    left_out(name, "Thư được mã hóa (S/MIME), không đọc được.", "Mở bằng phần mềm thư rồi lưu lại.")
                )
                continue
            self.parts.append(PackagePart(name, _payload(message)))

    def _note_cut(self, whole: Message) -> None:
        if any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in whole.defects):
            message = "Thư không có phần kết, có thể đã bị cắt cụt và thiếu tệp đính kèm."
            self.issues.append(left_out("", message, "Xin lại thư từ nơi gửi.", severity=Severity.WARNING))


def _letter(message: Message) -> Letter:
    contents = _Contents()
    texts = contents.sort(message)
    contents.unpack()
    return Letter(
        subject=header_words(message, "Subject"),
        sender=header_words(message, "From"),
        to=header_words(message, "To"),
        cc=header_words(message, "Cc"),
        sent=day_of(header_words(message, "Date")),
        texts=tuple(texts),
        parts=tuple(contents.parts),
        issues=tuple(contents.issues),
    )


def _best(forms: list[list[Text]]) -> list[Text]:
    """Of several forms of one text the first without HTML, else the last, which is the richest; no empty one."""
    full = [form for form in forms if any(text.words.strip() for text in form)]
    plain = (form for form in full if not any(text.html for text in form))
    return next(plain, full[-1] if full else [])


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


def _is_picture_of_text(message: Message, shown: frozenset[str], html: str) -> bool:
    """Whether a web page of the mail shows an image: a logo, a signature, a picture pasted in.

    A photographed document is sent as such an image too, and then no page refers to it.
    """
    if message.get_content_maintype() != "image":
        return False
    identity = unquote(str(message.get("Content-ID", "")).strip("<> "))
    place = str(message.get("Content-Location", "")).strip()
    return identity in shown or (bool(place) and re.search(rf"[\"'(]{re.escape(place)}[\"')]", html) is not None)


def _name(message: Message) -> str:
    if message.get_content_type() == MEDIA_TYPE:
        inner = next(inner_messages(message), None)
        subject = header_words(inner, "Subject") if inner is not None else ""
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
        return _mail_inside(message, inner) if inner is not None else b""
    data = message.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _mail_inside(message: Message, inner: Message) -> bytes:
    """A mail attached to the mail; some senders pack it as base64 though they must not, and it then has no head."""
    packed = inner.get_payload()
    if inner.keys() or not isinstance(packed, str) or str(message.get("Content-Transfer-Encoding")).lower() != "base64":
        return inner.as_bytes()
    try:
        return b64decode(packed)
    except ValueError:
        return inner.as_bytes()


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
