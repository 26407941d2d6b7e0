"""Official papers of 2002 to 2009 whose true text is known: character error, and the facts of the header."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import pytest

from corpus.model import Document
from corpus.text import modern_tones
from pipeline.reading import read_document
from pipeline.tools import office_program
from tests.real import DOCUMENTS, needs_real

pytestmark = [needs_real, pytest.mark.real]
needs_office = pytest.mark.skipif(office_program() is None, reason="no LibreOffice (libreoffice-writer-nogui)")
OLD = {
    "2003-02144qd.doc": "2003-02144qd.txt",
    "2004-0328NDCP.doc": "2004-0328NDCP.txt",
    "2005-QD-256.doc": "2005-QD-256.txt",
    "2008-23.QD-991-UBND.doc": "2008-23.QD-991-UBND.txt",
}
TCVN3_PDF = "19412_QD115.04TTg_tcvn3-text-layer.pdf"
MOST = 0.005
# Rules drawn with characters; field codes and their marks that a dump of Word's stream shows and Word does not.
_NO_TEXT = re.compile(r"[-_=*.]{3,}|\x03|\x04|EMBED Excel\.Sheet\.8|(?:PAGE\s+)+\d*\s*$")


@cache
def document(name: str) -> Document:
    path = DOCUMENTS / ("pdf" if name.endswith(".pdf") else "legacy") / name
    return read_document(path.read_bytes(), name)[0]


def compared(text: str) -> str:
    """White space collapsed, NFC, one tone placement; small letters, since the true texts lost the capitals that the
    fonts ending with H print."""
    bare = _NO_TEXT.sub(" ", unicodedata.normalize("NFC", text))
    return modern_tones(" ".join(bare.split())).lower()


def distance(first: str, second: str) -> int:
    """Levenshtein distance by bit vectors (Myers 1999; Hyyrö 2003)."""
    places: dict[str, int] = {}
    for at, letter in enumerate(first):
        places[letter] = places.get(letter, 0) | 1 << at
    every, top = (1 << len(first)) - 1, 1 << (len(first) - 1)
    up, down, found = every, 0, len(first)
    for letter in second:
        same = places.get(letter, 0)
        across = (((same & up) + up) ^ up) | same
        gain, loss = down | ~(across | up), up & across
        found += bool(gain & top) - bool(loss & top)
        gain, loss, still = gain << 1 | 1, loss << 1, same | down
        up, down = (loss | ~(still | gain)) & every, gain & still & every
    return found


def character_error(found: str, true: str) -> float:
    return distance(compared(found), compared(true)) / len(compared(true))


@needs_office
@pytest.mark.parametrize("name", OLD)
def test_old_word_files_are_read_to_the_letter(name: str) -> None:
    true = (DOCUMENTS / "legacy" / OLD[name]).read_text("utf-8")
    assert character_error(document(name).canonical.text, true) <= MOST


def test_the_text_layer_of_a_tcvn3_pdf_reads_right() -> None:
    true = (DOCUMENTS / "legacy" / "2006-19412_QD115.04TTg_BLTch_DNNVV.txt").read_text("utf-8")
    assert character_error(document(TCVN3_PDF).canonical.text, true) <= MOST


@needs_office
@pytest.mark.parametrize(
    ("name", "number", "day", "kind", "signer"),
    [
        ("2003-02144qd.doc", "144/2002/QĐ/BTC", "2002-11-22", "quyet-dinh", "Trương Chí Trung"),
        ("2004-0328NDCP.doc", "28/2003/NĐ-CP", "2003-03-31", "nghi-dinh", "Phan Văn Khải"),
        ("2005-QD-256.doc", "256/2004/QĐ-UB", "2004-07-01", "quyet-dinh", "Võ Thanh Tòng"),
        ("2008-23.QD-991-UBND.doc", "991/QĐ-UBND", "2008-05-14", "quyet-dinh", "Trương Tấn Thiệu"),
        ("CT9UB.DOC", "09/2009/CT-UBND", "2009-04-15", "chi-thi", "Nguyễn Văn Hiệp"),
    ],
)
def test_headers_of_old_word_files(name: str, number: str, day: str, kind: str, signer: str) -> None:
    header = document(name).facts.header
    assert header is not None
    fields = [field and field.value for field in (header.number, header.issued_on, header.kind)]
    assert [*fields, header.signer and header.signer.name] == [number, day, kind, signer]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("245.txt", "cán bộ, công chức xã, phường, thị trấn"),
        ("246.txt", "ban hành Chương trình Cải cách hành chính"),
        ("247.txt", "được hưởng ưu đãi đầu tư"),
    ],
)
def test_texts_that_lost_a_letter(name: str, words: str) -> None:
    text = read_document((DOCUMENTS / "text" / name).read_bytes(), name)[0].canonical.text
    assert words in text
    assert not re.search(r"[®©¸µ]|phờng|tớng|Chơng", text)
