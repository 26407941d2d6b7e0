"""Facts gained and lost on annotated documents between a revision and the working tree: `compare.py REV [GOLD]`."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def evaluate(checkout: Path, gold: Path, *options: str) -> None:
    """Run the evaluation with the code of a checkout."""
    command = [sys.executable, "-m", "api.cli", "evaluate", str(gold), *options]
    subprocess.run(command, cwd=checkout, env=os.environ | {"PYTHONPATH": str(checkout)}, check=True)


def main() -> int:
    if len(sys.argv) < 2:
        print(__doc__)
        return 2
    revision, gold = sys.argv[1], Path(sys.argv[2] if len(sys.argv) > 2 else "corpus/samples").resolve()
    with tempfile.TemporaryDirectory() as folder:
        before, saved = Path(folder) / "before", Path(folder) / "before.json"
        subprocess.run(["git", "worktree", "add", "--quiet", "--detach", before, revision], cwd=ROOT, check=True)
        try:
            print(f"== {revision}", flush=True)
            evaluate(before, gold, "--save", str(saved))
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", before], cwd=ROOT, check=True)
        print("== now", flush=True)
        evaluate(ROOT, gold, "--compare", str(saved))
    return 0


if __name__ == "__main__":
    sys.exit(main())
