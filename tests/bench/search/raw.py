"""The calls of a backend that a search comes down to, put directly: what search costs without us."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import tantivy
from elasticsearch import Elasticsearch

from corpus.model.search import SearchRequest
from corpus.viewer import EVERYTHING
from index.search.answer import answer
from index.search.elastic.engine import ElasticEngine
from index.search.tantivy.backend import TantivyBackend
from index.search.tantivy.engine import TantivyEngine
from tests.bench.search.wire import Wire

Call = Callable[[], object]


@dataclass
class Recorder:
    """Stands for an object: notes each call with its arguments, and hands it on."""

    of: Any
    calls: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = field(default_factory=list)

    def __getattr__(self, name: str) -> Any:
        found = getattr(self.of, name)
        if not callable(found):
            return found

        def noted(*given: Any, **named: Any) -> Any:
            self.calls.append((name, given, named))
            return found(*given, **named)

        return noted


def tantivy_calls(backend: TantivyBackend, requests: Sequence[SearchRequest]) -> list[list[Call]]:
    """For each request the very calls to tantivy's searcher that its answer is made from, queries built already."""

    def recorded(engine: TantivyEngine, request: SearchRequest) -> list[Call]:
        searcher: tantivy.Searcher = engine._searcher
        recorder = Recorder(searcher)
        answer(TantivyEngine(recorder, engine._schema), request, EVERYTHING)  # type: ignore[arg-type]
        return [_bound(getattr(searcher, name), given, named) for name, given, named in recorder.calls]

    return [backend.read("documents", lambda engine, one=one: recorded(engine, one)) for one in requests]


def elastic_calls(client: Elasticsearch, alias: str, wire: Wire, requests: Sequence[SearchRequest]) -> list[list[Call]]:
    """For each request all its searches as one msearch in bytes, sent over a bare connection, the answer read and not
    looked at."""
    found: list[list[Call]] = []
    for request in requests:
        recorder = Recorder(client)
        answer(ElasticEngine(recorder, alias), request, EVERYTHING)  # type: ignore[arg-type]
        asked = b"".join(_lines(named["searches"]) for name, _, named in recorder.calls if name == "msearch")
        found.append([_bound(wire.post, (f"/{alias}/_msearch", asked), {})] if asked else [])
    return found


def _bound(call: Callable[..., object], given: tuple[Any, ...], named: dict[str, Any]) -> Call:
    return lambda: call(*given, **named)


def _lines(searches: Sequence[object]) -> bytes:
    return b"".join(json.dumps(one, ensure_ascii=False).encode() + b"\n" for one in searches)
