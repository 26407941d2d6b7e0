"""The paragraphs of a text as a tree: what stands under which heading, list item or bullet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from corpus.model import CanonicalText, Span, Structure

PLAIN = 90
"""Rank of a paragraph without a mark."""

# What stands at the start of a paragraph: "Điều 2.", "II.", "1.2.", "(3)", "a)", "-", "+".
_MARK = re.compile(
    r"""\s*(?:
      (?P<part>(?:Phần|PHẦN|Chương|CHƯƠNG)\s+[IVXLC\d]+[.:]?)
    | (?P<article>Điều\s+\d+[a-zđ]?\s*[.:]?)
    | (?P<roman>(?:Mục\s+)?[IVX]{1,6}(?:[.)]|\s?/(?=\s)|\s*[-–](?=\s)))
    | (?P<capital>[A-ZĐ][.)](?=\s))
    | (?P<number>\d{1,2}(?:\.\d{1,2}){0,3}(?:[.)/](?!\d)|(?<=\.\d)(?=\s)|\s?[-–](?=\s[^\W\d_])))
    | (?P<round>\(\d{1,2}\)\.?)
    | (?P<letter>[a-zđ]\d?(?:[.)](?=\s)|\s?[-–](?=\s[^\W\d_])))
    | (?P<dash>[-–•●▪*](?=\s|[^\W\d_]))
    | (?P<plus>\+)
    )\s*""",
    re.X,
)
_PART = re.compile(r"\W*(?:Phần|PHẦN|Chương|CHƯƠNG)\s+(?:thứ\s+\w+|[IVXLC\d]+)\W*")
"""A part's or chapter's label alone on its line."""

_FORMULA = re.compile(r"\W*QUYẾT (?:ĐỊNH|NGHỊ)\s*:?\W*")
_RANK = {"part": 10, "capital": 15, "article": 20, "roman": 20, "number": 30, "round": 45, "letter": 50, "dash": 60,
         "plus": 70}  # fmt: skip

_FIRST = frozenset(("(1)", "(1).", "1)", "a)", "(i)", "-", "–", "*", "•"))


@dataclass(slots=True, eq=False)
class Item:
    """A paragraph: its label ("" without one), the place of what follows the label, and what stands under it."""

    span: Span
    content: Span
    label: str = ""
    rank: int = PLAIN
    bold: bool = False
    parent: Item | None = None
    children: list[Item] = field(default_factory=list)

    def path(self) -> Iterator[Item]:
        """The item and what it stands under, innermost first."""
        item: Item | None = self
        while item:
            yield item
            item = item.parent


def outline(canonical: CanonicalText, structure: Structure) -> Item:
    """The root of the tree of all paragraphs that belong to the document's own text."""
    root = Item(Span(0, 0), Span(0, 0), rank=0)
    last = root
    annex = None
    for item in _paragraphs(canonical, structure):
        inside = next((a for a in structure.appendices if a.start <= item.span.start < a.end), None)
        last, annex = (root if inside != annex else last), inside
        item.parent = _parent(last, item, canonical.text)
        item.parent.children.append(item)
        last = item
    root.children = _enacted(canonical.text, root.children)
    return root


def _enacted(text: str, items: list[Item]) -> list[Item]:
    """What follows the enacting formula, where there is one: before it stand title and legal bases."""
    for index, item in enumerate(items):
        if _FORMULA.fullmatch(text, item.span.start, item.span.end):
            return items[index + 1 :]
    return items


def _parent(last: Item, item: Item, text: str) -> Item:
    """The nearest item before that ranks higher; a paragraph without a mark goes on after a list.

    A list that starts right behind a lead-in stands under it, whatever its marks: "a) …, cụ thể:" and then "(1) …".
    """
    if item.rank == PLAIN:
        return next(i for i in last.path() if i.rank < _RANK["dash"])
    like = next((i.parent for i in last.path() if i.rank == item.rank and i.parent), None)
    if like:
        return like
    led = last.label and item.label in _FIRST and last.content.of(text).rstrip(" *\n").endswith(":")
    return last if led else next(i for i in last.path() if i.rank < item.rank)


def _paragraphs(canonical: CanonicalText, structure: Structure) -> Iterator[Item]:
    wanted = (structure.body, *structure.appendices) if structure.body else ()
    unwanted = tuple(
        span
        for span in (structure.header, structure.signature, structure.recipients, *structure.boilerplate,
                     *structure.quotations)
        if span
    )  # fmt: skip
    part: Span | None = None
    for block in canonical.blocks:
        if block.cell or (wanted and not _inside(block.span, wanted)) or _inside(block.span, unwanted):
            continue
        item = _item(canonical, block.span, bold=block.bold)
        if part and item.rank == PLAIN:
            item = _titled(canonical.text, part, item)
        part = block.span if _PART.fullmatch(block.span.of(canonical.text)) else None
        if part is None:
            yield item


def _titled(text: str, part: Span, title: Item) -> Item:
    """A part or chapter whose title stands on the line below its label: "Chương II", "QUY TRÌNH TIẾP NHẬN"."""
    return Item(Span(part.start, title.span.end), title.content, part.of(text), _RANK["part"], bold=True)


def _inside(span: Span, places: Iterable[Span | None]) -> bool:
    return any(place.start <= span.start < place.end for place in places if place)


def _item(canonical: CanonicalText, span: Span, *, bold: bool) -> Item:
    match = _MARK.match(canonical.text, span.start, span.end)
    if not match or match.end() >= span.end or not match.lastgroup:
        return Item(span, span, bold=bold)
    rank = _RANK[match.lastgroup]
    if match.lastgroup == "number":
        rank += 5 * match["number"].strip(".)/").count(".")
    return Item(span, Span(match.end(), span.end), match[0].strip(), rank, bold)
