"""Word documents: numbering that Word does not store, merged cells, text boxes, tracked changes."""

from __future__ import annotations

from docx import Document
from docx.document import Document as DocumentType
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls

from corpus.model import Cell
from pipeline.normalise import normalise
from pipeline.readers.docx.numbering import number_text
from pipeline.readers.read import read_raw
from tests.readers.blocks import words
from tests.readers.tiny_docx import add_list, add_num, numbered, raw_paragraph, saved


def read(document: DocumentType) -> list[str]:
    return words(read_raw(saved(document), "thu.docx"))


def test_labels_of_articles_clauses_and_points_are_restored() -> None:
    document = Document()
    add_list(document, 50, ("decimal", "Điều %1."), ("decimal", "%2."), ("lowerLetter", "%3)"))
    for text, level in (
        ("Phạm vi", 0),
        ("Một", 1),
        ("Hai", 1),
        ("a", 2),
        ("b", 2),
        ("Ba", 1),
        ("Hiệu lực", 0),
        ("Một", 1),
    ):
        numbered(document, text, 50, level)
    assert read(document) == [
        "Điều 1. Phạm vi",
        "1. Một",
        "2. Hai",
        "a) a",
        "b) b",
        "3. Ba",
        "Điều 2. Hiệu lực",
        "1. Một",
    ], "a lower level begins again below each higher one"


def test_lists_count_on_after_text_and_restart_when_told() -> None:
    document = Document()
    add_list(document, 50, ("upperRoman", "%1."), ("decimal", "%1.%2."))
    add_num(document, 51, 950, restart=1)
    numbered(document, "Mục đích", 50)
    document.add_paragraph("Đoạn văn")
    numbered(document, "Nhiệm vụ", 50)
    numbered(document, "Giao Sở Y tế", 50, 1)
    numbered(document, "Phụ lục", 51)
    assert read(document) == ["I. Mục đích", "Đoạn văn", "II. Nhiệm vụ", "II.1. Giao Sở Y tế", "I. Phụ lục"]


def test_legal_numbering_shows_figures_and_bullets_of_symbol_fonts_are_bullets() -> None:
    document = Document()
    add_list(document, 50, ("upperRoman", "%1."))
    add_list(document, 60, ("upperRoman", "Chương %1"), ("decimal", "%1.%2."), more="<w:isLgl/>")
    add_list(document, 70, ("bullet", "\uf02d"), ("bullet", "\uf0b7"))
    numbered(document, "Quy định chung", 60)
    numbered(document, "Phạm vi", 60, 1)
    numbered(document, "Sở A", 70)
    numbered(document, "Sở B", 70, 1)
    assert read(document) == ["Chương 1 Quy định chung", "1.1. Phạm vi", "- Sở A", "• Sở B"]


def test_numbers_are_written_in_each_form() -> None:
    forms = ("decimal", "decimalZero", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "none")
    assert [number_text(9, form) for form in forms] == ["9", "09", "IX", "ix", "I", "i", ""]
    assert [number_text(27, "lowerLetter"), number_text(44, "upperRoman")] == ["aa", "XLIV"]


def test_merged_cells_keep_row_and_column() -> None:
    document = Document()
    table = document.add_table(rows=3, cols=3)
    for row in range(3):
        for column in range(3):
            table.cell(row, column).text = f"{row}{column}"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "rộng"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "cao"
    canonical = normalise(read_raw(saved(document), "bang.docx"))
    assert [(block.span.of(canonical.text), block.cell) for block in canonical.blocks] == [
        ("00", Cell(0, 0, 0)),
        ("rộng", Cell(0, 0, 1, 2)),
        ("cao", Cell(0, 1, 0)),
        ("11", Cell(0, 1, 1)),
        ("12", Cell(0, 1, 2)),
        ("21", Cell(0, 2, 1)),
        ("22", Cell(0, 2, 2)),
    ]


