"""Recognised words → the text of a page with their places, for the layout of print and for the page image."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from corpus.model import PrintedWord
from pipeline.ocr.engine import ImageWord
from pipeline.ocr.recognise import Recognised
from pipeline.readers.pdf.word import Word
from pipeline.readers.pdf.words import PageText

_WIDEST_SPACE = 1.5
"""A wider gap, in heights of a line, parts what stands on one line."""


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """`text`: the words that are the document's, as they stand on the upright page; `words`: all that was recognised,
    as they stand on the page as it is shown, whose width and height are `shown`; all in points."""

    text: PageText
    words: tuple[PrintedWord, ...]
    shown: tuple[float, float]


def to_page(recognised: Recognised, *, width: float, height: float) -> ScannedPage:
    """The text of a page of `width` by `height` points: a line for each run of words, a space between words."""
    runs = list(_runs(recognised.words))
    upright = (height, width) if recognised.turning.quarters % 2 else (width, height)
    point = width / recognised.turning.width
    text, placed, printed = "", list[Word](), list[PrintedWord]()
    for run in runs:
        top, bottom = _extent(run)
        for word in run:
            start, text = len(text), f"{text}{word.text} "
            printed.append(_printed(recognised.turning.back(word), start, point))
            if word not in recognised.aside:
                placed.append(_placed(word, start, (top, bottom), upright[1], point))
        text = text[:-1] + "\n"
    return ScannedPage(PageText(text, tuple(placed), *upright), tuple(printed), (width, height))


def _runs(words: Iterable[ImageWord]) -> Iterator[list[ImageWord]]:
    """Words of a line without a wide gap between them."""
    run: list[ImageWord] = []
    for word in words:
        if run and (word.line != run[-1].line or word.left - run[-1].right > _WIDEST_SPACE * _common_height(run)):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _common_height(run: Sequence[ImageWord]) -> float:
    return median(word.height for word in run)


def _extent(run: Sequence[ImageWord]) -> tuple[float, float]:
    """Top and bottom of a run as letters of all heights would have it; marks of another size do not count."""
    common = _common_height(run)
    usual = [word for word in run if 0.5 * common <= word.height <= 1.6 * common] or run
    return min(word.top for word in usual), max(word.bottom for word in usual)


def _placed(word: ImageWord, start: int, extent: tuple[float, float], height: float, point: float) -> Word:
    """A word for the layout: origin below left, as high as its line."""
    top, bottom = extent
    box = (word.left * point, height - bottom * point, word.right * point, height - top * point)
    return Word(start, start + len(word.text), *box)


def _printed(word: ImageWord, start: int, point: float) -> PrintedWord:
    width, height = (word.right - word.left) * point, (word.bottom - word.top) * point
    end = start + len(word.text)
    return PrintedWord(start, end, word.left * point, word.top * point, width, height, round(word.confidence, 3))
