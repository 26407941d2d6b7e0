"""Cadences that introduce a sentence: "Hằng tháng, trước ngày 25, …", "Định kỳ vào ngày 25 hằng tháng, …"."""

from __future__ import annotations

import re

from corpus.model import Recurrence, Span
from extractors.recurrence.cadence import CADENCE
from extractors.recurrence.find import recurrence_in

_LONGEST = 90  # letters of an introduction
_FAR = 400  # letters of a sentence within which an introduction ends
_DAY = r"(?:ngày\s(?:\d{1,2}(?:(?:/|\stháng\s)\d{1,2})?)|thứ\s\w+|tháng\s\d{1,2})"
_BOUND = r"(?:(?:vào|từ|trước|đến|(?:chậm|muộn)\snhất(?:\slà)?(?:\s(?:vào|trước))?)\s)"
# "Định kỳ trước ngày 25 của |", "Chậm nhất ngày 10/6 và 10/12 |".
_BEFORE = re.compile(
    rf"(?:theo\s)?(?:định\skỳ,?\s)?(?:{_BOUND}?{_DAY}(?:\s?(?:,|và|đến)\s(?:{_DAY}|\d[\d/]*))*\s(?:của\s)?)?"
)
_ASIDE = r"(?:\s?\([^()]{1,60}\))?"
# "| hoặc đột xuất,", "| , quý, năm,", "| (ngày 25), hằng quý (ngày 20),", "| , chậm nhất ngày 05 tháng sau,".
_AFTER = re.compile(
    rf"""{_ASIDE}
    (?:\s?(?:,|và|hoặc|hay)\s(?:(?:hằng|hàng|cả|0?1|một)\s)?
        (?:tháng|quý|6\stháng|năm|đột\sxuất|khi\scó\syêu\scầu)(?!\w){_ASIDE})*
    (?:\s?,?\s\(?\s?{_BOUND}?{_DAY}(?:\s(?:của\s)?(?:tháng|quý|năm)(?:\s(?:sau|liền\skề|kế\stiếp|đó))?)?\s?\)?)?
    \s?,?\s""",
    re.VERBOSE,
)


def opening_end(words: str) -> int:
    """How many letters a cadence with its day takes at the start of a sentence in small letters, with the comma
    behind it, if one is there; 0 for none."""
    for match in CADENCE.finditer(words, 0, _LONGEST):
        after = _AFTER.match(words, match.end())
        marked = not match["regular"] or (after is not None and "," in after[0])
        if after and marked and _BEFORE.fullmatch(words, 0, match.start()):
            return after.end()
    return 0


def recurrence_of_opening(text: str, sentence: Span) -> Recurrence | None:
    """How often the acts of a sentence recur that a cadence introduces."""
    words = re.sub(r"\s", " ", text[sentence.start : min(sentence.end, sentence.start + _FAR)].lower())
    end = opening_end(words)
    return recurrence_in(text, Span(sentence.start, sentence.start + end)) if end else None
