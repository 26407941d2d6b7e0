"""Whether the signed bytes are those that were signed, when, and what came after."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature


def is_intact(signature: EmbeddedPdfSignature) -> bool:
    """The digest of the bytes is the signed one, and the signature over it verifies with the certificate's key.

    Old algorithms (SHA-1) count: papers of 2018 are signed with them.
    """
    from pyhanko.sign.validation.generic_cms import validate_sig_integrity

    expected = signature.compute_digest()
    digest_holds, signature_holds = validate_sig_integrity(
        signature.signer_info, signature.signer_cert, expected_content_type="data", actual_digest=expected
    )
    return bool(digest_holds and signature_holds)


def covers_all(signature: EmbeddedPdfSignature) -> bool:
    """Whether nothing was added to the file after this signature."""
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    return signature.evaluate_signature_coverage() == SignatureCoverageLevel.ENTIRE_FILE


def only_signed_after(signature: EmbeddedPdfSignature) -> bool:
    """Whether what was added later is only signatures, time stamps and the filling of forms."""
    from pyhanko.sign.diff_analysis import ModificationLevel

    signature.compute_integrity_info()  # type: ignore[no-untyped-call]
    level = getattr(signature.diff_result, "modification_level", ModificationLevel.OTHER)
    return bool(level <= ModificationLevel.FORM_FILLING)


def stamped_at(signature: EmbeddedPdfSignature) -> dt.datetime | None:
    """The time of a time stamp authority inside the signature."""
    from asn1crypto import tsp
    from pyhanko.sign.validation.generic_cms import extract_tst_data_iter

    times: list[dt.datetime] = []
    for token in extract_tst_data_iter(signature.signer_info, signed=False):
        content = token["encap_content_info"]["content"]
        info = content.parsed if hasattr(content, "parsed") else tsp.TSTInfo.load(bytes(content))
        times.append(info["gen_time"].native)
    return min(times, default=None)


def uses_old_digest(signature: EmbeddedPdfSignature) -> bool:
    return str(signature.md_algorithm) in ("sha1", "md5")
