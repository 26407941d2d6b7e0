"""Short ways from words to the names of bodies."""

from __future__ import annotations

from corpus.model import AgencyMention, Facts, Header, HeaderField, Span
from extractors.agencies import find_agencies
from extractors.places import find_places
from tests.reading import canonical


def header_of(issuer: str, day: str = "") -> Header:
    """A header with nothing but its issuer and day."""

    def field(value: str) -> HeaderField:
        return HeaderField(span=Span(0, 1), rule="test", value=value)

    return Header(issuer=field(issuer) if issuer else None, issued_on=field(day) if day else None)


def mentions(text: str, *, issuer: str = "", day: str = "") -> tuple[AgencyMention, ...]:
    """All mentions of bodies in a text."""
    read = canonical(text)
    facts = Facts(header=header_of(issuer, day))
    facts = Facts(header=facts.header, places=find_places(read, facts))
    return find_agencies(read, facts)


def names(text: str, *, issuer: str = "", collectives: bool = False) -> list[str]:
    """Distinct names of bodies in reading order; collectives only if asked for."""
    found = mentions(text, issuer=issuer)
    return list(dict.fromkeys(m.name for m in found if collectives or not m.collective))
