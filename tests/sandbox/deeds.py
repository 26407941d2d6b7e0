"""What a job may do to the process that does it."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def double(number: int) -> int:
    return 2 * number


def prepare() -> None:
    os.environ["VANTHU_PREPARED"] = "yes"


def prepared(_: int) -> str:
    return os.environ.get("VANTHU_PREPARED", "no")


def hang(_: int) -> int:
    time.sleep(600)
    return 0


def hang_on_three(number: int) -> int:
    return hang(number) if number == 3 else number


def spin(_: int) -> int:
    while True:
        pass


def devour(_: int) -> int:
    hoard = []
    while True:
        hoard.append(bytes(16 * 1024 * 1024))


def devour_natively(_: int) -> int:
    """Take memory until the allocator fails, as a C library does, and use what it did not give."""
    libc = ctypes.CDLL(None)
    libc.malloc.restype = ctypes.c_void_p
    while True:
        ctypes.memset(libc.malloc(ctypes.c_size_t(1 << 30)) or 0, 0, 1)


def break_memory(number: int) -> int:
    if number % 2:
        ctypes.string_at(0)
    return number


def exit_at_once(_: int) -> int:
    os._exit(0)


def fail(_: int) -> int:
    raise ZeroDivisionError("a fault of ours")


def give_much(_: int) -> bytes:
    return bytes(64 * 1024 * 1024)


def write_much(_: int) -> int:
    with tempfile.TemporaryFile() as file:
        while True:
            file.write(bytes(1024 * 1024))


class Trap:
    """Its pickle calls a function where it is read."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("true",)


def give_trap(_: int) -> object:
    return Trap()


def temporary_folder(_: int) -> str:
    folder = tempfile.mkdtemp()
    Path(folder, "x").write_text("x", encoding="ascii")
    return folder


def reach_network(port: int) -> str:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=2).close()
    except OSError as error:
        return type(error).__name__
    return "reached"


def leave_children(folder: Path) -> int:
    """Start two programs that outlive the job, one in a session of its own, and note their numbers."""
    sleep = [sys.executable, "-c", "import time; time.sleep(600)"]
    ours = subprocess.Popen(sleep)
    apart = subprocess.Popen(sleep, start_new_session=True)
    (folder / "children").write_text(f"{ours.pid} {apart.pid}", encoding="ascii")
    return 0


def hang_with_child(folder: Path) -> int:
    leave_children(folder)
    return hang(0)


def kill_nursery_on_five(number: int) -> int:
    if number == 5:
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(600)
    return number
