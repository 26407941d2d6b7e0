"""How far the lines of an image lean, and setting them level."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from pipeline.ocr.engine import Grey

WIDEST = 5.0
"""Degrees looked at in either direction: a page lies askew in the scanner, it does not stand."""

LEAST = 0.2
"""Degrees from which levelling pays: over the width of a page a line then moves by half its height."""

_SIDE = 1000
_EDGE = 0.03
"""Dark edges of the scanner stand in this part of the page, from every side."""

_COARSE = 0.5
_FINE = 0.1


def skew_of(image: Grey) -> float:
    """Degrees by which the image is to be turned to the left for its lines to be level; 0 where that is little.

    Lines are level where the sum of ink changes most sharply from row to row.
    """
    ink = _small_ink(image)
    if ink.mean() < 0.5:
        return 0.0
    coarse = max(np.arange(-WIDEST, WIDEST + _FINE, _COARSE), key=lambda a: _sharpness(ink, a))
    around = np.arange(coarse - _COARSE, coarse + _COARSE + _FINE / 2, _FINE)
    best = float(max(around, key=lambda a: _sharpness(ink, a)))
    return best if LEAST <= abs(best) <= WIDEST else 0.0


def _small_ink(image: Grey) -> NDArray[np.uint8]:
    """The image so small that only its lines matter, black and white swapped, faint ground left out."""
    edge = round(_EDGE * max(image.shape))
    image = image[edge:-edge, edge:-edge] if min(image.shape) > 4 * edge > 0 else image
    scale = _SIDE / max(image.shape)
    size = (max(round(image.shape[1] * scale), 1), max(round(image.shape[0] * scale), 1))
    small = 255 - cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    return np.where(small > 64, small, 0).astype(np.uint8)


def _sharpness(ink: NDArray[np.uint8], degrees: float) -> float:
    height, width = ink.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), float(degrees), 1.0)
    rows = cv2.warpAffine(ink, matrix, (width, height)).sum(axis=1, dtype=np.float64)
    return float((np.diff(rows) ** 2).sum())
