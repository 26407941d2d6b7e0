"""Find the documents that a text refers to: numbers and laws, their slots, relations, one citation for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.model import CanonicalText, Citation, DocumentNumber, Facts, Relation, Span
from corpus.text import fold
from extractors.citations.aliases import alias_mentions
from extractors.citations.bare import bare_lists
from extractors.citations.bind import bound_mentions
from extractors.citations.laws import dated_laws, with_law_names
from extractors.citations.mention import Mention
from extractors.citations.merge import merged
from extractors.citations.relate import related
from extractors.citations.zones import Zone, Zones


def find_citations(canonical: CanonicalText, facts: Facts) -> tuple[Citation, ...]:
    """Every other document named by number, or a law by name and day."""
    text = canonical.text
    zones = Zones(canonical, facts.structure)
    if not zones.parts.lines:
        return ()
    numbers = [n for n in facts.numbers if n.rule != "number.blank" and not zones.outside(n.span)]
    mentions = with_law_names(text, bound_mentions(text, numbers))
    laws = [law for law in dated_laws(text, [m.span for m in mentions]) if not zones.outside(law.span)]
    bare = [m for m in bare_lists(text, mentions) if not zones.outside(m.span)]
    named = sorted([*mentions, *laws, *bare], key=lambda m: m.anchor)
    day = facts.header.issued_on.value if facts.header.issued_on else ""
    short = [m for m in alias_mentions(text, named, day) if not zones.outside(m.span)]
    everything = sorted([*named, *short], key=lambda m: m.anchor)
    kind = facts.header.kind.value if facts.header.kind else ""
    others = [m for m in related(text, zones, kind, everything) if not _is_own(m, facts)]
    return merged(sorted([*others, *_title_laws(text, zones, others)], key=lambda m: m.span))


def _is_own(mention: Mention, facts: Facts) -> bool:
    """This document's own number; the same number of another year is another document."""
    own = facts.header.number
    if own is None or mention.key is None or _bare(mention.key) != _bare(_key(own.value, facts.numbers)):
        return False
    issued = facts.header.issued_on
    return mention.date is None or issued is None or mention.date[:4] == issued.value[:4]


def _bare(key: str) -> str:
    """A key without what parts its codes: its own paper is called "197/2005/QĐ/BNN-KL" inside "197/2005/QĐ-BNN-KL"."""
    return key.replace("/", "-")


def _key(number: str, numbers: Sequence[DocumentNumber]) -> str:
    return next((n.key for n in numbers if n.text == number), number)


def _title_laws(text: str, zones: Zones, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Laws cited with day or number elsewhere, named bare in the title that carries them out."""
    for law in [m for m in mentions if m.name and m.relation is Relation.BASED_ON]:
        name = fold(law.name or "")
        for index in zones.parts.heading.title:
            line = zones.parts.lines[index]
            at = line.folded.find(name)
            setting = zones.at(line.span.start + at) if at >= 0 else None
            if setting and setting.zone is Zone.TITLE:
                span = Span(line.span.start + at, line.span.start + at + len(name))
                bare = replace(law, span=span, anchor=span, date_span=None, issuer_span=None)
                yield from (m for m in related(text, zones, "", [bare]) if m.relation is not Relation.MENTIONS)
