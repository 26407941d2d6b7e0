"""Files that hold others, sheets, an old Word file and a scan: `python -m tests.samples.write_packages [NAME…]`.

LibreOffice makes the old Word file, Pillow the scan; what is written is committed.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import replace
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import openpyxl
import pypdfium2
from docx import Document
from docx.shared import Pt
from openpyxl.styles import Alignment, Font
from PIL import Image

from corpus.samples import PACKAGES
from tests.encodings.encode import encoded
from tests.samples.build import SOURCES
from tests.samples.source import Block, Columns, Paragraph, Source, read_source
from tests.samples.write_docx import to_docx
from tests.samples.write_edxml import to_edxml
from tests.samples.write_pdf import to_pdf

_WORD = "vnd.openxmlformats-officedocument.wordprocessingml.document"
_LETTER = """Kính gửi: Phòng Kinh tế xã và các thôn, bản.

Văn phòng HĐND và UBND xã Nậm Thia gửi Kế hoạch số 52/KH-UBND ngày 10/11/2025 để triển khai thực hiện.

Trân trọng./.
"""

_SHEET = (
    ("Phụ lục",),
    ("BẢNG PHÂN CÔNG NHIỆM VỤ CHUYỂN ĐỔI SỐ QUÝ I NĂM 2026",),
    ("(Kèm theo Kế hoạch số 318/KH-UBND ngày 22/12/2025 của Ủy ban nhân dân tỉnh Vĩnh Long)",),
    (),
    ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành", "Sản phẩm"),
    (1, "Cập nhật danh mục dịch vụ công trực tuyến", "Sở Khoa học và Công nghệ", "Các sở, ban, ngành", "Trước ngày 31/01/2026",
     "Quyết định"),
    (2, "Số hóa hồ sơ đất đai của các xã, phường mới sắp xếp", "Sở Nông nghiệp và Môi trường",
     "Ủy ban nhân dân các xã, phường", "Tháng 3/2026", "Cơ sở dữ liệu"),
    (3, "Tập huấn kỹ năng số cho cán bộ, công chức cấp xã", "Sở Nội vụ", "Sở Khoa học và Công nghệ", "Trước ngày 28/02/2026",
     "Báo cáo kết quả"),
    (4, "Kết nối hệ thống quản lý văn bản tới Ủy ban nhân dân các xã, phường", "Văn phòng Ủy ban nhân dân tỉnh",
     "Sở Khoa học và Công nghệ", "Trước ngày 15/3/2026", "Hệ thống vận hành"),
)  # fmt: skip


def _source(name: str) -> Source:
    folder = SOURCES if (SOURCES / f"{name}.src").exists() else SOURCES / "packages"
    return read_source(folder / f"{name}.src")


def to_mail() -> bytes:
    """A letter with a Word file."""
    message = EmailMessage(policy=SMTP)
    message["From"] = "Văn phòng HĐND và UBND xã Nậm Thia <vanphong@namthia.example>"
    message["To"] = "Phòng Kinh tế xã Nậm Thia <kinhte@namthia.example>"
    message["Subject"] = "Gửi Kế hoạch số 52/KH-UBND về phòng, chống rét cho đàn gia súc"
    message["Date"] = "Mon, 10 Nov 2025 16:20:00 +0700"
    message["Message-ID"] = "<52.kh-ubnd@namthia.example>"
    message.set_content(_LETTER, cte="base64")
    data = to_docx(_source("ke-hoach-52-chong-ret"))
    message.add_attachment(data, maintype="application", subtype=_WORD, filename="Kế hoạch 52-KH-UBND.docx")
    message.set_boundary("van-thu-mau")
    return message.as_bytes()


def to_archive() -> bytes:
    """The papers of a meeting: a Word file and a PDF."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (
            ("Thông báo 77-TB-UBND.docx", to_docx(_source("thong-bao-77-giao-ban"))),
            ("Công văn 640-UBND.pdf", to_pdf(_source("cong-van-640-via-he"))),
        ):
            entry = zipfile.ZipInfo(name, (2025, 9, 8, 9, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return out.getvalue()


def to_sheet() -> bytes:
    """A table of tasks in a workbook."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Phân công"
    for number, row in enumerate(_SHEET, start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column, value)
            cell.alignment = Alignment(wrap_text=len(row) > 1, vertical="top")
            cell.font = Font(name="Times New Roman", size=12, bold=number <= 2 or row[0] == "TT")
    for letter, width in zip("ABCDEF", (5, 48, 30, 30, 24, 20), strict=True):
        sheet.column_dimensions[letter].width = width
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def to_old_word() -> bytes:
    """A paper of the years before Unicode: TCVN3 in .VnTime, in Word's old format."""
    source = _source("quyet-dinh-27-nam-2003")
    word = Document(io.BytesIO(to_docx(replace(source, blocks=[_old(block) for block in source.blocks]))))
    style = word.styles["Normal"].font
    style.name, style.size = ".VnTime", Pt(14)
    with tempfile.TemporaryDirectory() as folder:
        word.save(f"{folder}/a.docx")
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [
            "soffice",
            "--headless",
            profile,
            "--convert-to",
            "doc:MS Word 97",
            "--outdir",
            folder,
            f"{folder}/a.docx",
        ]
        subprocess.run(command, check=True, capture_output=True)
        return Path(folder, "a.doc").read_bytes()


def _old(block: Block) -> Block:
    if isinstance(block, Columns):
        return Columns(tuple(map(_typed, block.left)), tuple(map(_typed, block.right)))
    return _typed(block) if isinstance(block, Paragraph) else block


def _typed(paragraph: Paragraph) -> Paragraph:
    """In TCVN3; capitals with a tone are typed small, since the font has none."""
    codes = {letter: encoded(letter, "tcvn3") for letter in set(paragraph.text)}
    small = {letter: encoded(letter.lower(), "tcvn3") for letter, code in codes.items() if code == letter > "\u00ff"}
    return replace(paragraph, text="".join(small.get(letter, codes[letter]) for letter in paragraph.text))


def to_scan() -> bytes:
    """A sample as a scanner gives it: black and white pictures at 200 dpi, a little askew, without text."""
    pages = []
    with pypdfium2.PdfDocument(to_pdf(_source("thong-bao-09-ubnd-xa"))) as pdf:
        for page in pdf:
            grey = page.render(scale=200 / 72).to_pil().convert("L")
            turned = grey.rotate(0.4, Image.Resampling.BICUBIC, fillcolor=255)
            pages.append(turned.point(lambda value: 255 if value > 150 else 0).convert("1"))
    out = io.BytesIO()
    pages[0].save(out, "PDF", resolution=200, save_all=True, append_images=pages[1:])
    return out.getvalue()


WRITERS: dict[str, Callable[[], bytes]] = {
    "thu-gui-ke-hoach-52.eml": to_mail,
    "ho-so-giao-ban-thang-8.zip": to_archive,
    "phan-cong-chuyen-doi-so.xlsx": to_sheet,
    "goi-cong-van-1860.edxml": lambda: to_edxml(_source("cong-van-1860-nuoc-sach")),
    "quyet-dinh-27-nam-2003.doc": to_old_word,
    "ban-quet-thong-bao-09.pdf": to_scan,
}


def main(names: list[str]) -> None:
    PACKAGES.mkdir(exist_ok=True)
    for name, write in WRITERS.items():
        if not names or name in names:
            (PACKAGES / name).write_bytes(write())


if __name__ == "__main__":
    main(sys.argv[1:])
