"""Find how often the act of a clause recurs, and leave the cadence of its object aside."""

from __future__ import annotations

import re

from corpus.model import Recurrence, Span
from extractors.recurrence.cadence import CADENCE, cadence_of

_SPACE = re.compile(r"\s")
# Plans, reports as things, and the like: "kế hoạch … hằng năm", "chế độ báo cáo hằng ngày".
_OBJECT = re.compile(
    r"(?:kế\shoạch|chương\strình|chỉ\stiêu|mục\stiêu|nhiệm\svụ|đề\sán|nghị\squyết|chế\sđộ|danh\smục|nguồn\svốn|vốn|"
    r"quy\shoạch|lộ\strình|giai\sđoạn[\s\d–,-]*(?:và)?|niên\shạn|phương\sán|đợt|kỳ\shọp|chỉ\ssố|mức|định\smức|tỷ\slệ"
    r"|bình\squân|doanh\sthu|sản\slượng|hội\snghị|dịp|đại\shội|lễ|trợ\scấp|phụ\scấp|hạn\sngạch"
    r"|lịch\scông\stác|biên\sbản(?:\shọp)?|lương|học\sphí|kế\shoạch\shoạt\sđộng)(?!\w)"
)
# Acts that recur: a plan that stands before one of these is not what the cadence belongs to.
_ACT = re.compile(
    r"(?:báo\scáo|tổng\shợp|đánh\sgiá|kiểm\stra|giám\ssát|họp|cập\snhật|dự\stoán|thống\skê|gửi|dự\strù)(?!\w)"
)
_NOUN_OF_ACT = re.compile(r"(?:chế\sđộ|công\stác|hệ\sthống|biểu\smẫu|việc\sthực\shiện\schế\sđộ)\s$")
_BOUND_DAY = re.compile(
    r"(?:ngày\s\d{1,2}(?:(?:/|\stháng\s)\d{1,2})?|\d{1,2}/\d{1,2}|giờ(?:\s\d{2})?|tháng\s\d{1,2})\s(?:của\s)?$"
)
# "mỗi năm có ít nhất 150 sản phẩm": a measure, no cadence.
_MEASURE = re.compile(r"\s(?:được|có|làm|đối|là|tăng|giảm|đạt|từ|khoảng|\d)(?!\w)")
_OF_OTHERS = re.compile(r"\s(?:của|cho)\s(?:từng|các|mỗi|cả|địa|đơn|ngành|tỉnh|huyện|xã)(?!\w)")
# "chi thường xuyên", "lương thường xuyên", "Giáo dục Thường xuyên", "nhiều năm liên tục", "khám sức khỏe định kỳ",
# and troubles that recur: "lỗi thường xuyên".
_NOT_ACT = re.compile(
    r"(?:chi|kinh\sphí|lương|giáo\sdục|ngân\ssách|vốn|sự\snghiệp|cơ\squan|(?:chi|phí)\shoạt\sđộng|năm|tháng|ngày|giờ|sức\skhỏe|sức\skhoẻ"
    r"|sức\skhỏe\sđịnh|chế\sđộ\s(?:thông\stin,?\s)?báo\scáo|khám|lãi|tiền|tài\ssản|trung\stâm|bảo\sdưỡng|duy\stu|công\svụ|không|đăng\skiểm"
    r"|lỗi|sự\scố|(?:ùn|ách)\stắc|ngập(?:\súng|\slụt)?|sạt\slở|mất\s(?:điện|nước|sóng)|vi\sphạm|biến\sđộng|tai\snạn)\s$"
)
_ADJECTIVE = re.compile(r"(?:chặt\schẽ|thống\snhất|đồng\sbộ|toàn\sdiện|rộng\srãi|sâu\srộng),?\s(?:và\s)?$")
_ADJECTIVE_AFTER = re.compile(
    r"\s?(?:,|và)\s(?:hiệu\squả|chặt\schẽ|kịp\sthời|toàn\sdiện|thống\snhất|đồng\sbộ|sâu\srộng)"
)
_KEEPS_ON = re.compile(
    r"(?:cập\snhật|theo\sdõi|duy\strì|thông\stin|trực|kiểm\stra|giám\ssát|thực\shiện|tuyên\struyền)(?:\s[^\s,;.]+){0,4},?\s$"
)
_NEVER = re.compile(r"(?:không|chưa)\s(?:được\s)?$|là\s(?:một\s)?(?:nhiệm\svụ|việc|trách\snhiệm)\s[^,;]*$")
# "chương trình kiểm tra, giám sát hằng năm": the acts name the plan.
_NAMES_PLAN = re.compile(r"\s(?:báo\scáo|kiểm\stra|giám\ssát|đánh\sgiá|họp|công\stác)(?!\w)")


