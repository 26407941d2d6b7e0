"""Commands beside each other, and broken off: nothing is lost, and what was taken in is found."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.library import open_library
from pipeline.executor import InlineExecutor
from pipeline.runner import Runner
from tests.cli.test_library import address_of, plans, taken_in, vanthu


@pytest.fixture
def page(tmp_path: Path) -> Iterator[str]:
    """Address of a server over a library that is empty when it starts."""
    command = [sys.executable, "-m", "api.cli", "serve", "--port", "0"]
    environment = os.environ | {"VANTHU_DATA": str(tmp_path / "kho")}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)
    yield address_of(process)
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=20)
    assert (process.returncode, output, errors) == (0, "Đã dừng.\n", ""), "Ctrl-C is how it is ended"


def found(address: str, words: str) -> int:
    with urllib.request.urlopen(f"{address}/api/v1/search?q={urllib.parse.quote(words)}", timeout=20) as answer:
        total: int = json.load(answer)["total"]
    return total


def test_what_two_commands_take_in_at_once_is_found_by_the_page(page: str, tmp_path: Path) -> None:
    plans(tmp_path / "vao", 6)
    halves = [sorted((tmp_path / "vao").iterdir())[start::2] for start in (0, 1)]
    command = [sys.executable, "-m", "api.cli", "ingest", "--data", str(tmp_path / "kho"), "--workers", "1"]
    running = [subprocess.Popen([*command, *map(str, half)], stdout=subprocess.DEVNULL) for half in halves]
    assert [process.wait(timeout=120) for process in running] == [0, 0]
    assert found(page, "nong thon moi") == 6, "when a command has ended, all that it took in is found"


def test_the_page_finds_what_a_killed_command_left_in_the_outbox(page: str, tmp_path: Path) -> None:
    plans(tmp_path / "vao", 2)
    with open_library(tmp_path / "kho") as library:
        files = sorted((tmp_path / "vao").iterdir())
        assert len(list(Runner(InlineExecutor(), library.store, library.store).run(files))) == 2
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and found(page, "nong thon moi") < 2:
        time.sleep(0.1)
    assert found(page, "nong thon moi") == 2


def test_ctrl_c_ends_the_intake_with_a_word_and_it_goes_on_later(tmp_path: Path) -> None:
    plans(tmp_path / "vao", 240)
    command = [
        sys.executable,
        "-m",
        "api.cli",
        "ingest",
        "--workers",
        "1",
        "--data",
        tmp_path / "kho",
        tmp_path / "vao",
    ]
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and taken_in(tmp_path / "kho", tmp_path / "kho" / "vanthu.sqlite3") < 3:
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Đã dừng. Những gì đã nhập vẫn còn" in errors
    assert "Traceback" not in errors
    assert vanthu("ingest", tmp_path / "vao", data=tmp_path / "kho").returncode == 0
    assert taken_in(tmp_path / "kho", tmp_path / "kho" / "vanthu.sqlite3") == 240
