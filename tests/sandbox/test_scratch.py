"""Temporary folders: one that a process uses stays, one that a killed process left goes, any other is not touched."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.sandbox import SandboxExecutor
from pipeline.sandbox.scratch import sweep
from tests.sandbox import deeds
from tests.sandbox.test_sandbox import ending_of

_HOLD = "import time; from pipeline.sandbox.scratch import Scratch; s = Scratch(); print(s.path, flush=True); time.sleep(99)"


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


@pytest.fixture
def holder(temporary: Path) -> Iterator[subprocess.Popen[str]]:
    """A process with a folder that it has used for an hour."""
    command = [sys.executable, "-c", _HOLD]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | {"TMPDIR": str(temporary)}
    ) as process:
        assert process.stdout
        folder = Path(process.stdout.readline().strip())
        _age(folder)
        yield process
        process.kill()


def _age(folder: Path) -> None:
    (mark,) = folder.iterdir()
    os.utime(mark, (mark.stat().st_mtime - 3600,) * 2)


def test_what_a_killed_process_left_goes_and_what_is_in_use_stays(
    temporary: Path, holder: subprocess.Popen[str]
) -> None:
    (folder,) = temporary.iterdir()
    (folder / "1").mkdir()
    sweep()
    assert folder.is_dir()
    holder.kill()
    holder.wait()
    sweep()
    assert list(temporary.iterdir()) == []


def test_a_new_run_clears_up_behind_a_killed_one(temporary: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait()
    with SandboxExecutor(1) as executor:
        assert list(executor.run(deeds.double, [2], crashed=ending_of)) == [4]
    assert list(temporary.iterdir()) == []


def test_a_folder_that_only_bears_such_a_name_is_not_touched(temporary: Path) -> None:
    kept = temporary / "vanthu-so-lieu" / "vanthu.db"
    kept.parent.mkdir()
    kept.write_text("x", encoding="utf-8")
    for path in (kept, kept.parent):
        os.utime(path, (0, 0))
    sweep()
    assert kept.exists()
