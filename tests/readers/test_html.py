"""Web pages: the article and nothing around it; layout tables unwrapped; the encoding that the page announces."""

from __future__ import annotations

import time

import pytest

from corpus.model import Cell
from pipeline.readers.html.chrome import chrome
from pipeline.readers.html.reader import html_text
from pipeline.readers.read import read_raw
from tests.readers.blocks import words

STORY = (
    "Sáng nay, Ủy ban nhân dân xã Tân An tổ chức họp đánh giá tiến độ thu hoạch lúa vụ đông xuân năm 2024.",
    "Chủ tịch xã yêu cầu Hội Nông dân phối hợp với hợp tác xã hoàn thành thu hoạch trước ngày 15 tháng 3.",
    "Các ấp báo cáo kết quả hằng tuần về Ủy ban nhân dân xã để tổng hợp, theo dõi và chỉ đạo kịp thời.",
)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in STORY)
MENU = "<ul>" + "".join(f"<li><a href='/{n}'>Mục tin tức số {n}</a></li>" for n in range(30)) + "</ul>"


def page(inside: str) -> list[str]:
    html = f"<!DOCTYPE html><html><head><meta charset=utf-8><title>t</title></head><body>{inside}</body></html>"
    return words(read_raw(html.encode(), "tin.html"))


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (
            f"<nav>{MENU}</nav><h1>Họp thu hoạch</h1><article>{PARAGRAPHS}</article><footer>Giấy phép</footer>",
            "marked up",
        ),
        (
            f"<div id=menu>{MENU}</div><div><h1>Họp thu hoạch</h1><div>{PARAGRAPHS}</div></div><div class='foot footer'>Bản quyền</div>",
            "boxes",
        ),
        (
            f"<table><tr><td>{MENU}</td><td><table><tr><td><h1>Họp thu hoạch</h1>{PARAGRAPHS}</td></tr></table></td>"
            "<td>Lượt truy cập: 1234</td></tr></table>",
            "layout tables",
        ),
        (
            f"<h1>Họp thu hoạch</h1><div class=detail>{PARAGRAPHS}<div class='tin-lien-quan'><p>Khởi công cầu</p></div></div>",
            "related news by name",
        ),
        (
            f"<div><h1>Họp thu hoạch</h1>{PARAGRAPHS}<p>Các tin khác</p><p>Khởi công cầu</p></div>",
            "related news by its headline",
        ),
        (
            f"<div><h1>Họp thu hoạch</h1><p>In bài viết | Lượt xem: 12 | Cỡ chữ: A- A+</p>{PARAGRAPHS}</div>{MENU}",
            "buttons and counters",
        ),
        (f"<h1>Họp thu hoạch</h1><script>var a = 'x';</script><div hidden>ẩn</div>{PARAGRAPHS}", "what is not shown"),
    ],
)
def test_article_is_found(body: str, reason: str) -> None:
    assert page(body) == ["Họp thu hoạch", *STORY], reason


def test_document_keeps_its_two_boxes_and_tables() -> None:
    body = (
        "<table><tr><td><p>ỦY BAN NHÂN DÂN<br>XÃ A</p><p>-------</p></td><td><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p>"
        "</td></tr></table><p align=center><b>QUYẾT ĐỊNH</b></p>"
        + PARAGRAPHS
        + "<table border=1><tr><th>TT<th>Việc</tr>"
        "<tr><td rowspan=2>1<td>Gặt</tr><tr><td>Phơi</tr><tr><td colspan=2>Cộng</tr></table>"
    )
    raw = read_raw(f"<html><body>{body}</body></html>".encode(), "qd.html")
    found = dict(zip(words(raw), (block.cell for block in raw.blocks), strict=True))
    assert found["ỦY BAN NHÂN DÂN\nXÃ A"] == Cell(0, 0, 0)
    assert found["QUYẾT ĐỊNH"] is None
    assert [found[text] for text in ("TT", "Việc", "1", "Gặt", "Phơi", "Cộng")] == [
        Cell(1, 0, 0),
        Cell(1, 0, 1),
        Cell(1, 1, 0),
        Cell(1, 1, 1),
        Cell(1, 2, 1),
        Cell(1, 3, 0, 2),
    ]


def test_inline_marks_and_hand_made_breaks_leave_sentences_whole() -> None:
    found = page("<p>Giao <b>Sở\n Y tế</b>&nbsp;rà&#160;soát<br>hồ sơ<br>Giao Sở Nội vụ</p>" + PARAGRAPHS)
    assert found[:2] == ["Giao Sở Y tế rà soát hồ sơ", "Giao Sở Nội vụ"]


