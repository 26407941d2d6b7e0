"""Parts of a page as images: where a number or a day is written."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from api.originals.pictures import draw_picture
from api.originals.sheets import PDF, opened
from corpus.errors import NotFound
from corpus.model import Crop, Page

if TYPE_CHECKING:
    from PIL.Image import Image

SCALE = 3.0
"""Pixels a point: handwriting is looked at from near."""
_MOST = 2000  # pixels


def crop_image(data: bytes, media_type: str, page: Page, crop: Crop) -> bytes:
    """The crop as a WebP image. Raises NotFound for what cannot be drawn."""
    if media_type == PDF:
        image = _of_pdf(data, crop)
    elif media_type.startswith("image/"):
        image = draw_picture(data, crop.page, round(page.width * SCALE)).crop(_box(crop, SCALE))
    else:
        raise NotFound("Tệp gốc này không có ảnh trang.", remedy="Hãy xem toàn văn của văn bản.")
    image.thumbnail((_MOST, _MOST))
    out = io.BytesIO()
    image.save(out, "WEBP", quality=85, method=3)
    return out.getvalue()


def _of_pdf(data: bytes, crop: Crop) -> Image:
    with opened(data) as pdf:
        if not 1 <= crop.page <= len(pdf):
            raise NotFound(f"Tệp này không có trang {crop.page}.", remedy=f"Tệp có {len(pdf)} trang.")
        page = pdf[crop.page - 1]
        whole: Image = page.render(scale=SCALE, draw_annots=False, may_draw_forms=False).to_pil().convert("RGB")
        return whole.crop(_box(crop, SCALE))


def _box(crop: Crop, scale: float) -> tuple[int, int, int, int]:
    """Left, upper, right, lower in pixels."""
    right, lower = crop.left + crop.width, crop.top + crop.height
    return int(crop.left * scale), int(crop.top * scale), int(right * scale) + 1, int(lower * scale) + 1
