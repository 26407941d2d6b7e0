"""Documents to learn from: annotated ones (gold), and others with what the rules find in them (silver)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import VanThuError
from corpus.model import CanonicalText, Facts, FileRef, Outcome, Span, Status
from corpus.text import fold
from pipeline.evaluation.evaluate import cases
from pipeline.evaluation.items import Item
from pipeline.extract_line import extract_line
from pipeline.reading import read_document
from pipeline.training.issuers import group_of

_RUN = 5  # words in a row that two copies of a text share
_COPY = 0.65  # share of such runs from which two texts count as the same


@dataclass(frozen=True, slots=True)
class Sample:
    """A document as the rules read it. `gold` is empty for a silver one; `source` is the text the gold refers to."""

    name: str
    group: str
    canonical: CanonicalText
    facts: Facts
    line: Item
    source: str
    gold: Item

    def origin(self, span: Span) -> tuple[int, int]:
        """Where a span stands in the source, whose pages are parted by form feeds; (-1, -1) for nowhere."""
        places = self.canonical.places(span)
        if not places:
            return -1, -1
        first, last = places[0], places[-1]
        return self._page_start(first.page) + first.start, self._page_start(last.page) + last.end

    def _page_start(self, number: int) -> int:
        return sum(len(page.text) + 1 for page in self.canonical.pages if page.number < number)


def gold_samples(folder: Path) -> list[Sample]:
    """The annotated documents of a folder."""
    return [_sample(c.name, c.text, c.gold, c.gold.get("issuer") or "") for c in cases(folder)]


def silver_samples(folder: Path, known: Iterable[Sample]) -> list[Sample]:
    """The texts of a folder that are no copy of a known sample; the group comes from the issuer the rules find."""
    seen = [runs_of(sample.source) for sample in known]
    found: list[Sample] = []
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8", errors="replace")
        if any(is_copy(runs_of(text), other) for other in seen):
            continue
        try:
            found.append(_sample(path.stem, text, {}, None))
        except VanThuError:
            continue
    return found


def runs_of(text: str) -> frozenset[tuple[str, ...]]:
    """All runs of five words of a text."""
    words = re.findall(r"\w+", text.lower())
    return frozenset(tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))


def is_copy(left: frozenset[tuple[str, ...]], right: frozenset[tuple[str, ...]]) -> bool:
    """Whether two texts share most of their runs of words."""
    smaller = min(len(left), len(right))
    return smaller > 0 and len(left & right) >= _COPY * smaller


def _sample(name: str, text: str, gold: Item, issuer: str | None) -> Sample:
    document, _ = read_document(text.encode(), f"{name}.txt")
    line = extract_line(Outcome(file=FileRef(path=f"{name}.txt"), status=Status.OK, document=document))
    said = issuer if issuer is not None else line.get("issuer") or ""
    group = group_of(fold(said), name)
    return Sample(name, group, document.canonical, document.facts, line, text, gold)
