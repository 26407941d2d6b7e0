"""Specks and grain that would cost letters; print that is clean enough is left as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from pipeline.ocr.engine import Grey

SPECKLED = 0.008
"""The share of specks on the paper from which cleaning pays (`docs/reading.md` has the measurement)."""

_PAPER = 180
_SPECK = 64


def cleaned(image: Grey) -> Grey:
    """The image, or its median of nine pixels where much of the paper is speckled."""
    smooth = cv2.medianBlur(image, 3).astype(np.uint8)
    return smooth if _specks(image, smooth) >= SPECKLED else image


def _specks(image: Grey, smooth: Grey) -> float:
    """The share of the paper that differs sharply from its surroundings."""
    paper = smooth > _PAPER
    return float((cv2.absdiff(image, smooth) > _SPECK)[paper].mean()) if paper.any() else 0.0
