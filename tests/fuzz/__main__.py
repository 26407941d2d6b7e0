"""`python -m tests.fuzz --cases N --seed S`: read N mutated samples; faults are printed and their files kept."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.fuzz.campaign import Verdict, campaign
from tests.fuzz.mutate import case


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--cases", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "vanthu-fuzz")
    wanted = parser.parse_args()
    outcomes: Counter[str] = Counter()
    faults = 0
    for verdict in campaign(wanted.cases, wanted.seed, workers=wanted.workers):
        outcomes[verdict.outcome] += 1
        if verdict.fault:
            faults += 1
            print(describe(verdict, wanted.seed, wanted.keep))
    print(f"{outcomes.total()} cases, {faults} faults: {dict(outcomes.most_common())}")
    sys.exit(1 if faults or outcomes.total() != wanted.cases else 0)


def describe(verdict: Verdict, seed: int, folder: Path) -> str:
    """A fault in words; its file is kept in a folder."""
    made = case(seed, verdict.number)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{seed}-{verdict.number}-{made.name}"
    path.write_bytes(made.data)
    return f"seed {seed} case {verdict.number} ({made.made}): {verdict.fault}; kept as {path}"


if __name__ == "__main__":
    main()
