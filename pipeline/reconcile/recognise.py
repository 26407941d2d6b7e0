"""Read one line again and again: every variant with every engine."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corpus.errors import OcrFailed
from pipeline.ocr.engine import Engine, Layout
from pipeline.ocr.pages import workers
from pipeline.ocr.tesseract import Tesseract
from pipeline.reconcile.variants import variants_of

if TYPE_CHECKING:
    from pipeline.ocr.engine import Grey

LATIN = "eng"
"""Tesseract's model without Vietnamese marks: it reads handwritten digits that the Vietnamese one takes for letters."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one engine read in one variant of a line; `marked` where the engine knows Vietnamese letters."""

    engine: str
    text: str
    marked: bool = True


def readings_of(crop: Grey, engines: Sequence[Engine]) -> tuple[Reading, ...]:
    """All readings of a line, as many made at once as there are processors; an engine that fails is passed over."""
    if min(crop.shape, default=0) < 4:
        return ()
    variants = tuple(variants_of(crop))
    asked = [(reader, variant) for reader in _readers(engines) for variant in variants[: reader.variants]]
    with ThreadPoolExecutor(workers()) as pool:
        texts = tuple(pool.map(lambda one: _read(one[0].engine, one[1]), asked))
    return tuple(Reading(r.name, text, r.marked) for (r, _), text in zip(asked, texts, strict=True) if text)


@dataclass(frozen=True, slots=True)
class _Reader:
    """An engine as one voice, and how many variants it is shown."""

    name: str
    engine: Engine
    marked: bool = True
    variants: int = 5


_FEW = 2
"""Tesseract's Vietnamese model is asked for the symbol; of digits by hand it makes letters, so two variants do."""


def _readers(engines: Sequence[Engine]) -> list[_Reader]:
    """The engines, and Tesseract's Latin model as one more."""
    found: list[_Reader] = []
    for engine in engines:
        if isinstance(engine, Tesseract):
            latin = replace(engine, language=LATIN)
            found += [
                _Reader(engine.name, engine, variants=_FEW),
                _Reader(f"{engine.name}-{LATIN}", latin, marked=False),
            ]
        else:
            found.append(_Reader(engine.name, engine))
    return found


def _read(engine: Engine, image: Grey) -> str:
    try:
        return " ".join(word.text for word in engine.recognise(image, layout=Layout.LINE))
    except OcrFailed:
        return ""
