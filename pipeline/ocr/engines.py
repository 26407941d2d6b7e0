"""Which recognisers there are on this machine."""

from __future__ import annotations

from pipeline.ocr.engine import Engine
from pipeline.ocr.tesseract import find_tesseract
from pipeline.ocr.trueocr_engine import find_trueocr


def first_engine() -> Engine | None:
    """The recogniser for pages: Tesseract, else trueocr, else none."""
    return find_tesseract() or find_trueocr()


def all_engines() -> tuple[Engine, ...]:
    """Every recogniser, the best first: where one is to check the other."""
    return tuple(engine for engine in (find_tesseract(), find_trueocr()) if engine is not None)
