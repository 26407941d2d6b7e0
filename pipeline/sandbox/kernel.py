"""What the kernel can be asked for: limits, a network namespace, an end together with the parent."""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
from pathlib import Path

from pipeline.limits import ProcessLimits

# <linux/sched.h> and <linux/prctl.h>
_NEW_USER, _NEW_NET = 0x10000000, 0x40000000
_DEATH_SIGNAL, _NO_NEW_PRIVILEGES, _SUBREAPER = 1, 38, 36
_SACRIFICE = "900"
"""Of -1000 … 1000: whom the kernel ends first when memory runs out."""


def leave_network() -> bool:
    """Put this process and all that it starts where there is no network. False where the kernel does not allow it.

    Without the rights of root it takes a user namespace as well; user and group stay what they are.
    """
    user, group = os.geteuid(), os.getegid()
    if _unshare(_NEW_NET):
        return True
    if not _unshare(_NEW_USER | _NEW_NET):
        return False
    with contextlib.suppress(OSError):
        Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1", encoding="ascii")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1", encoding="ascii")
    return True


def can_leave_network() -> bool:
    """Whether a process can be cut off from the network here; tried in a process of its own."""
    child = os.fork()
    if child == 0:
        os._exit(0 if leave_network() else 1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def adopt_strays() -> None:
    """Become the parent of what a job leaves behind when it ends."""
    _prctl(_SUBREAPER, 1)


def end_with_parent() -> None:
    """Be killed when the parent ends, and never gain rights."""
    _prctl(_DEATH_SIGNAL, signal.SIGKILL)
    _prctl(_NO_NEW_PRIVILEGES, 1)


def be_sacrificed() -> None:
    """When memory runs out, this process goes first."""
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(_SACRIFICE, encoding="ascii")


def limit(limits: ProcessLimits, seconds: float) -> None:
    """Set the limits of this process, and of each that it starts, to no more than they are already."""
    processor = int(seconds) + 1
    for what, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, processor),
        (resource.RLIMIT_FSIZE, limits.written),
        (resource.RLIMIT_NOFILE, limits.files),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
        spare = 5 if what == resource.RLIMIT_CPU else 0  # a signal that can be told from the kernel's kill
        top = bound + spare if hard == resource.RLIM_INFINITY else min(bound + spare, hard)
        resource.setrlimit(what, (bound, top))


def _unshare(flags: int) -> bool:
    try:
        return bool(ctypes.CDLL(None).unshare(flags) == 0)
    except (AttributeError, OSError):
        return False


def _prctl(option: int, argument: int) -> None:
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(option, argument, 0, 0, 0)
