"""Word documents with automatic numbers, a head in a table, header and footer, and the number in a text box."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from io import BytesIO

from docx import Document
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from tests.samples.numbering import Numbering
from tests.samples.source import Block, Columns, Paragraph, Source, Table

WHEN = dt.datetime(2025, 1, 1, 8, 0, 0)
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
BOX = """<w:r {spaces}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1800000" cy="280000"/>
<wp:docPr id="7" name="So"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="280000"/></a:xfrm><a:prstGeom prst="rect"/></wps:spPr>
<wps:txbx><w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>
</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:140pt;height:22pt"><v:textbox><w:txbxContent><w:p><w:r>
<w:t>{text}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""


def to_docx(source: Source) -> bytes:
    """The file of a sample; `numbering: dieu|la-ma`, `footer:` and `box: yes` (the number in a text box)."""
    word = Document()
    word.styles["Normal"].font.name = "Times New Roman"
    word.styles["Normal"].font.size = Pt(13)
    section = word.sections[0]
    section.left_margin, section.right_margin = Mm(30), Mm(18)
    section.different_first_page_header_footer = True
    _page_number(section.header.paragraphs[0])
    section.footer.paragraphs[0].text = source.head.get("footer", "")
    numbering = Numbering(word, source.head["numbering"]) if source.head.get("numbering") else None
    for block in source.blocks:
        _write(word, block, numbering, box=bool(source.head.get("box")))
    properties = word.core_properties
    properties.author, properties.title, properties.created, properties.modified = (
        "Văn Thư",
        source.head["title"],
        WHEN,
        WHEN,
    )
    out = BytesIO()
    word.save(out)
    return _with_fixed_times(out.getvalue())


def _write(word: Word, block: Block, numbering: Numbering | None, *, box: bool) -> None:
    if isinstance(block, Paragraph):
        _paragraph(word, block, numbering)
    elif isinstance(block, Columns):
        cells = word.add_table(1, 2).rows[0].cells
        for cell, side in zip(cells, (block.left, block.right), strict=True):
            _column(cell, side, box=box)
    elif isinstance(block, Table):
        _table(word, block)
    else:
        word.add_page_break()


def _paragraph(word: Word, block: Paragraph, numbering: Numbering | None) -> None:
    paragraph = word.add_paragraph()
    text = numbering.number(paragraph, block.text) if numbering else block.text
    run = paragraph.add_run(text)
    run.bold, run.italic = block.style in ("title", "heading"), block.style == "italic"
    centred = WD_ALIGN_PARAGRAPH.CENTER if block.style == "title" else WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.alignment = centred


def _column(cell: _Cell, side: tuple[Paragraph, ...], *, box: bool) -> None:
    for number, line in enumerate(side):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        if box and re.match(r"Số:? ", line.text):
            paragraph._p.append(parse_xml(BOX.format(spaces=SPACES, text=line.text)))
        else:
            paragraph.add_run(line.text).bold = line.text.isupper()
        if not line.text.startswith(("-", "Nơi nhận")):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _table(word: Word, table: Table) -> None:
    made = word.add_table(0, len(table.widths), style="Table Grid")
    for number, row in enumerate(table.rows):
        cells = made.add_row().cells
        if len(row) == 1:
            cells[0].merge(cells[-1])
        for cell, text in zip(cells, row, strict=False):
            cell.paragraphs[0].add_run(text.text).bold = number == 0


def _page_number(paragraph: WordParagraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)
    run = paragraph.add_run("2")
    field.append(run._r)


def _with_fixed_times(data: bytes) -> bytes:
    """The same package with one time on every part, so that a build can be repeated."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 8, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
