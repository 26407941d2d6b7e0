"""The issuing body in full, with its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from corpus.model import Certainty, HeaderField, Span
from corpus.text import fold
from corpus.vocabulary import rows
from extractors.header.boxes import HEADS, issuer_pieces
from extractors.header.frame import Entry
from extractors.header.naming import restored
from extractors.header.seat import seat_of
from extractors.numbers.codes import organ_names
from extractors.structure import anchors
from extractors.structure.find import Parts
from extractors.structure.heading import KIND_AND_NUMBER
from extractors.structure.lines import Line

_OPEN = re.compile(
    r"(?:(?:dang uy|dang bo|chi bo) )?(?:van phong|uy|uy ban|hoi dong|thu tuong|thanh tra|ban|bo|so|cuc)"
    r"|dang uy|dang bo|chi bo|.*(?: va| cua| cac|,| -| doan| dieu phoi)"
)
"""Beginnings that want more: the next line goes on with the same name."""

_PARTY_HEAD = re.compile(r"(?:dang uy|dang bo|chi bo|(?:tinh|thanh|huyen|quan|thi) uy)\b")
_PARTY_NUMBER = re.compile(r"\d+[a-zđ]? ?- ?[^\W\d_]+ ?/ ?(?P<organ>ĐU|ĐB|CB|(?:TU|ThU|HU|QU|TXU|TW)\b)", re.IGNORECASE)
"""The number of a Party organisation: "12-NQ/ĐU"."""

_PARTY_ORGANS = {"ĐU": "Đảng ủy", "CB": "Chi bộ"}
_STATE = re.compile(
    r"(?:(?:Văn phòng )?(?:Ủy ban|Hội đồng) nhân dân|Chính phủ|Sở|Bộ(?! Chính trị)|Phòng|Công an"
    r"|(?:Tổng |Chi )?[Cc]ục|Thanh tra|Trường|Trung tâm|Bệnh viện|Thuế|Hải quan|Kho bạc|Tòa án|Viện)\b"
)
"""Bodies of the State, which sign no number of the Party's."""

_BARE_LEVEL = re.compile(r".*\b(?P<level>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)", re.IGNORECASE)
"""A name that ends in a level without its place: "Đảng ủy Ủy ban nhân dân tỉnh"."""

_WHOLE = re.compile(r"(?:thu tuong )?chinh phu|quoc hoi|chu tich nuoc|uy ban thuong vu quoc hoi")
"""Names, folded, that take neither place nor field."""

