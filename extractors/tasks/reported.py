"""How news tell of orders: who speaks by title, what is sent to whom, and bodies that no list knows."""

from __future__ import annotations

from corpus.model import BodySlot
from extractors.tasks.phrases import OPENERS, phrase_at
from extractors.tasks.subject import Subject, collective_name
from extractors.tasks.words import Words, span_of

_NOUNS = frozenset(
    """ban cấp chính cơ đơn tổ đoàn chi khối ngành lực nhà công phòng thanh văn bệnh trường trung chủ hạt trạm đội hội
    ủy mặt đảng""".split()  # noqa: SIM905
)
_OTHER_NOUNS = frozenset(
    ("hội nghị", "hội thảo", "công tác", "công việc", "công dân", "công điện", "công văn", "công trình", "chính sách",
     "nhà nước", "văn bản", "chi phí", "chủ trương", "đoàn kết", "trung ương", "đội ngũ", "cấp trên")
)  # fmt: skip
_NAMED_BY_VERBS = frozenset(("ban", "tổ", "đoàn", "đội"))  # "ban soạn thảo", "đoàn kiểm tra"
_OF_THE_PARTY = frozenset(("chi", "đảng"))  # "chi bộ Trường …": named after another body
_LONGEST = 16  # words of such a name
_MARKS = frozenset((".", ";", ":", "(", "“", "”"))
_HEADS = frozenset(("bộ", "sở", "phòng", "ban", "cục", "huyện", "xã", "tỉnh"))
_OFFICES = frozenset(
    ("chủ tịch", "phó chủ tịch", "bí thư", "phó bí thư", "giám đốc", "phó giám đốc", "bộ trưởng", "thứ trưởng",
     "trưởng ban", "phó trưởng ban", "cục trưởng", "tổng giám đốc", "thủ tướng", "phó thủ tướng", "đồng chí", "đ/c",
     "ông", "bà")
)  # fmt: skip
_PERSONS = frozenset(("chí", "đ/c", "ông", "bà", "cũng", "còn", "đã"))
_PLACES = frozenset(("tỉnh", "huyện", "xã", "phường"))
"""These alone are told to act where "cần", "phải" follows: "đề nghị | huyện cần …"."""
_PAPERS = frozenset(("công văn", "công điện", "văn bản", "thông báo", "văn thư"))
_OF_PAPERS = frozenset(("số", "ngày", "tháng", "năm", "khẩn", "hỏa", "tốc", "/", "-"))
_GOVERNED = frozenset(("theo", "được", "sơ", "bản", "các", "những"))
_DIRECTIVES = ("chỉ đạo", "công điện", "công văn", "văn bản", "chỉ thị", "yêu cầu", "kết luận")
_AGREES = frozenset(("đồng ý", "thống nhất", "nhất trí", "cho phép", "quyết định", "phê duyệt", "ban hành"))
_DIRECTIVE_NEAR = 400  # characters before "Theo đó" in which a directive is told of
_BRINGS_OUT = frozenset(("có", "ra", "hành", "ký", "phát", "gửi", "vừa"))
_CHARGED = (("được", "giao"), ("được", "yêu", "cầu"), ("có", "nhiệm", "vụ"))
PASSES_ON = frozenset(("gửi", "đến", "tới", "cho"))
"""Before who gets a paper."""
_NEAR = 10  # words between "chuyển" and who gets it
_STRESSES = frozenset(("nhấn mạnh", "lưu ý", "khẳng định", "cho rằng", "chỉ rõ", "nêu rõ"))
_ASKS_UPWARD = 6  # words before "đề nghị" among which "đã" makes it a thing of the past


def told_by_title(words: Words, first: int, at: int) -> bool:
    """Whether an office holder speaks right before `at`: "Chủ tịch Ủy ban nhân dân tỉnh Lê Văn A | chỉ đạo"."""
    if at <= first or words[at].capital:
        return False
    if not (words[at - 1].body >= 0 or words[at - 1].capital or words[at - 1].low in _PERSONS):
        return False
    return any(_office_at(words, i, at) for i in range(first, at))


def has_given(words: Words, first: int, at: int) -> bool:
    """Whether a body or an office holder has just given a task: "UBND tỉnh đã | giao Sở Y tế …".

    Not what had been given before the event of the news: "trước đó, … đã giao …".
    """
    if any(words[i].low == "trước" and words[i + 1].low in {"đó", "đây"} for i in range(first, at)):
        return False
    if at - 2 < first or words[at - 1].low != "đã":
        return False
    return words[at - 2].body >= 0 or told_by_title(words, first, at - 1)


def _office_at(words: Words, at: int, end: int) -> bool:
    return any(" ".join(w.low for w in words[at : min(at + n, end)]) in _OFFICES for n in (1, 2, 3))


def announced_by(words: Words, first: int, at: int) -> bool:
    """Whether a body brings out a paper that orders: "Ủy ban nhân dân tỉnh vừa có văn bản | yêu cầu Sở Y tế …".

    What it has asked of others is told, not ordered: "đã có văn bản đề nghị …".
    """
    paper = _paper_before(words, first, at)
    if paper < 0 or not any(w.body >= 0 for w in words[first:paper]):
        return False
    asked = words[at].low == "đề" and any(w.low == "đã" for w in words[max(paper - _ASKS_UPWARD, first) : paper])
    return words[paper - 1].low in _BRINGS_OUT and not asked


