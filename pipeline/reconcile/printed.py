"""How sure a printed field of a scan is: as sure as the recogniser was of its words."""

from __future__ import annotations

from dataclasses import replace

from corpus.model import CanonicalText, Certainty, HeaderField, Page

_SURE = 0.75
_DOUBTFUL = 0.4


def printed_certainty(canonical: CanonicalText, page: Page, field: HeaderField | None) -> HeaderField | None:
    """The field, certain where every word of it was recognised well, to confirm where one was hardly."""
    if field is None:
        return None
    lowest = min(_confidences(canonical, page, field), default=0.0)
    level = Certainty.CERTAIN if lowest >= _SURE else Certainty.LIKELY if lowest >= _DOUBTFUL else Certainty.CONFIRM
    return replace(field, certainty=level)


def _confidences(canonical: CanonicalText, page: Page, field: HeaderField) -> list[float]:
    places = [place for place in canonical.places(field.span) if place.page == page.number]
    return [
        word.confidence
        for word in page.words
        if any(word.start < place.end and place.start < word.end for place in places)
    ]
