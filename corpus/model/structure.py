"""Parts of a document: header, sections, lists, signature block, recipients, appendices."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from corpus.model.span import Span


class SectionKind(StrEnum):
    """Parts in the order of nesting: phần, chương, mục, điều, khoản, điểm; numbered headings; bullets."""

    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    CLAUSE = "clause"
    POINT = "point"
    HEADING = "heading"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Section:
    """A labelled part: `label` as printed ("Điều 3.", "II.", "a)", "-"), its heading line and all of its text.

    `level` counts nesting from 0; `parent` is the index of the enclosing section in `Structure.sections`.
    """

    kind: SectionKind
    label: str
    heading: Span
    span: Span
    level: int
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Structure:
    """Where the parts stand. `body` is what is left of the main text without header, signature and appendices.

    `boilerplate` holds what belongs to a portal or to the page and not to the document: menus, counters, captions.
    `quotations` are passages over several lines that quote another text (the new wording in an amending act).
    """

    header: Span | None = None
    body: Span | None = None
    signature: Span | None = None
    recipients: Span | None = None
    appendices: tuple[Span, ...] = ()
    boilerplate: tuple[Span, ...] = ()
    sections: tuple[Section, ...] = ()
    quotations: tuple[Span, ...] = ()

    def section_at(self, offset: int) -> Section | None:
        """The innermost section that holds `offset`."""
        inner = [s for s in self.sections if s.span.start <= offset < s.span.end]
        return max(inner, key=lambda s: s.level, default=None)
