"""Annotations → examples: clauses that are tasks or are not, and actions with their kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.model import Span, Task
from extractors.tasks.phrases import OPENERS, phrase_at
from extractors.tasks.words import Words, words_of
from pipeline.training.samples import Sample
from pipeline.training.words import ACTION, action_words, heading_words, kind_word, words_before

TASK, OTHER = "task", "other"
KINDS = ("concrete", "reporting", "hortatory")
_NEAR = 12  # characters that the start of a clause may be off
_STOPS = frozenset(".;:")
_CLAUSE, _ACTION = 24, 16  # words shown


@dataclass(frozen=True, slots=True)
class Example:
    """Words and the label they are to get."""

    words: tuple[str, ...]
    label: str


def clause_words(sample: Sample, action: Span) -> tuple[str, ...]:
    """The clause from its action on, with the kind of document, the heading and the words before."""
    canonical, facts = sample.canonical, sample.facts
    before = words_before(canonical, facts, action.start)
    heading = heading_words(canonical, facts, action.start)
    said = action_words(canonical, facts, action, _CLAUSE)
    return (kind_word(facts), *heading, *before, ACTION, *said)


def kind_words(sample: Sample, action: Span) -> tuple[str, ...]:
    """The action with the kind of document; the rules' opinion is left out, since it was fitted to the gold."""
    return (kind_word(sample.facts), *action_words(sample.canonical, sample.facts, action, _ACTION))


def clause_examples(sample: Sample) -> list[Example]:
    """Every place where an action could start, and every task of the rules, labelled by the annotation."""
    wanted = wanted_spans(sample)
    found = {
        t.span.start: Example(clause_words(sample, t.span), _label(sample, t.span, wanted)) for t in _tasks(sample)
    }
    for span in starts(sample):
        label = _label_of_start(sample, span, wanted)
        if span.start not in found and label:
            found[span.start] = Example(clause_words(sample, span), label)
    return list(found.values())


def kind_examples(sample: Sample) -> list[Example]:
    """The annotated actions that the rules find, with their kinds; for silver what the rules say."""
    if not sample.gold:
        return [Example(kind_words(sample, t.span), str(t.kind)) for t in _tasks(sample) if str(t.kind) in KINDS]
    found: list[Example] = []
    for gold in sample.gold["tasks"]:
        kind = gold.get("kind") or "concrete"
        span = next(
            (t.span for t in _tasks(sample) if same_place(sample.origin(t.span), (gold["start"], gold["end"]))), None
        )
        if span and kind in KINDS:
            found.append(Example(kind_words(sample, span), kind))
    return found


def wanted_spans(sample: Sample) -> list[tuple[int, int]]:
    """Where tasks stand in the source, repeats too; for silver what the rules found."""
    if not sample.gold:
        return [sample.origin(t.span) for t in _tasks(sample)]
    spans = [(t["start"], t["end"]) for t in sample.gold["tasks"]]
    return spans + [(s["start"], s["end"]) for t in sample.gold["tasks"] for s in t.get("also_at", [])]


def same_place(left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether two ranges share at least half of each."""
    shared = min(left[1], right[1]) - max(left[0], right[0])
    return shared >= 0.5 * max(left[1] - left[0], right[1] - right[0], 1)


def starts(sample: Sample) -> Iterator[Span]:
    """From each verb that could open an action to the end of its clause."""
    for block in sample.canonical.blocks:
        words = words_of(sample.canonical, block.span, sample.facts.agencies)
        at = 0
        while at < len(words):
            step = 0 if words[at].body >= 0 else phrase_at(words, at, len(words), *OPENERS)
            if step:
                yield Span(words[at].start, words[_clause_end(words, at)].end)
            at += step or 1


def _clause_end(words: Words, at: int) -> int:
    stop = next((i for i in range(at + 1, len(words)) if words[i].low in _STOPS and not words[i].shielded), len(words))
    return stop - 1


def _tasks(sample: Sample) -> tuple[Task, ...]:
    return sample.facts.tasks


def _label(sample: Sample, span: Span, wanted: list[tuple[int, int]]) -> str:
    place = sample.origin(span)
    return TASK if any(same_place(place, other) for other in wanted) else OTHER


def _label_of_start(sample: Sample, span: Span, wanted: list[tuple[int, int]]) -> str:
    """Of the verbs in an action only the first is its start; those next to it are left out as neither."""
    at = sample.origin(span)[0]
    if any(abs(at - start) <= _NEAR for start, _ in wanted):
        return TASK
    return "" if any(start < at <= start + 4 * _NEAR for start, _ in wanted) else OTHER
