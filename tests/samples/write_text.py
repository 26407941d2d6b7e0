"""Plain texts in the encodings that offices send."""

from __future__ import annotations

import unicodedata

TONES = "\u0300\u0301\u0303\u0309\u0323"


def to_bytes(text: str, encoding: str) -> bytes:
    """`utf-8`, `utf-8-bom-crlf`, `utf-16`, `nfd` or `windows-1258`."""
    if encoding == "utf-8-bom-crlf":
        return text.replace("\n", "\r\n").encode("utf-8-sig")
    if encoding == "utf-16":
        return text.encode("utf-16")
    if encoding == "nfd":
        return unicodedata.normalize("NFD", text).encode()
    if encoding == "windows-1258":
        return "".join(_for_1258(letter) for letter in text).encode("cp1258")
    return text.encode(encoding)


def _for_1258(letter: str) -> str:
    """A letter of Windows-1258, or its base letter followed by the tone mark."""
    try:
        letter.encode("cp1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", letter)
        base = "".join(part for part in parts if part not in TONES)
        return unicodedata.normalize("NFC", base) + "".join(part for part in parts if part in TONES)
    return letter
