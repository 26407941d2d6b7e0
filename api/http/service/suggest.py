"""Suggestions with the words that are shown: numbers and subjects from the store, names as the index counts them."""

from __future__ import annotations

from api.http.schemas.suggestion import SuggestionOut
from api.labels import label
from api.library import Library
from api.programmes import programme_name
from api.wording import capital, day
from corpus.model.search import Suggestion
from corpus.text import fold
from corpus.viewer import EVERYTHING
from index.store import DocumentRow

DOCUMENTS = ("number", "subject")
NUMBERS = 6
"""Most numbers, so that names and subjects have room."""


def suggest(library: Library, words: str, *, size: int) -> list[SuggestionOut]:
    """At most `size`; a document and a subject are shown once."""
    found = library.index.suggest(words, EVERYTHING, size=size)
    wanted = dict.fromkeys(one.value for one in found if one.kind in DOCUMENTS)
    rows = {row.id: row for row in library.store.document_rows(tuple(wanted))}
    shown: list[SuggestionOut] = []
    seen: set[str] = set()
    for suggestion in found:
        made = _shown(suggestion, rows)
        keys = _keys(made) if made else set()
        crowded = suggestion.kind == "number" and len(shown) >= NUMBERS
        if made and not seen & keys and not crowded:
            shown.append(made)
            seen |= keys
    return shown[:size]


def _keys(made: SuggestionOut) -> set[str]:
    """What tells it apart: two bodies may give the same number."""
    return {made.value} | ({fold(made.words)} if made.kind == "subject" else set())


def _shown(suggestion: Suggestion, rows: dict[str, DocumentRow]) -> SuggestionOut | None:
    """None for a document that is gone or has nothing to show."""
    words, note = suggestion.value, ""
    if suggestion.kind in DOCUMENTS:
        row = rows.get(suggestion.value)
        words, note = _described(suggestion.kind, row) if row else ("", "")
    elif suggestion.kind == "programme":
        words = programme_name(suggestion.value)
    if not words:
        return None
    kind = label("suggestion", suggestion.kind)
    return SuggestionOut(
        kind=suggestion.kind, label=kind, words=words, note=note, value=suggestion.value, count=suggestion.count
    )


def _described(kind: str, row: DocumentRow) -> tuple[str, str]:
    about = (label("kind", row.kind) if row.kind else "", row.issuer, day(row.issued_on))
    if kind == "number":
        return row.number, " · ".join(part for part in about if part)
    return capital(row.title), " · ".join(part for part in (row.number, *about[1:]) if part)
