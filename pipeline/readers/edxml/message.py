"""What an edXML package says: the header of the document it carries, or what became of one.

Fields as in QCVN 102:2016 and Quyết định 28/2018/QĐ-TTg. What it says of the clerk who handles it is not read.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.readers.edxml.tree import Element, at, children, words

_DAY_FIRST = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[/-](\d{1,2})[/-](\d{1,2})")
_TIME = re.compile(r"\b(\d{1,2}):(\d{2})(?::(\d{2}))?")
_ZONE = "+07:00"


@dataclass(frozen=True, slots=True)
class Organ:
    """A sender or a receiver: mã định danh and name."""

    id: str
    name: str

    def __str__(self) -> str:
        return f"{self.name} ({self.id})" if self.name and self.id else self.name or self.id


@dataclass(frozen=True, slots=True)
class Reference:
    """Another document: its number, ISO day, the identity of its sender, mã văn bản."""

    number: str
    day: str = ""
    organ: str = ""
    document_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A package. `kind` is document or status; `business` tells a new document from recall, update, replacement.

    Days are ISO; `at` is an instant with +07:00; codes are as sent, `status` with two digits.
    """

    kind: str
    business: int | None
    reason: str
    target: str
    number: str
    document_id: str
    sender: Organ
    place: str
    issued: str
    due: str
    type_name: str
    subject: str
    content: str
    signer: str
    position: str
    recipients: tuple[Organ, ...]
    places: tuple[str, ...]
    references: tuple[Reference, ...]
    appendices: tuple[str, ...]
    priority: int | None
    steering: int | None
    status: str
    description: str
    at: str
    signed: bool


def message_of(header: Element) -> Message:
    """The message of an element `MessageHeader`, with what stands beside it."""
    outer = header.getparent()
    business = at(outer, "traceheaderlist/bussiness|business")
    business = at(outer, "bussiness|business") if business is None else business
    status = words(header, "statuscode")
    references = tuple(_references(header, business))
    other = at(header, "otherinfo")
    return Message(
        kind="status" if status else "document",
        business=_whole(words(business, "bussinessdoctype|businessdoctype")),
        reason=words(business, "bussinessdocreason|businessdocreason"),
        target=words(business, "documentid"),
        number=number_of(header),
        document_id=words(header, "documentid"),
        sender=_organ(at(header, "from")),
        place=words(header, "promulgationinfo/place"),
        issued=day_of(words(header, "promulgationinfo/promulgationdate")),
        due=day_of(words(header, "duedate")),
        type_name=words(header, "documenttype/typename"),
        subject=words(header, "subject") or words(header, "content"),
        content=words(header, "content"),
        signer=words(header, "signerinfo/fullname"),
        position=_position(at(header, "signerinfo")),
        recipients=tuple(_organ(to) for to in children(header, "to")),
        places=tuple(filter(None, (words(place, "") for place in children(at(header, "toplaces"), "place")))),
        references=references,
        appendices=tuple(filter(None, (words(a, "") for a in children(at(other, "appendixes"), "appendix")))),
        priority=_whole(words(other, "priority")),
        steering=_whole(words(header, "steeringtype")),
        status=status.zfill(2) if status else "",
        description=words(header, "description"),
        at=instant_of(words(header, "timestamp")) or _last_trace(outer),
        signed=at(outer, "signature|digitalsignature") is not None,
    )


def number_of(header: Element) -> str:
    """Số, ký hiệu: number and notation joined; where both are missing, the third part of the document's identity."""
    code = at(header, "code")
    number, notation = words(code, "codenumber"), words(code, "codenotation")
    if not number or notation.startswith(f"{number}/"):
        joined = notation
    else:
        joined = f"{number}/{notation}" if notation else number
    return joined or _third(words(header, "documentid")) or (words(code, "") if code is not None else "")


def day_of(text: str) -> str:
    """An ISO day of yyyy/MM/dd, dd/MM/yyyy or ISO, with or without a time; "" for what is none.

    >>> day_of("02/03/2026 08:00:00"), day_of("2026/02/30")
    ('2026-03-02', '')
    """
    first = _YEAR_FIRST.match(text)
    if first:
        return _iso(int(first[1]), int(first[2]), int(first[3]))
    last = _DAY_FIRST.match(text)
    return _iso(int(last[3]), int(last[2]), int(last[1])) if last else ""


def instant_of(text: str) -> str:
    """An ISO instant in Vietnam's time; "" where there is no day."""
    day, time = day_of(text), _TIME.search(text)
    if not day:
        return ""
    return f"{day}T{int(time[1]):02}:{time[2]}:{time[3] or '00'}{_ZONE}" if time else f"{day}T00:00:00{_ZONE}"


def _iso(year: int, month: int, day: int) -> str:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return ""


def _organ(element: Element | None) -> Organ:
    return Organ(words(element, "organid"), words(element, "organname") or words(element, "organizationincharge"))


def _references(header: Element, business: Element | None) -> Iterator[Reference]:
    """What the document answers; what it replaces."""
    for answer in children(header, "responsefor"):
        identity = words(answer, "documentid")
        number = words(answer, "code") or _third(identity)
        if number or identity:
            day = day_of(words(answer, "promulgationdate")) or day_of(_second(identity))
            yield Reference(number, day, words(answer, "organid"), identity)
    for replaced in children(at(business, "replacementinfolist"), "replacementinfo"):
        identity = words(replaced, "documentid")
        if identity:
            yield Reference(_third(identity), day_of(_second(identity)), identity.split(",")[0], identity)


def _second(identity: str) -> str:
    parts = identity.split(",")
    return parts[1].strip() if len(parts) == 3 else ""


def _third(identity: str) -> str:
    """The number in a document's identity "OrganId,yyyy/MM/dd,number/notation"."""
    parts = identity.split(",")
    return parts[2].strip() if len(parts) == 3 else ""


def _position(signer: Element | None) -> str:
    parts = (words(signer, "competence"), words(signer, "position"))
    return ", ".join(part for part in parts if part)


def _last_trace(outer: Element | None) -> str:
    times = [instant_of(words(hop, "timestamp")) for hop in children(at(outer, "traceheaderlist"), "traceheader")]
    return max(times, default="")


def _whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else None
