"""Every media type that a reader can produce has a name that users know."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

import pipeline.readers
from api.labels import labels

_MEDIA_TYPE = re.compile(r"(?:application|image|text|message)/[a-z0-9.+-]+")
_PICTURES = ("BMP", "DIB", "GIF", "JPEG", "MPO", "PNG", "TIFF", "WEBP")
"""What Pillow finds behind the first bytes of the pictures that are read; a phone's JPEG of several pictures is MPO."""

NOT_PRODUCED = {
    *("message/delivery-status", "text/calendar", "text/vcard", "text/x-vcard"),  # parts of a mail that are passed over
    *("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"),
    *("application/pkcs7-mime", "application/x-pkcs7-mime"),  # parts that are named as sealed
    "application/vnd.oasis.opendocument.spreadsheet",  # what no reader takes yet
    *("application/vnd.oasis.opendocument.presentation", "application/epub+zip"),
}


def written() -> Iterator[str]:
    """Media types in the source of the readers."""
    for path in Path(pipeline.readers.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            value = node.value if isinstance(node, ast.Constant) else None
            words = value.decode("latin-1") if isinstance(value, bytes) else value
            if isinstance(words, str) and _MEDIA_TYPE.fullmatch(words):
                yield words


def test_every_media_type_has_a_label() -> None:
    Image.init()
    found = set(written())
    assert found >= NOT_PRODUCED | {"application/pdf", "application/msword", "text/plain"}
    produced = found - NOT_PRODUCED | {Image.MIME[picture] for picture in _PICTURES}
    assert sorted(produced - labels()["media_type"].keys()) == []
