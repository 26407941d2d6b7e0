"""PDF: the text layer or what is recognised on images, in reading order; ruled tables, paragraphs over page ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from pypdfium2 import PdfDocument

from corpus.model import Issue, Page
from pipeline.collector import no_collection
from pipeline.encodings import readable
from pipeline.encodings.find import is_suspect
from pipeline.raw import RawBlock, RawDocument, ReadContext, Typeface
from pipeline.readers.pdf.blocks import BlockBuilder, CellLines, TableLines
from pipeline.readers.pdf.flow import lines_of_box, margins_of, segments_to_lines
from pipeline.readers.pdf.furniture import running_heads, without_furniture, without_signature_marks
from pipeline.readers.pdf.layout import Columns, Row, Segment, rows_to_parts, words_to_rows
from pipeline.readers.pdf.opening import unlocked
from pipeline.readers.pdf.pages import ReadPage, read_page
from pipeline.readers.pdf.tables import Box, RuledTable, ruled_tables
from pipeline.readers.pdf.typefaces import old_typefaces
from pipeline.readers.pdf.word import Word
from pipeline.readers.pdf.words import PageText
from pipeline.readers.scans import (
    INSTALL,
    drawn_pages,
    engine_or_none,
    issues_of,
    no_engine,
    scanned_pages,
    with_stamped,
)

if TYPE_CHECKING:
    from pipeline.ocr.printing import ScannedPage

Part = Segment | Columns | RuledTable

TOGETHER = 100
"""So many pages are laid out together."""


def read_pdf(data: bytes, context: ReadContext) -> RawDocument:
    """Paragraphs and cells of a PDF; pages that are images are recognised. Raises UnsupportedFormat where all are and
    nothing on this machine recognises print."""
    data = unlocked(data, context)
    with closing(PdfDocument(data)) as document:
        read = _read_pages(document)
        texts = [page.text for page in read]
        printed = tuple(Page(number, text.text, text.width, text.height) for number, text in enumerate(texts, 1))
        images = [i for i, page in enumerate(read) if page.is_image]
        suspect = is_suspect(printed)
        typefaces = _typefaces(document, printed, images) if suspect else ()
        drawn = [i for i, page in enumerate(read) if page.has_rules and not page.is_image]
        scanned, issues = _scanned(data, images, texts)
    texts = _with_recognised(texts, images, scanned)
    pages = _pages(texts, scanned)
    shown = _readable(texts, pages, typefaces) if suspect or scanned else texts
    blocks = pages_to_blocks(shown, ruled_tables(data, drawn))
    return RawDocument(
        "application/pdf", pages, blocks, issues, typefaces=typefaces, suspect=None if scanned else suspect
    )


@no_collection()
def _read_pages(document: PdfDocument) -> list[ReadPage]:
    return [read_page(document, index) for index in range(len(document))]


def _typefaces(document: PdfDocument, printed: Sequence[Page], images: Sequence[int]) -> tuple[Typeface, ...]:
    return tuple(face for face in old_typefaces(document, printed) if face.page - 1 not in images)


def _scanned(
    data: bytes, images: Sequence[int], texts: Sequence[PageText]
) -> tuple[dict[int, ScannedPage], tuple[Issue, ...]]:
    """The pages (from 0) that were recognised, with the words stamped on them, and what is to be said of them."""
    if not images:
        return {}, ()
    numbers = [index + 1 for index in images]
    engine = engine_or_none()
    if engine is None:
        if len(images) == len(texts):
            raise no_engine()
        return {}, tuple(_image_issue(number) for number in numbers)
    with closing(PdfDocument(data)) as unstamped:
        pages = list(scanned_pages(drawn_pages(unstamped, images), engine))
    stamped = [with_stamped(page, texts[index]) for index, page in zip(images, pages, strict=True)]
    return dict(zip(images, stamped, strict=True)), tuple(issues_of(numbers, pages, engine))


def _with_recognised(
    texts: Sequence[PageText], images: Sequence[int], scanned: Mapping[int, ScannedPage]
) -> list[PageText]:
    """All pages without marks of signatures, those that are images as they were recognised."""
    found = {i: without_signature_marks(scanned[i].text if i in scanned else texts[i]) for i in images}
    return [found.get(i, text) for i, text in enumerate(texts)]


def _pages(texts: Sequence[PageText], scanned: Mapping[int, ScannedPage]) -> tuple[Page, ...]:
    """The pages as they are shown; recognised ones know where their words stand."""
    words = {index: page.words for index, page in scanned.items()}
    sizes = {index: page.shown for index, page in scanned.items()}
    return tuple(
        Page(index + 1, text.text, *sizes.get(index, (text.width, text.height)), words=words.get(index, ()))
        for index, text in enumerate(texts)
    )


def _readable(texts: Sequence[PageText], pages: Sequence[Page], typefaces: Sequence[Typeface]) -> Sequence[PageText]:
    """The pages with letters of an old encoding as they are meant, so that paragraphs are told by them."""
    shown = readable(pages, typefaces)
    return [replace(text, text=page.text) for text, page in zip(texts, shown, strict=True)]


@no_collection()
def pages_to_blocks(texts: Sequence[PageText], ruled: dict[int, list[RuledTable]]) -> tuple[RawBlock, ...]:
    """The paragraphs and cells of all pages without marks of signatures, with the ruled tables of pages (from 0)."""
    builder = BlockBuilder()
    for number, (text, parts) in enumerate(_parts_of_pages(texts, ruled), 1):
        _build_page(builder, text, number, parts)
    builder.flush()
    return tuple(builder.blocks)


def _image_issue(number: int) -> Issue:
    return Issue(
        code="trang-anh",
        message=f"Trang {number} là ảnh quét, mà máy này chưa có bộ nhận dạng chữ (OCR).",
        remedy=INSTALL,
        place=f"trang {number}",
    )


def _parts_of_pages(
    texts: Sequence[PageText], ruled: dict[int, list[RuledTable]]
) -> Iterator[tuple[PageText, list[Part]]]:
    """What stands on each page in reading order, without furniture; running heads are those of a hundred pages."""
    heads = frozenset[str]()
    for start in range(0, len(texts), TOGETHER):
        kept = texts[start : start + TOGETHER]
        tables = [ruled.get(start + at, []) for at in range(len(kept))]
        rows = [words_to_rows(_outside(text.words, found)) for text, found in zip(kept, tables, strict=True)]
        before, heads = heads, running_heads(list(zip(kept, rows, strict=True)))
        for text, lines, found in zip(kept, rows, tables, strict=True):
            yield text, _with_tables(without_furniture(lines, text, heads | before), text, found)


def _outside(words: Iterable[Word], tables: Sequence[RuledTable]) -> list[Word]:
    return [word for word in words if not any(_holds(table.box, word) for table in tables)] if tables else list(words)


def _holds(box: Box, word: Word) -> bool:
    return box[0] <= (word.left + word.right) / 2 <= box[2] and box[1] <= word.middle <= box[3]


def _with_tables(rows: Sequence[Row], text: PageText, tables: Sequence[RuledTable]) -> list[Part]:
    """Lines, columns and tables from top to bottom."""
    parts: list[Part] = []
    rest = list(rows)
    for table in sorted(tables, key=lambda t: -t.box[3]):
        above = [row for row in rest if row[0].bottom >= table.box[3] - 2]
        rest = rest[len(above) :]
        parts.extend(rows_to_parts(above, text))
        parts.append(table)
    return [*parts, *rows_to_parts(rest, text)]


def _build_page(builder: BlockBuilder, text: PageText, number: int, parts: Sequence[Part]) -> None:
    margins = margins_of([part for part in parts if isinstance(part, Segment)], text)
    flow: list[Segment] = []
    for at, part in enumerate(parts):
        if isinstance(part, Segment):
            flow.append(part)
            continue
        if flow:
            builder.add_lines(segments_to_lines(flow, text, number, margins))
        flow = []
        if isinstance(part, Columns):
            builder.add_table(_columns(part, text, number))
        else:
            builder.add_table(_ruled(part, text, number, first=at == 0, last=at == len(parts) - 1))
    if flow:
        builder.add_lines(segments_to_lines(flow, text, number, margins))


def _columns(columns: Columns, text: PageText, number: int) -> TableLines:
    boxes = (columns.left, columns.right)
    cells = tuple(CellLines(0, at, 1, tuple(lines_of_box(box, text, number))) for at, box in enumerate(boxes))
    return TableLines(cells, edges=(0.0, 1.0))


def _ruled(table: RuledTable, text: PageText, number: int, *, first: bool, last: bool) -> TableLines:
    cells: list[CellLines] = []
    for cell in table.cells:
        inside = [word for word in text.words if _holds(cell.box, word)]
        segments = [Segment(tuple(w for s in row for w in s.words)) for row in words_to_rows(inside)]
        lines = tuple(lines_of_box(segments, text, number, cell.box[2]))
        cells.append(CellLines(cell.row, cell.column, cell.columns, lines))
    return TableLines(tuple(cells), table.columns, first=first, last=last)