def recurrence_in(text: str, span: Span) -> Recurrence | None:
    """How often the act of a clause recurs; None where nothing recurs or only its object does ("kế hoạch hằng năm")."""
    words = _SPACE.sub(" ", text[span.start : span.end].lower())
    regular: Recurrence | None = None
    for match in CADENCE.finditer(words):
        if match["regular"]:
            if not regular and _is_act_regular(words, match):
                regular = _recurrence(text, span, match)
        elif _is_act(words, match):
            return _recurrence(text, span, match)
    return regular


def recurrence_in_cell(text: str, span: Span) -> Recurrence | None:
    """The same for a table cell of a time column ("Thường xuyên", "Hằng năm")."""
    words = _SPACE.sub(" ", text[span.start : span.end].lower())
    matches = list(CADENCE.finditer(words))
    named = [match for match in matches if not match["regular"]]
    return _recurrence(text, span, (named or matches)[0]) if matches else None


def _recurrence(text: str, span: Span, match: re.Match[str]) -> Recurrence:
    found = cadence_of(match)
    where = Span(span.start + match.start(), span.start + match.end())
    return Recurrence(slug=found.slug, text=where.of(text), span=where, rrule=found.rrule)


def _is_act(words: str, match: re.Match[str]) -> bool:
    """Whether a cadence with a period belongs to the act."""
    left = words[: match.start()]
    if match[0].startswith("mỗi") and _MEASURE.match(words, match.end()):
        return False
    if match[0].startswith("định kỳ") or not left.strip() or _BOUND_DAY.search(left):
        return True
    head, act = _last(_OBJECT, left), _last_act(left)
    if head and (not act or act.start() < head.start() or _NAMES_PLAN.match(left, head.end())):
        return "định kỳ" in left[head.end() :] or (left.rstrip().endswith((",", ";")) and not _lists(left))
    return bool(act) or not _OF_OTHERS.match(words, match.end())


def _last_act(left: str) -> re.Match[str] | None:
    """The last act in the words, unless it only names a thing ("chế độ báo cáo")."""
    act = _last(_ACT, left)
    return None if act and _NOUN_OF_ACT.search(left[: act.start()]) else act


def _lists(left: str) -> bool:
    """Whether the comma before a cadence joins it to a period: "theo giai đoạn, hằng năm"."""
    return bool(re.search(r"(?:giai đoạn|tháng|quý|năm)(?:\s[\d–-]+)*,\s$", left))


def _is_act_regular(words: str, match: re.Match[str]) -> bool:
    """Whether "thường xuyên", "liên tục" or "định kỳ" says how the act is done."""
    left, right = words[: match.start()], words[match.end() :]
    if _NOT_ACT.search(left) or _NEVER.search(left):
        return False
    if match[0] == "liên tục":
        return bool(_KEEPS_ON.search(left))
    return not (_ADJECTIVE.search(left) or (left.rstrip().endswith(",") and _ADJECTIVE_AFTER.match(right)))


def _last(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(words):
        found = match
    return found
