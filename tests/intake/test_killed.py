"""Killed with -9 in the middle of a run: what was acknowledged is there, and the run goes on to its end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from uuid import uuid4

from api.library import open_library
from index.store import RunState
from tests.cli.test_library import address_of, taken_in, vanthu
from tests.intake.letters import letter, put

COUNT = 60
LETTERS = 10


def start(*words: str | Path, data: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "api.cli", *map(str, words), "--data", str(data)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True
    )


def killed_when(process: subprocess.Popen[str], data: Path, count: int) -> None:
    end = time.monotonic() + 90
    while time.monotonic() < end and taken_in(data, data / "vanthu.sqlite3") < count:
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    if process.stdout:
        process.stdout.close()


def test_a_killed_watch_goes_on_and_ends_cleanly_when_asked(tmp_path: Path) -> None:
    for number in range(COUNT):
        put(tmp_path / "den", number)
    data = tmp_path / "kho"
    words = ("watch", tmp_path / "den", "--still", "0", "--every", "0.2", "--workers", "2")
    killed_when(start(*words, data=data), data, 3)
    with open_library(data) as library:
        (broken,) = library.store.intake.runs()
        assert broken.state is RunState.INTERRUPTED
        before = library.store.counts().documents
    assert 3 <= before < COUNT
    process = start(*words, data=data)
    end = time.monotonic() + 90
    while time.monotonic() < end and taken_in(data, data / "vanthu.sqlite3") < COUNT:
        time.sleep(0.1)
    process.send_signal(signal.SIGTERM)
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert output.endswith("Đã dừng.\n")
    with open_library(data) as library:
        (run,) = library.store.intake.runs()
        assert (run.id, run.state, run.totals) == (broken.id, RunState.ENDED, {"ok": COUNT})
        assert library.store.counts().documents == COUNT
        assert len(list((tmp_path / "den").iterdir())) == COUNT


def test_a_killed_ingest_shows_what_is_left_and_goes_on(tmp_path: Path) -> None:
    for number in range(COUNT):
        put(tmp_path / "vao", number)
    data = tmp_path / "kho"
    killed_when(start("ingest", tmp_path / "vao", data=data), data, 3)
    assert "bị ngắt giữa chừng" in vanthu("runs", data=data).stdout
    done = vanthu("runs", "1", "--resume", data=data)
    assert done.returncode == 0, done.stderr
    with open_library(data) as library:
        assert library.store.intake.run(1).totals == {"ok": COUNT}
        assert library.store.counts().documents == COUNT


def upload(address: str, count: int) -> int:
    """Send letters; the run that was acknowledged."""
    mark = uuid4().hex
    parts = "".join(
        f'--{mark}\r\nContent-Disposition: form-data; name="tep"; filename="thu-{n}.txt"\r\n\r\n{letter(n)}\r\n'
        for n in range(count)
    )
    headers = {"content-type": f"multipart/form-data; boundary={mark}"}
    request = urllib.request.Request(f"{address}/api/v1/intake", f"{parts}--{mark}--\r\n".encode(), headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        assert answer.status == 202
        run: int = json.load(answer)["id"]
    return run


def test_what_an_upload_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    data = tmp_path / "kho"
    server = start("serve", "--port", "0", data=data)
    run = upload(address_of(server), LETTERS)
    os.killpg(server.pid, signal.SIGKILL)
    server.communicate()
    with open_library(data) as library:
        row = library.store.intake.run(run)
        assert (row.state, row.files) == (RunState.QUEUED, LETTERS)
    server = start("serve", "--port", "0", data=data)
    end = time.monotonic() + 90
    with open_library(data) as library:
        while time.monotonic() < end and library.store.intake.run(run).state is not RunState.ENDED:
            time.sleep(0.1)
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=60)
        assert library.store.intake.run(run).left == 0
        assert library.store.counts().documents == LETTERS
        assert [p for p in (data / "spool").rglob("*") if p.is_file()] == []
