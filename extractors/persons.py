"""People named in the text: signers, bylines, names after titles, names that read as names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from corpus.model import AgencyMention, Block, CanonicalText, Facts, PersonMention, Span
from corpus.text import fold, modern_tones
from corpus.vocabulary import rows
from corpus.vocabulary.classes import classes
from extractors.agencies.lexicon import heads, titles
from extractors.agencies.titles import title_end, title_row
from extractors.agencies.zones import merged
from extractors.furniture import furniture
from extractors.people import family_names, reads_as_person, syllables
from extractors.places import level_at
from extractors.tokens import Tokens, tokens_of
from extractors.trie import Trie

HEADS_OF_STATE = frozenset({"thu-tuong", "chu-tich-nuoc"})
BYLINE_SHARE = 0.6  # bylines stand behind this share of the text
_JOINTS = frozenset({"-", ":", "(", ",", "."})
_NAMES_COLUMN = re.compile(r"\W*ho,? (?:va |chu )?(?:dem )?(?:va )?ten\b")


@dataclass(frozen=True, slots=True)
class Found:
    """A name in rows `first` to `after`, and where the title before it begins (`first` where there is none)."""

    first: int
    after: int
    title: int
    rule: str
    confidence: float


@cache
def honorifics() -> Trie[str]:
    return Trie((row["name"], row["strength"]) for row in rows("honorifics"))


@cache
def _not_before() -> frozenset[str]:
    """Words after which a name is that of a street, a school, a prize."""
    return frozenset(modern_tones(row["name"]).lower() for row in rows("namesakes"))


@cache
def _byline_labels() -> frozenset[str]:
    """Last syllables of labels before a pen name, folded."""
    return frozenset(map(fold, classes("name_words")["byline"]))


def find_persons(canonical: CanonicalText, facts: Facts) -> tuple[PersonMention, ...]:
    """Every mention of a person by name, in reading order. A name in capitals is given in normal case."""
    tokens = tokens_of(canonical.text)
    taken = _taken(canonical.text, facts)
    found: dict[int, Found] = {}
    for name in (
        *_signers(canonical, tokens, facts),
        *_after_bodies(tokens, facts.agencies),
        *_in_text(tokens, frozenset(p.span.end for p in facts.places)),
        *_bylines(canonical, tokens, facts),
        *_in_columns(canonical, tokens),
    ):
        if not _overlaps(tokens, name, taken):
            found.setdefault(name.first, name)
    kept = _without_overlaps(sorted(found.values(), key=lambda name: name.first))
    names = _given_names([_mention(tokens, name, facts) for name in kept])
    return (*sorted((*names, *_in_capitals(tokens, kept, names)), key=lambda mention: mention.span),)


def _taken(text: str, facts: Facts) -> list[Span]:
    closed = (*furniture(text, facts), *(n.span for n in facts.numbers))
    return merged([*closed, *(a.span for a in facts.agencies if not a.collective), *(p.span for p in facts.places)])


def _overlaps(tokens: Tokens, name: Found, taken: list[Span]) -> bool:
    if name.rule in {"person.signer", "person.byline"}:
        return False
    start, end = tokens.starts[name.first], tokens.ends[name.after - 1]
    near = bisect_left(taken, end, key=lambda span: span.start) - 1
    return near >= 0 and taken[near].end > start


def _without_overlaps(names: list[Found]) -> list[Found]:
    kept: list[Found] = []
    for name in names:
        if not kept or name.first >= kept[-1].after:
            kept.append(name)
    return kept


def _signers(canonical: CanonicalText, tokens: Tokens, facts: Facts) -> Iterator[Found]:
    """The signer of the header, and lines of the signature block that hold nothing but a name."""
    signer = facts.header.signer
    if signer and signer.span:
        row = bisect_left(tokens.starts, signer.span.start)
        after = bisect_left(tokens.starts, signer.span.end)
        if row < after:
            yield Found(row, after, row, "person.signer", 0.98)
    block = facts.structure.signature
    for line in canonical.blocks if block else ():
        if block and block.contains(line.span) and (name := _whole_line(tokens, line)) is not None:
            yield Found(*name, name[0], "person.signer", 0.9)


def _whole_line(tokens: Tokens, line: Block) -> tuple[int, int] | None:
    """The rows of a line that is a name and nothing else."""
    row = bisect_left(tokens.starts, line.span.start)
    after = bisect_left(tokens.starts, line.span.end)
    count = after - row
    if not 2 <= count <= 4 or syllables(tokens, row) < count or _other_name(tokens, row):
        return None
    family = family_names().get(tokens.keys[row], 0)
    return (row, after) if family >= 2 or (family and count > 2) else None


def _other_name(tokens: Tokens, row: int) -> bool:
    return heads().longest(tokens, row) is not None or titles().longest(tokens, row) is not None


def _bylines(canonical: CanonicalText, tokens: Tokens, facts: Facts) -> Iterator[Found]:
    """The author's line of a news item: a short line near the end, or what follows "Ảnh:", "Tác giả:"."""
    news = facts.header.kind is not None and facts.header.kind.value == "tin-bai"
    for above, line in pairwise(canonical.blocks):
        if line.span.start < BYLINE_SHARE * len(canonical.text) or line.cell or len(line.span) > 60:
            continue
        row = bisect_left(tokens.starts, line.span.start)
        name = _whole_line(tokens, line) if news or not tokens.upper[row] else None
        ended = above.span.of(canonical.text).rstrip().endswith((".", "”", '"', "!"))
        name = name or (_author(tokens, line, row, ended=ended) if news else None)
        if name:
            yield Found(*name, name[0], "person.byline", 0.85)


