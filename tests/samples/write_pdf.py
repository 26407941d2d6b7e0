"""Born-digital PDF as offices print it: two-column head, ruled tables over pages, page numbers, stamped number and day."""

from __future__ import annotations

import re
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.lib.colors import black
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, LongTable, NextPageTemplate, PageTemplate, TableStyle
from reportlab.platypus import PageBreak as NewPage
from reportlab.platypus import Paragraph as Text

from tests.samples.source import Block, Columns, PageBreak, Paragraph, Source, Table

GAP = " " * 10
FONTS = Path("/usr/share/fonts/truetype/dejavu")
FACES = {
    "Serif": "DejaVuSerifCondensed",
    "Serif-Bold": "DejaVuSerifCondensed-Bold",
    "Serif-Italic": "DejaVuSerifCondensed-Italic",
}
BASE = ParagraphStyle("base", fontName="Serif", fontSize=12.8, leading=19, spaceAfter=5)
STYLES = {
    "body": ParagraphStyle("body", BASE, alignment=TA_JUSTIFY, firstLineIndent=10 * mm),
    "italic": ParagraphStyle("italic", BASE, fontName="Serif-Italic", alignment=TA_JUSTIFY, firstLineIndent=10 * mm),
    "heading": ParagraphStyle("heading", BASE, fontName="Serif-Bold", firstLineIndent=10 * mm, keepWithNext=1),
    "title": ParagraphStyle("title", BASE, fontName="Serif-Bold", alignment=TA_CENTER, spaceBefore=4),
    "cell": ParagraphStyle("cell", fontName="Serif", fontSize=11.5, leading=15.5),
    "head": ParagraphStyle("head", fontName="Serif-Bold", fontSize=10, leading=13, alignment=TA_CENTER),
}


class _Box(Flowable):  # type: ignore[misc]
    """Two columns of centred lines; what stands in braces is left open and kept for the stamp."""

    def __init__(self, block: Columns, stamps: list[tuple[float, float, str]], *, left_aligned: bool) -> None:
        super().__init__()
        self.block, self.stamps, self.left_aligned = block, stamps, left_aligned

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width, self.height = width, 17.0 * max(len(self.block.left), len(self.block.right)) + 10
        return self.width, self.height

    def draw(self) -> None:
        for side, middle in ((self.block.left, 0.23), (self.block.right, 0.74)):
            for number, line in enumerate(side):
                self._line(line, middle * self.width, self.height - 14 - 17.0 * number, side is self.block.left)

    def _line(self, line: Paragraph, middle: float, y: float, left: bool) -> None:
        text = line.stamped or line.text
        font = "Serif-Bold" if re.sub(r"\W", "", text).isupper() else "Serif"
        size = 10.5 if self.left_aligned and left else 11
        gap = re.sub(r"\{.*?\}", GAP, text)
        length = pdfmetrics.stringWidth(gap, font, size)
        x = 0.0 if self.left_aligned and left else middle - length / 2
        self.canv.setFont(font, size)
        self.canv.drawString(x, y, gap)
        for match in re.finditer(r"\{(.*?)\}", text):
            before = re.sub(r"\{.*?\}", GAP, text[: match.start()])
            at = x + pdfmetrics.stringWidth(before, font, size) + 3
            self.stamps.append((*self.canv.absolutePosition(at, y), match[1]))


def to_pdf(source: Source) -> bytes:
    """The pages of a sample; `running:` is a running head, `landscape: yes` turns the pages after the first @page."""
    for name, file in FACES.items():
        pdfmetrics.registerFont(TTFont(name, str(FONTS / f"{file}.ttf")))
    out, stamps = BytesIO(), list[tuple[float, float, str]]()

    def furniture(canvas: Any, document: Any) -> None:
        if document.page > 1:
            canvas.setFont("Serif", 11)
            canvas.drawCentredString(canvas._pagesize[0] / 2, canvas._pagesize[1] - 12 * mm, str(document.page))
            canvas.setFont("Serif-Italic", 8)
            canvas.drawString(25 * mm, 8 * mm, source.head.get("running", ""))

    def stamp(canvas: Any, _document: Any) -> None:
        canvas.setFont("Serif", 11)
        for x, y, text in stamps:
            canvas.drawString(x, y, text)
        stamps.clear()

    document = BaseDocTemplate(
        out, pagesize=A4, invariant=1, title=source.head["title"], author="Văn Thư", pageCompression=1
    )
    turned = landscape(A4)
    document.addPageTemplates([
        PageTemplate("tall", [Frame(25 * mm, 16 * mm, A4[0] - 43 * mm, A4[1] - 34 * mm, 0, 0, 0, 0)], onPage=furniture, onPageEnd=stamp),
        PageTemplate("wide", [Frame(18 * mm, 16 * mm, turned[0] - 36 * mm, turned[1] - 34 * mm, 0, 0, 0, 0)],
                     onPage=furniture, onPageEnd=stamp, pagesize=turned),
    ])  # fmt: skip
    story: list[Any] = []
    for number, block in enumerate(source.blocks):
        story += _flow(block, source, stamps, first=number == 0)
    document.build(story)
    return out.getvalue()


def _flow(block: Block, source: Source, stamps: list[tuple[float, float, str]], *, first: bool) -> list[Any]:
    if isinstance(block, Paragraph):
        return [Text(escape(block.text), STYLES[block.style])]
    if isinstance(block, Columns):
        return [_Box(block, stamps, left_aligned=not first)]
    if isinstance(block, Table):
        return [_table(block, turned=bool(source.head.get("landscape")))]
    if isinstance(block, PageBreak) and source.head.get("landscape"):
        return [NextPageTemplate("wide"), NewPage()]
    return [NewPage()]


def _table(table: Table, *, turned: bool) -> LongTable:
    width = (A4[1] - 36 * mm) if turned else (A4[0] - 43 * mm)
    rows, spans = list[list[Any]](), list[tuple[Any, ...]]()
    for number, row in enumerate(table.rows):
        style = STYLES["head" if number == 0 or len(row) == 1 else "cell"]
        cells: list[Any] = [Text(escape(cell.text), style) for cell in row]
        if len(row) == 1:
            spans.append(("SPAN", (0, number), (-1, number)))
            cells += [""] * (len(table.widths) - 1)
        rows.append(cells)
    grid = ("GRID", (0, 0), (-1, -1), 0.6, black)
    return LongTable(
        rows,
        colWidths=[width * share / 100 for share in table.widths],
        repeatRows=1,
        style=TableStyle(
            [
                grid,
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("TOPPADDING", (0, 0), (-1, -1), 6),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
                *spans,
            ]
        ),
        spaceBefore=4,
        spaceAfter=8,
    )
