"""What is found where no index serves yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from index.search.engine import Counted, Found, Question, Statistics


class EmptyEngine:
    """Implements `index.search.engine.Engine`: a collection without records."""

    def ask(self, questions: Sequence[Question]) -> list[Found]:
        return [_nothing(question) for question in questions]

    def statistics(self, tokens: Mapping[str, Sequence[str]]) -> dict[str, Statistics]:
        return {field: Statistics(0, dict.fromkeys(asked, 0)) for field, asked in tokens.items()}


def _nothing(question: Question) -> Found:
    counted: Counted = {name: () for name, _ in question.facets}
    return Found(0, counting=lambda: counted)