def test_list_items_get_the_labels_that_a_browser_shows() -> None:
    found = page(f"{PARAGRAPHS}<ol start=3><li>Gặt lúa<li>Phơi lúa</ol><ul><li>Xay lúa</ul><ol type=a><li>Bán lúa</ol>")
    assert found[3:] == ["3. Gặt lúa", "4. Phơi lúa", "- Xay lúa", "a) Bán lúa"]


def test_the_label_of_an_item_stands_before_its_first_paragraph() -> None:
    inner = "<ul><li><div><p>Gặt tay</p></div></li></ul>"
    found = page(f"{PARAGRAPHS}<ol><li><p>Gặt lúa</p><p>Xong sớm</p></li><li>{inner}</li><li></li></ol><p>Phơi lúa</p>")
    assert found[-6:] == ["1. Gặt lúa", "Xong sớm", "2.", "- Gặt tay", "3.", "Phơi lúa"]


def test_items_of_lists_inside_lists_are_counted_apart() -> None:
    inner = "<ol type=a><li>Gặt tay</li><li>Gặt máy</li></ol>"
    found = page(f"{PARAGRAPHS}<ol>\n<!-- việc -->\n<li>Gặt lúa{inner}</li>\n<li>Phơi lúa</li>\n</ol>")
    assert found[3:] == ["1. Gặt lúa", "a) Gặt tay", "b) Gặt máy", "2. Phơi lúa"]


@pytest.mark.parametrize(
    ("around", "piece"),
    [("ol", "<li>a</li>"), ("ol", "\n<li><b>a</b></li>"), ("ul", "<li>a</li>"), ("div", "<p>a</p>")],
)
def test_time_grows_with_the_items_of_a_list_and_no_faster(around: str, piece: str) -> None:
    def seconds(count: int) -> float:
        html = f"<html><body><article>{PARAGRAPHS}<{around}>{count * piece}</{around}></article></body></html>".encode()
        started = time.process_time()
        read_raw(html, "viec.html")
        return time.process_time() - started

    few, many = (min(seconds(count) for _ in range(3)) for count in (4_000, 16_000))
    assert many < max(0.4, 8 * few), "the best of three: other threads of the process count too"


def test_bold_headings_are_bold() -> None:
    raw = read_raw(
        f"<html><body><h2>Tin</h2><p style='font-weight:bold'>Đậm</p>{PARAGRAPHS}</body></html>".encode(), "a.html"
    )
    assert [block.bold for block in raw.blocks] == [True, True, False, False, False]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("<p>Thủ Đức</p>".encode(), "UTF-8 without a word"),
        ("\ufeff<p>Thủ Đức</p>".encode("utf-16"), "a byte order mark"),
        (
            "<meta http-equiv=Content-Type content='text/html; charset=utf-16'><p>Thủ Đức</p>".encode(),
            "a wrong announcement",
        ),
        (b"<meta charset='windows-1258'><p>Thu\xd2 \xd0\xfd\xecc</p>", "the announced code page"),
    ],
)
def test_encoding_is_the_announced_one_or_found(data: bytes, reason: str) -> None:
    text = html_text(data)
    assert "Đ" in text, reason


def test_data_of_chrome_is_lower_case() -> None:
    names = chrome()
    assert all(
        word == word.lower() for words_ in (names.against, names.favour, names.ends, names.lines) for word in words_
    )


def test_a_task_table_with_one_long_cell_is_no_layout() -> None:
    """Four columns and many rows are data, however much one row says."""
    rows = "".join(
        f"<tr><td>{n}</td><td>{'Rà soát quy hoạch. ' * (200 if n == 3 else 1)}</td><td>Sở Y tế</td><td>Quý IV</td></tr>"
        for n in range(1, 8)
    )
    page = f"<html><body><article><p>Phụ lục</p><table>{rows}</table></article></body></html>"
    raw = read_raw(page.encode(), "a.html")
    cells = [block.cell for block in raw.blocks if block.cell]
    assert {(cell.row, cell.column) for cell in cells} == {(row, column) for row in range(7) for column in range(4)}


@pytest.mark.parametrize("written", ["①", "²", "9" * 5000, "x", ""])
def test_counts_that_are_no_numbers_count_as_one(written: str) -> None:
    table = f"<table><tr><td rowspan='{written}'>Tên</td><td colspan='{written}'>Số</td></tr></table>"
    found = page(f"{PARAGRAPHS}<ol start='{written}'><li>Gặt lúa</li></ol>{table}")
    assert "1. Gặt lúa" in found
    assert "Tên" in found
