"""Vietnamese labels of slugs: one table for the API, the page and the exports."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from corpus.vocabulary.table import rows

Labels = dict[str, str]
"""Slug → label, in the order in which they are offered."""


@cache
def labels() -> dict[str, Labels]:
    """All tables by vocabulary name."""
    tables: dict[str, Labels] = tomllib.loads(files("api").joinpath("labels.toml").read_text("utf-8"))
    named = {row["slug"]: row["name"][:1].upper() + row["name"][1:] for row in rows("kinds")}
    return tables | {"kind": named | tables["kind"]}


def label(vocabulary: str, slug: str) -> str:
    """The label of a slug; a slug without one is shown with its hyphens as spaces.

    >>> label("kind", "ke-hoach")
    'Kế hoạch'
    """
    known = labels()[vocabulary].get(slug)
    return known if known is not None else slug.replace("-", " ").capitalize()


def certainty(confidence: float) -> str:
    """Slug of how sure a fact is."""
    if confidence >= 0.85:
        return "sure"
    return "likely" if confidence >= 0.6 else "check"
