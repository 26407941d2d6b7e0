"""Bytes of a plain text → characters: byte order mark, UTF-8, UTF-16 without one, TCVN3 and the like, Windows-1258."""

from __future__ import annotations

import codecs
import re
import unicodedata

from corpus.errors import UnknownEncoding
from pipeline.encodings import clear_best

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OLD_LINE_END = re.compile(r"\r\n?")
_SAMPLE = 200_000
_LINE_END = re.compile(r"\r\n?|\u2028|\u2029|\x85")
# Letters that Windows-1258 has and Western text has not: ă, đ, ơ, ư and the five combining tone marks.
_VIETNAMESE = re.compile(r"[ăĂđĐơƠưƯ\u0300\u0301\u0303\u0309\u0323]")
# Signs that Vietnamese text has seldom, and text in a TCVN3 font that is shown as Western text all the time.
_FOREIGN = re.compile(r"[©®¸µ¶·¹»¼½¾¬\u00ad]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def decode(data: bytes) -> str:
    """The text of a file, line ends as line feeds. Raises UnknownEncoding."""
    text = _announced(data)
    if text is None:
        old = _old(data)
        if old is not None:
            return old
        text = _windows_1258(data)
    return _LINE_END.sub("\n", text)


def encoding_of(data: bytes) -> str | None:
    """The encoding that a text announces by its first bytes or by where its zero bytes stand."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) > len(sample) // 20 and min(even, odd) * 10 < max(even, odd):
        return "utf-16-le" if odd > even else "utf-16-be"
    return None


def _announced(data: bytes) -> str | None:
    """The text in Unicode; none where it is in no encoding of Unicode. Raises UnknownEncoding where it says it is."""
    announced = encoding_of(data)
    try:
        return data.decode(announced or "utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        if announced:
            raise _unknown() from error
    return None


def _old(data: bytes) -> str | None:
    """Text in an encoding of one byte that Vietnam used before Unicode, each byte as the sign it is in Latin-1."""
    text = data.decode("latin-1")
    if clear_best([text[:_SAMPLE]]) is None:
        return None
    return _OLD_LINE_END.sub("\n", text)


def _windows_1258(data: bytes) -> str:
    try:
        text = data.decode("cp1258")
    except UnicodeDecodeError as error:
        raise _unknown() from error
    letters = sum(map(str.isalpha, text)) or 1
    vietnamese, foreign = len(_VIETNAMESE.findall(text)), len(_FOREIGN.findall(text))
    if _CONTROL.search(text) or vietnamese < letters / 50 or foreign > letters / 50:
        raise _unknown()
    return unicodedata.normalize("NFC", text)


def _unknown() -> UnknownEncoding:
    return UnknownEncoding(
        "Không nhận ra bảng mã của tệp văn bản.",
        remedy="Mở tệp bằng trình soạn thảo và lưu lại với bảng mã Unicode (UTF-8).",
    )
