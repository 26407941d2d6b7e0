"""Bodies named in the text: words → nodes → one name each → mentions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from corpus.model import AgencyMention, CanonicalText, Facts, PlaceMention, Span
from corpus.vocabulary.agencies import body_on
from extractors.agencies.expand import capitalised
from extractors.agencies.longest import as_long_as_elsewhere
from extractors.agencies.node import Node
from extractors.agencies.resolve import called_by_short_names, one_name_each, tail_of_issuer, with_level_of_place
from extractors.agencies.scan import scan
from extractors.agencies.zones import closed_zones
from extractors.tokens import Tokens, tokens_of


def find_agencies(canonical: CanonicalText, facts: Facts) -> tuple[AgencyMention, ...]:
    """One mention for each place where a body is named, in reading order; a body has one name in a document.

    A mention covers head, level and place without the title before it. Mentions may be nested or overlap where
    bodies share words ("Vụ Pháp chế - Bộ Tư pháp").
    """
    tokens = tokens_of(canonical.text)
    header = facts.header
    issuer = tail_of_issuer(header.issuer.value) if header.issuer else tail_of_issuer("")
    day = header.issued_on.value if header.issued_on else ""
    nodes = scan(tokens, closed_zones(canonical, facts))
    nodes = [node for node in as_long_as_elsewhere(tokens, nodes) if not _is_general(tokens, node)]
    nodes = called_by_short_names(tokens, one_name_each(with_level_of_place(nodes, facts.places), issuer))
    mentions = [*(_mention(tokens, node, day) for node in nodes), *_ordered_places(tokens, facts.places)]
    return tuple(sorted(_distinct(mentions), key=lambda m: (m.span.start, m.span.end)))


def _ordered_places(tokens: Tokens, places: Sequence[PlaceMention]) -> Iterator[AgencyMention]:
    """ "yêu cầu xã Sông Trà …": a place that gets an order stands for its authorities."""
    for place in places:
        row = bisect_left(tokens.starts, place.span.start)
        before = tokens.keys[max(row - 2, 0) : row]
        if before in _ORDERS and place.rule == "place.level" and place.level in {"commune", "district"}:
            name = place.span.of(tokens.text)
            yield AgencyMention(
                span=place.span, rule="agency.place", confidence=0.6, name=name, level=place.level, place=place.name
            )


def _is_general(tokens: Tokens, node: Node) -> bool:
    """Whether a line in capitals names a sort of body that the text writes in small letters elsewhere."""
    if node.sort != "open" or not all(tokens.upper[row] for row in range(node.first, node.after)):
        return False
    return tokens.words(node.first, node.after).lower() in tokens.text


def _distinct(mentions: list[AgencyMention]) -> list[AgencyMention]:
    return list({(m.span.start, m.span.end, m.name): m for m in mentions}.values())


def _mention(tokens: Tokens, node: Node, day: str) -> AgencyMention:
    name = node.name if node.collective or node.head == "ngành" else capitalised(node.name)
    entry = body_on(node.stem, day) or (body_on(node.head, day) if node.field == "Việt Nam" else None)
    return AgencyMention(
        span=Span(tokens.starts[node.first], tokens.ends[node.after - 1]),
        rule=node.rule,
        confidence=_CONFIDENCE.get(node.sort, 0.8) if not node.registered else 0.98,
        name=name,
        register_id=entry.id if entry and not node.collective else None,
        level=node.level or (entry.level if entry else ""),
        place=node.tail.place,
        collective=node.collective,
    )


_ORDERS = (["yêu", "cầu"], ["đề", "nghị"])
_CONFIDENCE = {"organ": 0.95, "party": 0.95, "part": 0.9, "object": 0.85, "open": 0.8, "collective": 0.8}
