"""Word files under a password."""

from __future__ import annotations

import io

import pytest
from docx import Document
from msoffcrypto.format.ooxml import OOXMLFile

from corpus.errors import ProtectedFile
from pipeline.raw import RawDocument, ReadContext
from pipeline.readers.read import read_source


@pytest.fixture(scope="module")
def locked() -> bytes:
    plain, out = io.BytesIO(), io.BytesIO()
    document = Document()
    document.add_paragraph("Giao Sở Xây dựng rà soát quy hoạch xã.")
    document.save(plain)
    OOXMLFile(plain).encrypt("mở-ra", out)
    return out.getvalue()


def test_one_of_the_passwords_opens_it(locked: bytes) -> None:
    raw = read_source(locked, ReadContext("mat.docx", passwords=("sai", "mở-ra")))
    assert isinstance(raw, RawDocument)
    assert "Giao Sở Xây dựng" in raw.pages[0].text


@pytest.mark.parametrize(
    ("passwords", "words", "why"), [((), "--password", "none was given"), (("sai",), "kiểm tra lại", "a wrong one")]
)
def test_without_the_password_it_says_what_to_do(
    locked: bytes, passwords: tuple[str, ...], words: str, why: str
) -> None:
    with pytest.raises(ProtectedFile) as caught:
        read_source(locked, ReadContext("mat.docx", passwords=passwords))
    assert words in caught.value.remedy, why
