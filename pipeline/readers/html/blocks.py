"""The elements of an article → paragraphs, list items and table cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from corpus.model import Cell
from pipeline.readers.composer import Composer
from pipeline.readers.html.chrome import Chrome

_INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike
    strong sub sup time tt u var wbr o:p st1:place st1:country-region st1:city""".split()  # noqa: SIM905
)
_BOLD = frozenset(("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"))
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_LIGHT_STYLE = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)")
_SPACES = re.compile(r"[ \t\r\n\f]+")
_LAYOUT_ROWS, _LAYOUT_COLUMNS = 4, 2  # more of both is data, however long a cell is
_LONGEST_CELL = 1500
_MOST_PARAGRAPHS = 8


@dataclass(slots=True)
class _Paragraph:
    """Text so far, and whether all of it is bold."""

    text: str = ""
    bold: bool = True
    any: bool = False

    def add(self, text: str, *, bold: bool) -> None:
        self.text += text
        if text.strip():
            self.bold, self.any = self.bold and bold, True

    @property
    def clean(self) -> str:
        return "\n".join(_SPACES.sub(" ", line).strip() for line in self.text.split("\v")).strip("\n")


@dataclass(slots=True)
class BlockWalk:
    """Walks an element and composes its blocks. `ended` is set where the links to other articles begin."""

    chrome: Chrome
    composer: Composer = field(default_factory=Composer)
    ended: bool = False
    _current: _Paragraph = field(default_factory=_Paragraph)
    _inside: list[_Paragraph] | None = None
    _tables: int = 0

    def walk(self, node: LexborNode, *, bold: bool = False) -> None:
        """Take all that is below an element."""
        items = 0
        for child in node.iter(include_text=True):
            if self.ended:
                return
            items += child.tag == "li"
            if child.tag == "-text":
                self._current.add(child.text_content or "", bold=bold)
            elif child.tag and not child.tag.startswith("-"):
                self._element(child, bold=_bold_of(child, inherited=bold), place=items)

    def flush(self, *, labels: bool = False) -> None:
        """End the current paragraph; the label of an item waits for its words, unless `labels` end too."""
        if not (labels or self._current.any) and self._current.clean:
            return
        paragraph, self._current = self._current, _Paragraph()
        text = paragraph.clean
        if not text:
            return
        if self._inside is not None:
            self._inside.append(paragraph)
            return
        if self.chrome.is_line(text):
            return
        if self.chrome.is_end(text) and self.composer.blocks:
            self.ended = True
            return
        self.composer.add(text, bold=paragraph.bold and paragraph.any)

    def _element(self, node: LexborNode, *, bold: bool, place: int) -> None:
        """Take an element; a list item is the one at `place` of its list, from 1."""
        if node.tag == "br":
            self._current.text += "\v"
        elif node.tag in _INLINE:
            self.walk(node, bold=bold)
        elif node.tag == "table":
            self.flush(labels=True)
            self._table(node)
        elif node.tag in ("div", "section", "ul", "ol") and _is_chrome(node, self.chrome):
            self.flush()
        else:
            label = _label(node, place)
            self.flush(labels=bool(label))
            self._current.text += label
            self.walk(node, bold=bold)
            self.flush(labels=bool(label))

    def _table(self, table: LexborNode) -> None:
        cells = list(_cells(table))
        if _is_layout(cells):
            for _, node in cells:
                self.walk(node, bold=node.tag == "th")
                self.flush()
            return
        for (row, column, span), node in cells:
            paragraphs = self._cell(node)
            text = "\n".join(p.clean for p in paragraphs)
            self.composer.add(text, bold=all(p.bold for p in paragraphs), cell=Cell(self._tables, row, column, span))
        self._tables += 1

    def _cell(self, node: LexborNode) -> list[_Paragraph]:
        paragraphs: list[_Paragraph] = []
        self._inside = paragraphs
        self.walk(node, bold=_bold_of(node))
        self.flush()
        self._inside = None
        return paragraphs


def _bold_of(node: LexborNode, *, inherited: bool = False) -> bool:
    style = node.attributes.get("style") or ""
    if _LIGHT_STYLE.search(style):
        return False
    return inherited or node.tag in _BOLD or _BOLD_STYLE.search(style) is not None


def _is_chrome(node: LexborNode, chrome: Chrome) -> bool:
    """Whether a box inside an article is none of it: named so, or a list of links."""
    if chrome.opinion(node) < 0:
        return True
    links = node.css("a")
    if len(links) < 4:
        return False
    words = len(node.text().split())
    return sum(len(link.text().split()) for link in links) > 0.7 * max(words, 1)


def _label(node: LexborNode, place: int) -> str:
    """The label that a browser shows before a list item, the one at `place` of its list."""
    if node.tag != "li" or node.parent is None or "list-style" in (node.parent.attributes.get("style") or ""):
        return ""
    if node.parent.tag != "ol":
        return "- "
    number = place - 1 + _whole(node.parent.attributes.get("start"))
    kind = node.parent.attributes.get("type") or "1"
    return f"{chr(ord(kind) + number - 1)}) " if kind in ("a", "A") and number < 27 else f"{number}. "


def _cells(table: LexborNode) -> Iterator[tuple[tuple[int, int, int], LexborNode]]:
    """Row, column and span of each cell; cells that reach down push those below to the right."""
    taken = set[tuple[int, int]]()
    for row, element in enumerate(_rows(table)):
        column = 0
        for node in element.iter():
            if node.tag not in ("td", "th"):
                continue
            while (row, column) in taken:
                column += 1
            span, depth = _number(node, "colspan"), _number(node, "rowspan")
            taken.update((row + down, column + right) for down in range(depth) for right in range(span))
            yield (row, column, span), node
            column += span


def _rows(table: LexborNode) -> Iterator[LexborNode]:
    for child in table.iter():
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in child.iter() if row.tag == "tr")


def _number(node: LexborNode, name: str) -> int:
    return min(max(_whole(node.attributes.get(name)), 1), 100)


def _whole(written: str | None) -> int:
    """A whole number of an attribute; 1 for what is none."""
    text = (written or "").strip()
    return int(text) if text.isdecimal() and len(text) < 10 else 1


def _is_layout(cells: list[tuple[tuple[int, int, int], LexborNode]]) -> bool:
    """Whether a table only lays out a page: one column, tables inside, or a cell that holds an article."""
    if all(column == 0 for (_, column, _), _ in cells):
        return True
    if any(node.css_first("table") is not None for _, node in cells):
        return True
    rows, columns = len({row for (row, _, _), _ in cells}), 1 + max(column for (_, column, _), _ in cells)
    if rows > _LAYOUT_ROWS and columns > _LAYOUT_COLUMNS:
        return False
    return any(len(node.text()) > _LONGEST_CELL or len(node.css("p")) > 3 * _MOST_PARAGRAPHS for _, node in cells)