def _author(tokens: Tokens, line: Block, row: int, *, ended: bool) -> tuple[int, int] | None:
    """The rows of a pen name; one in capitals stands right below the last sentence (`ended`)."""
    after = bisect_left(tokens.starts, line.span.end)
    count = after - row
    whole = 2 <= count <= 3 and syllables(tokens, row) == count and not _other_name(tokens, row)
    if whole and (ended or not tokens.upper[row]) and tokens.keys[row] not in classes("name_words")["heading"]:
        return row, after
    for at in range(row, min(row + 5, after)):
        if tokens.keys[at] == ":" and fold(tokens.keys[at - 1]) in _byline_labels():
            count = syllables(tokens, at + 1)
            return (at + 1, at + 1 + count) if 2 <= count <= 4 and at + 1 + count <= after + 1 else None
    return None


def _in_columns(canonical: CanonicalText, tokens: Tokens) -> Iterator[Found]:
    """Cells that are a name and nothing else, under the head "Họ và tên"."""
    columns: set[tuple[int, int]] = set()
    for block in canonical.blocks:
        if block.cell is None:
            continue
        column = (block.cell.table, block.cell.column)
        if _NAMES_COLUMN.match(fold(block.span.of(canonical.text)[:40])):
            columns.add(column)
        elif column in columns and (name := _whole_line(tokens, block)) is not None:
            yield Found(*name, name[0], "person.column", 0.9)


def _after_bodies(tokens: Tokens, agencies: tuple[AgencyMention, ...]) -> Iterator[Found]:
    """ "Phó Chủ tịch UBND tỉnh Nguyễn Văn A": a name after a body with a title before it."""
    for agency in agencies:
        row = bisect_left(tokens.starts, agency.span.end)
        first = bisect_left(tokens.starts, agency.span.start)
        head = agency.register_id in HEADS_OF_STATE
        title = title_row(tokens, first)
        if not tokens.capital[row] or tokens.breaks[row] or _loud(tokens, row) or not (head or title < first):
            continue
        if reads_as_person(tokens, row, titled=True) or (
            family_names().get(tokens.keys[row]) and _count(tokens, row) > 2
        ):
            yield Found(row, row + _count(tokens, row), min(title, first), "person.title", 0.95)


def _count(tokens: Tokens, row: int) -> int:
    """How many words the name at `row` has: it ends where a title or a body begins."""
    run = syllables(tokens, row)
    limit = 5 if tokens.keys[row + 1] == "thị" else 4
    for step in range(2, min(run, limit + 1)):
        if run > step + 1 and _other_name(tokens, row + step) and not family_names().get(tokens.keys[row + step]):
            return step
    return min(run, limit)


def _in_text(tokens: Tokens, ends: frozenset[int]) -> Iterator[Found]:
    """Names after "đồng chí", "ông" or a title, and names of three or four words that begin with a family name."""
    cues, family = honorifics().firsts | titles().firsts, family_names()
    for row, key in enumerate(tokens.keys):
        found = _after_cue(tokens, row) if key in cues else None
        if found is None and tokens.capital[row] and family.get(key, 0) >= 2:
            found = _unannounced(tokens, row, behind_place=row > 0 and tokens.ends[row - 1] in ends)
        if found:
            yield found


