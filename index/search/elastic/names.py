"""Names of indexes and aliases: `vanthu-3f2a9c01-documents` leads to `vanthu-3f2a9c01-documents-7d1e…`."""

from __future__ import annotations

from dataclasses import dataclass

from index.search.engine import Collection
from index.search.fields import DOCUMENTS, TASKS
from index.search.record import Shape

SHAPES: dict[Collection, Shape] = {"documents": DOCUMENTS, "tasks": TASKS}


@dataclass(frozen=True, slots=True)
class Names:
    """`base` is the prefix with what tells stores apart: two stores may share a server."""

    base: str

    def alias(self, collection: Collection) -> str:
        return f"{self.base}-{collection}"

    def index(self, collection: Collection, generation: str) -> str:
        return f"{self.base}-{collection}-{generation}"

    def all_of(self, collection: Collection) -> str:
        """A pattern for every generation."""
        return f"{self.base}-{collection}-*"
