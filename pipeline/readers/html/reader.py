"""Web pages: the article without menus, counters and footers; tables as cells; layout tables unwrapped."""

from __future__ import annotations

import codecs
import re

from selectolax.lexbor import LexborHTMLParser

from pipeline.raw import RawDocument, ReadContext
from pipeline.readers.composer import Composer
from pipeline.readers.decode import decode, encoding_of
from pipeline.readers.html.article import find_article, headline, remove_chrome
from pipeline.readers.html.blocks import BlockWalk
from pipeline.readers.html.chrome import Chrome, chrome, no_chrome

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*[\"']([\w-]+)", re.I)
_HEAD = 8192
# Names that Python knows beside those of character sets stand for transformations, some of them slow.
_SETS = ("utf-8", "utf-16", "utf-32", "ascii", "cp", "iso8859", "mac", "koi8", "tis", "gb", "big5", "shift", "euc")
_MEDIA_TYPE = "text/html"


def read_html(data: bytes, context: ReadContext) -> RawDocument:  # noqa: ARG001
    """Paragraphs and cells of the article of a web page. Raises UnknownEncoding."""
    return _read(data, chrome())


def read_whole_html(data: bytes, context: ReadContext) -> RawDocument:  # noqa: ARG001
    """Paragraphs and cells of all of a page that is no page of a web site. Raises UnknownEncoding."""
    return _read(data, no_chrome())


def _read(data: bytes, names: Chrome) -> RawDocument:
    tree = LexborHTMLParser(html_text(data))
    body = tree.body
    if body is None:
        return RawDocument(_MEDIA_TYPE, (), ())
    remove_chrome(tree, names)
    article = find_article(body, names) if names.lines else body
    walk = BlockWalk(names, Composer())
    title = headline(tree, article)
    if title:
        walk.composer.add(title, bold=True)
    walk.walk(article)
    walk.flush()
    return RawDocument(_MEDIA_TYPE, walk.composer.pages, tuple(walk.composer.blocks))


def html_text(data: bytes) -> str:
    """The characters of a page: by its byte order mark, by what it announces, or as plain text is read."""
    announced = _CHARSET.search(data[:_HEAD])
    if encoding_of(data) is None and announced:
        try:
            return data.decode(_character_set((announced[1] or announced[2]).decode("ascii")))
        except (LookupError, UnicodeDecodeError):
            return decode(data)
    return decode(data)


def _character_set(name: str) -> str:
    """Python's name of a character set. Raises LookupError for anything else."""
    found = codecs.lookup(name).name
    if not found.startswith(_SETS):
        raise LookupError(name)
    return found
