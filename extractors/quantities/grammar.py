"""How quantities are printed."""

from __future__ import annotations

import re
from functools import cache

from corpus.vocabulary.table import rows

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
# "11/19 tiêu chí", "11,7 nghìn tỷ đồng", "02 - 03 sản phẩm", "95%": value, total of a share, upper end of a range,
# unit.
_SHAPE = r"""
    (?<![\w/.,:+])(?<!\d[-–])(?<!\d\s[-–]\s)
    (?P<value>{number})
    (?:\s?/\s?(?P<total>\d{{1,6}}(?:\.\d{{3}})*)(?![\d/])|\s?(?:-|–|đến)\s?(?P<upper>{number}))?
    (?:\s\([\w\s]{{2,30}}\))?
    \s?(?P<unit>{units})(?![\w&]|/h(?!\w))
"""
# What turns a number into a name, an ordinal or a part of a date: "số 2", "Điều 5", "năm 2025 xã", "hạng 3/63 tỉnh".
NAMED = re.compile(
    r"(?:số|điều|khoản|điểm|mục|phường|quận|khóa|khoá|kỳ|phụ\slục|mẫu|bảng|biểu|quý|tháng|năm|ngày|thứ|lớp|cấp|(?<!phân\s)loại"
    r"|nhóm|hạng|chương|phần|trang|bước|vùng|lô|lộ|thửa|dự\sán|đề\sán|nghị\squyết|nghị\sđịnh|quyết\sđịnh|thông\stư|chỉ\sthị"
    r"|kết\sluận|đợt|giai\sđoạn|top|cơ\ssở|gói|tuyến|tổ|khu)\s?:?\s?$"
)
_AT_LEAST = (
    r"(?:không\sthấp\shơn|không\sdưới|không\sít\shơn|tối\sthiểu|ít\snhất|thấp\snhất|từ|≥|>=)\s?(?:là\s|đạt\s|cả\s)?$"
)
_AT_MOST = r"(?:không\s(?:quá|vượt|vượt\squá|cao\shơn)|tối\sđa|nhiều\snhất|cao\snhất|≤|<=)\s?(?:là\s)?$"
# Words before a number, and how the value stands to what is asked.
COMPARISONS = (
    (re.compile(_AT_LEAST), ">="),
    (re.compile(_AT_MOST), "<="),
    (re.compile(r"(?:trên|hơn|vượt|quá|lớn\shơn|cao\shơn|>)\s?$"), ">"),
    (re.compile(r"(?:dưới|chưa\sđến|nhỏ\shơn|thấp\shơn|<)\s?$"), "<"),
)
OR_MORE = re.compile(r"\s(?:[^\s,;.]+\s){0,2}?trở\s(?P<way>lên|xuống)")


@cache
def units() -> dict[str, tuple[str, float]]:
    """Unit and factor of each printed unit, in small letters."""
    return {row["word"]: (row["unit"], float(row["factor"])) for row in rows("units")}


@cache
def quantity() -> re.Pattern[str]:
    """The pattern of a quantity; matched on small letters. The longest unit wins."""
    words = "|".join(re.escape(word).replace("\\ ", r"\s") for word in sorted(units(), key=len, reverse=True))
    return re.compile(_SHAPE.format(number=_NUMBER, units=words), re.VERBOSE)


def number_of(figures: str) -> float:
    """The value of figures with points between thousands and a decimal comma.

    >>> number_of("1.500,5")
    1500.5
    """
    return float(figures.replace(".", "").replace(",", "."))
