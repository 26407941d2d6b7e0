"""Whether a document bears a stamp of secrecy (dấu chỉ mức độ mật): MẬT, TỐI MẬT, TUYỆT MẬT.

Decided before anything is extracted. A stamp stands alone: on a line of the header, in a box beside it, in a running
head, in a field ("Độ mật: Mật"). The word inside a sentence, a name or a topic ("bí mật nhà nước") is no stamp.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.errors import SecretDocument
from corpus.model import CanonicalText, Declared, Page
from corpus.text import fold
from corpus.vocabulary.table import rows
from pipeline.raw import RawDocument

FIELD = "secrecy"
"""The field of an `Evidence` by which a reader or the recognition says that it saw a stamp."""

_HEADER_LINES = 30
_ANY_CASE = 14  # lines; further down only capitals are a stamp
_LONGEST = 60  # characters of a stamp with its field and decoration
_DASHES = ("-", "–")
_TOP_LINES = 3  # of every page after the first
_DECORATION = re.compile(r"[\s\[\](){}|*_.:«»\"“”'’~=<>■□☐☒\u2500-\u257f]+")
# "(Bản số: 05)", "- Số bản ……": the number of the copy, printed beside the level; it is decoration.
_COPY = re.compile(
    r"""
    (?:[-–]\s?)?[(\[{|]?\s?
    (?<!\w)(?:b[ảaâ]n\s{1,3}s[ốoôỗồ]|s[ốoôỗồ]\s{1,3}b[ảaâ]n)(?!\w)
    [\s:.…_/\d-]{0,40}(?!\w)[)\]}|]?
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "HỎA TỐC", "THƯỢNG KHẨN", "KHẨN": the stamp of urgency (box 10b) stands next to that of secrecy (box 10a).
_URGENCY = re.compile(
    r"(?<!\w)(?:h(?:ỏa|oả|oa)\s{0,2}t[ốo]c(?:\s{1,2}h[ẹe]n\s{1,2}gi[ờo][^\n]{0,20})?|th[ưu][ợo]ng\s{1,2}kh[ẩâa]n|kh[ẩâa]n)(?!\w)",
    re.IGNORECASE,
)
_JOINTS = " -–/,;+&|"
# "MẬT (A2)", "MẬT - A": the mark under which the paper is entered.
_REGISTER = re.compile(r"(?<=[TtẬậAaUuÚú])\s?(?:[-–]\s?|\()[A-C]\d{0,2}\)?$")
_COLUMNS = re.compile(r"\s{2,}|\t|\|")
_FRAME = re.compile(
    r"cong hoa xa hoi|doc lap ?[-–] ?tu do|dang cong san|^so ?:? ?\d|\bngay .{1,12}\bthang\b"
    r"|^(?:mat |toi mat |tuyet mat )?(?:uy ban|hoi dong|ubnd|hdnd|bo|so|tinh|thanh pho|huyen|quan|xa|phuong|cong an)\b"
)
_BESIDE = re.compile(r"(?<!\w)(?:(TUYỆT|TỐI) )?M ?Ậ ?T(?!\w)")


@dataclass(frozen=True, slots=True)
class _Words:
    """The vocabulary by role; levels and labels without spaces."""

    levels: dict[str, str]
    labels: tuple[str, ...]
    before: frozenset[str]
    after: frozenset[str]


def _words() -> _Words:
    by_role: dict[str, list[str]] = {}
    for row in rows("secrecy"):
        by_role.setdefault(row["role"], []).append(row["word"])
    labels = sorted((word.replace(" ", "") for word in by_role["label"]), key=len, reverse=True)
    levels = {word.replace(" ", ""): word.upper() for word in by_role["level"]}
    return _Words(levels, tuple(labels), frozenset(by_role["before"]), frozenset(by_role["after"]))


_WORDS = _words()


def refuse_secret(raw: RawDocument, canonical: CanonicalText) -> None:
    """Raises SecretDocument, which holds no word of the text but the level, for a document that bears a stamp."""
    level = secrecy_of(raw, canonical)
    if level:
        raise SecretDocument(
            f"Văn bản có dấu chỉ mức độ {level}; không sao chép, không lưu nội dung.",
            remedy="Xử lý theo quy định về bảo vệ bí mật nhà nước. Nếu không phải tài liệu mật, "
            "người có thẩm quyền cho nhập bằng lệnh “vanthu quarantine release” kèm lý do.",
        )


def secrecy_of(raw: RawDocument, canonical: CanonicalText) -> str:
    """The level that the stamp says, in capitals; "" where there is none."""
    said = (evidence.value for evidence in raw.evidence if evidence.field == FIELD)
    for level in (*map(level_of, said), _declared(raw.declared), _in_header(_lines(canonical.text))):
        if level:
            return level
    covered = _covered(raw)
    for page in raw.pages:
        level = _on_page(page, covered.get(page.number, []))
        if level:
            return level
    return ""


