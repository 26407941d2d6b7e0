"""Boxes on scans come from the recognised words; picture files have pages like any other."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from api.originals.boxes import boxes_of
from api.originals.crops import crop_image
from api.originals.sheets import Box, Sheet, draw, has_pages, sheets
from corpus.errors import NotFound
from corpus.model import Block, CanonicalText, Crop, Page, Piece, PrintedWord, Span
from pipeline.reconcile.picture import cut, page_picture

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


def test_a_crop_of_a_picture_that_is_to_be_turned_is_cut_where_the_reader_saw_it():
    """A quarter to the right (EXIF 6): what lies in the lower left corner of the file is shown in the upper left."""
    stored = Image.new("L", (1169, 827), 255)
    stored.paste(0, (0, 727, 100, 827))
    exif = Image.Exif()
    exif[0x0112] = 6
    out = io.BytesIO()
    stored.save(out, "JPEG", dpi=(100, 100), exif=exif)
    page, data = Page(1, "", 595.4, 841.7), out.getvalue()
    crop = Crop(page=1, left=0, top=0, width=60, height=60)
    with Image.open(io.BytesIO(crop_image(data, "image/jpeg", page, crop))) as image:
        assert np.asarray(image.convert("L")).mean() < 20
    seen = page_picture(data, "image/jpeg", page)
    assert seen is not None
    assert seen.shape == pytest.approx((3507, 2481), abs=2)
    assert cut(seen, page, crop).mean() < 20


def test_a_crop_leaves_out_what_was_noted_on_a_page():
    page, crop = Page(1, "", 595, 842), Crop(page=1, left=40, top=40, width=120, height=60)
    with Image.open(io.BytesIO(draw(noted(), 1, 595))) as shown:
        assert np.asarray(shown.convert("L")).min() < 50
    with Image.open(io.BytesIO(crop_image(noted(), "application/pdf", page, crop))) as image:
        assert np.asarray(image.convert("L")).min() == 255
    seen = page_picture(noted(), "application/pdf", page)
    assert seen is not None
    assert cut(seen, page, crop).min() == 255


def noted() -> bytes:
    """An empty A4 page with a black note, 50 points from the left and from the top."""
    stream = b"0 0 0 rg 0 0 100 40 re f"
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[4 0 R]>>",
        b"<</Type/Annot/Subtype/Stamp/F 4/Rect[50 752 150 792]/AP<</N 5 0 R>>>>",
        b"<</Type/XObject/Subtype/Form/BBox[0 0 100 40]/Length %d>>stream\n%s\nendstream" % (len(stream), stream),
    )
    body = b"".join(b"%d 0 obj%s endobj\n" % (number, text) for number, text in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"trailer<</Root 1 0 R/Size 6>>"
