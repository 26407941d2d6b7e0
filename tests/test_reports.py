"""What a run of the tests prints at its end: why some were skipped, then the count."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

SETTINGS = Path(__file__).parents[1] / "pyproject.toml"
TESTS = """
import pytest

def test_passes(): pass

def test_needs_more(): pytest.skip("no such program here (Debian: apt-get install it)")

def test_fails(): assert False
"""


@pytest.mark.parametrize("workers", [(), ("-n", "1")], ids=["one process", "workers"])
def test_the_reasons_of_skipped_tests_are_told_and_the_count_comes_last(
    tmp_path: Path, workers: tuple[str, ...]
) -> None:
    tests = tmp_path / "test_it.py"
    tests.write_text(TESTS)
    command = [sys.executable, "-m", "pytest", "-c", str(SETTINGS), "--rootdir", str(tmp_path), *workers, str(tests)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    *lines, last = ended.stdout.splitlines()
    skipped = next(line for line in lines if line.startswith("SKIPPED"))
    assert skipped.endswith("no such program here (Debian: apt-get install it)")
    assert any(line.startswith("FAILED") for line in lines)
    assert re.match(r"1 failed, 1 passed, 1 skipped in ", last)
