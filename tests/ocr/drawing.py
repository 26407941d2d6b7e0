"""Images with print on them, for the recognisers."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont


def drawn(text: str, *, width: int, height: int, size: int = 48) -> np.ndarray:
    """One line of black print on white, in the font that the library brings."""
    image = Image.new("L", (width, height), 255)
    ImageDraw.Draw(image).text((30, (height - size) // 2), text, fill=0, font=ImageFont.load_default(size))
    return np.asarray(image)
