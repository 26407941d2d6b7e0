"""The tables: TCVN3, VISCII and VPS from viparse (checked there against official documents), VNI and mojibake by rule.

The VNI table of viparse lacks a capital with a small mark ("Uûy"), ẳ and ỵ; here it follows from the
layout: a vowel and the mark of its tone, of its hat with a tone, or of its bow with a tone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

from pipeline.encodings.charmap import Charmap, pairs

_TONES = dict(zip("øùûõï", "\u0300\u0301\u0309\u0303\u0323", strict=True))
_HATS = dict(zip("âàáåãä", ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"), strict=True))
_BOWS = dict(zip("êèéúüë", ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"), strict=True))
_VNI_SINGLE = pairs(("ñ đ Ñ Đ ö ư Ö Ư ô ơ Ô Ơ ò ị Ò Ị æ ỉ Æ Ỉ ó ĩ Ó Ĩ î ỵ Î Ỵ",))
_VNI_BASES = pairs(("a a e e i i o o u u y y ô ơ ö ư",))
# How a PDF shows two codes of a TCVN3 font: ư as a minus sign, ã as a bullet operator.
_TCVN3_GLYPHS = {"\u2212": "ư", "\u2219": "ã"}
# The soft hyphen is invisible in other fonts, so that it is typed twice unseen.
_TWICE = {"\u00ad\u00ad": "ư"}
_LETTERS = "aăâeêioôơuưy"
_PUNCTUATION = "–—‘’“”…•"


@cache
def charmap(name: str) -> Charmap:
    """One of `NAMES`."""
    return {"tcvn3": _tcvn3, "vni": _vni, "viscii": _viscii, "vps": _vps, "mojibake": _mojibake}[name]()


NAMES = ("tcvn3", "vni", "viscii", "vps", "mojibake")
"""The encodings that a table decodes."""


def _tcvn3() -> Charmap:
    from viparse.normalize.tcvn3 import TCVN3

    return Charmap("tcvn3", dict(TCVN3.pairs) | _TCVN3_GLYPHS | _TWICE, cased=False)


def _viscii() -> Charmap:
    from viparse.normalize.viscii import VISCII

    return Charmap("viscii", _with_windows_signs(dict(VISCII.pairs)))


def _vps() -> Charmap:
    from viparse.normalize.vps import VPS

    return Charmap("vps", _with_windows_signs(dict(VPS.pairs)))


def _with_windows_signs(table: dict[str, str]) -> dict[str, str]:
    """The same letters where the bytes 80 to 9F were taken for Windows-1252 and not for Latin-1."""
    shown = {_windows(ord(key)): letter for key, letter in table.items() if "\x80" <= key <= "\x9f"}
    return table | shown


def _windows(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def _vni() -> Charmap:
    return Charmap("vni", dict(_vni_pairs()) | _VNI_SINGLE)


def _vni_pairs() -> Iterator[tuple[str, str]]:
    for base, letter in _VNI_BASES.items():
        for mark, tone in _TONES.items():
            yield from _cases(base, mark, letter + tone)
        if base in "aeo":
            for mark, tone in _HATS.items():
                yield from _cases(base, mark, letter + "\u0302" + tone)
    for mark, tone in _BOWS.items():
        yield from _cases("a", mark, "a\u0306" + tone)


def _cases(base: str, mark: str, letter: str) -> Iterator[tuple[str, str]]:
    """A letter small and capital; the mark may be of either size."""
    composed = unicodedata.normalize("NFC", letter)
    for sized in (mark, mark.upper()):
        yield base + sized, composed
        yield base.upper() + sized, composed.upper()


def _mojibake() -> Charmap:
    """UTF-8 that was taken for Windows-1252 (bytes without a sign there: for Latin-1), or wholly for Latin-1."""
    table: dict[str, str] = {}
    for letter in (*_vietnamese(), *_PUNCTUATION):
        data = letter.encode()
        table["".join(map(_windows, data))] = letter
        table[data.decode("latin-1")] = letter
    return Charmap("mojibake", table)


def _vietnamese() -> Iterator[str]:
    """All letters that are not ASCII, small and capital."""
    for plain in _LETTERS:
        for tone in ("", *_TONES.values()):
            letter = unicodedata.normalize("NFC", plain + tone)
            if not letter.isascii():
                yield from (letter, letter.upper())
    yield from "đĐ"
