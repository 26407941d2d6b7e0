"""The picture of a page, in grey, for a closer look at its header."""

from __future__ import annotations

import io
from contextlib import closing
from typing import TYPE_CHECKING

from corpus.model import Crop, Page
from pipeline.ocr.rendering import dpi_of, page_to_image, picture_to_image

if TYPE_CHECKING:
    from pipeline.ocr.engine import Grey


def page_picture(data: bytes, media_type: str, page: Page) -> Grey | None:
    """The page as the recogniser saw it, before it was turned; None for what has no pages or cannot be drawn."""
    from pypdfium2 import PdfiumError

    if page.width <= 0:
        return None
    try:
        if media_type == "application/pdf":
            return _of_pdf(data, page)
        return _of_image(data, page.number) if media_type.startswith("image/") else None
    except (PdfiumError, OSError, ValueError, EOFError):
        return None


def _of_pdf(data: bytes, page: Page) -> Grey:
    from pypdfium2 import PdfDocument

    with closing(PdfDocument(data)) as document:
        return page_to_image(document, page.number - 1)[0]


def _of_image(data: bytes, number: int) -> Grey:
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(data)) as image:
        image.seek(number - 1)
        dpi = dpi_of(image)
        return picture_to_image(ImageOps.exif_transpose(image), dpi)


def cut(picture: Grey, page: Page, crop: Crop) -> Grey:
    """The part of the picture that the crop, in points, bounds."""
    scale = picture.shape[1] / page.width
    left, top = int(crop.left * scale), int(crop.top * scale)
    return picture[top : int((crop.top + crop.height) * scale), left : int((crop.left + crop.width) * scale)]
