"""Grammar of points and periods of the calendar, as alternatives for lower-case text."""

from __future__ import annotations

YEAR = r"(?:19|20)\d\d"
_D, _M = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)", r"(?:1[0-2]|0?[1-9])(?!\d)"
_OF_YEAR = rf"(?:\s?[/.\-]\s?{YEAR}|\s?,?\s(?:của\s)?năm\s?{YEAR}|\s?,?\s(?:của\s)?năm\s(?:nay|này|sau|tới))"
TO = r"\s?(?:-|–|—|đến|tới)\s?(?:hết\s)?"
_NO_MORE = r"(?![\w/%]|[.,/-]\d|\s?(?:tháng|hàng|hằng|của)(?!\w))"
"""Behind "30-7": where a month or more follows, it is a range of days."""
QUARTER = r"(?:iv|i{1,3}|[1-4])"
_AND = r"\s?(?:,|-|–|\+|và|đến)\s?"

# One alternative for each form, the longest first; matched on lower-case text.
#   school "năm học 2022-2023" · years "2021 - 2025", "từ năm 2026 đến năm 2030" · days "19-23/01/2026", "30/4 đến ngày
#   02/5" · words "05 tháng 01 năm 2020" · figures "05/01/2020" · day_month "30/6", "ngày 30-6" · months "tháng 5-6",
#   "tháng 3, 6, 9/2025" · month "tháng 6/2022" · bare_month "6/2022" · quarter "quý I-II/2025", "Quí IV-2025"
#   · some_months "6 tháng đầu năm", "9 tháng năm 2022" · part "giữa tháng 5", "cuối năm 2025", "cuối quý III"
#   · tenth "trung tuần tháng 3" · year "năm 2022" · named "tuần sau", "cuối năm", "ngày mai" · day_only "ngày 20"
FORMS = {
    "school": rf"năm\shọc\s{YEAR}\s?[-–]\s?{YEAR}",
    "years": rf"(?:(?:giai\sđoạn|thời\skỳ|nhiệm\skỳ|các\snăm|năm)\s)?(?:từ\s)?(?:năm\s)?"
    rf"{YEAR}{TO}(?:năm\s)?{YEAR}(?![\w/])",
    "days": rf"(?:ngày\s?)?{_D}(?:/{_M}(?:/{YEAR})?|\stháng\s?{_M}(?:\snăm\s?{YEAR})?)?{TO}(?:ngày\s?)?"
    rf"(?:{_D}\s?/\s?{_M}(?:\s?/\s?{YEAR})?|{_D}\s?tháng\s?{_M}(?:{_OF_YEAR})?)(?![\d/])",
    "words": rf"(?:ngày\s?)?{_D}\s?tháng\s?{_M}(?:{_OF_YEAR})?(?!\d)",
    "figures": rf"(?:ngày\s?)?\d{{1,2}}\s?(?P<sign>[/.\-])\s?\d{{1,2}}\s?(?P=sign)\s?{YEAR}(?![\d/])",
    "day_month": rf"(?:ngày\s?)?{_D}\s?/\s?{_M}(?:\snăm\s{YEAR})?(?![\w/%]|[.,]\d|-\d)"
    rf"|ngày\s{_D}[-.]{_M}(?:\snăm\s{YEAR})?{_NO_MORE}|(?<=trước\s){_D}-{_M}(?:\snăm\s{YEAR})?{_NO_MORE}",
    "months": rf"(?:từ\s)?tháng\s?{_M}(?:/{YEAR}|\snăm\s{YEAR})?"
    rf"(?:{_AND}(?:hết\s)?(?:tháng\s)?{_M}(?![\d/]\d?/))+(?:{_OF_YEAR})?(?!\d)",
    "month": rf"tháng\s?{_M}(?:{_OF_YEAR})?(?!\d)",
    "bare_month": rf"{_M}\s?/\s?{YEAR}(?![\w/])",
    "quarter": rf"qu[ýíỳ]\s?{QUARTER}(?!\w)(?:{_AND}(?:quý\s)?{QUARTER}(?!\w))*(?:{_OF_YEAR}|\s{YEAR})?",
    "some_months": rf"(?:0?[1-9]|1[01])\stháng\s(?:(?:đầu|cuối)(?:\s(?:của\s)?năm)?(?:\s?/?\s?{YEAR})?|năm\s{YEAR})",
    "part": rf"(?:tuần\s)?(?:đầu|giữa|cuối)\s(?:tháng\s?{_M}|quý\s?{QUARTER}(?!\w)|năm\s?(?={YEAR}))"
    rf"(?:{_OF_YEAR}|{YEAR})?",
    "tenth": rf"(?:thượng|trung|hạ)\stuần\stháng\s?{_M}(?:{_OF_YEAR})?",
    "year": rf"năm\s?{YEAR}(?!\d)",
    "named": r"(?:tuần|tháng|quý|năm)\s(?:này|nay|sau|tới)|(?:đầu|giữa|cuối)\snăm|ngày\smai|hôm\snay",
    "day_only": rf"ngày\s(?:mùng\s|mồng\s)?{_D}(?![\w/.\-]|\s?tháng\s?\d)",
}
POINT = "|".join(f"(?P<{name}>{form})" for name, form in FORMS.items())
"""Alternatives of a point or period, to be put into a pattern with `re.VERBOSE` off."""
