"""Automatic numbering: the labels that Word shows and does not store ("Điều 1.", "II.", "a)")."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipeline.readers.docx.names import Element, child, children, is_on, value, w, whole
from pipeline.readers.docx.styles import Styles

_PLACE = re.compile(r"%(\d)")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its number is written and where it starts."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False
    suffix: str = " "
    style: str | None = None


@dataclass(slots=True)
class Numbering:
    """Counts through a document, paragraph by paragraph, in order."""

    abstracts: dict[str, dict[int, Level]] = field(default_factory=dict)
    lists: dict[str, tuple[str, dict[int, Level], dict[int, int]]] = field(default_factory=dict)
    styles: Styles = field(default_factory=Styles)
    _counters: dict[str, dict[int, int]] = field(default_factory=dict)
    _started: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, root: Element | None, styles: Styles) -> Numbering:
        """The lists that the numbering part defines."""
        elements = {e.get(w("abstractNumId"), ""): e for e in children(root, "abstractNum")}
        abstracts = {key: _levels(element) for key, element in elements.items()}
        lists = {e.get(w("numId"), ""): _list(e) for e in children(root, "num")}
        for key, element in elements.items():
            linked = value(element, "numStyleLink")
            number = value(styles.by_id.get(linked or ""), "pPr/numPr/numId")
            if number in lists and lists[number][0] in abstracts:
                abstracts[key] = abstracts[lists[number][0]]
        return cls(abstracts, lists, styles)

    def label(self, paragraph: Element) -> str:
        """The label of the next paragraph with what follows it, or nothing; counts it."""
        number, given, style = self.styles.numbering(paragraph)
        if number not in self.lists:
            return ""
        abstract, overrides, starts = self.lists[number]
        levels = self.abstracts.get(abstract, {}) | overrides
        level = whole(given, _level_of_style(levels, style))
        if level not in levels:
            return ""
        self._count(number, abstract, level, levels, starts)
        return self._show(abstract, level, levels)

    def _count(self, number: str, abstract: str, level: int, levels: dict[int, Level], starts: dict[int, int]) -> None:
        counters = self._counters.setdefault(abstract, {})
        first = (number, level) not in self._started
        self._started.add((number, level))
        if level in starts and first:
            counters[level] = starts[level]
        else:
            counters[level] = counters[level] + 1 if level in counters else levels[level].start
        for deeper in [key for key in counters if key > level]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart and level < restart):
                del counters[deeper]

    def _show(self, abstract: str, level: int, levels: dict[int, Level]) -> str:
        shown = levels[level]
        if shown.form == "bullet":
            return _bullet(shown.text) + shown.suffix if shown.text.strip() else ""
        if shown.form == "none" and not _PLACE.search(shown.text):
            return shown.text + shown.suffix if shown.text else ""
        counters = self._counters[abstract]

        def put(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            other = levels.get(place, Level())
            return number_text(counters.get(place, other.start), "decimal" if shown.legal else other.form)

        text = _PLACE.sub(put, shown.text)
        return text + shown.suffix if text else ""


def number_text(number: int, form: str) -> str:
    """A number as Word writes it in a form ("upperRoman", "lowerLetter", "decimalZero", …).

    >>> number_text(4, "upperRoman"), number_text(28, "lowerLetter")
    ('IV', 'bb')
    """
    if form in ("upperRoman", "lowerRoman"):
        roman = _roman(number)
        return roman if form == "upperRoman" else roman.lower()
    if form in ("upperLetter", "lowerLetter") and number > 0:
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters.upper() if form == "upperLetter" else letters
    if form == "none":
        return ""
    return f"{number:02}" if form == "decimalZero" else str(number)


def _roman(number: int) -> str:
    text = ""
    for amount, letters in _ROMAN:
        text += letters * (number // amount)
        number %= amount
    return text


def _bullet(text: str) -> str:
    """Bullets of symbol fonts stand in the private area."""
    return "".join("-" if c in "\uf02d\uf0be" else "•" if "\ue000" <= c <= "\uf8ff" else c for c in text.strip())


def _levels(element: Element) -> dict[int, Level]:
    return {whole(e.get(w("ilvl")), 0): _level(e) for e in children(element, "lvl")}


def _level(element: Element) -> Level:
    suffix = value(element, "suff") or "tab"
    restart = value(element, "lvlRestart")
    return Level(
        form=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        start=whole(value(element, "start"), 0 if child(element, "start") is None else 1),
        restart=None if restart is None else whole(restart, 0),
        legal=bool(is_on(element, "isLgl")),
        suffix="" if suffix == "nothing" else " ",
        style=value(element, "pStyle"),
    )


def _list(element: Element) -> tuple[str, dict[int, Level], dict[int, int]]:
    levels: dict[int, Level] = {}
    starts: dict[int, int] = {}
    for override in children(element, "lvlOverride"):
        at = whole(override.get(w("ilvl")), 0)
        replaced = child(override, "lvl")
        if replaced is not None:
            levels[at] = _level(replaced)
        start = value(override, "startOverride")
        if start is not None:
            starts[at] = whole(start, 1)
    return value(element, "abstractNumId") or "", levels, starts


def _level_of_style(levels: dict[int, Level], style: str | None) -> int:
    return next((at for at, level in levels.items() if style and level.style == style), 0)
