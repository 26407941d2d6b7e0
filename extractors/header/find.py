"""All fields of the header, each by its own rule."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import CanonicalText, DocumentNumber, Facts, Header, HeaderField, Span
from corpus.text import fold
from extractors.header.days import find_day, frame_day, passed_day
from extractors.header.frame import Entry, frame_of
from extractors.header.issuer import find_issuer
from extractors.header.lists import find_addressees, find_recipients, find_urgency
from extractors.header.news import find_directing_body, find_news_issuer
from extractors.header.news_day import find_news_day
from extractors.header.news_speaker import find_news_speaker
from extractors.header.repeated import repeated_title
from extractors.header.signer import find_signer
from extractors.header.speaker import find_speaking_body
from extractors.numbers import parse_number
from extractors.numbers.codes import kind_codes, organ_names, party_codes
from extractors.structure import anchors
from extractors.structure.find import Parts, parts_of
from extractors.structure.heading import KIND_AND_NUMBER, kind_in_heading, numbered_about
from extractors.structure.lines import Line, is_capitals

_ABOUT = re.compile(r"^(?:v/ ?v ?:?|v/ về ?:?|trích yếu ?:?)\s*", re.IGNORECASE)

_HEADLINE = 600  # characters; a first line that goes on is text, and its beginning stands for it
_KIND_ABOUT = re.compile(r" (?:cua [a-z ,]{3,80}? )?(?P<title>(?:ve viec|v/v|ve|ban hanh|quy dinh|sua doi)\b)")
"""Behind the kind on its line, folded: " của Bộ trưởng Bộ Tài chính về việc …"."""

_RUN_ON = re.compile(
    r"(?!Căn cứ|Thực hiện|Ngày)[^.]{20,500}?(?=(?<=[^\W\d_]) (?:Ngày \d|Sáng ngày|Chiều ngày|Căn cứ |Thực hiện ))"
)
"""Words without a full stop before "Ngày …" or "Căn cứ …" in the same paragraph."""


def find_header(canonical: CanonicalText, facts: Facts) -> Header:
    """What the document says of itself. News has neither number nor signer."""
    parts = parts_of(canonical)
    if not parts.lines:
        return Header()
    return _official(canonical.text, parts, facts) if parts.official else _news(canonical.text, parts, facts)


def _official(text: str, parts: Parts, facts: Facts) -> Header:
    frame = frame_of(parts.lines, parts.header[0])
    number = _number(text, parts, facts.numbers, frame)
    day = find_day(parts)
    issuer = find_issuer(text, parts, frame, number.value if number else None)
    title = _title(parts) or repeated_title(parts, number)
    return Header(
        kind=_kind(parts, frame, number),
        number=number,
        issuer=issuer or find_speaking_body(text, parts),
        issued_on=day or frame_day(frame) or passed_day(text),
        title=_without_authority(title, issuer) if title and issuer else title,
        signer=find_signer(parts, frame),
        urgency=find_urgency(parts),
        recipients=tuple(find_recipients(parts)),
        addressees=tuple(find_addressees(parts)),
    )


def _news(text: str, parts: Parts, facts: Facts) -> Header:
    headline = parts.lines[parts.header[0]]
    day = find_news_day(text, parts, facts)
    return Header(
        kind=HeaderField(span=headline.span, rule="header.kind.news", value="tin-bai", confidence=0.8),
        issuer=find_news_issuer(text, day) or find_directing_body(parts) or find_news_speaker(parts),
        issued_on=day,
        title=HeaderField(span=headline.span, rule="header.title.headline", value=_one_line([headline])[:_HEADLINE]),
    )


def _kind(parts: Parts, frame: dict[str, Entry], number: HeaderField | None) -> HeaderField | None:
    """A consolidated text by its number; else by the kind line, the frame, the number's code; else a letter."""
    coded = _coded_kind(number) if number else None
    if coded and coded.value == "van-ban-hop-nhat":
        return coded
    printed = _printed_kind(parts) or _framed_kind(frame)
    letter = bool(parts.heading.addressees and parts.heading.title)
    if printed or (coded and not letter):
        return printed or coded
    line = parts.lines[parts.header[0]]
    return HeaderField(span=line.span, rule="header.kind.letter", value="cong-van", confidence=0.8)


def _printed_kind(parts: Parts) -> HeaderField | None:
    if parts.heading.kind is None:
        return _kind_in_heading(parts)
    line = parts.lines[parts.heading.kind]
    slug = anchors.kind_of_line(line.folded, capitals=line.capitals)
    return HeaderField(span=line.span, rule="header.kind.line", value=slug) if slug else None


def _kind_in_heading(parts: Parts) -> HeaderField | None:
    line = parts.lines[parts.heading.title[0]] if parts.heading.title else None
    slug = kind_in_heading(line) if line else None
    return HeaderField(span=line.span, rule="header.kind.heading", value=slug) if line and slug else None


def _framed_kind(frame: dict[str, Entry]) -> HeaderField | None:
    slug = _slug(frame["kind"].text) if "kind" in frame else None
    return HeaderField(span=frame["kind"].span, rule="header.kind.frame", value=slug, confidence=0.9) if slug else None


