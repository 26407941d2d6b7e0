"""Old Word, RTF and OpenDocument: made by LibreOffice from a Word file of the test, read back with fonts and numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from corpus.errors import DamagedFile, UnsupportedFormat
from corpus.model import Severity
from pipeline.normalise import normalise
from pipeline.raw import RawDocument
from pipeline.readers.office import reader
from pipeline.readers.office.program import ProgramTimeout, run_program
from pipeline.readers.read import read_raw
from pipeline.tools import CATDOC, find_tool, office_program
from tests.encodings.encode import SAMPLE, encoded
from tests.readers.tiny_docx import saved

needs_office = pytest.mark.skipif(office_program() is None, reason="no LibreOffice (libreoffice-writer-nogui)")
needs_catdoc = pytest.mark.skipif(find_tool(CATDOC) is None, reason="no catdoc")
FILTERS = {"doc": "doc:MS Word 97", "rtf": "rtf", "odt": "odt"}


def source() -> bytes:
    """A header in a capital font, a body in a TCVN3 and one in a VNI font, a line in Unicode, a table, two boxes."""
    document = Document()
    for text, font in (
        (encoded("quyết định", "tcvn3"), ".VnTimeH"),
        (encoded(SAMPLE.splitlines()[0], "tcvn3"), ".VnTime"),
        (encoded(SAMPLE.splitlines()[1], "vni"), "VNI-Times"),
        ("Giữ nguyên dòng này: cộng hòa, đặc biệt.", "Times New Roman"),
    ):
        run = document.add_paragraph().add_run(text)
        run.font.name = font
        run._element.rPr.rFonts.set(qn("w:cs"), font)
    document.add_paragraph("Nơi nhận:\tTM. ỦY BAN NHÂN DÂN")
    document.add_paragraph("- Như trên;\tCHỦ TỊCH")
    document.add_paragraph("- Lưu: VT.\tTrần Văn Bình")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Cột một", "Cột hai"
    document.add_paragraph("Trang cuối.")
    return saved(document)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The file in each old format."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "in.docx").write_bytes(source())
    program = office_program()
    assert program is not None
    for how in FILTERS.values():
        call = [program, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", how]
        for _ in range(2):
            code, _ = run_program([*call, "--outdir", folder, folder / "in.docx"], folder=folder, seconds=120)
            if code == 0:
                break
    return {suffix: (folder / f"in.{suffix}").read_bytes() for suffix in FILTERS}


@needs_office
@pytest.mark.parametrize("suffix", FILTERS)
def test_old_formats_keep_fonts_tables_and_boxes(made: dict[str, bytes], suffix: str) -> None:
    raw = read_raw(made[suffix], f"cu.{suffix}")
    canonical = normalise(raw)
    lines = [block.span.of(canonical.text) for block in canonical.blocks if block.cell is None]
    assert lines == ["QUYẾT ĐỊNH", *SAMPLE.splitlines()[:2], "Giữ nguyên dòng này: cộng hòa, đặc biệt.", "Trang cuối."]
    cells = [block.span.of(canonical.text) for block in canonical.blocks if block.cell]
    assert cells[:2] == ["Nơi nhận:", "TM. ỦY BAN NHÂN DÂN"]
    assert cells[-2:] == ["Cột một", "Cột hai"]
    assert raw.pages[0].text.startswith("quyÕt ®Þnh")


@needs_catdoc
@needs_office
def test_catdoc_serves_where_there_is_no_office(made: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "office_program", lambda: None)
    raw = read_raw(made["doc"], "cu.doc")
    assert "Giữ nguyên dòng này" in normalise(raw).text
    assert [(issue.code, issue.severity) for issue in raw.issues] == [("doc-khong-danh-so", Severity.WARNING)]


def test_without_a_program_the_remedy_names_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "office_program", lambda: None)
    with pytest.raises(UnsupportedFormat, match="LibreOffice") as caught:
        read_raw(b"{\\rtf1 a}", "a.rtf")
    assert "libreoffice-writer-nogui" in caught.value.remedy


def test_a_program_that_hangs_is_ended_with_its_children(tmp_path: Path) -> None:
    with pytest.raises(ProgramTimeout):
        run_program(["sh", "-c", f"(sleep 3; touch {tmp_path}/alive) & sleep 60"], folder=tmp_path, seconds=0.5)
    assert not (tmp_path / "alive").exists()


def test_a_program_that_makes_nothing_means_a_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "office_program", lambda: Path("/bin/true"))
    with pytest.raises(DamagedFile):
        read_raw(b"{\\rtf1 a}", "a.rtf")


def test_documents_of_today_tell_their_old_fonts() -> None:
    raw = read_raw(source(), "moi.docx")
    assert isinstance(raw, RawDocument)
    assert {face.font for face in raw.typefaces} == {".VnTimeH", ".VnTime", "VNI-Times"}
    assert normalise(raw).text.startswith("QUYẾT ĐỊNH\nCăn cứ Luật")
