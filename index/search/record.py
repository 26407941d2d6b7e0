"""What any backend stores of a document or a task: tokens, facet values and numbers, by field."""

from __future__ import annotations

from dataclasses import dataclass, field

LONGEST_TOKEN = 250
"""Characters; Elasticsearch parts tokens of more than 255."""

LONGEST_VALUE = 500
"""Characters of a facet value."""

NOTHING = "_"
"""The token of an empty field: every record has every field, so that all backends count the same average lengths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The fields of a collection: `texts` hold tokens (those of `ordered` with their positions), `facets` values as
    they are, `numbers` integers to sort by and to compare."""

    name: str
    texts: tuple[str, ...]
    facets: tuple[str, ...]
    numbers: tuple[str, ...]
    ordered: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A document or task as a backend stores it. `stored` is text to give back with a hit."""

    id: str
    version: int
    texts: dict[str, str]
    facets: dict[str, tuple[str, ...]]
    numbers: dict[str, int]
    stored: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A new version of a document with its tasks; `record` is None where it is deleted."""

    id: str
    version: int
    record: Record | None = None
    tasks: tuple[Record, ...] = field(default=())


def joined(tokens: list[str]) -> str:
    """The tokens as a backend takes them, parted by spaces."""
    if max(map(len, tokens), default=0) > LONGEST_TOKEN:
        tokens = [token[:LONGEST_TOKEN] for token in tokens]
    return " ".join(tokens) or NOTHING


def values_of(*values: str) -> tuple[str, ...]:
    """The values that are not empty, each once."""
    return tuple(dict.fromkeys(value[:LONGEST_VALUE] for value in values if value))