def test_paragraphs_of_a_cell_are_its_lines_and_one_column_is_no_table() -> None:
    document = Document()
    header = document.add_table(rows=1, cols=2)
    header.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nXÃ A"
    header.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    header.cell(0, 1).add_paragraph("Độc lập - Tự do - Hạnh phúc")
    document.add_table(rows=1, cols=1).cell(0, 0).text = "Trong khung"
    raw = read_raw(saved(document), "thu.docx")
    assert words(raw) == [
        "ỦY BAN NHÂN DÂN\nXÃ A",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        "Trong khung",
    ]
    assert raw.blocks[-1].cell is None


def test_insertions_are_taken_and_deletions_left_out() -> None:
    document = Document()
    raw_paragraph(
        document,
        '<w:r><w:t xml:space="preserve">trước ngày </w:t></w:r><w:del><w:r><w:delText>15</w:delText></w:r></w:del>'
        "<w:ins><w:r><w:t>20</w:t></w:r></w:ins><w:r><w:t>/6</w:t></w:r>",
    )
    raw_paragraph(document, "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Nửa đầu </w:t></w:r>")
    raw_paragraph(document, "<w:r><w:t>nửa sau</w:t></w:r>")
    assert read(document) == ["trước ngày 20/6", "Nửa đầu nửa sau"]


def test_hidden_text_is_left_out_and_capitals_are_read_as_shown() -> None:
    document = Document()
    raw_paragraph(
        document,
        "<w:r><w:rPr><w:caps/></w:rPr><w:t>Quyết định</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>",
    )
    raw_paragraph(document, "<w:r><w:t>12/QĐ</w:t><w:noBreakHyphen/><w:t>UBND</w:t></w:r>")
    assert read(document) == ["QUYẾT ĐỊNH", "12/QĐ-UBND"]


def test_text_box_is_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>KHẨN</w:t></w:r></w:p></w:txbxContent>"
    document = Document()
    raw_paragraph(
        document,
        f"<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><v:textbox>{box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Kính gửi</w:t></w:r>",
    )
    assert read(document) == ["Kính gửi", "KHẨN"]


def test_page_header_is_furniture_unless_it_heads_the_document() -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Lưu hành nội bộ"
    document.add_paragraph("Nội dung")
    raw = read_raw(saved(document), "thu.docx")
    assert words(raw) == ["Nội dung"]
    assert "Lưu hành nội bộ" in raw.pages[0].text
    document.sections[0].header.paragraphs[0].text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert read(document) == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nội dung"]


def test_lines_broken_by_hand_are_paragraphs_unless_the_sentence_goes_on() -> None:
    document = Document()
    document.add_paragraph("KẾ HOẠCH\nTriển khai\nthực hiện")
    assert read(document) == ["KẾ HOẠCH", "Triển khai thực hiện"]


def test_bold_comes_from_runs_and_styles() -> None:
    document = Document()
    document.add_paragraph().add_run("Đậm").bold = True
    document.add_heading("Tiêu đề", 1)
    mixed = document.add_paragraph("thường ")
    mixed.add_run("đậm").bold = True
    assert [block.bold for block in read_raw(saved(document), "thu.docx").blocks] == [True, True, False]


def test_footnotes_stand_at_the_end_and_leave_the_sentence_whole() -> None:
    document = Document()
    raw_paragraph(
        document,
        '<w:r><w:t>Theo Nghị định 30/2020/NĐ-CP</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t>, Sở báo cáo.</w:t></w:r>',
    )
    notes = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="1"><w:p><w:r><w:t>Về công tác văn thư.</w:t></w:r></w:p></w:footnote>'
    blob = f"<w:footnotes {nsdecls('w')}>{notes}</w:footnotes>".encode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    assert read(document) == ["Theo Nghị định 30/2020/NĐ-CP, Sở báo cáo.", "[1] Về công tác văn thư."]
