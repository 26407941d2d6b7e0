"""Tesseract, as a program of its own: one process an image, one thread a process."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from corpus.errors import OcrFailed
from pipeline.ocr.engine import DPI, SCAN_AGAIN, ImageWord, Layout

if TYPE_CHECKING:
    from pipeline.ocr.engine import Grey

LANGUAGE = "vie"
SECONDS = 120
"""How long one image may take."""

_SEGMENTATION = {Layout.PAGE: "3", Layout.BLOCK: "6", Layout.LINE: "7"}
_ENVIRONMENT = ("PATH", "LANG", "LC_ALL", "TMPDIR", "TESSDATA_PREFIX")


@dataclass(frozen=True, slots=True)
class Tesseract:
    """Recognises with the program at `program` and its model of a language."""

    program: str
    name: str = "tesseract"
    language: str = LANGUAGE

    def recognise(self, image: Grey, *, layout: Layout = Layout.PAGE) -> tuple[ImageWord, ...]:
        """Words line by line; what Tesseract takes for pictures has none."""
        options = ["stdin", "stdout", "-l", self.language, "--dpi", str(DPI), "--psm", _SEGMENTATION[layout], "tsv"]
        return tuple(rows_to_words(_run([self.program, *options], _pgm(image)).splitlines()))


@cache
def find_tesseract() -> Tesseract | None:
    """Tesseract with Vietnamese, if it is installed."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    try:
        languages = _run([program, "--list-langs"], b"").split()
    except OcrFailed:
        return None
    return Tesseract(program) if LANGUAGE in languages else None


def rows_to_words(rows: Iterable[str]) -> Iterator[ImageWord]:
    """The words in Tesseract's table, whose confidence goes from 0 to 100."""
    lines: dict[tuple[str, ...], int] = {}
    for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row["text"] or "").strip()
        if row["level"] != "5" or not text:
            continue
        line = lines.setdefault((row["block_num"], row["par_num"], row["line_num"]), len(lines))
        left, top = float(row["left"]), float(row["top"])
        right, bottom = left + float(row["width"]), top + float(row["height"])
        yield ImageWord(text, left, top, right, bottom, max(float(row["conf"]), 0.0) / 100, line)


def _pgm(image: Grey) -> bytes:
    """The image in the plainest format that Tesseract reads."""
    height, width = image.shape
    return b"P5 %d %d 255\n" % (width, height) + image.tobytes()


def _run(command: list[str], data: bytes) -> str:
    """What the program prints. Raises OcrFailed where it fails, or takes too long."""
    environment = {key: os.environ[key] for key in _ENVIRONMENT if key in os.environ} | {"OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(command, input=data, capture_output=True, env=environment, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise OcrFailed("Chương trình nhận dạng chữ (Tesseract) không chạy xong.", remedy=SCAN_AGAIN) from error
    if done.returncode:
        raise OcrFailed(f"Chương trình nhận dạng chữ (Tesseract) báo lỗi (mã {done.returncode}).", remedy=SCAN_AGAIN)
    return done.stdout.decode("utf-8", errors="replace")
