"""Automatic numbers of Word: which paragraphs carry them, and the list definitions behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from docx.document import Document as Word
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph as WordParagraph

LEVELS = {
    "dieu": (
        ("decimal", "Điều %1.", r"Điều (\d+)\. "),
        ("decimal", "%2.", r"(\d+)\. "),
        ("lowerLetter", "%3)", r"([a-d])\) "),
    ),
    "la-ma": (
        ("upperRoman", "%1.", r"([IVX]+)\. "),
        ("decimal", "%2.", r"(\d+)\. "),
        ("lowerLetter", "%3)", r"([a-d])\) "),
    ),
}
ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


@dataclass
class Numbering:
    """Numbers paragraphs by the list style `kind`, as long as the list would print what the author wrote."""

    word: Word
    kind: str
    counters: list[int] = field(default_factory=lambda: [0, 0, 0])
    instance: int = 0

    def number(self, paragraph: WordParagraph, text: str) -> str:
        """Give the paragraph its number; the text that is left to write."""
        for level, (_, _, pattern) in enumerate(LEVELS[self.kind]):
            match = re.match(pattern, text)
            if match and self._fits(level, _value(match[1])):
                self._apply(paragraph, level)
                return text[match.end() :]
        return text

    def _fits(self, level: int, value: int) -> bool:
        if level == 0 and value == 1:
            self.instance, self.counters = _new_instance(self.word, self.kind), [0, 0, 0]
        if not self.instance or value != self.counters[level] + 1:
            return False
        self.counters = [*self.counters[:level], value, *([0] * (2 - level))]
        return True

    def _apply(self, paragraph: WordParagraph, level: int) -> None:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = self.instance


def _value(printed: str) -> int:
    if printed.isdigit():
        return int(printed)
    return ROMANS.index(printed) + 1 if printed in ROMANS else "abcd".index(printed) + 1


def _new_instance(word: Word, kind: str) -> int:
    """A list of its own that starts from one: the number of its `w:num`."""
    root = word.part.numbering_part.element
    names = root.findall(qn("w:abstractNum"))
    abstract = str(900 + len(names))
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for n, (form, text, _) in enumerate(LEVELS[kind])
    )
    root.insert(
        len(names),
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract}">'
            f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        ),
    )
    number = max((int(n.get(qn("w:numId"))) for n in root.findall(qn("w:num"))), default=0) + 1
    node = OxmlElement("w:num")
    node.set(qn("w:numId"), str(number))
    link = OxmlElement("w:abstractNumId")
    link.set(qn("w:val"), abstract)
    node.append(link)
    root.append(node)
    return number
