"""Parts of a page as images: where a number or a day is written."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from api.originals.sheets import PDF, opened, page_of
from corpus.errors import NotFound
from corpus.model import Crop, Page

if TYPE_CHECKING:
    from PIL.Image import Image

SCALE = 3.0
"""Pixels a point: handwriting is looked at from near."""
_MOST = 2000  # pixels


def crop_image(data: bytes, media_type: str, page: Page, crop: Crop) -> bytes:
    """The crop as a WebP image. Raises NotFound for what cannot be drawn."""
    from PIL import Image

    if media_type == PDF:
        image = _of_pdf(data, crop)
    elif media_type.startswith("image/"):
        with Image.open(io.BytesIO(data)) as whole:
            whole.seek(crop.page - 1)
            scale = whole.width / page.width if page.width else 1.0
            image = whole.convert("RGB").crop(_box(crop, scale))
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
        whole: Image = page_of(pdf, crop.page).render(scale=SCALE).to_pil().convert("RGB")
        return whole.crop(_box(crop, SCALE))


def _box(crop: Crop, scale: float) -> tuple[int, int, int, int]:
    """Left, upper, right, lower in pixels."""
    right, lower = crop.left + crop.width, crop.top + crop.height
    return int(crop.left * scale), int(crop.top * scale), int(right * scale) + 1, int(lower * scale) + 1