def _paper_before(words: Words, first: int, at: int) -> int:
    """Where the noun of a paper stands before `at`, its number and day between them; -1 for nowhere."""
    while at > first and (words[at - 1].low in _OF_PAPERS or words[at - 1].low[0].isdigit()):
        at -= 1
    return at - 2 if at - 2 > first and " ".join(w.low for w in words[at - 2 : at]) in _PAPERS else -1


def directs(words: Words, first: int, at: int) -> bool:
    """Whether an office holder or a paper gives the direction at `at`: "Chủ tịch tỉnh | chỉ đạo Sở Y tế …"."""
    return announced_by(words, first, at) or told_by_title(words, first, at)


def sends_paper(words: Words, first: int, at: int) -> bool:
    """Where a paper goes: "có công điện | gửi Ủy ban nhân dân các tỉnh …", "chuyển đơn | đến Sở Y tế để …"."""
    if at < first + 3 or words[at].low not in PASSES_ON:
        return False
    if words[at].low != "gửi":
        return any(w.low == "chuyển" for w in words[max(at - _NEAR, first) : at])
    papers = [i for i in range(first + 1, at - 1) if " ".join(w.low for w in words[i : i + 2]) in _PAPERS]
    return any(words[i - 1].low in _BRINGS_OUT for i in papers) and any(w.body >= 0 for w in words[first:at])


def unnamed_at(words: Words, at: int, after: int, text: str) -> Subject | None:
    """A noun phrase that is told to act, up to its verb: "yêu cầu | ban soạn thảo | hoàn thiện …"."""
    pair = " ".join(w.low for w in words[at : at + 2])
    if at < after and words[at].low in _PLACES and words[at].body < 0 and phrase_at(words, at + 1, after, "modal"):
        place = span_of(words, at, at + 1)
        return Subject((BodySlot(name=place.of(text).lower(), span=place),), at, at + 1)
    if at >= after or words[at].low not in _NOUNS or words[at].body >= 0 or pair in _OTHER_NOUNS:
        return None
    if phrase_at(words, at, after, *OPENERS, "start", "first"):
        return None
    end = _before_verb(words, at, after)
    if end < at + 2:
        return None
    place = span_of(words, at, end)
    return Subject((BodySlot(name=collective_name(" ".join(place.of(text).split())), span=place),), at, end)


def _before_verb(words: Words, at: int, after: int) -> int:
    """Where the verb or the modal behind the phrase stands, `at` for nowhere near."""
    for here in range(at + (3 if words[at].low in _NAMED_BY_VERBS else 1), min(at + _LONGEST, after)):
        if words[here].low in _MARKS or (words[here].body >= 0 and words[at].low not in _OF_THE_PARTY):
            return at
        if phrase_at(words, here, after, *OPENERS, "start", "modal"):
            return here
    return at


def same_body_at(words: Words, at: int, after: int) -> Subject | None:
    """ "Bộ này cũng …": the body named last."""
    if at + 1 < after and words[at].low in _HEADS and words[at + 1].low == "này":
        return Subject((BodySlot(name=f"{words[at].low} này", span=span_of(words, at, at + 2)),), at, at + 2)
    return None


def points_back(words: Words, behind: int) -> bool:
    """Whether bodies that end before `behind` are those named before: "các địa phương này"."""
    return 0 < behind <= len(words) and "này" in {w.low for w in words[behind - 1 : behind + 1]}


def is_charged(words: Words, at: int, after: int) -> int:
    """Where the action stands behind "được giao …" at `at`; 0 where none does."""
    for charge in _CHARGED:
        here = at + len(charge)
        if tuple(w.low for w in words[at:here]) == charge and phrase_at(words, here, after, *OPENERS, "start", "first"):
            return here
    return 0


def urges(words: Words, first: int, at: int) -> int:
    """How many words "lưu ý", "quán triệt" take where an office holder tells others to act with them."""
    pair = " ".join(w.low for w in words[at : at + 2])
    return 2 if pair in {"lưu ý", "quán triệt"} and told_by_title(words, first, at) else 0


def stresses(words: Words, at: int, after: int) -> int:
    """How many words a verb of saying takes behind which a duty may stand: "nhấn mạnh | các xã cần …"."""
    return 2 if at + 2 < after and " ".join(w.low for w in words[at : at + 2]) in _STRESSES else 0


def speaks(words: Words, at: int, action: int) -> bool:
    """Whether a word of order to others, or of saying, stands between a body and what looks like its action."""
    for i in range(at, min(at + 8, action)):
        ordered = phrase_at(words, i, action, "trigger") and words[i].low in {"yêu", "đề", "giao"}
        said = ordered or stresses(words, i, action)
        if said and not words[i].shielded and words[i - 1].low not in _GOVERNED:
            return True
    return False


def accords(words: Words, first: int, behind: int, text: str) -> bool:
    """Whether a sentence tells what a directive says that stands right before it: "Theo đó, Sở Y tế …".

    `behind` is the word behind the bodies; who agrees to a thing is who directs.
    """
    link = [w.low for w in words[first : first + 2]] in (["theo", "đó"], ["cụ", "thể"])
    agrees = " ".join(w.low for w in words[behind : behind + 2]) in _AGREES
    before = text[max(words[first].start - _DIRECTIVE_NEAR, 0) : words[first].start].lower()
    return link and not agrees and any(word in before for word in _DIRECTIVES)
