"""Evaluate the extraction on a folder of gold, and compare two evaluations fact by fact."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from corpus.errors import DataError
from corpus.model import FileRef, Outcome
from pipeline.evaluation.header import score_citations, score_header, score_sets
from pipeline.evaluation.items import Item, action_of, names, text_of
from pipeline.evaluation.measures import Measures, Trial
from pipeline.evaluation.tasks import score_tasks
from pipeline.extract_line import extract_line
from pipeline.job import read_file

SUFFIX = ".gold.json"
_HEADER = ("kind", "number", "issuer", "issued_on", "title", "signer")
_SETS = ("agencies", "persons", "dates", "programmes")


@dataclass(frozen=True, slots=True)
class Case:
    """One annotated document: its name, the file to read, its true text and the annotation."""

    name: str
    source: Path
    text: str
    gold: Item


@dataclass(slots=True)
class Evaluation:
    """Figures by measure; of each document the misses, what was found, and what came of its tasks."""

    documents: int = 0
    figures: dict[str, dict[str, float]] = field(default_factory=dict)
    misses: dict[str, list[str]] = field(default_factory=dict)
    found: dict[str, list[str]] = field(default_factory=dict)
    trials: dict[str, list[Trial]] = field(default_factory=dict)


def cases(folder: Path) -> Iterator[Case]:
    """The gold of a folder and those below it. Raises DataError where there is none or it cannot be read."""
    files = sorted(folder.rglob(f"*{SUFFIX}"))
    if not files:
        raise DataError(
            f"Không có tệp chú giải *{SUFFIX} nào trong “{folder}”.",
            remedy="Hãy kiểm tra lại đường dẫn; cách chú giải có trong docs/gold.md.",
            place=str(folder),
        )
    for path in files:
        try:
            gold = json.loads(path.read_text(encoding="utf-8"))
            text_file = path.parent / gold["doc"]
            text = text_file.read_text(encoding="utf-8")
        except (OSError, ValueError, KeyError) as error:
            raise DataError(f"Chú giải “{path}” không đọc được: {error}") from error
        name = path.name.removesuffix(SUFFIX)
        yield Case(name, _source(path.parent, name, text_file), text, gold)


def _source(folder: Path, name: str, text_file: Path) -> Path:
    """The document as it arrived (`NAME.pdf`, `.docx`, `.html`), or the text itself where there is nothing else."""
    others = [f for f in sorted(folder.glob(f"{name}.*")) if f != text_file and not f.name.endswith(SUFFIX)]
    return others[0] if others else text_file


def evaluate(folder: Path) -> Evaluation:
    """Read every document of the gold and score what was found."""
    measures, evaluation = Measures(), Evaluation()
    for case in cases(folder):
        line = predict(case.source)
        evaluation.found[case.name] = sorted(set(facts_of(line)))
        score_header(case.gold, line, measures)
        score_citations(case.gold, line, measures)
        score_sets(case.gold, line, measures)
        score_tasks(case.gold, case.text, line, measures)
        evaluation.misses[case.name], measures.details = measures.details, []
        evaluation.trials[case.name], measures.trials = measures.trials, []
        evaluation.documents += 1
    evaluation.figures = measures.figures()
    return evaluation


def predict(source: Path) -> Item:
    """The extract line of a file; a file that cannot be read predicts nothing."""
    outcome: Outcome = read_file(source).outcome
    return extract_line(Outcome(file=FileRef(path=source.name), status=outcome.status, document=outcome.document))


def facts_of(line: Item) -> Iterator[str]:
    """Every fact of a line as one readable string, the same for the same fact of two runs."""
    for name in _HEADER:
        if line.get(name):
            yield f"{name}: {text_of(line[name])}"
    for name in _SETS:
        yield from (f"{name}: {value}" for value in names(line.get(name)))
    yield from map(_citation_fact, line.get("citations") or [])
    yield from (_task_fact(task, line["text"]) for task in line.get("tasks") or [])


def _citation_fact(citation: Item) -> str:
    return f"citations: {citation['number'] or citation['name']} ({citation['relation']}, {citation['date']})"


def _task_fact(task: Item, text: str) -> str:
    when = text_of(task["deadline"], "date", "text") or task["recurrence"] or "-"
    return f"tasks: {'; '.join(names(task['assignees'])) or '-'} | {when} | {action_of(task, text)}"


def table(evaluation: Evaluation) -> list[str]:
    """The figures, a line each, as `score.py` prints them."""
    lines = [f"{evaluation.documents} documents"]
    for name, row in evaluation.figures.items():
        cells = "  ".join(
            f"{key} {value:g}" if key in ("n", "gold", "pred") else f"{key} {value:.3f}" for key, value in row.items()
        )
        lines.append(f"{name:30} {cells}")
    return lines


def save(evaluation: Evaluation, path: Path) -> None:
    """Keep figures and facts, for a later comparison."""
    data = {"schema": "vanthu.evaluation/1", "figures": evaluation.figures, "found": evaluation.found}
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def compare(evaluation: Evaluation, path: Path) -> list[str]:
    """Facts gained and lost, and figures changed, against a saved evaluation. Raises DataError."""
    try:
        before = json.loads(path.read_text(encoding="utf-8"))
        old_found, old_figures = before["found"], before["figures"]
    except (OSError, ValueError, KeyError) as error:
        raise DataError(f"Không đọc được kết quả đã lưu “{path}”: {error}") from error
    lines: list[str] = []
    for name in sorted(evaluation.found.keys() | old_found.keys()):
        now, then = set(evaluation.found.get(name, ())), set(old_found.get(name, ()))
        lines += [f"+ {name}  {fact}" for fact in sorted(now - then)]
        lines += [f"- {name}  {fact}" for fact in sorted(then - now)]
    return lines + _changed_figures(evaluation.figures, old_figures)


def _changed_figures(now: dict[str, dict[str, float]], then: dict[str, dict[str, float]]) -> list[str]:
    lines = []
    for name, row in now.items():
        for key in ("f1", "rate"):
            before, after = then.get(name, {}).get(key), row.get(key)
            if before is not None and after is not None and abs(before - after) >= 0.0005:
                lines.append(f"{name} {key}: {before:.3f} -> {after:.3f}")
    return lines
