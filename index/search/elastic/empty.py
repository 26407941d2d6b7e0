"""What is found where no index serves yet."""

from __future__ import annotations

from collections.abc import Sequence

from index.search.engine import Counted, Found, Question, Statistics


class EmptyEngine:
    """Implements `index.search.engine.Engine`: a collection without records."""

    def ask(self, questions: Sequence[Question]) -> list[Found]:
        return [_nothing(question) for question in questions]

    def statistics(self, field: str, tokens: Sequence[str]) -> Statistics:  # noqa: ARG002
        return Statistics(0, dict.fromkeys(tokens, 0))


def _nothing(question: Question) -> Found:
    counted: Counted = {name: () for name, _ in question.facets}
    return Found(0, counting=lambda: counted)
