"""Words that say how this document stands to one it names; patterns are for folded text."""

from __future__ import annotations

import re

_KINDS = (
    r"(?:quyet dinh|nghi quyet|nghi dinh|thong tu(?: lien tich)?|chi thi|ke hoach|quy che|quy dinh|van ban|cong van"
    r"|huong dan|luat|thong bao|phuong an|de an|chuong trinh|cong dien|bo luat|phap lenh)"
)
_THIS = rf"{_KINDS} nay\b"
_REPLACE = r"(?:thay the|bai bo|huy bo|thu hoi|lam het hieu luc)"
AMEND = r"(?:sua doi|bo sung|dieu chinh|(?<!quy )(?<!on )dinh chinh(?! (?:sach|quyen|phu|tri|thuc))|gia han|keo dai)"
"""Folded, "quy định chính sách" would correct something (đính chính)."""

CHANGE = rf"(?:{AMEND}|{_REPLACE} cum tu|{_REPLACE})"
_DETAIL = (
    r"(?:quy dinh chi tiet|huong dan(?: (?:thi hanh|thuc hien|ap dung))?|quy dinh bien phap (?:thi hanh|thuc hien))"
)

SELF_REPLACES = re.compile(rf"{_KINDS} (?:nay|co hieu luc)\b[^.;]{{0,160}}?\b{_REPLACE}\b(?! cum tu)")
"""…quyết định này có hiệu lực từ ngày ký và thay thế | Quyết định số …; "này" may be left out."""

TAKES_EFFECT = re.compile(rf"{_THIS} co hieu luc\b[^.;]{{0,120}}(?=;)")
"""…quyết định này có hiệu lực từ ngày ký|; thay thế Quyết định số …"""

SELF_AMENDS = re.compile(rf"{_THIS}[^.;]{{0,60}}?\b{AMEND}\b")
SELF_DETAILS = re.compile(rf"{_THIS}[^.;]{{0,60}}?\b(?:{_DETAIL}|trien khai)\b")

REPLACES = re.compile(rf"(?:ve viec |v/v |ve )?{_REPLACE}\b(?! cum tu)")
"""A clause or a title that starts by replacing or repealing."""

AMENDS = re.compile(rf"(?:ve viec |v/v |ve )?(?:ban hanh )?{AMEND}\b")

EXPIRES = re.compile(
    r"[^.;]{0,200}?\bhet hieu luc\b(?! mot phan)"
    r"|[^.;]{0,120}?\b(?:duoc|bi) (?:thay the|bai bo|huy bo)\b(?! (?:bang|boi|tai|theo))"
)
"""Behind a mention: "… hết hiệu lực kể từ ngày Thông tư này có hiệu lực"."""

EXPIRED_LIST = re.compile(r"[^.;]{0,160}\b(?:het hieu luc|bi bai bo|duoc bai bo|duoc thay the)\b")
"""The head of a list of documents that expire."""


IMPLEMENTS = re.compile(
    rf"\b(?:trien khai(?: thuc hien| thi hanh)?|thuc hien|thi hanh|{_DETAIL}|cu the hoa|quan triet)\b[^;]{{0,120}}$"
)
"""Left of a mention in a title or an issuing clause."""

ISSUES = re.compile(
    r"\bban hanh\b(?: kem theo)?[^;]{0,60}"
    r"\b(?:ke hoach|chuong trinh|quy dinh|quy che|phuong an|de an|huong dan|danh muc|chi thi)\b"
)
"""The clause that issues: "ban hành Kế hoạch thực hiện … như sau"."""

OPENS = re.compile(
    r"(?:can cu|xet|theo|phuc dap|tra loi|tiep theo|tren co so|thuc hien|trien khai(?: thuc hien)?"
    r"|de (?:tiep tuc |kip thoi )?(?:trien khai )?thuc hien|nham (?:trien khai )?thuc hien"
    r"|sau khi (?:xem xet|nghien cuu)|qua xem xet|tiep nhan|nhan duoc"
    r"|ve (?:cac )?(?:de nghi|de xuat|kien nghi|bao cao) cua [^.;]{3,160}? tai)\b"
)
"""A sentence that opens with its basis."""

STRONG_OPENS = re.compile(r"(?:can cu|xet|theo de nghi|theo|phuc dap|tra loi|tiep theo)\b")
"""Openers that give a basis in any part of the text."""

BASED = re.compile(
    r"""(?:\b(?:can\ cu|dua\ (?:tren|vao)|phuc\ dap)\b[^.;]{0,80}?
    |\b(?<!kem\ )theo\ (?:dung\ )?(?:tinh\ than\ )?(?:cua\ )?
    |\btheo\ (?:dung\ |su\ )?(?:de\ nghi|chi\ dao|phan\ cong|y\ kien|ket\ luan|tinh\ than|yeu\ cau|thong\ bao|nhiem\ vu
       |noi\ dung)\b[^.;]{0,110}?)
    (?:(?:diem|khoan|dieu|muc|phan|tiet)\ [\w,. ]{1,30}?)?(?:cac\ )?$""",
    re.VERBOSE,
)
"""Right before the kind word of a mention: "theo |Quyết định", "theo chỉ đạo của X tại |Công văn"."""

PASSIVE = re.compile(
    rf"(?:\b(?:duoc|bi|da|da duoc)\b[^.;]{{0,20}}?\b(?:{AMEND}|{_REPLACE})\b"
    r"[^.;]{0,60}\b(?:boi|bang|tai|theo)"
    rf"|\b{AMEND}(?: mot so dieu)? (?:boi|(?:tai|theo)(?! (?:dieu|khoan|diem|phu luc|muc))))\b[^.;]{{0,60}}$"
)
"""Between a document and the one that changed it: "A được sửa đổi, bổ sung bởi |B"."""

INSIDE_TITLE = re.compile(
    r"\b(?:ve viec|ve|ban hanh|quy dinh|huong dan|phe duyet|cong bo|thuc hien|trien khai|thi hanh|theo|kem theo|giao"
    r"|tang cuong|thong qua)\b"
)
"""Words of an outer document's title, before a document named inside it."""

DONE = re.compile(
    r"\b(?:da|dang|chua|can|de nghi|kien nghi|nghien cuu|trinh|tham muu|xay dung|du thao|de xuat|ra soat)\b[^.;]{0,80}$"
)
"""Signs that a change is reported or asked for, and not made here."""
