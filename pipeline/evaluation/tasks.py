"""Tasks: which gold task a predicted one is, and whether who, with whom, for whom and when are right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain

from pipeline.evaluation.items import Item, action_of, kind_of, names, text_of
from pipeline.evaluation.measures import Measures, Trial
from pipeline.evaluation.names import fold_words, pairs, token_f1

COUNTED_KINDS = frozenset({"concrete", "reporting", "hortatory"})
_DRIFT = 12  # words that an aligned block may be shifted against the longest one


@dataclass(frozen=True, slots=True)
class Placed:
    """A task with the positions of its action among the document's folded words."""

    task: Item
    words: frozenset[int]


def score_tasks(gold: Item, gold_text: str, predicted: Item, measures: Measures) -> None:
    """Pair gold and predicted tasks one to one by overlap, then compare the slots of each pair."""
    wanted = [Placed(t, positions(gold_text, t["start"], t["end"])) for t in gold["tasks"]]
    counted = [p for p in wanted if kind_of(p.task) in COUNTED_KINDS]
    scored = _countable(gold, gold_text, predicted, _union(p.words for p in wanted))
    partner = one_to_one([p.words for p in counted], [p.words for p in scored])
    for number, want in enumerate(counted):
        got = scored[partner[number]] if number in partner else None
        right = _score_pair(want, got, gold_text, measures)
        if got is not None:
            _try(got, predicted.get("text", ""), measures, right=right)
    taken = set(partner.values())
    left = [p for number, p in enumerate(scored) if number not in taken]
    spurious = _score_spurious(wanted, left, predicted.get("text", ""), measures)
    measures.count("tasks found", len(partner), len(counted), 0)
    measures.count("tasks precise", len(partner), 0, len(partner) + spurious)
    measures.rate("tasks predicted per gold", len(scored), max(len(counted), 1))


def _score_spurious(wanted: list[Placed], left: list[Placed], text: str, measures: Measures) -> int:
    """Note the tasks without a partner that are no closing clause either; how many they are."""
    enforced = _union(p.words for p in wanted if kind_of(p.task) not in COUNTED_KINDS)
    spurious = [p for p in left if not p.words & enforced]
    for extra in spurious:
        measures.note(f"spurious {action_of(extra.task, text)[:110]!r}")
        _try(extra, text, measures, right=False)
    return len(spurious)


def _try(placed: Placed, text: str, measures: Measures, *, right: bool) -> None:
    rule, confidence = str(placed.task.get("rule", "")), float(placed.task.get("confidence") or 0)
    measures.trials.append(Trial(rule, confidence, right, len(action_of(placed.task, text).split())))


def _countable(gold: Item, gold_text: str, predicted: Item, every: frozenset[int]) -> list[Placed]:
    """The predicted tasks but for closing clauses and for repeats of what the gold has once."""
    spans = [span for task in gold["tasks"] for span in task.get("also_at", [])]
    repeated = _union(positions(gold_text, span["start"], span["end"]) for span in spans)
    placed = _place(predicted, gold_text, every)
    return [p for p in placed if kind_of(p.task) != "enforcement" and not _is_repeat(p.words, repeated, every)]


def _union(sets: Iterable[Iterable[int]]) -> frozenset[int]:
    return frozenset(chain.from_iterable(sets))


def _is_repeat(words: frozenset[int], repeated: frozenset[int], every: frozenset[int]) -> bool:
    return bool(words) and len(words & repeated) >= 0.5 * len(words) and not words & every


def _place(predicted: Item, gold_text: str, every: frozenset[int]) -> list[Placed]:
    tokens = fold_words(gold_text).split()
    placed: list[Placed] = []
    used: frozenset[int] = frozenset()
    for task in predicted.get("tasks") or []:
        words = locate(tokens, action_of(task, predicted.get("text", "")), every, used)
        placed.append(Placed(task, words))
        used |= words
    return placed


