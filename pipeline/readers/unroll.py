"""Pages whose line ends were lost: written as the two signs of a program, or run together into one line."""

from __future__ import annotations

import re

_WRITTEN = re.compile(r"(?:\\r)?\\n")
_MOST_WRITTEN = 3  # so many line ends written as signs are no accident
_LONG = 300  # characters of a line that holds a whole page
_NATION = re.compile(r"(?<=\s)CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|(?<=\s)CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
_NUMBER = re.compile(r"\sSố\s?:\s?\d")
_UP = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_KIND = (
    r"(?:QUYẾT\sĐỊNH|KẾ\sHOẠCH|CHỈ\sTHỊ|THÔNG\sBÁO|NGHỊ\sQUYẾT|CÔNG\sĐIỆN|BÁO\sCÁO|HƯỚNG\sDẪN|CHƯƠNG\sTRÌNH"
    r"|QUY\sCHẾ|TỜ\sTRÌNH)"
)
# Where a line began: the boxes of the heading, articles, bases, list items, the closing.
_STARTS = re.compile(
    rf"""(?:\s(?=
      CỘNG\sH(?:ÒA|OÀ)\sXÃ\sHỘI | Độc\slập\s?[-–]\s?Tự\sdo | Số\s?:\s?\d | V/v\s | Kính\sgửi\s?:
    | {_KIND}(?![^\W\d_])
    | (?:CHỦ\sTỊCH\s)?(?:ỦY|UỶ|HỘI)\s(?:BAN|ĐỒNG)\sNHÂN\sDÂN(?:\s[{_UP}]+){{1,6}}\s(?:Căn\scứ|Xét)\s
    | (?:Căn\scứ|Xét|Theo\sđề\snghị\scủa)\s | Điều\s\d{{1,2}}\.\s | Chương\s[IVX]+\b
    | Nơi\snhận\s?: | (?:TM|KT|TL|TUQ)\.\s?[{_UP}]{{2}})
    | (?<=[.;:/”"])\s(?=(?:[IVX]{{1,4}}|\d{{1,2}})\.\s[{_UP}] | [a-zđ]\)\s[{_UP}] | [-+]\s[{_UP}])
    | (?<=[a-zà-ỹ])(?<!của)(?<!về)\s(?=(?:Để|Nhằm|Thực\shiện|Thời\sgian\squa|Chủ\stịch)\s)
    | (?<=[{_UP}\d])\s(?=(?:[{_UP}][^\W\d_]*[ ]){{0,4}}[{_UP}][^\W\d_]*,\s[Nn]gày\s\d{{1,2}}\stháng\s\d)
    )""",
    re.VERBOSE,
)
# The line ends behind these, too: the motto, the date of the heading, the kind before an abstract in small letters.
_ENDS = re.compile(rf"(?:Hạnh phúc|tháng \d{{1,2}} năm \d{{4}}(?=\s{_KIND})|(?<=\s){_KIND}:?)(?P<end>\s)")


def unrolled(text: str) -> str:
    """The text with its line ends; a lost one stands where a space was, so that every offset stays.

    Only a line that holds a heading with number and motto is cut.
    """
    if len(_WRITTEN.findall(text)) >= _MOST_WRITTEN:
        text = _WRITTEN.sub("\n", text)
    if not any(len(line) > _LONG for line in text.split("\n")):
        return text
    return "\n".join(_cut(line) if _is_page(line) else line for line in text.split("\n"))


def _is_page(line: str) -> bool:
    nation = _NATION.search(line, 0, _LONG)
    return len(line) > _LONG and nation is not None and _NUMBER.search(line, 0, _LONG) is not None


def _cut(line: str) -> str:
    places = {match.start() for match in _STARTS.finditer(line)} | {m.start("end") for m in _ENDS.finditer(line)}
    return "".join("\n" if at in places else sign for at, sign in enumerate(line))
