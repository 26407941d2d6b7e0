"""Verbs that change other documents, and what joins them to what stands before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.model import Relation
from extractors.citations import cues

_CHAIN = re.compile(rf"\b{cues.CHANGE}(?:(?:, | va |, va ){cues.CHANGE})*\b")
"""Verbs with one object: "sửa đổi, bổ sung"."""

_JOINT = re.compile(r"(?P<mark>[,;]|(?<!\w)va|(?<!\w)hoac|(?<!\w)dong thoi) ?(?:va |hoac |dong thoi )?$")
_AMENDS = re.compile(rf"\b(?:{cues.AMEND}|cum tu)\b")
_NUMBER = re.compile(r"\d[\w.]*[/-]\S")
_KINDS = r"(?:quyet dinh|nghi quyet|nghi dinh|thong tu|chi thi|ke hoach|van ban|cong van|thong bao|luat)"
_ANOTHER = re.compile(rf"(?:,|\bva|\bcung|\bhoac) (?:cac )?(?:{_KINDS}(?: [^\W\d_]+){{0,4}}? )?$")
"""Right before a document that stands beside the verb's object: "điều chỉnh giá thuê và |Quyết định"."""

_AWAY = re.compile(r"(?<!kem )\btheo\b|\b(?:boi|bang)\b")
_REACH = 120


@dataclass(frozen=True, slots=True)
class Change:
    """A verb of change: its place in the words looked at, what it does, the mark or word that joins it (";", "va")."""

    start: int
    end: int
    relation: Relation
    joint: str


def changes(words: str) -> Iterator[Change]:
    """The verbs of change in folded words that end before a document; joined ones where they govern a document."""
    for match in _CHAIN.finditer(words):
        behind = _up_to_document(words[match.end() : match.end() + 2 * _REACH])
        joint = _JOINT.search(words[max(match.start() - 16, 0) : match.start()])
        if _reaches(behind) and not (joint and _misses(behind)):
            relation = Relation.AMENDS if _AMENDS.search(match[0]) else Relation.REPLACES
            yield Change(*match.span(), relation, joint["mark"] if joint else "")


def last_joined(words: str) -> Change | None:
    """The last verb of change that "và", a comma or a semicolon sets beside what stands before."""
    return next((change for change in reversed(list(changes(words))) if change.joint), None)


def names_document(words: str) -> bool:
    """Whether a document's number stands among the words."""
    return _NUMBER.search(words) is not None


def _up_to_document(behind: str) -> str:
    number = _NUMBER.search(behind)
    return behind[: number.start()] if number else behind


def _reaches(between: str) -> bool:
    """Whether the words between a verb and the next document belong to one clause."""
    return len(between) <= _REACH and not re.search("[.;]", between)


def _misses(between: str) -> bool:
    """Whether that document is not the verb's object: its means, or one of a list around the verb."""
    return _AWAY.search(between) is not None or stands_beside(between)


def stands_beside(between: str) -> bool:
    """Whether the words before a document set it beside something else: "… giá đất và |Quyết định"."""
    return _ANOTHER.search(between.removesuffix("so ")) is not None
