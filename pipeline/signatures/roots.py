"""Root certificates that this office trusts: files in the folder that VANTHU_ROOTS names. None is shipped."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate

SETTING = "VANTHU_ROOTS"
_SUFFIXES = (".pem", ".crt", ".cer", ".der")


def known_roots(folder: Path | None = None) -> tuple[Certificate, ...]:
    """The certificates in `folder` (else in the one that the setting names); what cannot be read is passed over."""
    place = folder or (Path(os.environ[SETTING]) if os.environ.get(SETTING) else None)
    if place is None or not place.is_dir():
        return ()
    files = sorted(path for path in place.iterdir() if path.suffix.lower() in _SUFFIXES and path.is_file())
    return tuple(certificate for path in files for certificate in _certificates(path))


def _certificates(path: Path) -> list[Certificate]:
    from asn1crypto import pem, x509

    data = path.read_bytes()
    try:
        found = [der for _, _, der in pem.unarmor(data, multiple=True)] if pem.detect(data) else [data]
        loaded = [x509.Certificate.load(der) for der in found]
        return [certificate for certificate in loaded if certificate.subject.native]
    except ValueError:
        return []
