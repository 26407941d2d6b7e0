"""Limits without a day: set by an event ("khi được … phân bổ vốn") or by reference ("đúng thời gian đã phân công")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.model import Deadline, DeadlineKind, Span

_DECIDED = (
    r"(?:ban\shành|phê\sduyệt|thông\squa|phân\sbổ|cho\sý\skiến|có\sý\skiến|thống\snhất|chấp\sthuận|công\sbố|có\shiệu\slực"
    r"|giao\s(?:vốn|kế\shoạch|nhiệm\svụ)|quyết\sđịnh|kết\sthúc)(?!\w)"
)
_WHO = (
    r"(?:chính\sphủ|thủ\stướng|quốc\shội|bộ\s|các\sbộ|ubnd|ủy\sban|uỷ\sban|hđnd|hội\sđồng|trung\sương|cấp\scó|cơ\squan"
    r"|luật|nghị\s|thông\stư|quyết\sđịnh|chiến\slược|kế\shoạch|đề\sán|quy\shoạch)"
)
_EVENT = re.compile(
    rf"(?<!\w)(?:ngay\ssau\s(?!khi|đó|này|đây|khi)|ngay\s(?:sau\s)?khi\s(?!phát\shiện|xuất\shiện|xảy\sra|phát\ssinh|có\s(?:dấu|sự|yêu|vướng)|cần|hoàn\sthành\s)"
    rf"|(?:sau\s)?khi\sđược\s(?!yêu\scầu|hỏi|hợp\snhất|sáp\snhập|sắp\sxếp)|sau\skhi\s(?:nhận\sđược|(?:[^\s,;.]+\s){{0,6}}?(?:hoàn\sthành|kết\sthúc)(?!\w))|(?:sau\s)?khi\scó\s(?:ý\skiến"
    rf"|kết\squả|văn\sbản|hướng\sdẫn|chủ\strương|quyết\sđịnh)|trước\s(?=(?:ngày|khi)\s(?:[^\s\d,;.]+\s){{1,6}}(?:ít\snhất\s)?\d{{1,2}}\sngày)"
    rf"|trước\s(?:tết|kỳ\shọp|mùa|đại\shội|ngày\s(?:khai|bầu))|(?:sau\s)?khi\s(?={_WHO}[^;.]{{1,200}}?{_DECIDED}))"
)
_REFERENCE = re.compile(
    r"(?<!\w)(?:(?:theo\s)?đúng\s(?:thời\s(?:gian|hạn|điểm)|hạn)|trong\sthời\s(?:gian|hạn))\s(?:đã\s|được\s|theo\s)*"
    r"(?:phân\scông|quy\sđịnh|yêu\scầu|giao|nêu\strên|đề\sra|cam\skết|ấn\sđịnh)(?!\w)"
)
_PURPOSE = re.compile(r"(?:^|\s)(?:để|nhằm|bảo\sđảm|đảm\sbảo)(?!\w)[^,;]*$")
# How or what for the act is done, behind the event.
_MANNER = re.compile(r",?\s(?:để|nhằm|với\s(?:tinh\sthần|phương\schâm|mục\stiêu|quyết\stâm|yêu\scầu))(?!\w)")
_END = re.compile(r"[;.(]|,(?=\s)")


def events_in(words: str, offset: int, text: str) -> Iterator[Deadline]:
    """Limits set by an event or by reference; `words` is the clause in lower case, `offset` where it begins."""
    for match in _EVENT.finditer(words):
        if _PURPOSE.search(words[: match.start()]):
            continue
        stop = _END.search(words, match.end()) if not words[: match.start()].strip() else None
        end = stop.start() if stop else len(words.rstrip(" .;"))
        manner = _MANNER.search(words, match.end(), end)
        end = manner.start() if manner else end
        yield _deadline(Span(offset + match.start(), offset + max(end, match.end())), text, DeadlineKind.EVENT)
        break
    for match in _REFERENCE.finditer(words):
        if not _PURPOSE.search(words[: match.start()]):
            yield _deadline(Span(offset + match.start(), offset + match.end()), text, DeadlineKind.REFERENCE)


def event_length(words: str) -> int:
    """How many characters such a limit takes at the start of words in lower case, up to its comma; 0 for none."""
    match = _EVENT.match(words)
    stop = _END.search(words, match.end()) if match else None
    return stop.start() if stop and words[stop.start()] == "," else 0


def _deadline(span: Span, text: str, kind: DeadlineKind) -> Deadline:
    return Deadline(text=span.of(text), span=span, kind=kind)
