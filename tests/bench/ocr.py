"""Reading scanned pages against Tesseract alone, two processes at once, on the same images in the same run."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from pipeline.ocr.pages import recognise_pages, workers
from pipeline.ocr.printing import to_page
from pipeline.ocr.tesseract import Tesseract, find_tesseract
from tests.bench.texts import SAMPLES
from tests.ocr.scans import pages_of, scanned

PAGES = 6
ROUNDS = 2


def table() -> list[str]:
    """Pages a minute of each, and the ratio; the better of some rounds, in turns."""
    engine = find_tesseract()
    if engine is None:
        return ["Tesseract with Vietnamese is not installed"]
    images = _images()
    pairs = [(_seconds(_ours, images, engine), _seconds(_alone, images, engine)) for _ in range(ROUNDS)]
    ours, peer = (min(side) for side in zip(*pairs, strict=True))
    return [
        f"{len(images)} body pages at 300 dots an inch, {workers()} at once, {os.cpu_count()} processors",
        f"levelled, cleaned, read, laid out  {60 * len(images) / ours:8.1f} pages/min",
        f"Tesseract alone                    {60 * len(images) / peer:8.1f} pages/min",
        f"ratio                              {peer / ours:8.2f}",
    ]


def _images() -> list[np.ndarray]:
    """Body pages of the sample PDF files, every other one a little askew."""
    files = sorted(Path(SAMPLES).rglob("*.pdf"))
    pages = [page for path in files for page in pages_of(path.read_bytes())[1:]][:PAGES]
    return [np.asarray(scanned(page, degrees=0.8 * (n % 2), grain=6)) for n, page in enumerate(pages)]


def _ours(images: list[np.ndarray], engine: Tesseract) -> None:
    for recognised in recognise_pages(images, engine):
        to_page(recognised, width=595, height=842)


def _alone(images: list[np.ndarray], engine: Tesseract) -> None:
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(engine.recognise, images))


def _seconds(work, images: list[np.ndarray], engine: Tesseract) -> float:
    started = time.monotonic()
    work(images, engine)
    return time.monotonic() - started
