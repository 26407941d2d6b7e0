"""The form in which samples are written: a head of facts, then the text with its tasks marked in place.

    name: cong-van-12          one `key: value` a line; bodies:, cite: and notes: open lists of indented lines
    bodies:
      TC Sở Tài chính          a key for the marks below and the full name; `!` before the key keeps it out of `agencies`
    cite:
      12/QĐ-UBND | 2024-01-02 | Ủy ban nhân dân tỉnh | can-cu      a law without number: its name in place of the number
    ---
    < left column              lines that follow one another make one block of two columns
    > right column
    # centred, bold    ## bold    ~ italic    @page a new page
    @table 5,40,25,30          widths in per cent; rows follow with ` ¦ ` between cells, the first is the head
    Giao Sở Tài chính [[rà soát …|a=TC|d=trước ngày 05/3/2024>2024-03-05]].

A mark is `[[action|field=value|…]]`. Fields: a assignees, c cooperating, r report to (keys, joined by commas; `a` is taken
from the mark before when it is left out, `a=-` is nobody), d deadline `words>ISO day or -`, w recurrence, k kind (k=r, h
or e), n note, same=1 for a repeat of the task before. `{12}` in a PDF is stamped over the page in a text of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

MARK = re.compile(r"\[\[(?P<action>[^|\]]+)(?P<spec>(?:\|[^|\]]+)*)\]\]")
STYLES = {"# ": "title", "## ": "heading", "~ ": "italic", "< ": "left", "> ": "right"}
LISTS = ("bodies", "cite", "notes")


@dataclass(frozen=True, slots=True)
class Mark:
    """A task in a paragraph: `start:end` of the paragraph's text, and its fields."""

    start: int
    end: int
    fields: dict[str, str]


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str
    style: str = "body"
    marks: tuple[Mark, ...] = ()
    stamped: str = ""
    """The text with braces round what is stamped over the page, where something is."""


@dataclass(frozen=True, slots=True)
class Columns:
    left: tuple[Paragraph, ...]
    right: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Table:
    widths: tuple[int, ...]
    rows: tuple[tuple[Paragraph, ...], ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    pass


Block = Paragraph | Columns | Table | PageBreak


@dataclass(frozen=True, slots=True)
class Source:
    """One sample as it was written."""

    head: dict[str, str]
    lists: dict[str, list[str]] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()

    @property
    def name(self) -> str:
        return self.head["name"]


def read_source(path: Path) -> Source:
    head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    facts, lists = _read_head(head)
    return Source(facts, lists, tuple(_read_blocks(body.splitlines())))


def _read_head(head: str) -> tuple[dict[str, str], dict[str, list[str]]]:
    facts: dict[str, str] = {}
    lists: dict[str, list[str]] = {name: [] for name in LISTS}
    current = ""
    for line in filter(str.strip, head.splitlines()):
        if line.startswith(" "):
            lists[current].append(line.strip())
            continue
        key, _, value = line.partition(":")
        if key in LISTS:
            current = key
        else:
            facts[key] = value.strip()
    return facts, lists


def _read_blocks(lines: list[str]) -> list[Block]:
    blocks: list[Block] = []
    rest = list(lines)
    while rest:
        line = rest.pop(0)
        if not line.strip():
            continue
        if line.startswith("@page"):
            blocks.append(PageBreak())
        elif line.startswith("@table "):
            blocks.append(_read_table(line, rest))
        elif line.startswith(("< ", "> ")):
            rest.insert(0, line)
            blocks.append(_read_columns(rest))
        else:
            blocks.append(_read_paragraph(line))
    return blocks


def _read_table(line: str, rest: list[str]) -> Table:
    rows: list[tuple[Paragraph, ...]] = []
    while rest and rest[0].strip():
        rows.append(tuple(_read_paragraph(cell.strip(), "cell") for cell in rest.pop(0).split("¦")))
    return Table(tuple(int(width) for width in line.removeprefix("@table ").split(",")), tuple(rows))


def _read_columns(rest: list[str]) -> Columns:
    found: list[Paragraph] = []
    while rest and rest[0].startswith(("< ", "> ")):
        found.append(_read_paragraph(rest.pop(0)))
    return Columns(tuple(p for p in found if p.style == "left"), tuple(p for p in found if p.style == "right"))


def _read_paragraph(line: str, style: str = "body") -> Paragraph:
    for sign, name in STYLES.items():
        if line.startswith(sign) and style == "body":
            line, style = line.removeprefix(sign), name
            break
    text, marks, at = "", list[Mark](), 0
    for match in MARK.finditer(line):
        text += line[at : match.start()]
        marks.append(Mark(len(text), len(text) + len(match["action"]), _fields(match["spec"])))
        text, at = text + match["action"], match.end()
    text += line[at:]
    plain = re.sub(r"[{}]", "", text)
    return Paragraph(plain, style, tuple(marks), text if plain != text else "")


def _fields(spec: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in spec.split("|") if part)
