"""Counts and rates: the two shapes of every figure."""

from __future__ import annotations

from dataclasses import dataclass, field

RATES = frozenset({
    "header kind", "header number", "header issuer", "header issued_on", "header title", "header signer",
    "task boundaries (IoU>=0.7)", "task assignees (F1)", "task deadlines present", "task deadlines absent",
    "task recurrence present", "task kind", "tasks fully right", "citation relation", "citation date",
    "tasks predicted per gold",
})  # fmt: skip
"""Measures that are a share of cases; all others are precision and recall."""


@dataclass(slots=True)
class Counts:
    """Hits, and how many there are in the gold and in the prediction."""

    hit: float = 0
    gold: float = 0
    predicted: float = 0

    def row(self) -> dict[str, float]:
        precision = self.hit / self.predicted if self.predicted else float(not self.gold)
        recall = self.hit / self.gold if self.gold else 1.0
        return {"p": precision, "r": recall, "f1": f1(precision, recall), "gold": self.gold, "pred": self.predicted}


@dataclass(slots=True)
class Rate:
    """Share of cases that are right."""

    right: float = 0
    total: float = 0

    def row(self) -> dict[str, float]:
        return {"rate": self.right / self.total if self.total else 1.0, "n": self.total}


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(frozen=True, slots=True)
class Trial:
    """A predicted task: its rule, confidence and length in words, and whether it was right in who, what and when."""

    rule: str
    confidence: float
    right: bool
    words: int = 0


@dataclass(slots=True)
class Measures:
    """All figures of a run, and a line for every miss."""

    counts: dict[str, Counts] = field(default_factory=dict)
    rates: dict[str, Rate] = field(default_factory=lambda: {name: Rate() for name in RATES})
    details: list[str] = field(default_factory=list)
    trials: list[Trial] = field(default_factory=list)

    def count(self, name: str, hit: float, gold: float, predicted: float) -> None:
        counts = self.counts.setdefault(name, Counts())
        counts.hit, counts.gold, counts.predicted = counts.hit + hit, counts.gold + gold, counts.predicted + predicted

    def rate(self, name: str, right: float, total: float = 1.0) -> None:
        rate = self.rates[name]
        rate.right, rate.total = rate.right + right, rate.total + total

    def note(self, line: str) -> None:
        self.details.append(line)

    def figures(self) -> dict[str, dict[str, float]]:
        """Every measure by name; tasks count their hits once for recall and once for precision."""
        rows = {name: c.row() for name, c in self.counts.items() if name not in ("tasks found", "tasks precise")}
        rows |= {name: rate.row() for name, rate in self.rates.items()}
        found, precise = self.counts.get("tasks found", Counts()), self.counts.get("tasks precise", Counts())
        p = precise.hit / precise.predicted if precise.predicted else 0.0
        r = found.hit / found.gold if found.gold else 1.0
        rows["tasks"] = {"p": p, "r": r, "f1": f1(p, r), "gold": found.gold, "pred": precise.predicted}
        return dict(sorted(rows.items()))
