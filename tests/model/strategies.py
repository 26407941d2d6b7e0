"""Values of the model for property tests, made from the types of the fields."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from corpus.model import Document, Issue, Span, Task

_PLAIN: dict[type, st.SearchStrategy[Any]] = {
    str: st.text(max_size=12),
    int: st.integers(0, 10**6),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    NoneType: st.none(),
}

spans = st.tuples(st.integers(0, 999), st.integers(0, 99)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


def values(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a type of the model."""
    if kind is Span:
        return spans
    if kind in _PLAIN:
        return _PLAIN[kind]
    if get_origin(kind) is UnionType:
        return st.one_of([values(option) for option in get_args(kind)])
    if get_origin(kind) is tuple:
        return st.lists(values(get_args(kind)[0]), max_size=2).map(tuple)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return st.sampled_from(kind)
    assert is_dataclass(kind), f"no strategy for {kind!r}"
    return _built(kind)


@cache
def _built(kind: Any) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: values(hints[field.name]) for field in fields(kind)})


documents: st.SearchStrategy[Document] = values(Document)
tasks: st.SearchStrategy[Task] = values(Task)
issues: st.SearchStrategy[tuple[Issue, ...]] = values(tuple[Issue, ...])
