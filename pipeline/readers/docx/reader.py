"""Word documents: paragraphs with their labels, tables with merged cells, text boxes, footnotes, headers."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from lxml import etree

from corpus.model import Cell
from pipeline.raw import RawDocument, ReadContext
from pipeline.readers.composer import Composer
from pipeline.readers.docx.names import Element, child, children, value, w, whole
from pipeline.readers.docx.numbering import Numbering
from pipeline.readers.docx.styles import Styles
from pipeline.readers.docx.text import (
    Run,
    is_mark_deleted,
    paragraph_runs,
    runs_faces,
    runs_text,
    text_boxes,
    word_art,
)

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_COUNTRY = re.compile(r"CỘNG\s+H(?:ÒA|OÀ)|ĐẢNG\s+CỘNG\s+SẢN|Độc lập\s*[-–]\s*Tự do|Số\s*:\s*\d", re.I)
_LONGEST_CELL = 3000


def read_docx(data: bytes, context: ReadContext) -> RawDocument:  # noqa: ARG001
    """Paragraphs and cells of a Word document."""
    part = Document(io.BytesIO(data)).part
    walk = _Walk.of(part)
    headers, others = _margins(part)
    for root in headers:
        walk.add_parts(root)
    walk.add_parts(child(part.element, "body"))
    for number, note in enumerate(_notes(part), 1):
        walk.add_note(note, number)
    for root in others:
        walk.composer.add_furniture("\n".join(_plain_text(root)))
    for root in (part.element, *headers, *others):
        walk.composer.add_furniture("\n".join(word_art(root)))
    return RawDocument(
        _MEDIA_TYPE, walk.composer.pages, tuple(walk.composer.blocks), typefaces=tuple(walk.composer.typefaces)
    )


@dataclass(slots=True)
class _Walk:
    """Goes through the parts of a document in order and composes its blocks."""

    styles: Styles
    numbering: Numbering
    composer: Composer = field(default_factory=Composer)
    tables: int = 0
    _carried: list[Run] = field(default_factory=list)

    @classmethod
    def of(cls, part: Part) -> _Walk:
        styles = Styles.of(_related(part, RELATIONSHIP_TYPE.STYLES))
        return cls(styles, Numbering.of(_related(part, RELATIONSHIP_TYPE.NUMBERING), styles))

    def add_parts(self, container: Element | None) -> None:
        for element in _parts(container):
            if element.tag == w("p"):
                self.add_paragraph(element)
            else:
                self.add_table(element)

    def add_paragraph(self, paragraph: Element) -> None:
        for runs in self._runs(paragraph):
            self._add_runs(runs)
        for box in text_boxes(paragraph):
            self.add_parts(box)

    def _add_runs(self, runs: list[Run]) -> None:
        self.composer.add(runs_text(runs), bold=_is_bold(runs), faces=runs_faces(runs))

    def add_note(self, note: Element, number: int) -> None:
        text = " ".join(_plain_text(note)).strip()
        if text:
            self.composer.add(f"[{number}] {text}")

    def add_table(self, table: Element) -> None:
        """The cells of a table; of one that only lays out a page, its paragraphs."""
        cells = [(cell, self._cell_runs(element)) for cell, element in _cells(table, self.tables)]
        if _is_layout(cells):
            for _, lines in cells:
                for runs in lines:
                    self._add_runs(runs)
            return
        for cell, lines in cells:
            bold = all(_is_bold(runs) for runs in lines if runs)
            runs = _joined(lines)
            self.composer.add(runs_text(runs), bold=bold, cell=cell, faces=runs_faces(runs))
        self.tables += 1

    def _cell_runs(self, cell: Element) -> list[list[Run]]:
        """The paragraphs of a cell, those of its text boxes and of tables inside it included."""
        lines: list[list[Run]] = []
        for element in _parts(cell):
            if element.tag == w("p"):
                lines.extend(self._runs(element))
                for box in text_boxes(element):
                    lines.extend(self._cell_runs(box))
            else:
                for _, inner in _cells(element, 0):
                    lines.extend(self._cell_runs(inner))
        return lines

    def _runs(self, paragraph: Element) -> Iterator[list[Run]]:
        """The runs of a paragraph with its label; nothing yet where the next one goes on with it."""
        runs = paragraph_runs(paragraph, self.styles)
        if is_mark_deleted(paragraph):
            self._carried.extend(runs)
            return
        label = self.numbering.label(paragraph)
        runs, self._carried = [*self._carried, *runs], []
        if label and runs:
            runs.insert(0, Run(label, _is_bold(runs), runs[0].font, runs[0].capitals))
        yield runs


def _is_layout(cells: list[tuple[Cell, list[list[Run]]]]) -> bool:
    """Whether a table has one column, or a cell that holds a document."""
    longest = max((sum(len(runs_text(runs)) for runs in lines) for _, lines in cells), default=0)
    return longest > _LONGEST_CELL or all(cell.column == 0 for cell, _ in cells)


def _joined(lines: list[list[Run]]) -> list[Run]:
    """The runs of the lines of a cell, with the line feeds between them."""
    joined: list[Run] = []
    for at, line in enumerate(lines):
        joined += [*([Run("\n", bold=False)] if at else []), *line]
    return joined


def _is_bold(runs: Iterable[Run]) -> bool:
    written = [run for run in runs if run.text.strip()]
    return bool(written) and all(run.bold for run in written)


def _parts(container: Element | None) -> Iterator[Element]:
    """Paragraphs and tables in order, out of content controls and tracked insertions."""
    for element in container if container is not None else ():
        if element.tag in (w("p"), w("tbl")):
            yield element
        elif element.tag == w("sdt"):
            yield from _parts(child(element, "sdtContent"))
        elif element.tag in (w("ins"), w("moveTo"), w("customXml"), w("smartTag")):
            yield from _parts(element)


def _cells(table: Element, number: int) -> Iterator[tuple[Cell, Element]]:
    """The cells of a table; what is merged into a cell above is left out."""
    row_number = 0
    for row in _rows(table):
        if child(row, "trPr/del") is not None:
            continue
        column = whole(value(row, "trPr/gridBefore"), 0)
        for cell in _row_cells(row):
            span = max(whole(value(cell, "tcPr/gridSpan"), 1), 1)
            merge = child(cell, "tcPr/vMerge")
            if merge is None or merge.get(w("val")) == "restart":
                yield Cell(number, row_number, column, span), cell
            column += span
        row_number += 1


def _rows(table: Element) -> Iterator[Element]:
    for element in table:
        if element.tag == w("tr"):
            yield element
        elif element.tag == w("sdt"):
            yield from children(child(element, "sdtContent"), "tr")


def _row_cells(row: Element) -> Iterator[Element]:
    for element in row:
        if element.tag == w("tc"):
            yield element
        elif element.tag == w("sdt"):
            yield from children(child(element, "sdtContent"), "tc")


def _related(part: Part, kind: str) -> Element | None:
    """The root of the part that stands in a relation, if there is one."""
    for relation in part.rels.values():
        if relation.reltype == kind and not relation.is_external:
            return _root(relation.target_part)
    return None


def _root(part: Part) -> Element:
    element: Element | None = getattr(part, "element", None)
    if element is not None:
        return element
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(part.blob, parser)


def _margins(part: Part) -> tuple[list[Element], list[Element]]:
    """Page headers that carry the head of the document, and all other page headers and footers."""
    kinds = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
    roots = [_root(r.target_part) for r in part.rels.values() if r.reltype in kinds and not r.is_external]
    carrying = [root for root in roots if _COUNTRY.search("\n".join(_plain_text(root)))]
    return carrying[:1], [root for root in roots if root not in carrying[:1]]


def _notes(part: Part) -> Iterator[Element]:
    """Footnotes in order, without the separators that Word keeps among them."""
    for note in children(_related(part, RELATIONSHIP_TYPE.FOOTNOTES), "footnote"):
        if note.get(w("type")) in (None, "normal"):
            yield note


def _plain_text(root: Element) -> Iterator[str]:
    for paragraph in root.iter(w("p")):
        yield runs_text(paragraph_runs(paragraph, Styles()))
