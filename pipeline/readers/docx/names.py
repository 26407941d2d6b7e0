"""Names of the Word markup, and the two ways of asking for them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

Element = _Element
"""An element of the markup."""

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VML = "{urn:schemas-microsoft-com:vml}"


def w(name: str) -> str:
    """The full name of an element or attribute of the main vocabulary."""
    return _WORD + name


def value(element: Element | None, path: str) -> str | None:
    """`w:val` of the first child at a path of names ("pPr/numPr/ilvl"), or none."""
    found = child(element, path)
    return None if found is None else found.get(w("val"))


def child(element: Element | None, path: str) -> Element | None:
    for name in path.split("/"):
        if element is None:
            return None
        element = element.find(w(name))
    return element


def children(element: Element | None, name: str) -> Iterator[Element]:
    if element is not None:
        yield from element.iterfind(w(name))


def is_on(element: Element | None, path: str) -> bool | None:
    """A switch such as `w:b`: on, off, or none where it is not set."""
    found = child(element, path)
    return None if found is None else found.get(w("val")) not in ("0", "false", "off", "none")


def whole(text: str | None, otherwise: int) -> int:
    try:
        return int(text or "")
    except ValueError:
        return otherwise
