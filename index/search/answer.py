"""From a request to an answer, the same way for every backend."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as Base64Error
from typing import Protocol

from corpus.model.search import FACETS, SearchAnswer, SearchHit, SearchRequest
from corpus.viewer import Viewer
from index.search.compose import compose
from index.search.coverage import coverage
from index.search.mend import mended
from index.search.query import AllOf, AnyOf, Everything, Fixed, Query, Term
from index.search.snippets import snippets
from index.search.understand import Understood, understand

DEEPEST = 10_000
FACET_VALUES = 30
LARGEST = 100


class Engine(Protocol):
    """One state of a backend."""

    def top(self, query: Query, *, size: int, offset: int, by_date: bool) -> tuple[int, list[tuple[str, float, str]]]:
        """Number of all hits, and (id, score, stored text) of some of them."""
        ...

    def facets(self, query: Query, names: tuple[str, ...], size: int) -> dict[str, tuple[tuple[str, int], ...]]:
        """(value, count) of the hits by facet, most frequent first."""
        ...

    def frequency(self, field: str, token: str) -> int:
        """In how many documents a field has a token."""
        ...

    def size(self) -> int:
        """Number of documents."""
        ...


def answer(engine: Engine, request: SearchRequest, _viewer: Viewer) -> SearchAnswer:
    """Hits of one page with snippets, their number and the facets; each facet is counted under the other filters."""
    said, instead = _understood(engine, request.words)
    if said is None:
        return SearchAnswer(0, facets=dict.fromkeys(FACETS, ()))
    question = compose(said)
    filtered = AllOf((question, *_filters(request, FACETS)))
    size, offset = min(max(request.size, 1), LARGEST), _offset(request.cursor)
    by_date = request.sort == "date" or isinstance(question, Everything)
    total, found = engine.top(filtered, size=size, offset=offset, by_date=by_date)
    hits = tuple(SearchHit(identity, score, snippets(text, said)) for identity, score, text in found)
    after = offset + size
    following = _cursor(after) if after < min(total, DEEPEST) else None
    return SearchAnswer(total, hits, _facets(engine, question, request), following, instead)


def _understood(engine: Engine, words: str) -> tuple[Understood | None, str]:
    """The query in parts, and the words searched instead of those typed; None where no document is about it."""
    said = understand(words)
    if _is_covered(engine, said):
        return said, ""
    other = mended(said, engine.frequency)
    if other is None or not _is_covered(engine, other):
        return None, ""
    return other, " ".join(token.exact for run in other.words for token in run)


def _is_covered(engine: Engine, said: Understood) -> bool:
    probe = coverage(said, engine.frequency, engine.size())
    return probe is None or engine.top(probe, size=1, offset=0, by_date=False)[0] > 0


def _filters(request: SearchRequest, names: tuple[str, ...]) -> tuple[Query, ...]:
    chosen = ((name, request.filters.get(name, ())) for name in names)
    return tuple(
        Fixed(AnyOf(tuple(Term(f"facet_{name}", v) for v in values)), 0.0) for name, values in chosen if values
    )


def _facets(engine: Engine, question: Query, request: SearchRequest) -> dict[str, tuple[tuple[str, int], ...]]:
    free = tuple(name for name in FACETS if not request.filters.get(name))
    found = engine.facets(AllOf((question, *_filters(request, FACETS))), free, FACET_VALUES) if free else {}
    for name in FACETS:
        if name not in free:
            others = tuple(other for other in FACETS if other != name)
            found |= engine.facets(AllOf((question, *_filters(request, others))), (name,), FACET_VALUES)
    return {name: found[name] for name in FACETS}


def _cursor(offset: int) -> str:
    return urlsafe_b64encode(str(offset).encode()).decode().rstrip("=")


def _offset(cursor: str | None) -> int:
    """Where the page begins; the first page for a cursor that is none."""
    try:
        offset = int(urlsafe_b64decode((cursor or "MA") + "=" * (-len(cursor or "MA") % 4)))
    except (ValueError, Base64Error):
        return 0
    return min(max(offset, 0), DEEPEST)
