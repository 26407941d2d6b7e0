"""Between an image as it was scanned and the same image set upright and level."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, radians, sin
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.ocr.engine import Grey, ImageWord

WHITE = 255


@dataclass(frozen=True, slots=True)
class Turning:
    """An image of `width` by `height` pixels is turned by so many quarters to the left, then by `degrees` to the left
    about its middle (at most a few, the size stays)."""

    width: int
    height: int
    quarters: int = 0
    degrees: float = 0.0

    def apply(self, image: Grey) -> Grey:
        """The image upright and level; corners that come from outside of it are white."""
        import cv2
        import numpy as np

        upright = np.ascontiguousarray(np.rot90(image, self.quarters)) if self.quarters else image
        if not self.degrees:
            return upright
        height, width = upright.shape
        matrix = cv2.getRotationMatrix2D((width / 2, height / 2), self.degrees, 1.0)
        level = cv2.warpAffine(upright, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=WHITE)
        return level.astype(np.uint8)

    def back(self, word: ImageWord) -> ImageWord:
        """A word of the levelled image with its box on the image as it was scanned."""
        corners = [(x, y) for x in (word.left, word.right) for y in (word.top, word.bottom)]
        places = [self._quarters_back(*self._degrees_back(x, y)) for x, y in corners]
        xs, ys = [x for x, _ in places], [y for _, y in places]
        return replace(word, left=min(xs), top=min(ys), right=max(xs), bottom=max(ys))

    def _degrees_back(self, x: float, y: float) -> tuple[float, float]:
        width, height = (self.height, self.width) if self.quarters % 2 else (self.width, self.height)
        angle, dx, dy = radians(self.degrees), x - width / 2, y - height / 2
        return width / 2 + dx * cos(angle) - dy * sin(angle), height / 2 + dx * sin(angle) + dy * cos(angle)

    def _quarters_back(self, x: float, y: float) -> tuple[float, float]:
        turned = {0: (x, y), 1: (self.width - y, x), 2: (self.width - x, self.height - y), 3: (y, self.height - x)}
        return turned[self.quarters % 4]
