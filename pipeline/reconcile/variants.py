"""One line of writing in several binarisations and sizes: recognisers stumble over each in a different way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from PIL.Image import Image

    from pipeline.ocr.engine import Grey

_MARGIN = 20


def variants_of(crop: Grey) -> Iterator[Grey]:
    """Grey, black and white, softened, smaller and thicker, smaller and softened; each in a white frame."""
    from PIL import Image, ImageFilter

    image = Image.fromarray(crop)
    yield _framed(image)
    yield _framed(_black_and_white(image))
    yield _framed(image.filter(ImageFilter.GaussianBlur(1.2)))
    yield _framed(_black_and_white(_scaled(image, 0.5)).filter(ImageFilter.MinFilter(3)))
    yield _framed(_scaled(image, 0.7).filter(ImageFilter.GaussianBlur(1.2)))


def _scaled(image: Image, factor: float) -> Image:
    from PIL.Image import Resampling

    size = (max(round(image.width * factor), 1), max(round(image.height * factor), 1))
    return image.resize(size, Resampling.BOX)


def _framed(image: Image) -> Grey:
    return np.pad(np.asarray(image, dtype=np.uint8), _MARGIN, constant_values=255)


def _black_and_white(image: Image) -> Image:
    from PIL import Image as Images

    grey = np.asarray(image, dtype=np.uint8)
    return Images.fromarray(np.where(grey > threshold_of(grey), 255, 0).astype(np.uint8))


def threshold_of(grey: Grey) -> int:
    """The value that parts ink from paper best (Otsu 1979)."""
    counts = np.bincount(grey.ravel(), minlength=256).astype(float)
    below = np.cumsum(counts)
    above = below[-1] - below
    sums = np.cumsum(counts * np.arange(256))
    with np.errstate(divide="ignore", invalid="ignore"):
        between = below * above * (sums / below - (sums[-1] - sums) / above) ** 2
    return int(np.nanargmax(np.nan_to_num(between)))
