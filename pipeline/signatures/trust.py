"""What can be known of a certificate without a network: how it ends, and whether it was valid when it signed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate

BROKEN, EXPIRED, SELF_SIGNED, KNOWN, UNKNOWN = "broken", "expired", "self-signed", "known-root", "unknown-root"


def trust_of(
    certificate: Certificate,
    others: Sequence[Certificate],
    roots: Sequence[Certificate],
    *,
    signed_at: dt.datetime | None,
    intact: bool,
) -> str:
    """One of broken, expired (when it signed), self-signed, known-root, unknown-root."""
    if not intact:
        return BROKEN
    if signed_at and not certificate.not_valid_before <= signed_at <= certificate.not_valid_after:
        return EXPIRED
    if roots and _leads_to(certificate, others, roots, signed_at):
        return KNOWN
    return SELF_SIGNED if certificate.self_issued else UNKNOWN


def _leads_to(
    certificate: Certificate,
    others: Sequence[Certificate],
    roots: Sequence[Certificate],
    signed_at: dt.datetime | None,
) -> bool:
    """Whether a chain of valid signatures leads from the certificate to a root; revocation is not asked for."""
    from pyhanko_certvalidator import CertificateValidator, ValidationContext
    from pyhanko_certvalidator.errors import PathBuildingError, PathError, ValidationError

    context = ValidationContext(
        trust_roots=list(roots),
        other_certs=list(others),
        allow_fetching=False,
        revocation_mode="soft-fail",
        moment=signed_at,
        best_signature_time=signed_at,
        weak_hash_algos=set(),
    )
    try:
        _run(CertificateValidator(certificate, list(others), validation_context=context).async_validate_path())
    except (PathBuildingError, PathError, ValidationError):
        return False
    return True


def _run(work: Coroutine[Any, Any, object]) -> None:
    """Run to the end in a thread of its own, since the caller's may have a loop that is running."""
    import asyncio

    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, work).result()
