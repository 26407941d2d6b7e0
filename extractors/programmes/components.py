"""Projects of a programme: "Dự án 2", "Tiểu dự án 1/Dự án 4", told apart by what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.model import LinkStrength, Span
from extractors.programmes.mentions import Mention
from extractors.programmes.table import Component, programmes

_PROJECT = re.compile(
    r"(?<!\w)(?:tieu\sdu\san\s(?:so\s)?\d{1,2}\s?(?:,|/|cua|thuoc|-)?\s?)?du\san\s(?:thanh\sphan\s)?(?:so\s)?(?P<n>10|0?[1-9])(?![\w/.,]\d|\w)"
)
_OWNERS = (("MTQG-DTTSMN", re.compile(r"(?:ban|so)\sdan\stoc")), ("MTQG-GNBV", re.compile(r"lao\sdong|ldtb")))
_NEAR = 160
"""Characters around a project in which words tell which programme it belongs to."""


def components_in(folded: str, mentions: list[Mention]) -> Iterator[Mention]:
    """Projects of the programmes that a text mentions, with the code of the component."""
    table = programmes()
    candidates = [code for code in ("MTQG-GNBV", "MTQG-DTTSMN") if any(m.code == code for m in mentions)]
    for match in _PROJECT.finditer(folded) if candidates else ():
        number = f"DA{int(match['n'])}"
        options = [c for code in candidates for c in table[code].components if c.code.endswith(f"/{number}")]
        chosen = _choose(options, folded, match, mentions)
        if chosen:
            yield Mention(chosen.code, Span(*match.span()), LinkStrength.NAMED, "programme.component")


def _choose(options: list[Component], folded: str, match: re.Match[str], mentions: list[Mention]) -> Component | None:
    """By its own words, then the programme named nearest before it, then the body that does it, then the only one."""
    around = folded[max(match.start() - _NEAR, 0) : match.end() + _NEAR]
    described = [option for option in options if any(word in around for word in option.words)]
    if len(described) == 1:
        return described[0]
    named = _named_before(match.start(), mentions)
    if named:
        return next((option for option in options if option.code.startswith(f"{named}/")), None)
    owned = [o for o in options for code, owner in _OWNERS if o.code.startswith(code) and owner.search(around)]
    return next((chosen[0] for chosen in (owned, options) if len(chosen) == 1), None)


def _named_before(start: int, mentions: list[Mention]) -> str | None:
    """Code of the programme named last and not far before `start`."""
    near = [m for m in mentions if m.strength is not LinkStrength.TOPIC and 0 <= start - m.span.end < _NEAR]
    return max(near, key=lambda m: m.span.end).code if near else None
