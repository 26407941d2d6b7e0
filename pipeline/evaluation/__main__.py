"""Count anew how often tasks are right; show what confidence is worth: `python -m pipeline.evaluation GOLD…`."""

from __future__ import annotations

import argparse
from itertools import chain
from pathlib import Path

import corpus.vocabulary
from pipeline.evaluation.calibration import Trials, count, left_out, table
from pipeline.evaluation.evaluate import evaluate
from pipeline.evaluation.reliability import reliability

COUNTS = Path(corpus.vocabulary.__file__).parent / "task_confidence.tsv"


def main() -> None:
    options = _options()
    documents = trials_of(options.gold)
    print("Each document's tasks with the counts of all others:", *reliability(left_out(documents)), sep="\n")
    if options.write:
        COUNTS.write_text(table(count(chain(*documents.values()))), encoding="utf-8")
        print(f"Counted anew: {COUNTS.name}")


def trials_of(folders: list[Path]) -> Trials:
    """What came of the tasks of every annotated document."""
    return {f"{folder.name}/{name}": trials for folder in folders for name, trials in evaluate(folder).trials.items()}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m pipeline.evaluation", description=__doc__)
    parser.add_argument("gold", type=Path, nargs="+", help="folders of annotated documents")
    parser.add_argument("--write", action="store_true", help="replace the counts that the confidence rests on")
    return parser.parse_args()


if __name__ == "__main__":
    main()
