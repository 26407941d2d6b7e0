"""The backends that the tests of feeding run on, by name, so that a process can be told which.

Where Elasticsearch is, and how the names of indices begin, stand in the environment, which child processes inherit.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

from corpus.protocols import SearchIndex
from index.search import TantivyIndex
from index.search.elastic.settings import ElasticSettings

MakeIndex = Callable[[Path], SearchIndex]
"""An index for the store in a folder; made twice for one folder, it is the same index."""

URLS, PREFIX = "VANTHU_TEST_ELASTICSEARCH", "VANTHU_TEST_ELASTICSEARCH_PREFIX"
PATIENCE = 60.0
"""Seconds, as in the product."""


def embedded(folder: Path) -> SearchIndex:
    return TantivyIndex(folder / "chi-muc")


def on_a_server(folder: Path) -> SearchIndex:
    """On the server that the environment names. The client loads only where it is used: many processes start."""
    from index.search.elastic.backend import ElasticIndex

    return ElasticIndex(elastic_settings(os.environ[URLS].split(",")), store=key_of(folder))


def elastic_settings(urls: Sequence[str], *, patience: float = PATIENCE, timeout: float = 30.0) -> ElasticSettings:
    """Settings for tests: the names of indices begin as the environment says."""
    prefix = os.environ.get(PREFIX, "").rstrip("-") or "vanthu-test"
    return ElasticSettings(urls=tuple(urls), prefix=prefix, patience=patience, timeout=timeout)


def key_of(folder: Path) -> str:
    """What tells the stores of tests apart."""
    return sha256(os.fsencode(folder.resolve())).hexdigest()[:8]


BACKENDS: dict[str, MakeIndex] = {"tantivy": embedded, "elasticsearch": on_a_server}
