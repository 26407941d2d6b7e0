"""Who a certificate is for. Its subject may hold a citizen or tax number; none ever leaves this file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate, Name

_PERSONAL = re.compile(
    r"(?:\b(?:CMND|CMT|CCCD|CMTND|MST|MNS|UID|HC|BHXH)\b\s*[:.\-]?\s*)?\+?\d(?:[ .-]?\d){8,}", re.IGNORECASE
)
"""Nine digits or more, as in citizen, tax and telephone numbers, with the word before them: "CCCD: 051090001234"."""


def signer_of(certificate: Certificate) -> str:
    """The common name of the subject."""
    return ", ".join(_values(certificate.subject, "common_name"))


def agency_of(certificate: Certificate) -> str:
    """Unit and body of the subject, the smaller first: "VĂN PHÒNG, ỦY BAN NHÂN DÂN TỈNH …"."""
    units = _values(certificate.subject, "organizational_unit_name")
    return ", ".join([*reversed(units), *_values(certificate.subject, "organization_name")])


def without_personal_numbers(words: str) -> str:
    """The words without numbers of nine digits and more.

    >>> without_personal_numbers("Nguyễn Văn Mẫu - CCCD: 051090001234")
    'Nguyễn Văn Mẫu'
    """
    return " ".join(_PERSONAL.sub("", words).split()).strip(" -,;:.()")


def _values(name: Name, wanted: str) -> list[str]:
    found = [
        str(part["value"].native) for one in name.chosen for part in one if part["type"].native == wanted
    ]  # fmt: skip
    return [words for words in map(without_personal_numbers, found) if words]
