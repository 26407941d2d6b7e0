"""Picture files (TIFF, JPEG, PNG, BMP, WebP): each picture in them is a page that is recognised."""

from __future__ import annotations

import io
from collections.abc import Iterator

from PIL import Image, ImageOps, ImageSequence

from corpus.errors import TooLarge
from corpus.model import Page
from pipeline.limits import Limits
from pipeline.raw import RawDocument, ReadContext
from pipeline.readers.pdf import pages_to_blocks, without_signature_marks
from pipeline.readers.scans import Picture, engine_or_none, issues_of, no_engine, scanned_pages


def read_image(data: bytes, context: ReadContext) -> RawDocument:
    """The pages of a picture file. Raises UnsupportedFormat where nothing recognises print, TooLarge."""
    engine = engine_or_none()
    if engine is None:
        raise no_engine()
    with Image.open(io.BytesIO(data)) as picture:
        media_type = Image.MIME.get(picture.format or "", "image/x-unknown")
        pages = list(scanned_pages(_pictures(picture, context.limits), engine))
    return RawDocument(
        media_type,
        tuple(Page(number, page.text.text, *page.shown, words=page.words) for number, page in enumerate(pages, 1)),
        pages_to_blocks([without_signature_marks(page.text) for page in pages], {}),
        tuple(issues_of(range(1, len(pages) + 1), pages, engine)),
    )


def _pictures(picture: Image.Image, limits: Limits) -> Iterator[Picture]:
    """Each picture in the file as it is to be looked at, with its size on paper."""
    from pipeline.ocr.rendering import dpi_of, picture_to_image

    if getattr(picture, "n_frames", 1) > limits.pages:
        raise TooLarge("Tệp ảnh có quá nhiều trang.", remedy="Tách thành nhiều tệp rồi nạp lại.")
    for frame in ImageSequence.Iterator(picture):
        dpi = dpi_of(frame)
        shown = ImageOps.exif_transpose(frame)
        yield picture_to_image(shown, dpi), shown.width / dpi * 72, shown.height / dpi * 72
