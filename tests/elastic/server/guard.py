"""Keeps one server and outlives whoever asked for it: `python -m tests.elastic.server.guard OWNER FOLDER COMMAND...`.

The server is killed with all its processes when the guard is told to end (SIGTERM) and when the owner, a process, ends in
whatever way; then its folder goes too. When the guard itself is killed, the kernel kills the launcher, and the server
ends with its launcher.
"""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from types import FrameType

from pipeline.sandbox.kernel import adopt_strays, end_with_parent
from tests.elastic.server.account import server_account


def keep(owner: int, folder: Path, command: list[str]) -> int:
    """Run `command` until it ends, the owner ends, or we are told to; its exit code. `folder` dies with the owner."""
    watched = _opened(owner)
    server = _start(command)
    ended = os.pidfd_open(server.pid)
    try:
        while watched is not None:
            readable, _, _ = select.select([watched, ended], [], [])
            if watched in readable:
                watched = None
            elif ended in readable:
                return server.wait()
    finally:
        _end_all(server.pid)
    shutil.rmtree(folder, ignore_errors=True)
    return 0


def _opened(owner: int) -> int | None:
    try:
        return os.pidfd_open(owner)
    except ProcessLookupError:
        return None


def _start(command: list[str]) -> subprocess.Popen[bytes]:
    account = server_account()
    other = {"user": account.user, "group": account.group, "extra_groups": []} if os.geteuid() == 0 else {}
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=end_with_parent,  # noqa: PLW1509 - the guard has one thread
        **other,
    )


def _end_all(group: int) -> None:
    """Kill the launcher and its server, and return when both are gone."""
    with suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)
    with suppress(ChildProcessError):
        while True:
            os.wait()


def _end(signal_number: int, frame: FrameType | None) -> None:
    raise SystemExit(0)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _end)
    adopt_strays()
    sys.exit(keep(int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]))
