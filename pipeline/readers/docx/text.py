"""A paragraph of the markup → its text as Word shows it, with its bold runs and its text boxes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.encodings.fonts import encoding_of_font
from pipeline.readers.composer import Face
from pipeline.readers.docx.names import COMPATIBLE, VML, Element, child, w
from pipeline.readers.docx.styles import Styles

_SIGNS = {w("tab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "-", w("softHyphen"): "\u00ad", w("ptab"): "\t"}
_LEFT_OUT = frozenset(map(w, ("del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr", "txbxContent")))
_SYMBOLS = {"F0B7": "•", "F02D": "-", "F0FC": "✓", "F0E0": "→", "F0D8": "•", "F0A7": "•", "F06F": "o"}


@dataclass(frozen=True, slots=True)
class Run:
    """Text printed in one way."""

    text: str
    bold: bool
    font: str = ""
    capitals: bool = False


def runs_text(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def runs_faces(runs: Iterable[Run]) -> tuple[Face, ...]:
    """Where in the text of the runs a font of an old encoding stands."""
    faces: list[Face] = []
    at = 0
    for run in runs:
        if encoding_of_font(run.font):
            faces.append(Face(at, at + len(run.text), run.font, run.capitals))
        at += len(run.text)
    return tuple(faces)


def paragraph_runs(paragraph: Element, styles: Styles) -> list[Run]:
    """The runs of a paragraph: insertions taken, deletions and hidden text left out, capitals as shown.

    In a font of an old encoding a letter says nothing of its size: the text stays and `capitals` is told.
    """
    runs: list[Run] = []
    for run in _runs(paragraph):
        if styles.switch(paragraph, run, "vanish"):
            continue
        text = "".join(_texts(run))
        font, capitals = styles.font(paragraph, run), styles.switch(paragraph, run, "caps")
        if capitals and not encoding_of_font(font):
            text = text.upper()
        if text:
            runs.append(Run(text, styles.switch(paragraph, run, "b"), font, capitals))
    return runs


def text_boxes(paragraph: Element) -> Iterator[Element]:
    """The contents of text boxes anchored in a paragraph, each once."""
    for element in _descend(paragraph):
        if element.tag == w("txbxContent"):
            yield element


def word_art(root: Element) -> Iterator[str]:
    """The words of drawn letters (stamps, watermarks)."""
    for path in root.iter(f"{VML}textpath"):
        yield path.get("string") or ""


def is_mark_deleted(paragraph: Element) -> bool:
    """Whether the end of a paragraph is a tracked deletion, so that the next one goes on with it."""
    return child(paragraph, "pPr/rPr/del") is not None


def _runs(element: Element) -> Iterator[Element]:
    for part in _known(element):
        if part.tag == w("r"):
            yield part
        elif part.tag not in _LEFT_OUT:
            yield from _runs(part)


def _descend(element: Element) -> Iterator[Element]:
    for part in _known(element):
        yield part
        if part.tag not in (w("txbxContent"), w("del"), w("moveFrom")):
            yield from _descend(part)


def _known(element: Element) -> Iterator[Element]:
    """The children of an element; of alternatives the first only."""
    for part in element:
        if part.tag == f"{COMPATIBLE}AlternateContent":
            choice = part.find(f"{COMPATIBLE}Choice")
            chosen = part.find(f"{COMPATIBLE}Fallback") if choice is None else choice
            if chosen is not None:
                yield from chosen
        else:
            yield part


def _texts(run: Element) -> Iterator[str]:
    for part in _known(run):
        if part.tag == w("t"):
            yield part.text or ""
        elif part.tag == w("br"):
            yield "\n"
        elif part.tag == w("sym"):
            yield _SYMBOLS.get((part.get(w("char")) or "").upper(), "")
        elif part.tag in _SIGNS:
            yield _SIGNS[part.tag]
