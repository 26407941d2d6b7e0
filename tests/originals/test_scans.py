"""Boxes on scans come from the recognised words; picture files have pages like any other."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from api.originals.boxes import boxes_of
from api.originals.sheets import Box, Sheet, draw, has_pages, sheets
from corpus.errors import NotFound
from corpus.model import Block, CanonicalText, Page, Piece, PrintedWord, Span

# "Sở Xây dựng" on one line, "chủ trì" on the next, as a recogniser places them.
RAW = "Sở Xây dựng\nchủ trì\n"
WORDS = (
    PrintedWord(0, 2, 100, 50, 20, 12, 0.9),
    PrintedWord(3, 6, 124, 50, 30, 12, 0.9),
    PrintedWord(7, 11, 158, 50, 40, 12, 0.8),
    PrintedWord(12, 15, 60, 70, 25, 12, 0.9),
    PrintedWord(16, 19, 89, 70, 18, 12, 0.9),
)
TEXT = "Sở Xây dựng chủ trì"
CANONICAL = CanonicalText(
    TEXT,
    (Block(Span(0, len(TEXT))),),
    (Page(1, RAW, 595, 842, WORDS),),
    (Piece(0, 11, 1, 0, 11), Piece(12, 19, 1, 12, 19)),
)


def picture(frames: int = 1) -> bytes:
    """A TIFF of A4 pages at 100 dots an inch."""
    out = io.BytesIO()
    pages = [Image.new("L", (827, 1169), 255 - 20 * n) for n in range(frames)]
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:], dpi=(100, 100))
    return out.getvalue()


def test_a_span_of_a_scan_lights_up_line_by_line():
    span = Span(3, len(TEXT))
    assert boxes_of(picture(), CANONICAL, [span]) == {
        span: (Box(1, 124, 50, 74, 12), Box(1, 60, 70, 47, 12)),
    }


def test_part_of_a_word_lights_up_the_word():
    assert boxes_of(picture(), CANONICAL, [Span(4, 5)]) == {Span(4, 5): (Box(1, 124, 50, 30, 12),)}


def test_each_picture_of_a_file_is_a_page_with_its_size():
    found = sheets(picture(2))
    assert [sheet.number for sheet in found] == [1, 2]
    assert found[0] == Sheet(1, pytest.approx(595.4, abs=0.1), pytest.approx(841.7, abs=0.1))


def test_a_picture_is_drawn_as_wide_as_asked():
    with Image.open(io.BytesIO(draw(picture(2), 2, 400))) as drawn:
        assert (drawn.format, drawn.width, drawn.height) == ("WEBP", 400, 565)


def test_a_picture_that_is_not_there_or_not_whole_cannot_be_drawn():
    with pytest.raises(NotFound, match="không có trang 3"):
        draw(picture(2), 3, 400)
    with pytest.raises(NotFound):
        draw(picture()[:200], 1, 400)


@pytest.mark.parametrize(
    ("media_type", "drawn"), [("application/pdf", True), ("image/tiff", True), ("text/plain", False)]
)
def test_papers_and_pictures_have_pages(media_type, drawn):
    assert has_pages(media_type) is drawn
