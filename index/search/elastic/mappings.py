"""Strict mappings: what we analysed, field by field; the server only parts it at spaces."""

from __future__ import annotations

from typing import Any

from index.search.fields import SCHEMA_VERSION
from index.search.record import Record, Shape

ONE_SHARD = {"number_of_shards": 1, "auto_expand_replicas": "0-1"}
"""Scores count words over a shard: one shard gives those of the embedded index. It holds millions of documents, and
has a copy where there is a second node."""

UNREFRESHED = {"refresh_interval": "-1"}
"""While an index is being filled nobody reads it."""


def mappings_of(shape: Shape, *, origin: str = "") -> dict[str, Any]:
    """The mappings of a collection; `_meta` holds our version of them and the store that they were filled from."""
    fields: dict[str, Any] = {"id": {"type": "keyword"}, "stored": {"type": "text", "index": False}}
    for name in shape.numbers:
        fields[name] = {"type": "long"}
    for name in shape.facets:
        fields[f"facet_{name}"] = {"type": "keyword"}
    for name in shape.texts:
        options = "positions" if name in shape.ordered else "freqs"
        fields[name] = {"type": "text", "analyzer": "whitespace", "index_options": options}
    return {
        "dynamic": "strict",
        "_source": {"includes": ["stored"]},
        "_meta": meta(origin),
        "properties": fields,
    }


def meta(origin: str) -> dict[str, Any]:
    """Notes of an index."""
    return {"version": SCHEMA_VERSION, "origin": origin}


def body_of(record: Record) -> dict[str, Any]:
    """The record as the server takes it."""
    body: dict[str, Any] = {"id": record.id, **record.texts, **record.numbers}
    if record.stored:
        body["stored"] = record.stored
    body.update((f"facet_{name}", values) for name, values in record.facets.items() if values)
    return body
