"""What stands in each measured block."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from corpus.samples import __file__ as samples_module
from pipeline.evaluation.__main__ import trials_of
from pipeline.evaluation.calibration import left_out
from pipeline.evaluation.evaluate import predict
from pipeline.evaluation.reliability import reliability
from tests.quality.rows import row_figures

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = Path(str(samples_module)).parent


def development(real: Path) -> list[str]:
    """The scorer's table over the development gold."""
    gold = real / "gold" / "dev"
    return _scored(real / "gold" / "score.py", (str(gold),), sorted(gold.glob("*.txt")))


def misses(real: Path) -> list[str]:
    """How many misses of each sort the scorer names, then all of them by document."""
    gold = real / "gold" / "dev"
    lines = _scored(real / "gold" / "score.py", (str(gold),), sorted(gold.glob("*.txt")), "--details")
    told = [line[:160] for line in lines if line.startswith(("==", " "))]
    sorts = Counter(line.split()[0].rstrip(":") for line in told if not line.startswith("=="))
    return [*(f"{sort:10} {number:4}" for sort, number in sorts.most_common()), "", *told]


def headers(real: Path) -> list[str]:
    """The scorer's table over the header facts that a third party typed."""
    return _scored(real / "realdocs" / "score_headers.py", (), sorted((real / "realdocs" / "text").glob("*.txt")))


def task_tables(real: Path) -> list[str]:
    """Rows of task tables with task, lead and deadline right."""
    return row_figures(real / "realdocs")


def confidence(real: Path) -> list[str]:
    """Said and observed, each document with the counts of all others."""
    return reliability(left_out(trials_of([real / "gold" / "dev", SAMPLES])))


def speed(real: Path) -> list[str]:
    """What `make bench extraction` and `memory` print, in a process of their own."""
    command = [sys.executable, "-m", "tests.bench", "extraction", "memory"]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout.rstrip().splitlines()


def _scored(scorer: Path, before: Sequence[str], files: Sequence[Path], *options: str) -> list[str]:
    lines = [{**predict(path), "source": path.name} for path in files]
    with tempfile.TemporaryDirectory() as folder:
        said = Path(folder) / "predictions.jsonl"
        said.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
        command = [sys.executable, str(scorer), *before, str(said), *options]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.rstrip().splitlines()


BLOCKS: dict[str, Callable[[Path], list[str]]] = {
    "development gold": development,
    "misses": misses,
    "headers": headers,
    "task tables": task_tables,
    "confidence": confidence,
    "speed": speed,
}