def _slug(name: str) -> str | None:
    return anchors.kind_names().get(fold(name.strip(" *")))


def _coded_kind(number: HeaderField) -> HeaderField | None:
    """The kind that the code in the number stands for."""
    code = parse_number(number.value).kind
    slug = kind_codes().get(code) or party_codes().get(code)
    return HeaderField(span=number.span, rule="header.kind.code", value=slug, confidence=0.8) if slug else None


def _number(text: str, parts: Parts, numbers: Sequence[DocumentNumber], frame: dict[str, Entry]) -> HeaderField | None:
    """The number of this document: in its box, wherever the box stands in the header; else in the frame."""
    first, after = parts.header
    if first >= len(parts.lines):
        return None
    region = Span(parts.lines[first].span.start, parts.lines[min(after, len(parts.lines)) - 1].span.end)
    addressed = [parts.lines[i].span for i in parts.heading.addressees]
    inside = [
        n
        for n in numbers
        if region.contains(n.span)
        and n.rule not in ("number.blank", "number.list")
        and not any(span.contains(n.span) for span in addressed)
    ]
    boxed = next((n for n in inside if _in_box(text, n)), None)
    if boxed:
        return HeaderField(span=boxed.span, rule="header.number.box", value=_registered(boxed.text))
    entry = frame.get("number")
    framed = next((n for n in numbers if entry and n.span.overlaps(entry.span)), None)
    if framed:
        return HeaderField(span=framed.span, rule="header.number.frame", value=framed.text, confidence=0.9)
    return None


def _registered(number: str) -> str:
    """The number with an organ's code as it is registered, where a title in capitals raised it: "QĐ-TTG"."""
    codes = {code.upper(): code for code in organ_names()}
    return "".join(codes.get(part, part) if part not in organ_names() else part for part in re.split(r"([-/])", number))


def _in_box(text: str, number: DocumentNumber) -> bool:
    """Whether "Số" opens the cell or the line that the number stands in."""
    before = text[max(number.span.start - 40, 0) : number.span.start]
    opening = re.split(r"[\n\t]", before)[-1]
    return bool(re.search(r"(?:^|\s)s[oố] ?[:.]?\s*$", opening, re.IGNORECASE)) or not opening.strip()


def _title(parts: Parts) -> HeaderField | None:
    lines = [parts.lines[i] for i in parts.heading.title]
    kind = parts.lines[parts.heading.kind] if parts.heading.kind is not None else None
    skipped = _title_start(kind or lines[0]) if kind or lines else 0
    if skipped:
        lines = [kind or lines[0], *(lines if kind else lines[1:])]
    if not lines:
        return _title_run_on(parts)
    value = _ABOUT.sub("", _one_line(lines, skipped))
    span = Span(lines[0].span.start + skipped, lines[-1].span.end)
    return HeaderField(span=span, rule="header.title.abstract", value=value) if value else None


def _without_authority(title: HeaderField, issuer: HeaderField) -> HeaderField:
    """The title without the line of who decides, run on to it: "… TỈNH HÀ NAM | ỦY BAN NHÂN DÂN TỈNH HÀ NAM"."""
    body = re.escape(fold(issuer.value))
    place = re.escape(" ".join(fold(issuer.value).split()[-2:]))
    match = re.fullmatch(rf"(?P<title>.{{20,}}?) (?:chu tich )?{body}", fold(title.value))
    if match is None:
        return title
    kept, cut = title.value[: match.end("title")], title.value[match.end("title") :]
    run_on = re.search(rf"\b{place}$", match["title"]) or (is_capitals(cut) and not is_capitals(kept))
    return replace(title, value=kept) if run_on else title


def _title_start(line: Line) -> int:
    """Where the abstract starts on the line of the kind or on a heading of one line; 0 where it starts below."""
    match = KIND_AND_NUMBER.match(line.folded)
    if match:
        return match.start("title")
    if numbered_about(line):
        return numbered_about(line)
    kind = anchors.kind_pattern().match(line.folded)
    if not kind or kind.end() == len(line.folded):
        return 0
    about = _KIND_ABOUT.match(line.folded, kind.end(1))
    if about:
        return about.start("title")
    run_on = line.capitals and not line.folded.startswith(" cua ", kind.end(1))
    return kind.end(1) + 1 if run_on else 0


def _title_run_on(parts: Parts) -> HeaderField | None:
    """An abstract that the first paragraph was run on to: up to the words that open the paragraph."""
    below = (
        parts.lines[parts.header[1]] if parts.heading.kind is not None and parts.header[1] < len(parts.lines) else None
    )
    match = _RUN_ON.match(below.text) if below else None
    if below is None or match is None:
        return None
    span = Span(below.span.start, below.span.start + match.end())
    value = " ".join(match[0].split())
    return HeaderField(span=span, rule="header.title.run-on", value=value, confidence=0.7)


def _one_line(lines: Sequence[Line], skipped: int = 0) -> str:
    return " ".join(" ".join(line.text for line in lines)[skipped:].split()).strip(" *_")