def level_of(words: str, *, recognised: bool = False, capitals: bool = False) -> str:
    """The level, where these words are a stamp and nothing else; `recognised` words may lack their marks.

    >>> level_of("M Ậ T"), level_of("Độ mật: Tối mật"), level_of("Bảo mật")
    ('MẬT', 'TỐI MẬT', '')
    """
    bare = _bare(words)
    label = _label(bare)
    bare = bare[len(label) :].lstrip("-–")
    if not label and (bare[:1].islower() or (capitals and bare != bare.upper())):
        return ""
    marked = _WORDS.levels.get(bare.lower(), "")
    return marked or (_unmarked(bare) if recognised or bare.isascii() else "")


def _bare(words: str) -> str:
    """The letters without spaces, boxes drawn around them, what stands beside a level and dashes at both ends; "" for
    what is too long."""
    bare = _without_company(unicodedata.normalize("NFC", words))
    if len(bare) > _LONGEST:
        return ""
    if bare[:1] in _DASHES and bare[-1:] in _DASHES:
        bare = bare.strip("-– ")
    return _DECORATION.sub("", bare)


def _without_company(words: str) -> str:
    """The words without what is stamped or written beside a level: number of the copy, urgency, register."""
    bare, urgent = _URGENCY.subn(" ", _COPY.sub(" ", words))
    bare = bare.strip(_JOINTS) if urgent else bare.strip()
    return _REGISTER.sub("", bare)


def _label(bare: str) -> str:
    """The name of the field in front of its value."""
    lower = bare.lower()
    return next((label for label in _WORDS.labels if lower.startswith(label) and lower != label), "")


def _unmarked(bare: str) -> str:
    """The level in capitals that lost their marks."""
    folded = fold(bare) if bare == bare.upper() else ""
    return next((level for word, level in _WORDS.levels.items() if fold(word) == folded), "")


def _declared(declared: Declared | None) -> str:
    """What an envelope says in its fields."""
    fields = declared.more if declared else ()
    names = ("mat", "secre", "secur", "confiden", "classif")
    said = (f.value.strip() for f in fields if any(name in fold(f.label) for name in names))
    return next(filter(None, (level_of(value[:1].upper() + value[1:]) for value in said)), "")


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _in_header(lines: Sequence[str], *, recognised: bool = False) -> str:
    """The stamp among the first lines of a document; three levels in a row are a list of them, not a stamp."""
    head = [unicodedata.normalize("NFC", line) for line in lines[:_HEADER_LINES]]
    found: list[str] = []
    for number, line in enumerate(head):
        before = head[number - 1] if number else ""
        level = _alone(line, before, recognised=recognised, capitals=number >= _ANY_CASE) or _beside(line)
        found += [level] if level else []
    return found[0] if found and len(set(found)) < len(_WORDS.levels) else ""


def _alone(line: str, before: str, *, recognised: bool = False, capitals: bool = False) -> str:
    """The stamp that is a line or a column of it; not the second half of "BÍ / MẬT", nor of a list of levels."""
    before = _COPY.sub(" ", before)
    if before.lower().split()[-1:] and before.lower().split()[-1] in _WORDS.before:
        return ""
    whole = level_of(line, recognised=recognised, capitals=capitals)
    if whole:
        return whole
    columns = [level_of(part, recognised=recognised, capitals=capitals) for part in _COLUMNS.split(line)]
    levels = {level for level in columns if level}
    return levels.pop() if len(levels) == 1 else ""


def _beside(line: str) -> str:
    """The stamp at either end of a line of the header: "Số: 15/BC-UBND MẬT"."""
    if not _FRAME.search(fold(line)):
        return ""
    line = _URGENCY.sub(" ", _COPY.sub(" ", line))
    for match in _BESIDE.finditer(line):
        before, after = line[: match.start()].lower().split(), line[match.end() :].lower().split()
        apart = not (before and before[-1] in _WORDS.before) and not (after and after[0] in _WORDS.after)
        if apart and (not before or not _letters(line[match.end() :])):
            return f"{match[1]} MẬT" if match[1] else "MẬT"
    return ""


def _letters(words: str) -> bool:
    return any(character.isalnum() for character in words)


def _on_page(page: Page, covered: list[tuple[int, int]]) -> str:
    """The stamp in the lines as the page has them: its head, and what is in no block (running heads, boxes)."""
    recognised = bool(page.words)
    lines = _lines(page.text)
    if page.number == 1:
        found = _in_header(lines, recognised=recognised)
    else:
        heads = (level_of(line, recognised=recognised, capitals=True) for line in lines[:_TOP_LINES])
        found = next(filter(None, heads), "")
    loose = (_alone(line, "", recognised=recognised, capitals=True) for line in _loose(page.text, covered))
    return found or next(filter(None, loose), "")


def _covered(raw: RawDocument) -> dict[int, list[tuple[int, int]]]:
    """The ranges of each page's text that are in blocks, in order."""
    found: dict[int, list[tuple[int, int]]] = {}
    for block in raw.blocks:
        for piece in block.slices:
            found.setdefault(piece.page, []).append((piece.start, piece.end))
    return {page: sorted(ranges) for page, ranges in found.items()}


def _loose(text: str, covered: Sequence[tuple[int, int]]) -> Iterator[str]:
    """Lines of what no range covers."""
    at = 0
    for start, end in (*covered, (len(text), len(text))):
        if start > at:
            yield from _lines(text[at:start])
        at = max(at, end)