def positions(text: str, start: int, end: int) -> frozenset[int]:
    """Positions of the words of `start:end` among the folded words of the text."""
    first = len(fold_words(text[:start]).split())
    return frozenset(range(first, first + len(fold_words(text[start:end]).split())))


def locate(tokens: list[str], action: str, prefer: frozenset[int], used: frozenset[int]) -> frozenset[int]:
    """Positions of an action among the tokens: the exact run that fits best and is free, else aligned blocks."""
    want = fold_words(action).split()
    if not want:
        return frozenset()
    size = len(want)
    runs = [
        frozenset(range(i, i + size))
        for i in range(len(tokens) - size + 1)
        if tokens[i] == want[0] and tokens[i : i + size] == want
    ]
    if runs:
        return max(runs, key=lambda run: len(run & prefer) - len(run & used))
    blocks = SequenceMatcher(None, tokens, want, autojunk=False).get_matching_blocks()
    core = max(blocks, key=lambda block: block.size)
    near = [b for b in blocks if b.size >= 2 and abs((b.a - core.a) - (b.b - core.b)) <= _DRIFT]
    return _union(range(block.a, block.a + block.size) for block in near)


def one_to_one(gold: list[frozenset[int]], predicted: list[frozenset[int]]) -> dict[int, int]:
    """Gold index to predicted index, best overlap first, each used once; a pair shares half of both."""
    overlaps = [
        (len(g & p) / len(g | p), i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(predicted)
        if g and p and len(g & p) >= 0.5 * max(len(g), len(p))
    ]
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(overlaps, reverse=True):
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return partner


def _score_pair(want: Placed, got: Placed | None, gold_text: str, measures: Measures) -> bool:
    """Score a gold task against its partner, if any; whether who, by when and how often are right."""
    near = got is not None and len(got.words & want.words) >= 0.7 * len(got.words | want.words)
    measures.rate("task boundaries (IoU>=0.7)", near)
    if got is None:
        measures.rate("tasks fully right", False)
        words = " ".join(gold_text[want.task["start"] : want.task["end"]].split())
        measures.note(f"missed   {want.task['id']}: {words[:110]}")
        return False
    return _score_slots(want.task, got.task, measures)


def _score_slots(task: Item, best: Item, measures: Measures) -> bool:
    want, got = names(task["assignees"]), names(best.get("assignees"))
    agreement = 2 * pairs(want, got) / (len(want) + len(got)) if want or got else 1.0
    measures.rate("task assignees (F1)", agreement)
    for slot in ("cooperating", "report_to"):
        left, right = names(task.get(slot)), names(best.get(slot))
        measures.count(f"task {slot}", pairs(left, right), len(left), len(right))
    on_time = deadline_right(task["deadline"], best.get("deadline"))
    measures.rate("task deadlines present" if task["deadline"] else "task deadlines absent", on_time)
    recurs = (task["recurrence"] or None) == (best.get("recurrence") or None)
    if task["recurrence"]:
        measures.rate("task recurrence present", recurs)
    measures.rate("task kind", kind_of(task) == kind_of(best))
    right_all = agreement >= 0.99 and on_time and recurs
    measures.rate("tasks fully right", right_all)
    if not right_all:
        measures.note(
            f"partial  {task['id']}: want {want} {task['deadline']} {task['recurrence']}"
            f" got {got} {best.get('deadline')} {best.get('recurrence')}"
        )
    return right_all


def deadline_right(gold: Item | None, predicted: object) -> bool:
    """The same day; where the gold fixes none, half of the words."""
    if not gold or not predicted:
        return not gold and not predicted
    said = predicted if isinstance(predicted, dict) else {"date": str(predicted), "text": str(predicted)}
    if gold.get("date"):
        return text_of(said, "date", "end")[:10] == str(gold["date"])
    return token_f1(gold["text"], text_of(said, "text")) >= 0.5
