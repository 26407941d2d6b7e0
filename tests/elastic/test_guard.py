"""No server survives whoever asked for it. Here a sleeping shell with a child stands for the server."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.elastic.processes import alive, eventually
from tests.elastic.server.account import hand_over, own_folder, server_account

ROOT = Path(__file__).resolve().parents[2]
LAUNCHER = """
sleep 600 & echo $! > "$1/pid"
wait
"""

pytestmark = pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="Linux is missing")


@dataclass
class Kept:
    """A guard with what it keeps: the owner, the server's process, the folder."""

    owner: subprocess.Popen[bytes]
    guard: subprocess.Popen[bytes]
    folder: Path
    server: int


@pytest.fixture
def kept() -> Iterator[Kept]:
    folder = own_folder()
    hand_over(folder)
    owner = subprocess.Popen(["sleep", "600"])
    command = [sys.executable, "-m", "tests.elastic.server.guard", str(owner.pid), str(folder)]
    guard = subprocess.Popen([*command, "sh", "-c", LAUNCHER, "launcher", str(folder)], cwd=ROOT)
    pid = folder / "pid"
    assert eventually(lambda: pid.exists() and pid.read_text().strip() != "")
    yield Kept(owner, guard, folder, int(pid.read_text()))
    for process in (guard, owner):
        process.terminate()
        process.wait()
    shutil.rmtree(folder, ignore_errors=True)


def test_the_server_has_no_rights_of_root(kept):
    assert Path(f"/proc/{kept.server}").stat().st_uid == server_account().user != 0


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_the_server_and_its_folder_go_when_the_owner_ends_in_any_way(kept, how):
    kept.owner.send_signal(how)
    kept.owner.wait()
    assert kept.guard.wait(timeout=30) == 0
    assert not alive(kept.server)
    assert not kept.folder.exists()


def test_the_server_is_gone_when_a_guard_that_was_told_to_end_has_ended(kept):
    kept.guard.terminate()
    kept.guard.wait(timeout=30)
    assert not alive(kept.server)
    assert kept.folder.exists(), "a node may be started again with its data"


def test_the_guard_ends_with_the_server(kept):
    os.kill(kept.server, signal.SIGKILL)
    kept.guard.wait(timeout=30)
    assert kept.folder.exists()


def test_an_owner_that_has_ended_already_gets_nothing(tmp_path):
    owner = subprocess.Popen(["true"])
    owner.wait()
    folder = own_folder()
    command = [sys.executable, "-m", "tests.elastic.server.guard", str(owner.pid), str(folder), "sleep", "600"]
    assert subprocess.run(command, cwd=ROOT, timeout=30, check=False).returncode == 0
    assert not folder.exists()
