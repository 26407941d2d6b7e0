"""PDF files that benchmarks make: long papers of running text, without ruled tables."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from itertools import cycle, islice

from tests.bench.texts import sample_texts
from tests.samples.source import Block, Columns, Paragraph, Source
from tests.samples.write_pdf import to_pdf

PARAGRAPHS_A_PAGE = 8
HEAD = Columns(
    left=(Paragraph("ỦY BAN NHÂN DÂN"), Paragraph("TỈNH YÊN BÁI"), Paragraph("Số: 118/KH-UBND")),
    right=(
        Paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        Paragraph("Độc lập - Tự do - Hạnh phúc"),
        Paragraph("Yên Bái, ngày 04 tháng 3 năm 2024"),
    ),
)
END = Columns(
    left=(Paragraph("Nơi nhận:"), Paragraph("- Các sở, ngành tỉnh;"), Paragraph("- Lưu: VT.")),
    right=(Paragraph("TM. ỦY BAN NHÂN DÂN"), Paragraph("CHỦ TỊCH"), Paragraph("Trần Huy Tuấn")),
)


@cache
def long_paper(pages: int) -> bytes:
    """A plan of about so many pages: head in two columns, the paragraphs of all samples in turn, signature."""
    paragraphs = [
        Paragraph(block.span.of(text.text))
        for text in sample_texts()
        for block in text.blocks
        if block.cell is None and len(block.span.of(text.text)) > 60
    ]
    body = islice(cycle(paragraphs), pages * PARAGRAPHS_A_PAGE)
    blocks: tuple[Block, ...] = (HEAD, Paragraph("KẾ HOẠCH", "title"), *body, END)
    return to_pdf(Source(head={"title": "Kế hoạch", "running": "Kế hoạch 118"}, blocks=blocks))


def huge_paper(pages: int, *, of: int = 40) -> bytes:
    """A file of very many pages: those of a long paper over and over."""
    from pypdfium2 import PdfDocument

    paper, whole = PdfDocument(long_paper(of)), PdfDocument.new()
    while len(whole) < pages:
        whole.import_pages(paper, list(range(min(len(paper), pages - len(whole)))))
    out = BytesIO()
    whole.save(out)
    return out.getvalue()
