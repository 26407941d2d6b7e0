"""A Java that Elasticsearch runs on: 21 or newer, with the modules that its server requires."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.elastic.server.missing import MissingError

LEAST = 21
FOLDERS = (Path("/usr/lib/jvm"), Path("/usr/java"), Path("/opt"), Path("/Library/Java/JavaVirtualMachines"))
"""Where systems keep their Java installations, each in a folder of its own."""

_NEEDED = {"java.desktop", "java.net.http", "java.security.jgss", "java.sql", "jdk.net", "jdk.unsupported"}
_VERSION = re.compile(r'^JAVA_VERSION="(\d+)', re.M)
_MODULES = re.compile(r'^MODULES="([^"]*)"', re.M)


def find_java() -> Path:
    """The home of the Java that ES_JAVA_HOME or JAVA_HOME names, else of the oldest one that will do."""
    found = next((home for home in _candidates() if is_suitable(home)), None)
    if found is None:
        raise MissingError(f"Java {LEAST} or newer is missing (set ES_JAVA_HOME where it is in an unusual place)")
    return found


def is_suitable(home: Path) -> bool:
    """Whether a Java is new enough and whole; read from its `release` file, without starting it."""
    release = _release(home)
    modules = _MODULES.search(release)
    whole = modules is None or set(modules[1].split()) >= _NEEDED
    return _version(release) >= LEAST and whole and os.access(home / "bin" / "java", os.X_OK)


def _candidates() -> Iterator[Path]:
    yield from (Path(os.environ[name]) for name in ("ES_JAVA_HOME", "JAVA_HOME") if os.environ.get(name))
    if program := shutil.which("java"):
        yield Path(program).resolve().parents[1]
    installed = {release.parent.resolve() for folder in FOLDERS for release in folder.glob("*/release")}
    yield from sorted(installed, key=lambda home: (_version(_release(home)), home))


def _release(home: Path) -> str:
    try:
        return (home / "release").read_text(encoding="utf-8")
    except OSError:
        return ""


def _version(release: str) -> int:
    found = _VERSION.search(release)
    return int(found[1]) if found else 0
