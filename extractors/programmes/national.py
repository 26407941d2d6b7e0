"""The national target programmes: one of them by its name, all of them by a joint mention."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.model import LinkStrength, Span
from extractors.programmes.mentions import Mention, names_body
from extractors.programmes.table import programmes

JOINT, MERGED = "MTQG", "MTQG-2635"

# On folded text. "ctmtqg", "chuong trinh (chuong tinh) muc tieu quoc gia gia", "mtqg"; then what it is for.
_HEAD = r"(?:ct\s?mtqg|(?:chuong\s(?:trinh|tinh)\s)?(?:mtqg|muc\stieu\squoc\sgia(?:\sgia)?))"
_NAMES = {
    "rural": r"(?:xay\sdung\s|xd\s?)?(?:nong\sthon\smoi|ntm)",
    "poverty": r"giam\sngheo|gnbv",
    "minority": r"(?:phat\strien\s)?(?:(?:kinh\ste\s?[-,&]?\s?(?:va\s)?xa\shoi|kt\s?-\s?xh)\s)?(?:(?:o\s)?vung\s)?"
    r"(?:dong\sbao\s)?(?:dan\stoc\sthieu\sso|dtts)|dan\stoc|1719",
    "other": r"(?:ve\s)?(?:phat\strien\svan\shoa|phong|hien\sdai|cham\ssoc|y\ste|giao\sduc|viec\slam|nuoc\ssach"
    r"|ung\spho)",
}
_MENTION = re.compile(
    rf"(?<!\w)(?:(?P<count>0?[2-9]|hai|ba|nam)\s)?(?P<head>{_HEAD})(?!\w)"
    r"(?:,?\s(?:ve|cho|trong|thuoc|:|\(|\W)?\s?(?:"
    rf"{'|'.join(f'(?P<{name}>{words})' for name, words in _NAMES.items())}))?"
)
_NOT_THREE = {"2", "02", "hai", "5", "05", "nam"}
_CODES = {"rural": "MTQG-NTM", "poverty": "MTQG-GNBV", "minority": "MTQG-DTTSMN"}
_COUNTED = re.compile(r"(?<!\w)(?:3|03|ba)\schuong\s(?:trinh|tinh)(?!\w)(?!\s(?:muc|mtqg|chuyen|con))")
_OLD = re.compile(r"2021\s?[-–]\s?2025|quyet toan|chuyen nguon|keo dai|tong ket")


def national_in(folded: str) -> Iterator[Mention]:
    """Mentions of national target programmes in a folded text."""
    joint = False
    for match in _MENTION.finditer(folded):
        named = next((code for name, code in _CODES.items() if match[name]), None)
        span, body = Span(*match.span()), names_body(folded, match.start())
        strength = LinkStrength.TOPIC if body else LinkStrength.NAMED
        if named:
            yield Mention(named, span, strength, "programme.national", basis=body)
        elif not match["other"] and match["count"] not in _NOT_THREE:
            joint = True
            yield Mention(JOINT, Span(match.start(), match.end("head")), strength, "programme.joint", basis=body)
    for match in _COUNTED.finditer(folded) if joint else ():
        yield Mention(JOINT, Span(*match.span()), LinkStrength.NAMED, "programme.joint")


def spread(mention: Mention, folded: str, year: int | None) -> Iterator[Mention]:
    """The programmes that a mention stands for in a text of that year.

    A joint mention stands for the three of 2021-2025; from 2026 on they are one, unless the words say otherwise.
    """
    codes = programmes()[JOINT].members if mention.code == JOINT else (mention.code,)
    if mention.code in {JOINT, *_CODES.values()} and _merged(mention, folded, year):
        codes = (MERGED,)
    for code in codes:
        yield Mention(code, mention.span, mention.strength, mention.rule, mention.basis)


def _merged(mention: Mention, folded: str, year: int | None) -> bool:
    around = folded[max(mention.span.start - 80, 0) : mention.span.end + 120]
    if re.search(r"2026\s?[-–]\s?20(?:30|35)", around) and mention.strength is LinkStrength.NAMED:
        return True
    return year is not None and year >= 2026 and mention.strength is not LinkStrength.CITED and not _OLD.search(around)
