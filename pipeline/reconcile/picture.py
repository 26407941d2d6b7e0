"""The picture of a page, in grey, for a closer look at its header."""

from __future__ import annotations

import io
from contextlib import closing
from typing import TYPE_CHECKING

import numpy as np

from corpus.model import Crop, Page

if TYPE_CHECKING:
    from pipeline.ocr.engine import Grey

DPI = 300
_LARGEST = 6000  # pixels a side


def page_picture(data: bytes, media_type: str, page: Page) -> Grey | None:
    """The page as it is shown, 300 dots an inch; None for what has no pages or cannot be drawn (a locked file)."""
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

    scale = min(DPI / 72, _LARGEST / max(page.width, page.height, 1))
    with closing(PdfDocument(data)) as document:
        image = document[page.number - 1].render(scale=scale, grayscale=True).to_pil()
    return np.asarray(image.convert("L"), dtype=np.uint8)


def _of_image(data: bytes, number: int) -> Grey:
    from PIL import Image

    with Image.open(io.BytesIO(data)) as image:
        image.seek(number - 1)
        return np.asarray(image.convert("L"), dtype=np.uint8)


def cut(picture: Grey, page: Page, crop: Crop) -> Grey:
    """The part of the picture that the crop, in points, bounds."""
    scale = picture.shape[1] / page.width
    left, top = int(crop.left * scale), int(crop.top * scale)
    return picture[top : int((crop.top + crop.height) * scale), left : int((crop.left + crop.width) * scale)]
