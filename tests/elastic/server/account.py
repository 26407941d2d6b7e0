"""Whom the server runs as: it refuses root, and needs no more than its own folders."""

from __future__ import annotations

import os
import pwd
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.elastic.server.missing import MissingError

_UNPRIVILEGED = "nobody"


@dataclass(frozen=True, slots=True)
class Account:
    """A user and a group by their numbers."""

    user: int
    group: int


def server_account() -> Account:
    """This user, or the one without rights where this one is root."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid())
    try:
        entry = pwd.getpwnam(_UNPRIVILEGED)
    except KeyError as error:
        raise MissingError(f"Elasticsearch refuses to run as root, and there is no user {_UNPRIVILEGED}") from error
    return Account(entry.pw_uid, entry.pw_gid)


def cache_folder() -> Path:
    """Where downloads are kept so that the server can read them: the user's cache, or the system's where this is root."""
    if os.geteuid() == 0:
        return Path("/var/cache/vanthu")
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "vanthu"


def own_folder() -> Path:
    """A new folder that belongs to the server's account; outside the folders of a test, which root alone may enter."""
    return Path(tempfile.mkdtemp(prefix="vanthu-elasticsearch-"))


def hand_over(folder: Path) -> None:
    """Give a folder with all that is in it to the server's account."""
    account = server_account()
    for path in (folder, *folder.rglob("*")):
        os.chown(path, account.user, account.group)