_LOCAL_CODES = ("UBND", "UB", "HĐND", "CTUBND", "VP", "BCĐ", "VPĐP", "TU", "HU", "ĐU", "TTT", "QU", "TCT", "BDT")
_PLACE = re.compile(
    r"\b(?:tỉnh|thành phố|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|đặc khu) [^\W\d_].*$", re.IGNORECASE
)
_PARTY_PLACE = re.compile(r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy\b.*$")
_LOCAL = re.compile(
    r"(?:Sở|Ban|Ủy ban Kiểm tra|Phòng|Văn phòng|Chi cục|Trung tâm|Thanh tra|Trường|Hội đồng|Viện|Công ty|Bệnh viện|Trạm"
    r"|Hạt|Đoàn|Đội)\b"
)
"""Heads of bodies below a local authority, whose place is said by the parent."""

_BARE = re.compile(r"Văn phòng|Ban Thường trực|Ban Thường vụ|Thường trực|Ban Chấp hành|Thanh tra", re.IGNORECASE)
"""Names that say nothing without the body they belong to."""

_RUN_ON = re.compile(
    r"(?:uy ban nhan dan|ubnd) (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu) [a-z -]{2,22}? "
    r"(?=(?:so|van phong|phong|ban (?:chi dao|quan ly|dan toc)|trung tam|chi cuc|thanh tra|truong|hoi dong) ?)"
    r"|bao hiem xa hoi viet nam (?=bao hiem xa hoi )|tong cuc [a-z]{3,12} (?=(?:chi )?cuc )"
    r"|bo (?:tai chinh|y te|noi vu|xay dung|tu phap|cong thuong) (?=(?:tong )?cuc |vien |hoc vien |truong )"
)
"""A parent with the body under it on the same line, folded."""

_TERM = re.compile(r" (?:giai đoạn|nhiệm kỳ) \d.*$", re.IGNORECASE)
_NO_PLACE = re.compile(r"Ủy ban nhân dân|Hội đồng nhân dân")
"""A local authority whose second line, its place, is lost."""

_PARENT_HAS_PLACE = re.compile(
    r"(?:Ủy ban nhân dân|Hội đồng nhân dân|Công an|Sở|Ban Chấp hành|Liên đoàn|Ủy ban Mặt trận)\b"
)


@dataclass(frozen=True, slots=True)
class Body:
    """A body of box 2: its name in sentence case and where it stands."""

    name: str
    span: Span


def find_issuer(text: str, parts: Parts, frame: dict[str, Entry], number: str | None) -> HeaderField | None:
    """The issuer by box 2, then by the frame, then by the organ that the number names."""
    return (
        _boxed_issuer(text, parts, frame, number)
        or _one_line_issuer(parts)
        or _framed_issuer(frame, number)
        or _coded_issuer(parts, number)
    )


def _boxed_issuer(text: str, parts: Parts, frame: dict[str, Entry], number: str | None) -> HeaderField | None:
    """The last body of box 2."""
    bodies = bodies_of(text, issuer_pieces(parts))
    if not bodies:
        return None
    name = _with_place(bodies[-1].name, bodies[-2].name if len(bodies) > 1 else "")
    party = _PARTY_NUMBER.match(number or "")
    if party and _STATE.match(name):
        return _party_issuer(bodies, name, party["organ"].upper())
    if _NO_PLACE.fullmatch(name):
        name = _of_frame(frame["issuer"].text, number) if "issuer" in frame else f"{name}{seat_of(text, parts)}"
    return HeaderField(span=bodies[-1].span, rule="header.issuer.box", value=name, confidence=0.95)


def _framed_issuer(frame: dict[str, Entry], number: str | None) -> HeaderField | None:
    entry = frame.get("issuer")
    if entry is None:
        return None
    name = _of_frame(entry.text, number)
    return HeaderField(span=entry.span, rule="header.issuer.frame", value=name, confidence=0.8)


def _coded_issuer(parts: Parts, number: str | None) -> HeaderField | None:
    """The central organ that the number names."""
    central = [organ_names()[code] for code in _codes(number)[1:] if code in organ_names() and code not in _LOCAL_CODES]
    if not central:
        return None
    line = parts.lines[parts.header[0]]
    return HeaderField(span=line.span, rule="header.issuer.code", value=central[0], confidence=0.6)


def _party_issuer(bodies: Sequence[Body], name: str, organ: str) -> HeaderField | None:
    """Whose number it is where box 2 ends in a body of the State: its Party organisation, or the one named above it."""
    if organ in _PARTY_ORGANS:
        value, place = f"{_PARTY_ORGANS[organ]} {name}", bodies[-1].span
    else:
        above = next((body for body in reversed(bodies) if not _STATE.match(body.name)), None)
        if above is None:
            return None
        value, place = above.name, above.span
    return HeaderField(span=place, rule="header.issuer.party", value=value, confidence=0.7, certainty=Certainty.LIKELY)


def _one_line_issuer(parts: Parts) -> HeaderField | None:
    """The body in a heading on one line: "Nghị định của Chính phủ số …"."""
    line = _heading_line(parts)
    match = KIND_AND_NUMBER.match(line.folded)
    group = next((g for g in ("issuer", "body") if match and match[g]), None)
    if not match or not group:
        return None
    first, after = match.span(group)
    first += _office_before(line.folded[first:after])
    span = Span(line.span.start + first, line.span.start + after)
    name = restored(" ".join(line.text[first:after].split()))
    return HeaderField(span=span, rule="header.issuer.one-line", value=name, confidence=0.8)


def _heading_line(parts: Parts) -> Line:
    """The line of the heading; that of a gazette stands below the issuer's name."""
    title = parts.heading.title
    return parts.lines[title[0] if title else parts.header[0]]


def _office_before(folded: str) -> int:
    """Length of the office before the body that it heads: "bo truong bo y te"; 0 where it is part of the name."""
    office = anchors.office().match(folded)
    if not office or _WHOLE.fullmatch(folded):
        return 0
    rest = folded[office.end() :].lstrip()
    return len(folded) - len(rest) if HEADS.match(rest) else 0


def bodies_of(text: str, pieces: Sequence[Span]) -> tuple[Body, ...]:
    """The bodies that the pieces name, the parent first; a name may run over several pieces."""
    groups: list[list[Span]] = []
    for piece in [part for whole in pieces for part in _apart(text, whole)]:
        if groups and _is_astray(text, groups[-1], piece):
            continue
        if groups and _goes_on(text, groups[-1], piece):
            groups[-1].append(piece)
        elif groups or len(pieces) <= 2 or _begins(piece.of(text)):
            groups.append([piece])
    return tuple(_body(text, group) for group in groups)


def _begins(words: str) -> bool:
    """Whether a piece begins a name, its first word alone too ("ỦY"), or is the place of a body further down."""
    folded = fold(words)
    return bool(HEADS.match(folded) or _OPEN.fullmatch(folded) or _PLACE.fullmatch(words))


def _is_astray(text: str, group: Sequence[Span], piece: Span) -> bool:
    """Whether a piece stands behind a name that nothing is added to, and begins none itself (a stamp, a slip)."""
    begun = fold(" ".join(p.of(text) for p in group))
    return _WHOLE.fullmatch(begun) is not None and not HEADS.match(fold(piece.of(text)))


def _apart(text: str, piece: Span) -> Sequence[Span]:
    """A piece cut between a parent and the body under it."""
    match = _RUN_ON.match(fold(piece.of(text)))
    if not match:
        return (piece,)
    middle = piece.start + match.end()
    return Span(piece.start, middle - 1), Span(middle, piece.end)


def _goes_on(text: str, group: Sequence[Span], piece: Span) -> bool:
    """Whether a piece goes on with the name begun: it begins none itself, or what was begun wants more."""
    begun, following = fold(" ".join(p.of(text) for p in group)), fold(piece.of(text))
    if _PARTY_HEAD.fullmatch(begun) and _PARTY_HEAD.match(following):
        return False
    return not HEADS.match(following) or bool(_OPEN.fullmatch(begun))


def _body(text: str, group: Sequence[Span]) -> Body:
    return Body(restored(" ".join(p.of(text) for p in group).upper()), Span(group[0].start, max(p.end for p in group)))


def _with_place(name: str, parent: str) -> str:
    """The name with the parent's place where it says none: "Sở Y tế" under the province's committee."""
    bare = _BARE_LEVEL.fullmatch(name)
    if bare:
        return f"{name}{_place_of(parent, bare['level'].lower())}"
    if parent and _BARE.fullmatch(name):
        return f"{name} {parent}"
    if _names_place(name) or not parent or not _LOCAL.match(name):
        return name
    party = _PARTY_PLACE.search(parent)
    if party:
        return f"{name} {party[0]}"
    place = _PLACE.search(parent)
    if not place or not (place.start() == 0 or _PARENT_HAS_PLACE.match(parent)):
        return name
    body, term = name[: (start := _term_start(name))], name[start:]
    return f"{body} {place[0][0].lower()}{place[0][1:]}{term}"


def _place_of(parent: str, level: str) -> str:
    """The place that the parent has at a level, with a space before it: " Cà Mau"; "" where it has none."""
    party = {"tỉnh": "tỉnh ủy", "thành phố": "thành ủy", "thị xã": "thị ủy"}.get(level, f"{level} ủy")
    match = re.search(rf"\b(?:{level}|{party})(?P<place> (?!ủy\b)[^\W\d_].*)", parent, re.IGNORECASE)
    return match["place"] if match else ""


def _term_start(name: str) -> int:
    """Where the years of a body's term begin; the place stands before them."""
    term = _TERM.search(name)
    return term.start() if term else len(name)


def _names_place(name: str) -> bool:
    return bool(_PLACE.search(name)) or any(fold(name).endswith(" " + place) for place in _provinces())


@cache
def _provinces() -> tuple[str, ...]:
    return tuple(fold(row["name"]) for row in rows("provinces"))


def _of_frame(entry: str, number: str | None) -> str:
    """A frame often names only the place: the number's organ says which body."""
    organ = next((organ_names()[code] for code in _codes(number) if code in ("UBND", "HĐND")), "")
    if organ and _PLACE.fullmatch(entry.strip()):
        return f"{organ} {entry.strip()[0].lower()}{entry.strip()[1:]}"
    return restored(entry)


def _codes(number: str | None) -> list[str]:
    return re.split(r"[-/]", number or "")
