"""Web pages as portals show them: the article between menus, counters, related links and a footer."""

from __future__ import annotations

from html import escape

from tests.samples.source import Block, Columns, Paragraph, Source, Table

TAGS = {"title": "h3", "heading": "h4", "italic": "p"}

NEWS = """<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{title} - {portal}</title>
<meta name="keywords" content="tin tức, thông báo, văn bản"><style>.menu li{{display:inline}}</style>
<script>var luotTruyCap = 481; function inTrang() {{ window.print(); }}</script></head><body>
<div id="header"><a href="/">{portal}</a></div>
<ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/gioi-thieu">Giới thiệu</a></li>
<li><a href="/tin-tuc">Tin tức và Sự kiện</a></li><li><a href="/van-ban">Văn bản</a></li><li><a href="/lien-he">Liên hệ</a></li></ul>
<div class="breadcrumb">Trang chủ » Tin tức và Sự kiện » {section}</div>
<div id="content"><div class="article">
<h1 class="article-title">{title}</h1>
<div class="meta">{posted} | Lượt xem: 1.204 | <a href="javascript:inTrang()">In trang</a> | Cỡ chữ: A- A+</div>
<div class="article-body">
{body}
</div></div>
<div class="related"><h3>Tin liên quan</h3><ul><li><a href="/tin/1">{related1}</a></li><li><a href="/tin/2">{related2}</a></li></ul></div>
<div class="sidebar"><h3>Thông báo</h3><ul><li><a href="#">Lịch tiếp công dân</a></li><li><a href="#">Báo cáo - thống kê</a></li>
<li><a href="#">Videos</a></li></ul><div class="counter"><b>Thống kê truy cập</b><br>Đang online: 37<br>Hôm nay: 512<br>Trong tuần: 4 260<br>
Tất cả: 987654</div></div></div>
<div id="footer"><p>Cơ quan chủ quản: {owner}</p><p>Địa chỉ: {address}</p>
<p>Điện thoại: 0200.3851234 - Fax: 0200.3851235</p><p>@ Ghi rõ nguồn "{portal}" khi phát hành lại thông tin từ Cổng này.</p></div>
</body></html>
"""

DOCUMENT = """<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{short}</title></head><body>
<table width="100%"><tr><td colspan="2"><nav><a href="/">TRANG CHỦ</a> | <a href="/vb">HỆ THỐNG VĂN BẢN</a> | <a href="/tthc">THỦ TỤC HÀNH CHÍNH</a> |
<a href="/hoi-dap">HỎI ĐÁP</a></nav></td></tr><tr><td width="20%" valign="top"><aside><p><b>DANH MỤC</b></p><p><a href="#">Văn bản chỉ đạo điều hành</a></p>
<p><a href="#">Công báo</a></p><p><a href="#">Dự thảo lấy ý kiến</a></p><p>Liên kết website</p></aside></td>
<td><div class="vbmeta"><a href="#">Thuộc tính</a> | <a href="#">Nội dung</a> | <a href="#">Lược đồ</a> | <a href="#">Tải về</a></div>
<div id="toanvancontent" class="content1">
{body}
</div><p class="tools"><a href="#">Gửi phản hồi</a> <a href="#">Bản in</a></p></td></tr></table>
<footer><p>{portal}</p><p>Cơ quan chủ quản: {owner}</p><p>Địa chỉ: {address}</p><p>Số lượt truy cập: 2.345.678</p></footer></body></html>
"""


def to_html(source: Source) -> bytes:
    """The page of a sample: `layout: news` or `layout: document`."""
    head = source.head
    blocks = source.blocks
    news = head["layout"] == "news"
    if news:
        blocks = blocks[1:]
    page = (NEWS if news else DOCUMENT).format(
        title=escape(head["title"]),
        short=escape(head.get("number") or head["title"]),
        body="\n".join(_html(block) for block in blocks),
        **{key: escape(head.get(key, "")) for key in ("portal", "section", "posted", "owner", "address")},
        related1=escape(head.get("related", ";").split(";")[0]),
        related2=escape(head.get("related", ";").split(";")[-1].strip()),
    )
    return page.encode()


def _html(block: Block) -> str:
    if isinstance(block, Paragraph):
        tag = TAGS.get(block.style, "p")
        text = escape(block.text).replace(" & ", " &amp; ").replace("  ", "&nbsp; ")
        return f"<{tag}><i>{text}</i></{tag}>" if block.style == "italic" else f"<{tag}>{text}</{tag}>"
    if isinstance(block, Columns):
        cells = ("<br>\n".join(escape(p.text) for p in side) for side in (block.left, block.right))
        return '<table border="0"><tr>' + "".join(f'<td align="center">{cell}</td>' for cell in cells) + "</tr></table>"
    if isinstance(block, Table):
        return (
            '<table border="1">\n' + "\n".join(_row(row, block, n) for n, row in enumerate(block.rows)) + "\n</table>"
        )
    return "<hr>"


def _row(row: tuple[Paragraph, ...], table: Table, number: int) -> str:
    tag = "td" if number else "th"
    span = f' colspan="{len(table.widths)}"' if len(row) == 1 else ""
    return "<tr>" + "".join(f"<{tag}{span}>{escape(cell.text)}</{tag}>" for cell in row) + "</tr>"
