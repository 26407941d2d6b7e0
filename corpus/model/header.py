"""Facts of a document's own header and signature block."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.model.span import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderField(Fact):
    """One field: `value` is normalised (a slug, a number, an ISO date, a name in full)."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer(Fact):
    """Người ký: the name without titles, and the capacity printed above it ("KT. CHỦ TỊCH, PHÓ CHỦ TỊCH")."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the document says of itself; an absent field is None.

    `kind`: slug of the kind word (loại văn bản); `number`: số, ký hiệu; `issuer`: cơ quan ban hành;
    `issued_on`: ngày ban hành, ISO; `title`: trích yếu; `urgency`: độ khẩn; `recipients`: nơi nhận, a line each;
    `addressees`: kính gửi.
    """

    kind: HeaderField | None = None
    number: HeaderField | None = None
    issuer: HeaderField | None = None
    issued_on: HeaderField | None = None
    title: HeaderField | None = None
    signer: Signer | None = None
    urgency: HeaderField | None = None
    recipients: tuple[HeaderField, ...] = ()
    addressees: tuple[HeaderField, ...] = ()
