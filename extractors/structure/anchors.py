"""Anchors: the phrases by which the parts of a document are known (domain.md §1.3–1.5), on folded lines."""

from __future__ import annotations

import re
from functools import cache

from corpus.text import fold
from corpus.vocabulary import rows

NATION = re.compile(r"\bcong hoa xa ?hoi(?: chu nghia|$)")
"""Quốc hiệu: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", or its first line."""

MOTTO = re.compile(r"\bdoc lap\b.{1,5}\btu do\b.{1,5}\bhanh phuc\b")
"""Tiêu ngữ: "Độc lập - Tự do - Hạnh phúc"."""

PARTY = re.compile(r"dang cong san viet nam\W*")
"""Header of Party documents, a line of its own."""

NUMBER = re.compile(r"so ?[:.]? ?(?:[\d.…_]{0,12} ?[-/]|\d)")
"""Start of the number box: "Số: 15/QĐ-BNV", "Số 399-QĐ/TW", "Số:   /KH-UBND", "Số: 565" with the symbol below."""

DATE = re.compile(r"(?:[^,;:]{2,40},? )?ngay [\d.… ]{0,8}thang ?[\d.… ]{0,8}nam ?[\d.… ]{0,8}\W*")
"""The whole date box: "Hà Nội, ngày 05 tháng 01 năm 2020"; the figures may be missing."""

ABOUT = re.compile(r"(?:v/ ?v|ve viec|v/ ve)\b")
"""Start of the abstract: "V/v nâng bậc lương"."""

ADDRESSED = re.compile(r"(?:dong )?kinh (?:gui|chuyen)\b")
BASIS = re.compile(r"(?:can cu|xet|theo de nghi|thuc hien|trien khai|tren co so|phuc dap|tiep theo|theo)\b")
"""Openers of legal bases and of letters."""

ENACTS = re.compile(r"quyet (?:dinh|nghi) ?:?\W*")
RECIPIENTS = re.compile(r"noi (?:nhan|gui)\b ?:?")
KEPT = re.compile(r"[-–+ ]*luu ?:|[-–+ ]*luu (?:vt|vp|vb|ho so)\b")
"""Last line of the recipients: "- Lưu: VT, NC."."""

CAPACITY = re.compile(r"(?:tm|t/m|t\.m|kt|k/t|k\.t|tl|t/l|t\.l|tuq|t/uq|q|thua lenh|thay mat|ky thay)\b ?[./:]? ?\w")
"""Start of a capacity: "TM. ỦY BAN NHÂN DÂN", "K/T CHỦ TỊCH", "TL.CHỦ TỊCH"."""

APPENDIX = re.compile(r"(?:phu luc|phu bieu|danh muc kem theo)\b(?: (?:so )?[\dIVXivx.]{1,6}\b)?")
ATTACHED = re.compile(r"\W{0,3}(?:ban hanh )?(?:dinh )?kem theo\b")
"""The line under an attached title: "(Kèm theo Quyết định số …)"."""

FRAME = re.compile(
    r"""(?:so\ (?:hieu|ky\ hieu|cong\ bao)|loai\ van\ ban|noi\ ban\ hanh|co\ quan\ ban\ hanh|nguoi\ ky
    |ngay\ (?:ban\ hanh|hieu\ luc|cong\ bao|het\ hieu\ luc)|tinh\ trang(?:\ hieu\ luc)?
    |linh\ vuc(?:,\ nganh)?|trich\ yeu)(?:\ ?:|$)""",
    re.VERBOSE,
)
"""Labels of the frame that legal databases put above a text; alone in a cell they need no colon."""


@cache
def office() -> re.Pattern[str]:
    """Start of an office, folded: "PHÓ CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Q. GIÁM ĐỐC"."""
    names = sorted((fold(row["office"]) for row in rows("offices")), key=len, reverse=True)
    return re.compile(rf"(?:quyen )?(?:pho )?(?:{'|'.join(names)})\b")


@cache
def kind_names() -> dict[str, str]:
    """Folded names of kinds with their slugs, longest first."""
    names = {fold(row["name"]): row["slug"] for row in rows("kinds")}
    return dict(sorted(names.items(), key=lambda item: -len(item[0])))


@cache
def kind_pattern() -> re.Pattern[str]:
    """A folded line that starts with the name of a kind."""
    return re.compile(rf"({'|'.join(map(re.escape, kind_names()))})\b(?:\W*$)?")


def kind_of_line(folded: str, *, capitals: bool) -> str | None:
    """Slug of the kind that a kind line names: the name alone, or in capitals with the abstract after it.

    Without capitals (a legacy font may have lost them) the name stands alone or goes on with "của".
    """
    match = kind_pattern().match(folded)
    if not match:
        return None
    alone = match.end() == len(folded)
    if not capitals and not alone and not folded.startswith(" cua ", match.end(1)):
        return None
    return kind_names()[match[1]] if alone or match[1] != "quyet dinh" or not ENACTS.fullmatch(folded) else None
