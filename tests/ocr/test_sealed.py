"""Capacities of signers under seals: what is held to be read, and a printed page with a black seal over them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw

from corpus import samples
from pipeline.ocr.engine import ImageWord, Layout
from pipeline.ocr.noise import noise_in
from pipeline.ocr.recognise import recognise
from pipeline.ocr.sealed import capacities
from pipeline.ocr.tesseract import find_tesseract
from tests.ocr.marks import needs_tesseract

PAGE = Path(samples.__file__).parent / "huong-dan-1502-snnmt.pdf"


@dataclass(frozen=True)
class Reads:
    """A recogniser that reads the same on every line."""

    text: str
    name: str = "one"

    def recognise(self, image: np.ndarray, *, layout: Layout = Layout.PAGE) -> tuple[ImageWord, ...]:
        return tuple(ImageWord(word, 0, 0, 1, 1, 0.3) for word in self.text.split())


ROWS = [
    ("GIÁM ĐỐC", "GIÁM ĐỐC", "an office alone"),
    ("~PHQGIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "a ring that closes the O"),
    ("=1{T. GIÁM ĐỐC", "KT. GIÁM ĐỐC", "a K in two strokes"),
    ("/PHÓ GIÁMM ĐỐC", "PHÓ GIÁM ĐỐC", "a letter given twice"),
    ("DÂN TỈN GIÁM ĐỐC", "GIÁM ĐỐC", "the writing of a seal before it"),
    ("* XỔ GIÁM ĐỐC", "GIÁM ĐỐC", "too little of what stands before it"),
    ("CÁI ĐỐC", "", "no office"),
    ("", "", "nothing read"),
]


@pytest.mark.parametrize(("read", "capacity", "reason"), ROWS, ids=[row[2] for row in ROWS])
def test_a_line_is_held_against_the_offices(read, capacity, reason):
    seen = [ImageWord("ĐỐC", 700, 100, 800, 140, 0.96)]
    found = list(capacities(np.full((300, 1000), 255, np.uint8), seen, Reads(read)))
    assert [" ".join(word.text for word in words) for words in found] == ([capacity] if capacity else [])


@pytest.mark.parametrize("word", ["Đốc", "ĐỘNG", "ĐỐ"])
def test_only_the_last_word_of_an_office_in_capitals_is_looked_at(word):
    seen = [ImageWord(word, 700, 100, 800, 140, 0.96)]
    assert not list(capacities(np.full((300, 1000), 255, np.uint8), seen, Reads("PHÓ GIÁM ĐỐC")))


def test_strokes_beside_a_column_are_noise_though_its_line_is_sure():
    line = [ImageWord("Như", 100, 0, 160, 30, 0.95), ImageWord("trên;", 170, 0, 240, 30, 0.95)]
    strokes = ImageWord("Van:", 900, 0, 960, 30, 0.0), ImageWord("lÍ=|", 1500, 0, 1560, 30, 0.43)
    assert noise_in([*line, *strokes]) == set(strokes)


@needs_tesseract
def test_a_black_seal_over_the_capacity(sealed):
    engine = find_tesseract()
    assert engine
    text = " ".join(word.text for word in recognise(np.asarray(sealed), engine).words)
    assert "KT. GIÁM ĐỐC" in text
    assert "PHÓ GIÁM ĐỐC" in text


@pytest.fixture
def sealed() -> Image.Image:
    """The signature of a sample, printed, with a black seal over the beginning of its lines."""
    with pdfium.PdfDocument(PAGE.read_bytes()) as document:
        page = document[len(document) - 1]
        at = page.get_textpage().search("KT.").get_next()
        assert at
        left, _, _, top = page.get_textpage().get_charbox(at[0])
        height = page.get_height()
        image = page.render(scale=300 / 72).to_pil().convert("L")
    x, y = round(left * 300 / 72), round((height - top) * 300 / 72)
    block = image.crop((x - 400, y - 100, x + 700, y + 600))
    _seal(ImageDraw.Draw(block), centre=(270, 300))
    return block


def _seal(draw: ImageDraw.ImageDraw, *, centre: tuple[int, int]) -> None:
    """Three rings and a filled middle, as seals are, black."""
    x, y = centre
    for radius, width in ((215, 8), (200, 4), (130, 5)):
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=0, width=width)
    draw.ellipse((x - 60, y - 60, x + 60, y + 60), fill=0)
