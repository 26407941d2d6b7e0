"""The query language: "cụm từ nguyên văn", -từ, ky:, cq:, loai:, so:, tu:, den:, nam:, ct:; the rest is plain words.

What cannot be read so stays plain words, and a note says it. One pass over the query, linear in its length.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field, replace

from index.search.cues import kind_codes, organ_codes
from index.search.day_range import EARLIEST, LATEST, DayRange
from index.search.field_words import EXPECTED, READERS, SEVERAL, Value, field_words, opened, together
from index.search.off_calendar import turned_note
from index.search.parts import Part, Place, words_at
from index.search.tidy import tidied_tokens
from index.search.tokens import Token

_QUOTES = str.maketrans(dict.fromkeys("“”„«»″", '"'))
# At the beginning of a word: an optional minus, an optional field word, then a quote or a word.
# `-"đất rừng"` · `ky:"Trần Văn Nam"` · `-loai:ke-hoach` · `nông`
_ITEM = re.compile(
    r"""(?P<minus>-(?=["\w]))?
        (?:(?P<field>(?:người|nguoi)\ (?:ký|ky)|(?:cơ|co)\ quan|(?:chương|chuong)\ (?:trình|trinh)
            |[^\W\d_]{2,12}(?:-[^\W\d_]{1,8})?):(?P<gap>\s*))?
        (?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+))?""",
    re.VERBOSE | re.IGNORECASE,
)
_BARE = re.compile(r'[^"]*')

# What parts several values of one field: `loai:qđ,kh`, `loai:"kế hoạch","báo cáo"`
_MORE = re.compile(r',\s?(?:"(?P<quoted>[^"]*)"|(?=[^\s"]))')
_NEXT = re.compile(r'\s-["\w]|(?<=\s)[^\W\d_]{2,12}(?:-[^\W\d_]{1,8})?:|[,;]\s')


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbatim:
    """Words that must stand one after the other, or (where `out`) that must not."""

    words: tuple[Token, ...]
    out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A field that must have a value, or (where `out`) that must not."""

    field: str
    value: Value
    out: bool = False


@dataclass(slots=True)
class Expression:
    """A query in its parts; `rest` has spaces for what was read, so that places stay."""

    rest: str
    verbatim: list[Verbatim] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def blank(self, place: Place) -> None:
        start, end = place
        self.rest = f"{self.rest[:start]}{' ' * (end - start)}{self.rest[end:]}"


def parsed(text: str, today: dt.date | None = None) -> Expression:
    """A tidied query in the parts of the language."""
    plain = text.translate(_QUOTES)
    found = Expression(rest=text)
    if plain.count('"') % 2:
        last = plain.rindex('"')
        plain = f"{plain[:last]} {plain[last + 1 :]}"
        found.notes.append("Dấu ngoặc kép chưa đóng nên các từ sau nó được tìm như từ thường.")
    at = 0
    while at < len(plain):
        item = None if plain[at].isspace() else _ITEM.match(plain, at)
        at = max(_item(found, plain, item, today), at + 1) if item else at + 1
    _turn(found, text)
    return found


def _turn(found: Expression, text: str) -> None:
    """Exchange the ends of a range typed in the wrong order, and tell it; one condition states both then."""
    begin, end = _ends(found.asked)
    if not begin or not end or not begin.named or not end.named or begin.named.first <= end.named.last:
        return
    both = [part for part in found.parts if part.days in (begin.days, end.days)]
    places = tuple(sorted(place for part in both for place in part.places))
    days = DayRange(*_between(end.named, begin.named), places[0][0], places[-1][1], True, turned=True)
    found.asked = [one for one in found.asked if one.out or one.value not in (begin, end)]
    found.asked.append(Asked(field="from", value=opened("from", days, end.length)))
    found.asked.append(Asked(field="until", value=opened("until", days, begin.length)))
    found.parts = [part for part in found.parts if part not in both]
    found.parts.append(Part(says="days", value=words_at(text, places), places=places, days=days))
    found.notes.append(turned_note(words_at(text, places), days))


def _ends(asked: list[Asked]) -> tuple[Value | None, Value | None]:
    """What "tu:" and "den:" ask for, the narrowest where one stands several times."""
    first, last = ([one.value for one in asked if one.field == name and not one.out] for name in ("from", "until"))
    begin = max(first, key=lambda one: one.days.first if one.days else 0, default=None)
    return begin, min(last, key=lambda one: one.days.last if one.days else 0, default=None)


def _between(sooner: DayRange, later: DayRange) -> tuple[int, int]:
    """From the first day of one to the last of another; one that is open there counts from its other side."""
    first = sooner.first if sooner.first > EARLIEST else sooner.last
    return first, later.last if later.last < LATEST else later.first


def _item(found: Expression, plain: str, item: re.Match[str], today: dt.date | None) -> int:
    """Read one item; where it ends."""
    out = item["minus"] is not None and (bool(item["field"]) or not _is_sloppy(plain, item))
    if item["field"]:
        end = _field(found, plain, item, today, out=out)
        if end:
            return end
    if item["quoted"] is not None or (out and not item["field"]):
        _verbatim(found, plain, item, out=out)
    return item.end()


def _verbatim(found: Expression, plain: str, item: re.Match[str], *, out: bool) -> None:
    group = "quoted" if item["quoted"] is not None else "bare"
    start, end = item.span(group)
    words = tuple(
        token._replace(start=token.start + start, end=token.end + start) for token in tidied_tokens(plain[start:end])
    )
    opening = item.start("minus") if out else item.start(group) - (group == "quoted")
    if words:
        found.verbatim.append(Verbatim(words=words, out=out))
        places = ((opening, item.end()),)
        found.parts.append(Part(says="without" if out else "phrase", value=plain[start:end].strip(), places=places))
    found.blank((opening, item.end()))


def _field(found: Expression, plain: str, item: re.Match[str], today: dt.date | None, *, out: bool) -> int:
    """Read a field word with its value; where it ends, 0 where it is none."""
    name = field_words().get(item["field"].lower().replace(" ", "-"))
    if name is None:
        _note_unknown(found, item)
        return 0
    quoted = item["quoted"] is not None
    start = item.start("quoted") if quoted else item.end("gap")
    text = item["quoted"] if quoted else _unquoted(plain, start)
    value = READERS[name](text, quoted, today)
    if value is None:
        found.notes.append(f"Sau “{item['field']}:” cần có {EXPECTED[name]}. Đã tìm như từ thường.")
        return 0
    end = item.end() if quoted else start + value.length
    value = replace(value, words=tuple(t._replace(start=t.start + start, end=t.end + start) for t in value.words))
    value, end = _with_more(name, value, plain, (start, end), today)
    opening = item.start("minus") if out else item.start("field")
    found.asked.append(Asked(field=name, value=value, out=out))
    found.parts.append(_part(name, value, plain, (opening, start, end), out=out))
    found.blank((opening, end))
    return end


def _with_more(name: str, value: Value, plain: str, place: Place, today: dt.date | None) -> tuple[Value, int]:
    """The value with those that follow it after commas: "loai:qđ,kh"; and where the last one ends."""
    start, end = place
    while name in SEVERAL and (match := _MORE.match(plain, end)):
        quoted = match["quoted"] is not None
        text = match["quoted"] if quoted else _unquoted(plain, match.end())
        more = READERS[name](text, quoted, today)
        if more is None:
            break
        end = match.end() + (0 if quoted else more.length)
        value = replace(together(value, more), length=end - start)
    return value, end


def _part(name: str, value: Value, plain: str, at: tuple[int, int, int], *, out: bool) -> Part:
    """The part of a field word; `at`: where it opens, where its value stands, where it ends."""
    opening, start, end = at
    if out:
        return Part(says="without", value=plain[opening + 1 : end].strip(), places=((opening, end),))
    typed = plain[start : start + value.length].strip(' "')
    says = {"kind": "kind-only", "number": "bears", "programme": "within"}.get(name, name)
    if value.days:
        return Part(says="days", value=typed, places=((opening, end),), days=value.days)
    return Part(says=says, value=typed if name == "number" else value.value or typed, places=((opening, end),))


def _unquoted(plain: str, start: int) -> str:
    """The text from a value on, up to what cannot belong to it: a quote, a minus, a field word, a comma."""
    bare = _BARE.match(plain, start)
    text = bare[0] if bare else ""
    stop = _NEXT.search(text)
    return text[: stop.start()] if stop else text


def _note_unknown(found: Expression, item: re.Match[str]) -> None:
    """A word glued to a value by a colon looks like a field; pasted prose has a space there."""
    if not item["gap"] and (item["quoted"] is not None or item["bare"]) and not (item["bare"] or "").startswith("//"):
        found.notes.append(f"Không có từ khóa “{item['field']}:”. Đã tìm như từ thường.")


def _is_sloppy(plain: str, item: re.Match[str]) -> bool:
    """Whether a minus belongs to a number or a period typed with a space before it: "45/KH -BCĐ", "2021 -2025"."""
    before = plain[: item.start()].rsplit(maxsplit=1)[-1:] if plain[: item.start()].strip() else []
    if not before or not any(c.isdigit() for c in before[0]):
        return False
    word = next(iter(tidied_tokens(item["bare"] or "")), None)
    if word is None:
        return False
    return word.folded.isdigit() or word.folded in organ_codes() or word.folded in kind_codes()
