"""Tables flattened to lines between bars come out as rows and columns."""

from __future__ import annotations

from corpus.model import Cell
from pipeline.normalise import normalise
from tests.readers.blocks import plain, rows, words


def flat(*table: tuple[str, ...]) -> str:
    """Rows as the web leaves them."""
    return "\n".join("|\n" + "".join(f"{cell}\n|\n" if cell else "|\n" for cell in row).strip() for row in table)


TASKS = (
    ("**STT**", "**Nhiệm vụ**", "**Chủ trì**", "**Thời gian**"),
    ("**I. ĐẤT ĐAI**",),
    ("1", "Rà soát quỹ đất\ncông ích", "Sở A", "Quý I"),
    ("2", "Lập bản đồ", "", "Quý II"),
    ("3", "Cập nhật sổ", "Sở B\nSở C", ""),
)


def test_rows_keep_their_cells_where_some_are_empty() -> None:
    canonical = normalise(plain(flat(*TASKS)))
    cells = [block.cell for block in canonical.blocks]
    assert cells == [
        *(Cell(0, 0, c) for c in range(4)),
        Cell(0, 1, 0, 4),
        *(Cell(0, 2, c) for c in range(4)),
        *(Cell(0, 3, c) for c in (0, 1, 3)),
        *(Cell(0, 4, c) for c in range(3)),
    ]


def test_cells_join_wraps_and_keep_lines() -> None:
    assert rows(plain(flat(*TASKS)))[2:] == [
        ["1", "Rà soát quỹ đất công ích", "Sở A", "Quý I"],
        ["2", "Lập bản đồ", "Quý II"],
        ["3", "Cập nhật sổ", "Sở B\nSở C"],
    ]


HEADER = "{}**ỦY BAN NHÂN\nDÂN**\nXÃ A\n-----\n|\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\nĐộc lập - Tự do - Hạnh phúc\n|\n|\nSố: 5/KH-UBND\n|\n*A,\nngày 2 tháng 3 năm 2024*\n|\n**KẾ HOẠCH**\nThu hoạch lúa."


def test_header_gives_left_box_before_right_box() -> None:
    expected = [
        "ỦY BAN NHÂN DÂN\nXÃ A",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        "Số: 5/KH-UBND",
        "A, ngày 2 tháng 3 năm 2024",
        "KẾ HOẠCH",
        "Thu hoạch lúa.",
    ]
    assert words(plain(HEADER.format("|\n"))) == expected
    assert words(plain(HEADER.format(""))) == expected, "the first bar may be lost"


def test_text_between_two_tables_is_no_cell() -> None:
    text = "x\n|\nNơi nhận:\n- Như trên;\n|\n**TM. ỦY BAN**\nTrần A\n|\n**PHỤ LỤC**\nKèm theo\n" + flat(*TASKS)
    raw = plain(text)
    assert "PHỤ LỤC" in words(raw)
    assert rows(raw, 0) == [["Nơi nhận:\n- Như trên;", "TM. ỦY BAN\nTrần A"]]
    assert rows(raw, 1)[0] == ["STT", "Nhiệm vụ", "Chủ trì", "Thời gian"]


def test_rows_below_merged_cells_keep_their_columns() -> None:
    text = flat(
        ("**STT**", "**Xã**", "**Việc**", "**Thời hạn**"),
        ("1", "Xã Tân An", "Gặt lúa", "Tháng 3"),
        ("Phơi lúa", "Tháng 4"),
        ("2", "Xã Tân Bình", "Xay lúa", "Tháng 5"),
    )
    canonical = normalise(plain(text))
    found = {block.span.of(canonical.text): block.cell for block in canonical.blocks}
    assert (found["Phơi lúa"], found["Tháng 4"]) == (Cell(0, 2, 2), Cell(0, 2, 3))


LONG = " ".join(["Đã rà soát xong các thửa đất."] * 60)  # beyond what a cell of a single row may hold


def test_a_long_cell_between_rows_alike_is_a_cell() -> None:
    table = (
        ("**STT**", "**Nhiệm vụ**", "**Chủ trì**", "**Kết quả**"),
        ("1", "Rà soát quỹ đất", "Sở A", LONG),
        ("2", "Lập bản đồ", "Sở B", "Đang làm"),
        ("3", "Cập nhật sổ", "Sở C", LONG * 2),
        ("4", "Niêm yết giá", "Sở D", "Xong"),
    )
    found = rows(plain(flat(*table)))
    assert [row[:3] for row in found[1:]] == [list(row[:3]) for row in table[1:]]


def test_a_long_text_beside_unlike_rows_is_no_cell() -> None:
    found = plain(flat(("1", "Rà soát quỹ đất", "Sở A"), ("2", LONG)))
    assert not any(LONG in cell for row in rows(found) for cell in row)
