"""The body whose meeting or directive news report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.model import HeaderField, Span
from extractors.agencies.expand import capitalised
from extractors.agencies.node import Node
from extractors.agencies.scan import scan
from extractors.structure.find import Parts
from extractors.tokens import tokens_of

_ACTS = re.compile(
    r",? (?=(?:đã |vừa |tiếp tục )?(?:tổ chức|họp|ban hành|ký|chủ trì|phối hợp|có buổi|có cuộc|làm việc|kiểm tra"
    r"|khai mạc|thông qua|yêu cầu|đề nghị|chỉ đạo|giao(?! (?:ban|lưu|thông|dịch))|triển khai|tiến hành|đồng tổ chức"
    r"|do đồng chí|chính thức|công bố|phát động|sơ kết|tổng kết|cho biết|duyệt"
    r"|(?:có|ra) (?i:văn bản|công văn|công điện|điện khẩn|ý kiến|thông báo|chỉ thị|yêu cầu))\b)"
)
"""Before a verb that says what a body did."""

_DIRECTS = re.compile(
    r",? (?=(?:yêu cầu|chỉ đạo|đề nghị|giao(?! (?:ban|lưu|thông|dịch))|kết luận|nhấn mạnh|ban hành|chủ trì|quyết định"
    r"|đánh giá|lưu ý|thông báo|cho biết|phê duyệt"
    r"|ký (?:ban|công|văn)|(?:có|ra) (?i:văn bản|công văn|công điện|điện khẩn|ý kiến|thông báo|chỉ thị|yêu cầu))\b)"
)
"""Before a verb that says how a body directs others."""

_DIRECTIVE_OF = re.compile(
    r"(?<!\w)(?:(?:chỉ đạo|yêu cầu|kết luận|ý kiến|công điện|tin) (?:khẩn )?(?:của|từ) "
    r"|ban hành kèm theo (?:quyết định|kế hoạch)[^;.]{0,60}? của )",
    re.IGNORECASE,
)
"""Before who gave a directive, or brought out the paper that a text is annexed to: "đó là chỉ đạo của UBND tỉnh …"."""

_SIGNED_FOR = re.compile(
    r",? (?:(?:đã|vừa|mới) )*ký (?:ban hành )?(?:Công điện|Quyết định|Chỉ thị|Nghị quyết)[^;:,.]{0,40}? của "
)
"""Behind who signs a paper, up to whose paper it is: "vừa ký Công điện của Thủ tướng Chính phủ"."""

_DEPUTY = re.compile(r"(?<!\w)Phó Thủ tướng(?: Thường trực)?(?: Chính phủ)?(?!\w)")
_DEPUTY_NAME = "Phó Thủ tướng Chính phủ"
_ASIDE = re.compile(r"\([^()]{0,60}\)")
_BETWEEN = frozenset(("cũng", "vừa", "mới", "đã", "tiếp", "tục", "đồng", "chí", "ông", "bà", "-", "–", "do", "sẽ"))
_STOP = re.compile(r"(?:(?<=[^\W\d_]{2})|(?<=\d{4}))(?<!TP)(?<!TX)\. ")
_OF_PAPER = re.compile(r"\d[^;.]{0,20} của (?:[^\W\d_]+ ){0,3}$")
"""Before the body that a cited paper is of: "Quyết định số 12/QĐ-UBND ngày 05/3/2024 của Chủ tịch …"."""
_ENDS = re.compile(r"[;:]|[^\W\d_]{2}\.(?= )(?<!TP\.)(?<!TX\.)")
_LINES = 8
_TITLE = 40  # characters of a title between "của" and the body
_BEFORE_THAT = re.compile(r"\W*Trước (?:đó|đây)\b")


@dataclass(frozen=True, slots=True)
class _Body:
    """A body of the text: where it stands and its name in full; `stem` is the name without its place."""

    span: Span
    name: str
    stem: str


def find_news_issuer(text: str, day: HeaderField | None) -> HeaderField | None:
    """The first body that acts in the sentence of the day; None where none is named.

    In a sentence that does not begin with the day it is who directs before it: "Kết luận của Tỉnh ủy ngày …".
    """
    if day is None:
        return None
    bodies = _bodies(text)
    sentence = _sentence(text, day.span)
    before = Span(sentence.start, day.span.start)
    acting = _before(text, Span(day.span.end, sentence.end), bodies, _ACTS)
    candidates = (
        next(_directing(text, before, bodies), None),
        next(_whose_directive(text, before, bodies), None),
        next((b for b, between in acting if not re.search(r"[;:]", between)), None),
    )
    found = next(filter(None, candidates), None)
    return _field(found, bodies, "header.issuer.news", 0.6) if found else None


def _sentence(text: str, day: Span) -> Span:
    """The sentence of a day, in its line."""
    first = text.rfind("\n", 0, day.start) + 1
    end = text.find("\n", day.end)
    end = end if end >= 0 else len(text)
    stops = [m.end() for m in _STOP.finditer(text, first, end)]
    start = max((at for at in stops if at <= day.start), default=first)
    return Span(start, min((at for at in stops if at > day.end), default=end))


def find_directing_body(text: str, parts: Parts) -> HeaderField | None:
    """The first body that directs others in the first lines: "Chủ tịch UBND tỉnh Lê Văn A yêu cầu …"."""
    bodies = _bodies(text)
    lines = [line for line in parts.lines[parts.header[0] : parts.header[0] + _LINES] if not line.capitals]
    spans = [line.span for line in lines if not _BEFORE_THAT.match(line.text)]
    directing = (b for span in spans for b in _directing(text, span, bodies))
    told = (b for span in spans for b in _whose_directive(text, span, bodies))
    found = next(directing, None) or next(told, None)
    return _field(found, bodies, "header.issuer.news-directs", 0.4) if found else None


def _directing(text: str, line: Span, bodies: Sequence[_Body]) -> Iterator[_Body]:
    """The bodies of a line right before a verb of directing, but for the name of who speaks for them."""
    return (body for body, between in _before(text, line, bodies, _DIRECTS) if _speaks_for(between))


def _before(text: str, line: Span, bodies: Sequence[_Body], verbs: re.Pattern[str]) -> Iterator[tuple[_Body, str]]:
    """The body before each verb of a line, or whose paper it signs, and the words between the two."""
    here = [b for b in bodies if line.contains(b.span)]
    for verb in verbs.finditer(text, line.start, line.end):
        before = [b for b in here if b.span.end <= verb.start()]
        inside = any(b.span.start < verb.end() < b.span.end for b in here)
        if before and not inside and not _OF_PAPER.search(text, line.start, before[-1].span.start):
            owner = _whose_paper(text, verb.start(), here)
            yield owner or _first_of_piece(text, before), text[before[-1].span.end : verb.start()]


def _whose_paper(text: str, at: int, here: Sequence[_Body]) -> _Body | None:
    """ "… | ký Công điện của Thủ tướng Chính phủ": the body whose paper somebody signs."""
    signed = _SIGNED_FOR.match(text, at)
    return next((b for b in here if b.span.start == signed.end()), None) if signed else None


def _speaks_for(between: str) -> bool:
    """Whether nothing but a name in capitals, an aside and small adverbs stand there."""
    words = _ASIDE.sub("", between).replace(",", " ").split()
    return all(word[0].isupper() or word.lower() in _BETWEEN for word in words)


def _whose_directive(text: str, line: Span, bodies: Sequence[_Body]) -> Iterator[_Body]:
    for match in _DIRECTIVE_OF.finditer(text, line.start, line.end):
        near = [b for b in bodies if match.end() <= b.span.start <= min(match.end() + _TITLE, line.end)]
        yield from (b for b in near[:1] if not _ENDS.search(text[match.end() : b.span.start]))


def _first_of_piece(text: str, before: Sequence[_Body]) -> _Body:
    """The last body, or one before it in the same piece between commas: "Thanh tra tỉnh và Sở Y tế"."""
    at = len(before) - 1
    while at and not re.search(r"[,;:.(–]| - ", text[before[at - 1].span.end : before[at].span.start]):
        at -= 1
    return before[at]


def _field(body: _Body, bodies: Sequence[_Body], rule: str, confidence: float) -> HeaderField:
    """With its place where the text names one body of that sort with a place elsewhere."""
    longer = {b.name for b in bodies if b.stem == body.stem and b.name.startswith(f"{body.name} ")}
    name = longer.pop() if len(longer) == 1 else body.name
    return HeaderField(span=body.span, rule=rule, value=name, confidence=confidence)


def _bodies(text: str) -> list[_Body]:
    """The single bodies of the text in reading order."""
    tokens = tokens_of(text)

    def body_of(node: Node) -> _Body:
        span = Span(tokens.starts[node.first], tokens.ends[node.after - 1])
        return _Body(span, capitalised(node.name), node.stem)

    found = [body_of(node) for node in scan(tokens, []) if not node.collective]
    deputies = [_Body(Span(*m.span()), _DEPUTY_NAME, _DEPUTY_NAME) for m in _DEPUTY.finditer(text)]
    return sorted((*found, *deputies), key=lambda b: (b.span.start, -b.span.end))
