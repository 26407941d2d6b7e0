"""How lines begin and end: list markers, headings, lines that stand alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from corpus.vocabulary import rows

# "Điều 3.", "Chương II", "Phụ lục I", "Căn cứ …", "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN": never in the middle of a sentence
# unless the line before has no room left.
_STRONG = re.compile(
    r"""
      Điều\s+\d+[a-zđ]?\s*[.:]            # Điều 3.
    | (?:Chương|Phần|Mục|Tiểu\ mục)\s+(?:thứ\s|[IVXLC\d]+\s*(?:[.:]|$))
    | PHẦN\s | CHƯƠNG\s+[IVXLC\d]+ | (?:PHỤ\ LỤC|Phụ\ lục)\s*(?:[IVXLC\d]+\s*[.:]?\s*)?$
    | Căn\ cứ\s | Nơi\ nhận\b | Kính\ gửi\b | Số\s*:
    | (?:TM|KT|TL|TUQ|T/M|K/T|T/L)\s*\.?\s+[A-ZĐÂÊÔƠƯĂÁÀẢÃẠÚÙỦŨỤ]
    """,
    re.X,
)
# "1.", "1.2.", "2)", "a)", "đ)", "(1)", "IV.", "A.": group "number" where it may as well be a figure.
_NUMBERED = re.compile(
    r"""
      (?P<number>\d{1,2}(?:\.\d{1,2})*)\s?[.)/](?=\s|[^\W\d]|$)   # 1.  1.2.  2)  3/
    | (?P<dotted>\d{1,2}(?:\.\d{1,2})+)(?=\s)                   # 2.1 Text
    | \(?[a-zđ](?:\d|\.\d)?\)(?=\s|[^\W\d])                     # a)  (b)  a1)
    | \((?:\d{1,2}|[ivx]{1,4})\)(?=\s)                          # (1)  (iv)
    | [a-hđ]\.(?=\s)                                             # a.
    | (?:[IVX]{1,5}|[A-HĐ])\s?[.)/-](?=\s|[^\W\d]|$)            # IV.  A.
    """,
    re.X,
)
_BULLET = re.compile(r"[-–—+•●▪■◦‣⁃·*](?=\s|[^\W\d_])|[-–—+•●▪■◦‣⁃·]\s*\d|[→⇒✓✔➢\uf0b7\uf02d]\s*")
# A word after which a number or a name must follow: no paragraph ends here.
_ASKING = """
    số ngày tháng năm khoản điểm điều Điều mục Mục quý Quý tại của và với các những về do cho từ đến theo là hoặc trong
    trên để được bị bởi cùng gồm giữa có không một tỉnh huyện xã phường quận thôn ấp Sở Bộ Phòng Các Những Theo Tại Về
    Trong Giao Thủ Trưởng Phó Ủy
"""
_WANTING = frozenset(
    (
        *_ASKING.split(),
        "thành phố",
        "Giám đốc",
        "Bộ trưởng",
        "Chủ tịch",
        "Hội đồng",
        "Luật Tổ chức",
        "đồng chí",
        "Số:",
        "số:",
        "Số :",
        "số :",
    ),
)
_ASKING_MARKS = ",(/–-"
# "… theo Điều 5", "… của Luật", "… Phụ lục": a law, or a part of one, whose name goes on.
_PARTS = frozenset(("Điều", "khoản", "Khoản", "điểm", "Mục"))
_NAMES = frozenset(("Luật", "Phụ lục", "Bộ luật"))
_ITEM_AT_END = re.compile(r"[:;]\s?\((?:\d{1,2}|[ivx]{1,4})\)$")
# A word after which a figure is a figure and no label.
_COUNTING = re.compile(
    r"""
    (?:^|\s)(?:số | [Ss]ố\s?: | ngày | tháng | năm | khoản | điểm | điều | Điều | mục | Mục | quý | Quý | từ | đến
    | trước | sau | của | và | với | các | hơn | trên | dưới | khoảng | gồm | cấp\ độ | mức\ độ | mức | nhóm
    | hạng | bậc | đợt | lần\ thứ | khu\ vực | dự\ án | [Mm]ẫu | [Bb]iểu | [Pp]hường | [Qq]uận)$ | [(/–-]$
    """,
    re.X,
)
_LONGEST_ENDING = 20
"""No ending that asks for more is longer, in characters."""

_LONGEST_END_MARK = 12

_END_MARK = re.compile(r"(?:\./\.|[.;:!?…][”\"')\]]*)$")
_MOTTO = re.compile(r"Độc\ lập\s*[-–—]\s*Tự\ do", re.I | re.X)


def is_strong(text: str) -> bool:
    """Whether a line begins a part of the document ("Điều 3.", "Căn cứ", "Nơi nhận:")."""
    return _STRONG.match(text) is not None


def is_bullet(text: str) -> bool:
    return _BULLET.match(text) is not None


def is_numbered(text: str) -> bool:
    """Whether a line begins with the label of a list item or a heading ("1.", "a)", "IV.")."""
    return _NUMBERED.match(text) is not None


def starts_item(text: str) -> bool:
    """Whether a line begins with a label, a bullet or one of the set phrases that begin a paragraph."""
    if text[:1].islower() and text[1:2].isalpha() and text[0] != "đ":
        return False
    return is_strong(text) or is_bullet(text) or is_numbered(text) or is_motto(text)


def is_unfinished(text: str) -> bool:
    """Whether a line ends in a word that needs another one ("…theo quy định tại khoản")."""
    words = text.rsplit(None, 3)[-3:]
    if not words:
        return False
    last = words[-1]
    if last in _WANTING or last[-1] in _ASKING_MARKS or {" ".join(words[-2:]), " ".join(words)} & _WANTING:
        return True
    if last[-1] == ")":
        return _ITEM_AT_END.search(text, max(0, len(text) - _LONGEST_ENDING)) is not None
    return _is_open_name(words)


def _is_open_name(words: Sequence[str]) -> bool:
    last, pair = words[-1], " ".join(words[-2:])
    if last in _NAMES or (len(last) == 2 and last[0] == "0" and last.isdigit()):
        before = words[:-1]
    elif pair in _NAMES or (words[-2:-1] and words[-2] in _PARTS and len(last) <= 3 and last.isalnum()):
        before = words[:-2]
    else:
        return False
    return bool(before) and not before[-1].endswith(":")


def is_counting(text: str) -> bool:
    """Whether a line ends in a word that a figure follows ("…theo khoản", "…trước ngày")."""
    return _COUNTING.search(text, max(0, len(text) - _LONGEST_ENDING)) is not None


def is_ended(text: str) -> bool:
    """Whether a line ends as sentences, clauses and headings of lists do."""
    return not text[-1:].isalnum() and _END_MARK.search(text, max(0, len(text) - _LONGEST_END_MARK)) is not None


def is_capitals(text: str) -> bool:
    """Whether all letters are capitals, and there are at least three."""
    return text.isupper() and sum(map(str.isalpha, text)) > 2


def is_kind(text: str) -> bool:
    """Whether a line names a kind of document and nothing else ("THÔNG BÁO"): the title follows."""
    return text in _kinds()


@cache
def _kinds() -> frozenset[str]:
    return frozenset(row["name"].upper() for row in rows("kinds"))


def is_motto(text: str) -> bool:
    return _MOTTO.match(text) is not None
