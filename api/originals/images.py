"""Page images, drawn once and kept."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from api.originals.apart import Apart
from api.originals.sheets import draw

WIDTH = 1240  # pixels: A4 at 150 dots an inch
MEDIA_TYPE = "image/webp"


def page_image(cache: Path, sha256: str, data: bytes, page: int, *, apart: Apart) -> bytes:
    """The image of a page; drawn if it is not in `cache` yet. Raises NotFound where it cannot be drawn."""
    path = cache / "pages" / sha256[:2] / f"{sha256}-{page}-{WIDTH}.webp"
    if path.is_file():
        return path.read_bytes()
    image = apart.call(draw, data, page, WIDTH)
    _keep(path, image)
    return image


def _keep(path: Path, image: bytes) -> None:
    """Written beside and renamed, so that nobody reads half an image."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    with os.fdopen(handle, "wb") as file:
        file.write(image)
    Path(name).replace(path)
