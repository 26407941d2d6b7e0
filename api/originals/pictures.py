"""Pages of picture files: their sizes on paper, and smaller images of them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from corpus.errors import NotFound

if TYPE_CHECKING:
    from PIL.Image import Image

_REMEDY = "Hãy tải tệp gốc về để xem."


def picture_sizes(data: bytes) -> list[tuple[float, float]]:
    """Width and height of each picture in points, as the reader saw it."""
    from pipeline.ocr.rendering import dpi_of

    with _opened(data) as frames:
        return [(frame.width / dpi_of(frame) * 72, frame.height / dpi_of(frame) * 72) for frame in frames]


def draw_picture(data: bytes, page: int, width: int) -> Image:
    """A picture (from 1) `width` pixels wide. Raises NotFound for one that is not there."""
    with _opened(data) as frames:
        for number, frame in enumerate(frames, 1):
            if number == page:
                return frame.convert("RGB").resize((width, max(round(frame.height * width / frame.width), 1)))
    raise NotFound(f"Tệp này không có trang {page}.", remedy=f"Tệp có {number} trang.")


@contextmanager
def _opened(data: bytes) -> Iterator[Iterator[Image]]:
    """The pictures of a file as they are to be looked at. Raises NotFound where they cannot be drawn."""
    from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data)) as picture:
            yield (ImageOps.exif_transpose(frame) for frame in ImageSequence.Iterator(picture))
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError) as error:
        raise NotFound("Không vẽ được trang của tệp này.", remedy=_REMEDY) from error
