"""Tests that need Tesseract with Vietnamese say so where it is missing."""

from __future__ import annotations

import pytest

from pipeline.ocr.tesseract import find_tesseract

needs_tesseract = pytest.mark.skipif(
    find_tesseract() is None, reason="Tesseract with Vietnamese is not installed (tesseract-ocr, tesseract-ocr-vie)"
)
