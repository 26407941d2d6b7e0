"""The canonical text as paper, cut into runs so that every fact can be lit where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from corpus.model import Block, CanonicalText, Span


@dataclass(frozen=True, slots=True)
class Light:
    """A place to light: identity, kind and the words shown beside it; `badge` is printed before its first run."""

    id: str
    kind: str
    span: Span
    title: str = ""
    badge: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Words with the lights that cover them; `begins` are those whose first words these are."""

    text: str
    lights: tuple[Light, ...] = ()
    begins: tuple[Light, ...] = ()

    @property
    def classes(self) -> str:
        return " ".join(dict.fromkeys(f"k-{light.kind}" for light in self.lights))

    @property
    def ids(self) -> str:
        return " ".join(light.id for light in self.lights)

    @property
    def title(self) -> str:
        return " · ".join(dict.fromkeys(light.title for light in self.lights if light.title))


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or the content of a cell."""

    runs: tuple[Run, ...]
    bold: bool = False
    dim: bool = False
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Part:
    """Paragraphs, or the rows of one table."""

    lines: tuple[Line, ...] = ()
    rows: tuple[tuple[Line, ...], ...] = ()


def lit_text(canonical: CanonicalText, lights: Iterable[Light], dim: Sequence[Span] = ()) -> tuple[Part, ...]:
    """The whole text in its blocks; `dim` are ranges that belong to the portal and not to the document."""
    within = _by_block(canonical.blocks, lights)
    lit = [(block, _line(canonical.text, block, within[n], dim)) for n, block in enumerate(canonical.blocks)]
    return tuple(_part(list(group)) for _, group in groupby(lit, key=lambda pair: _table_of(pair[0])))


def _by_block(blocks: Sequence[Block], lights: Iterable[Light]) -> dict[int, list[Light]]:
    """The lights that touch each block, in reading order, the longer first."""
    within: dict[int, list[Light]] = defaultdict(list)
    for light in sorted(lights, key=lambda light: (light.span.start, -light.span.end)):
        first = bisect_right(blocks, light.span.start, key=lambda block: block.span.start) - 1
        for n in range(max(first, 0), len(blocks)):
            if blocks[n].span.start >= light.span.end:
                break
            if blocks[n].span.overlaps(light.span):
                within[n].append(light)
    return within


def _table_of(block: Block) -> int | None:
    return block.cell.table if block.cell else None


def _part(blocks: list[tuple[Block, Line]]) -> Part:
    if blocks[0][0].cell is None:
        return Part(lines=tuple(line for _, line in blocks))
    rows = groupby(blocks, key=lambda pair: pair[0].cell.row if pair[0].cell else 0)
    return Part(rows=tuple(tuple(line for _, line in row) for _, row in rows))


def _line(text: str, block: Block, lights: Sequence[Light], dim: Sequence[Span]) -> Line:
    return Line(
        runs=tuple(_runs(text, block.span, lights)),
        bold=block.bold,
        dim=any(span.contains(block.span) for span in dim),
        columns=block.cell.columns if block.cell else 1,
    )


def _runs(text: str, span: Span, lights: Sequence[Light]) -> Iterator[Run]:
    """The words of a span, cut wherever a light begins or ends."""
    cuts = {span.start, span.end}
    for light in lights:
        cuts |= {max(light.span.start, span.start), min(light.span.end, span.end)}
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        here = tuple(light for light in lights if light.span.start < end and start < light.span.end)
        begins = tuple(light for light in here if light.span.start == start)
        yield Run(text[start:end], here, begins)
