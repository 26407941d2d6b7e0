"""Texts and web pages made to hurt."""

from __future__ import annotations

import gzip
import random

from tests.readers.tiny_docx import docx
from tests.readers.tiny_pdf import TinyPage, tiny_pdf

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def hostile_pages() -> dict[str, bytes]:
    head = "<html><body>"
    return {
        "a million boxes in boxes": (head + "<div>" * 1_000_000 + "Một").encode(),
        "letters in letters": (head + "<b>" * 100_000 + "Một").encode(),
        "tables in tables": (head + "<table><tr><td>" * 20_000 + "Một").encode(),
        "lists in lists": (head + "<ul><li>" * 20_000 + "Một").encode(),
        "reaching cells": (head + "<table>" + "<tr><td rowspan=100 colspan=100>a" * 200 + "</table>").encode(),
        "endless attribute": (head + "<p title='" + "a" * 5_000_000).encode(),
        "nothing closed": ("<html><!--" + "<" * 1_000_000).encode(),
        "unknown encoding": b"<html><meta charset='utf-99'><p>M\xe1\xbb\x99t hai ba",
        "encoding that runs": b"<html><meta charset='unicode_escape'><p>\\N{BULLET}",
        "encoding of bytes": b"<html><meta charset='zlib'><p>x",
        "many characters by number": (head + "<p>" + "&#7897;" * 200_000).encode(),
    }


def hostile_texts() -> dict[str, bytes]:
    noise = random.Random(5)
    return {
        "spaces": b" " * 100_000_000,
        "words": b"giao viec " * 10_000_000,
        "zero bytes": bytes(10_000_000),
        "half a character": "Số: 12/QĐ-UBND".encode()[:-1] + b"\xe1",
        "noise": noise.randbytes(200_000),
        "noise as UTF-16": b"\xff\xfe" + noise.randbytes(100_001),
        "halves of pairs": b"\xff\xfe" + b"\x00\xd8" * 50_000,
        "mark alone": b"\xef\xbb\xbf",
        "line feeds": b"\n" * 3_000_000 + b"a",
        "form feeds": b"a\f" * 20_000,
        "bars": b"|" * 200_000,
        "tabs": b"a\tb\tc\n" * 5_000,
        "marks upon a letter": b"e" + "\u0301".encode() * 300_000,
        "right to left": ("\u202e" + "Số: 12/QĐ-UBND\n" + "\u2066" * 10_000).encode(),
    }


def odd_files() -> dict[str, bytes]:
    letter = tiny_pdf(TinyPage().text(70, 700, "Một hai ba"))
    return {
        "rong.pdf": b"",
        "rong.docx": b"",
        "cut.pdf": letter[: len(letter) // 2],
        "cut.docx": docx("Một", "Hai")[:-700],
        "word-that-is-pdf.docx": letter,
        "pdf-that-is-word.pdf": docx("Một"),
        "text-that-is-picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(100),
        "program.docx": b"\x7fELF" + bytes(5000),
        "locked.docx": _COMPOUND + "EncryptedPackage".encode("utf-16-le") + bytes(600),
        "bomb.gz": gzip.compress(bytes(20_000_000)),
        "bomb.txt": gzip.compress(bytes(10_000_000)),
    }
