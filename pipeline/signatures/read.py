"""The signatures in a PDF; what is odd about one is a note, never an error of the file."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from corpus.model import Issue, Severity, Signature
from pipeline.signatures import integrity, trust
from pipeline.signatures.names import agency_of, signer_of
from pipeline.signatures.roots import known_roots

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

T = TypeVar("T")
MOST = 50
"""So many signatures of one file are looked at."""

_NOTES = {
    trust.BROKEN: "Nội dung đã bị thay đổi sau khi ký, hoặc chữ ký không hợp lệ.",
    trust.EXPIRED: "Chứng thư số không có hiệu lực vào lúc ký.",
    trust.SELF_SIGNED: "Chứng thư số tự cấp, không do tổ chức chứng thực nào bảo đảm.",
    trust.KNOWN: "Chứng thư số do tổ chức chứng thực đã biết cấp.",
    trust.UNKNOWN: "Chưa có chứng thư gốc trên máy này để đối chiếu tổ chức cấp.",
}

_SIGNED_AFTER = "Sau đó tệp chỉ được ký thêm."
_ADDED_AFTER = "Sau chữ ký này tệp còn được thêm nội dung; phần thêm không được ký."


def read_signatures(
    data: bytes, *, roots: Sequence[Certificate] | None = None
) -> tuple[tuple[Signature, ...], tuple[Issue, ...]]:
    """All signatures in the order of the file, and a note for each that cannot be read. Never raises."""
    if b"/ByteRange" not in data:
        return (), ()
    known = known_roots() if roots is None else roots
    signatures: list[Signature] = []
    issues: list[Issue] = []
    try:
        embedded = _embedded(data)
    except Exception as error:
        return (), (_odd(0, error),)
    for number, one in enumerate(embedded, 1):
        try:
            signatures.append(_signature(one(), known))
        except Exception as error:
            issues.append(_odd(number, error))
    return tuple(signatures), tuple(issues)


def _embedded(data: bytes) -> list[Callable[[], EmbeddedPdfSignature]]:
    """What opens each signature; opening may fail for one and not for the others."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import enumerate_sig_fields
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

    reader = PdfFileReader(io.BytesIO(data), strict=False)

    def opener(field: object, name: str) -> Callable[[], EmbeddedPdfSignature]:
        return lambda: EmbeddedPdfSignature(reader, field, name)  # type: ignore[arg-type]

    filled = enumerate_sig_fields(reader, filled_status=True)
    found = [opener(field.get_object(), name) for name, value, field in filled if value]
    return found[:MOST]


def _signature(one: EmbeddedPdfSignature, roots: Sequence[Certificate]) -> Signature:
    intact = bool(_attempt(lambda: integrity.is_intact(one), False))
    stamped = _attempt(lambda: integrity.stamped_at(one), None)
    at = _aware(stamped or _attempt(lambda: one.self_reported_timestamp, None))
    whole = bool(_attempt(lambda: integrity.covers_all(one), False))
    level = trust.trust_of(one.signer_cert, one.other_embedded_certs, roots, signed_at=at, intact=intact)
    return Signature(
        signer=signer_of(one.signer_cert),
        agency=agency_of(one.signer_cert),
        signed_at=at.isoformat(timespec="seconds") if at else None,
        covers_all=whole,
        intact=intact,
        trust=level,
        note=_note(one, level, whole=whole, stamped=stamped is not None),
    )


def _note(one: EmbeddedPdfSignature, level: str, *, whole: bool, stamped: bool) -> str:
    words = [_NOTES[level]]
    if level != trust.BROKEN and not whole:
        only = _attempt(lambda: integrity.only_signed_after(one), False)
        words.append(
            "Sau đó tệp chỉ được ký thêm."
            if only
            else "Sau chữ ký này tệp còn được thêm nội dung; phần thêm không được ký."
        )
    if stamped:
        words.append("Thời điểm ký do máy chủ dấu thời gian ghi.")
    if integrity.uses_old_digest(one):
        words.append("Dùng thuật toán băm SHA-1 đã cũ.")
    return " ".join(words)


def _attempt(work: Callable[[], T], otherwise: T) -> T:
    """What `work` gives; `otherwise` where the signature is too odd for it (pyHanko raises many kinds of errors)."""
    try:
        return work()
    except Exception:
        return otherwise


def _aware(moment: dt.datetime | None) -> dt.datetime | None:
    """In UTC; a time without a zone is taken as UTC."""
    if moment is None:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)).astimezone(dt.UTC)


def _odd(number: int, error: Exception) -> Issue:
    which = f"Chữ ký số thứ {number}" if number else "Các chữ ký số"
    return Issue(
        code="chu-ky-so-la",
        message=f"{which} của tệp không đọc được (mã lỗi: {type(error).__name__}).",
        remedy="Hãy mở tệp bằng phần mềm ký số để kiểm tra; nội dung văn bản vẫn được đọc.",
        severity=Severity.NOTE,
    )
