"""What a document scores, small enough to add up over any set of documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.evaluation.items import Item
from pipeline.evaluation.measures import Measures, f1
from pipeline.evaluation.tasks import score_tasks
from pipeline.training.samples import Sample


@dataclass(frozen=True, slots=True)
class Tally:
    """Tasks found, annotated and said; kinds right, of how many."""

    found: float = 0
    gold: float = 0
    said: float = 0
    kinds_right: float = 0
    kinds: float = 0

    def precision(self) -> float:
        return self.found / self.said if self.said else float(not self.gold)

    def recall(self) -> float:
        return self.found / self.gold if self.gold else 1.0

    def f1(self) -> float:
        """F1 of the tasks."""
        return f1(self.precision(), self.recall())

    def kind_rate(self) -> float:
        """Share of the tasks found that have their kind."""
        return self.kinds_right / self.kinds if self.kinds else 1.0


def tally(sample: Sample, line: Item) -> Tally:
    """Score the tasks of a line against the sample's annotation."""
    measures = Measures()
    score_tasks(sample.gold, sample.source, line, measures)
    found, precise = measures.counts["tasks found"], measures.counts["tasks precise"]
    kind = measures.rates["task kind"]
    return Tally(found.hit, found.gold, precise.predicted, kind.right, kind.total)


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of several."""
    rows = list(tallies)
    return Tally(
        sum(t.found for t in rows),
        sum(t.gold for t in rows),
        sum(t.said for t in rows),
        sum(t.kinds_right for t in rows),
        sum(t.kinds for t in rows),
    )