def _after_cue(tokens: Tokens, row: int) -> Found | None:
    honour = honorifics().longest(tokens, row)
    if honour:
        at = honour[0] + (tokens.keys[honour[0]] in {":", "."})
        at = title_end(tokens, at)
        count = _count(tokens, at)
        weight = family_names().get(tokens.keys[at], 0)
        sure = weight >= 2 or (weight == 1 and count >= 2) or count == 3
        if honour[1] == "before" and count == 1 and weight < 2 and tokens.keys[at + 1] == ")":
            return Found(at, at + 1, row, "person.honorific", 0.7)
        if honour[1] == "before" and count >= 2 and sure and not _other_name(tokens, at) and not _loud(tokens, at):
            return Found(at, at + count, row, "person.honorific", 0.97)
        return None
    at = title_end(tokens, row)
    if at > row and reads_as_person(tokens, at, titled=True) and not tokens.breaks[at] and not _loud(tokens, at):
        return Found(at, at + _count(tokens, at), row, "person.title", 0.95)
    return None


def _loud(tokens: Tokens, row: int) -> bool:
    return tokens.upper[row] and tokens.upper[row + 1] and len(tokens.keys[row]) > 1


def _unannounced(tokens: Tokens, row: int, *, behind_place: bool) -> Found | None:
    before = tokens.keys[row - 1] if row and not tokens.breaks[row] else ""
    follows = row > 0 and not tokens.breaks[row] and tokens.capital[row - 1] and not tokens.upper[row - 1]
    if (
        (follows and not behind_place)
        or before[:1].isdigit()
        or before in _not_before()
        or _in_address(tokens, row)
        or _loud(tokens, row)
        or _other_name(tokens, row)
    ):
        return None
    if not reads_as_person(tokens, row, titled=False) or tokens.keys[row : row + 3] == ["hồ", "chí", "minh"]:
        return None
    return Found(row, row + _count(tokens, row), row, "person.name", 0.8)


def _in_address(tokens: Tokens, row: int) -> bool:
    """ "(số 15 | Lê Văn Tám, phường Bến Thành": a house number before, over a line end too, a level word behind."""
    after = row + _count(tokens, row)
    return (
        row > 0 and tokens.keys[row - 1].isdigit() and tokens.keys[after] == "," and bool(level_at(tokens, after + 1))
    )


def _mention(tokens: Tokens, found: Found, facts: Facts) -> PersonMention:
    signer = facts.header.signer
    signs = signer and signer.span.start == tokens.starts[found.first]
    words = signer.name if signer and signs else tokens.words(found.first, found.after)
    return PersonMention(
        span=Span(tokens.starts[found.first], tokens.ends[found.after - 1]),
        rule=found.rule,
        confidence=found.confidence,
        name=_normal_case(words),
        title=tokens.words(found.title, found.first).strip(" :") if found.title < found.first else "",
    )


def _normal_case(words: str) -> str:
    return " ".join(word.capitalize() for word in words.split()) if words.isupper() else words


def _given_names(names: list[PersonMention]) -> list[PersonMention]:
    """A given name alone is that of the one person in the document who bears it."""
    full: dict[str, set[str]] = {}
    for mention in names:
        if " " in mention.name:
            full.setdefault(mention.name.split()[-1], set()).add(mention.name)
    return [replace(m, name=next(iter(full[m.name]))) if len(full.get(m.name, ())) == 1 else m for m in names]


def _in_capitals(tokens: Tokens, kept: list[Found], names: list[PersonMention]) -> Iterator[PersonMention]:
    """Known names that stand in lines of capitals ("KẾT LUẬN CỦA … NGUYỄN VĂN A")."""
    known = {tuple(tokens.keys[n.first : n.after]): m for n, m in zip(kept, names, strict=True)}
    firsts = {keys[0]: keys for keys in known}
    at = {n.first for n in kept}
    for row, key in enumerate(tokens.keys):
        keys = firsts.get(key)
        if keys and row not in at and _loud(tokens, row) and tuple(tokens.keys[row : row + len(keys)]) == keys:
            span = Span(tokens.starts[row], tokens.ends[row + len(keys) - 1])
            yield PersonMention(span=span, rule="person.capitals", confidence=0.9, name=known[keys].name)
