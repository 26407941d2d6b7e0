"""A library with a few documents, as the API and the page see it: real files, really read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from api.library import Library, open_library
from corpus.clock import FixedClock
from pipeline.job import FileResult, read_file

SAMPLES = Path(__file__).resolve().parent.parent / "corpus" / "samples"
NOTICE = "thong-bao-211-ubnd.pdf"
PLAN = "ke-hoach-45-bcd.pdf"
PLAN_IN_WORD = "ke-hoach-45-bcd-ban-word.docx"
NEWS = "tin-so-ket-vinh-thuan.txt"
HOSTILE = "thong-bao-la.txt"
BROKEN = "bi-hong.pdf"

TODAY = FixedClock(dt.datetime(2024, 8, 20, 3, 0, tzinfo=dt.UTC))

HOSTILE_TEXT = """ỦY BAN NHÂN DÂN
XÃ AN HÒA
Số: 77/TB-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
An Hòa, ngày 05 tháng 3 năm 2024
THÔNG BÁO
Về việc thử nghiệm <script>document.title = "bị chiếm"</script> trong văn bản
Văn bản này có mã <img src=x onerror="document.title='bị chiếm'"> và dấu "ngoặc" & ký hiệu.
Giao Công chức Văn phòng =HYPERLINK("http://vi.du") rà soát hồ sơ trước ngày 30/4/2024.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


def shelf(folder: Path, names: Iterable[str] = (NOTICE, PLAN, PLAN_IN_WORD, NEWS, HOSTILE, BROKEN)) -> Library:
    """A library in `folder` that has taken in these files; today is 20/8/2024."""
    library = open_library(folder / "kho", clock=TODAY)
    for name in names:
        result = read_sample(name) if (SAMPLES / name).exists() else read_file(_placed(folder, name))
        library.store.accept(result.outcome, result.data)
    library.feed()
    return library


@cache
def read_sample(name: str) -> FileResult:
    """What is in a sample document; read once for all libraries of a worker."""
    return read_file(SAMPLES / name)


def _placed(folder: Path, name: str) -> Path:
    if name == HOSTILE:
        (folder / name).write_text(HOSTILE_TEXT, encoding="utf-8")
    elif name == BROKEN:
        (folder / name).write_bytes(b"%PDF-1.7\n1 0 obj\n<<")
    else:
        return SAMPLES / name
    return folder / name


def id_of(library: Library, name: str) -> str:
    """The document that was read from the file of this name."""
    return next(row.id for row in library.store.documents(size=50).items if row.source == name)
