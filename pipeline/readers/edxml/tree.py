"""The XML of a package, looked at by local names: name spaces, prefixes and case differ between senders."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from corpus.errors import DamagedFile, TooLarge, UnsupportedFormat
from pipeline.limits import Limits

Element = etree._Element
_DECLARED = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.I)
_START = re.compile(rb"<\?xml|<[A-Za-z]")


def parse(data: bytes, limits: Limits) -> tuple[Element, bool]:
    """The root, and whether it had to be mended (a prefix without a name space, an element not closed).

    Raises TooLarge, UnsupportedFormat for a document type or entities, DamagedFile for what is no XML.
    """
    if len(data) > limits.unpacked:
        raise TooLarge("Gói edXML quá lớn.", remedy="Xin nơi gửi tách tệp đính kèm gửi riêng.")
    if _DECLARED.search(data.replace(b"\x00", b"")):
        raise UnsupportedFormat(
            "Gói edXML khai báo DOCTYPE hoặc ENTITY; để an toàn, gói như vậy không được đọc.",
            remedy="Xin nơi gửi gửi lại gói không có khai báo này.",
        )
    try:
        return etree.fromstring(data, _parser(recover=False)), False
    except (etree.XMLSyntaxError, ValueError):
        start = _START.search(data)
        root = etree.fromstring(data[start.start() :] if start else data, _parser(recover=True))
    if root is None or descendant(root, "messageheader") is None:
        raise DamagedFile("Gói edXML bị hỏng hoặc bị cắt cụt, không đọc được.", remedy="Xin nơi gửi gửi lại gói.")
    return root, True


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, recover=recover, remove_comments=True
    )


def local(element: Element) -> str:
    """The name without name space or prefix, in small letters."""
    tag = element.tag
    return re.split(r"[}:]", tag)[-1].lower() if isinstance(tag, str) else ""


def descendant(root: Element, name: str) -> Element | None:
    """The first element of this name at any depth."""
    return next((element for element in root.iter() if local(element) == name), None)


def children(parent: Element | None, *names: str) -> Iterator[Element]:
    """The children of any of these names, in order."""
    for element in parent if parent is not None else ():
        if local(element) in names:
            yield element


def at(parent: Element | None, path: str) -> Element | None:
    """The first element at a path of local names ("promulgationinfo/promulgationdate"); "a|b" for either name."""
    for step in path.split("/"):
        parent = next(children(parent, *step.split("|")), None)
    return parent


def words(parent: Element | None, path: str) -> str:
    """The text at a path, runs of spaces as one; "" where there is none, or where it says "null"."""
    found = at(parent, path) if path else parent
    text = " ".join("".join(map(str, found.itertext())).split()) if found is not None else ""
    return "" if text.lower() == "null" else text
