"""Facts of a document's own header and signature block."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from corpus.model.span import Fact


class Certainty(StrEnum):
    """How far a value that was read from an image may be trusted: chắc chắn, có thể, cần xác nhận."""

    CERTAIN = "certain"
    LIKELY = "likely"
    CONFIRM = "confirm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A value that some evidence speaks for; `weight` from 0 to 1.

    `source`: text, recognition, second-engine, file-name, signature, sequence or declared.
    """

    value: str
    source: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Crop:
    """Where on a page a value is printed or written, in points from the upper left corner."""

    page: int
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderField(Fact):
    """One field: `value` is normalised (a slug, a number, an ISO date, a name in full).

    On a scan the value is reconciled from all evidence: `candidates` (best first, at most five) and the `crop` of the
    page let a person decide where it is not certain.
    """

    value: str
    certainty: Certainty = Certainty.CERTAIN
    candidates: tuple[Candidate, ...] = ()
    crop: Crop | None = None


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
