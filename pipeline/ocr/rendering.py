"""Pages and pictures → images in grey, on which red stamps are faint and blue ink is dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from pipeline.ocr.engine import DPI

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

    from pipeline.ocr.engine import Grey

PIXELS = 40_000_000
"""A page that would have more (A2 at `DPI` has 35 million) is drawn smaller."""


_A4 = 8.27
_PAPER = (4.0, 17.0)
"""The short side of A4, and of the sheets that offices use, in inches."""


def page_to_image(document: PdfDocument, index: int) -> tuple[Grey, float, float]:
    """A page of a PDF without annotations (a stamp, the mark of a signature), and its size in points as it is shown."""
    page = document[index]
    width, height = page.get_size()
    scale = min(DPI / 72, (PIXELS / max(width * height, 1)) ** 0.5)
    drawn = page.render(scale=scale, draw_annots=False, may_draw_forms=False).to_numpy()
    red = drawn if drawn.ndim == 2 else drawn[:, :, 2]
    return np.ascontiguousarray(red), width, height


def picture_to_image(picture: Image.Image, dpi: float) -> Grey:
    """A picture of a page that was scanned at `dpi`, at the resolution that pages are recognised at."""
    flat = picture.convert("L") if picture.mode in ("1", "L", "I;16", "I", "F") else _on_white(picture).getchannel("R")
    return _at_resolution(np.asarray(flat, dtype=np.uint8), dpi)


def dpi_of(picture: Image.Image) -> float:
    """Dots an inch: what the picture says where that makes a sheet of paper of it, else as if its short side were that
    of A4."""
    short = min(picture.size)
    said = float(picture.info.get("dpi", (0, 0))[0] or 0)
    return said if said and _PAPER[0] <= short / said <= _PAPER[1] else max(short / _A4, 1.0)


def _on_white(picture: Image.Image) -> Image.Image:
    full = picture.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", full.size, "white"), full).convert("RGB")


def _at_resolution(image: Grey, dpi: float) -> Grey:
    """The image as if it had been scanned at `DPI`, as far as that keeps within bounds."""
    import cv2

    scale = min(DPI / dpi, (PIXELS / max(image.size, 1)) ** 0.5)
    if abs(scale - 1) < 0.02:
        return image
    size = (max(round(image.shape[1] * scale), 1), max(round(image.shape[0] * scale), 1))
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return cv2.resize(image, size, interpolation=way).astype(np.uint8)
