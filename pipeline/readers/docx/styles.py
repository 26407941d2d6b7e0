"""Styles: what a paragraph or a run inherits (bold, capitals, numbering)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.readers.docx.names import Element, child, children, is_on, value, w


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by their identity, and the one paragraphs have by default."""

    by_id: dict[str, Element] = field(default_factory=dict)
    default: str | None = None

    @classmethod
    def of(cls, root: Element | None) -> Styles:
        styles = {style.get(w("styleId"), ""): style for style in children(root, "style")}
        default = next(
            (
                key
                for key, s in styles.items()
                if s.get(w("type")) == "paragraph" and s.get(w("default")) in ("1", "true")
            ),
            None,
        )
        return cls(styles, default)

    def chain(self, style: str | None) -> Iterator[Element]:
        """A style and those it is based on."""
        seen = set[str]()
        while style and style in self.by_id and style not in seen:
            seen.add(style)
            yield self.by_id[style]
            style = value(self.by_id[style], "basedOn")

    def switch(self, paragraph: Element, run: Element, name: str) -> bool:
        """Whether a run is bold ("b"), in capitals ("caps") or hidden ("vanish"), by itself or by its styles."""
        own = is_on(run, f"rPr/{name}")
        if own is not None:
            return own
        for style in (value(run, "rPr/rStyle"), value(paragraph, "pPr/pStyle") or self.default):
            inherited = next((s for e in self.chain(style) if (s := is_on(e, f"rPr/{name}")) is not None), None)
            if inherited is not None:
                return inherited
        return False

    def font(self, paragraph: Element, run: Element) -> str:
        """The name of the font of a run's letters beyond ASCII, its own or by its styles; "" where none is named."""
        own = _font(run)
        if own:
            return own
        for style in (value(run, "rPr/rStyle"), value(paragraph, "pPr/pStyle") or self.default):
            inherited = next((name for e in self.chain(style) if (name := _font(e))), "")
            if inherited:
                return inherited
        return ""

    def numbering(self, paragraph: Element) -> tuple[str | None, str | None, str | None]:
        """List and level of a paragraph, its own or its style's, and the style that gave the list."""
        own = child(paragraph, "pPr/numPr")
        number, level = value(own, "numId"), value(own, "ilvl")
        style = value(paragraph, "pPr/pStyle") or self.default
        if number is not None:
            return number, level, None
        for element in self.chain(style):
            found = child(element, "pPr/numPr")
            if found is not None and value(found, "numId") is not None:
                return value(found, "numId"), level or value(found, "ilvl"), element.get(w("styleId"))
        return None, None, None


def _font(element: Element) -> str:
    fonts = child(element, "rPr/rFonts")
    name = "" if fonts is None else fonts.get(w("hAnsi")) or fonts.get(w("ascii")) or ""
    return name.partition(";")[0]
