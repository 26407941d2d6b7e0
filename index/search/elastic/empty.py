"""What is found where no index serves yet."""

from __future__ import annotations

from collections.abc import Sequence

from index.search.engine import Found, Question, Statistics


class EmptyEngine:
    """Implements `index.search.engine.Engine`: a collection without records."""

    def ask(self, questions: Sequence[Question]) -> list[Found]:
        return [Found(0, facets={name: () for name, _ in question.facets}) for question in questions]

    def statistics(self, field: str, tokens: Sequence[str]) -> Statistics:  # noqa: ARG002
        return Statistics(0, dict.fromkeys(tokens, 0))
