"""What surrounds an article on a web page, as data."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from selectolax.lexbor import LexborNode

from corpus.text import fold

_WITH_WORDS = frozenset({"nav", "footer", "aside", "button"})
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
# "Lượt xem: 1.204", "Đang online: 61", "Tất cả: 1203876", "Cỡ chữ: A- A+".
_COUNTER = re.compile(
    r"cỡ\ chữ\W.{0,12} | (?:số\ )?lượt\ (?:xem|truy\ cập|đọc)\b.{0,30}"
    + r"| (?:đang\ )?(?:online|trực\ tuyến)\s*:?\s*[\d.,]* | tất\ cả\s*:\s*[\d.,]+",
    re.I | re.X,
)


@dataclass(frozen=True, slots=True)
class Chrome:
    """Names of elements, parts of names and whole lines; see `chrome.toml`."""

    elements: frozenset[str]
    against: frozenset[str]
    favour: frozenset[str]
    ends: frozenset[str]
    lines: frozenset[str]

    def opinion(self, node: LexborNode) -> int:
        """Whether the names of an element speak against it (-1), for it (1) or say nothing (0)."""
        words = _name_words(node)
        if words & self.against:
            return -1
        return 1 if words & self.favour else 0

    def is_line(self, text: str) -> bool:
        """Whether a line is a button, a counter, or a row of them between bars."""
        if not self.lines:
            return False
        parts = [part.strip(" .:»«[]()|-").lower() for part in text.split("|")]
        known = sum(part in self.lines or _COUNTER.fullmatch(part) is not None for part in parts)
        return known * 2 >= len(parts) and known > 0

    def is_end(self, text: str) -> bool:
        return text.strip(" .:»«|-").lower() in self.ends


@cache
def chrome() -> Chrome:
    data = tomllib.loads(files("pipeline.readers.html").joinpath("chrome.toml").read_text("utf-8"))
    return Chrome(**{key: frozenset(words) for key, words in data.items()})


@cache
def no_chrome() -> Chrome:
    """For a page that is all text of its own, as that of a mail: only what never holds words is left out."""
    nothing = frozenset[str]()
    return Chrome(chrome().elements - _WITH_WORDS, nothing, nothing, nothing, nothing)


def _name_words(node: LexborNode) -> set[str]:
    """The words of class, identity and role, and runs of two and three of them."""
    found = set[str]()
    for name in ("class", "id", "role"):
        for part in (node.attributes.get(name) or "").split():
            words = [fold(word) for word in _WORDS.findall(part)]
            found.update(words)
            found.update(left + right for left, right in pairwise(words))
            found.update("".join(words[at : at + 3]) for at in range(len(words) - 2))
    return found
