"""What a node is told: its folders, its ports, who else is there, and what a test asks for."""

from __future__ import annotations

import json
import random
import shutil
import socket
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

HOST = "127.0.0.1"
_PORTS = range(20_000, 32_000)
"""Below those that the system gives to outgoing connections, so that a port stays free while its node is down."""

Setting = str | int | float | bool | list[str]
"""A value in `elasticsearch.yml`."""


@dataclass(frozen=True, slots=True)
class Ports:
    """Where a node answers requests, and other nodes."""

    http: int
    transport: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """The server that a test asks for; `settings` are lines of `elasticsearch.yml` and win over ours.

    Unless `tuned`, Java compiles once and simply: it starts with half the processor time, and is slower under load.
    """

    nodes: int = 1
    heap: str = "512m"
    tuned: bool = False
    secured: bool = False
    settings: Mapping[str, Setting] = field(default_factory=dict)

    @property
    def java_options(self) -> str:
        compiler = "" if self.tuned else " -XX:TieredStopAtLevel=1"
        return f"-Xms{self.heap} -Xmx{self.heap} -XX:-UsePerfData{compiler}"


def free_ports(first: int | None = None) -> Ports:
    """Two ports that nobody listens on; `first` for requests, if it is free."""
    http = first if first is not None and _is_free(first) else _any_free()
    return Ports(http, _any_free())


def write_configuration(folder: Path, name: str, wanted: Wanted, ports: Mapping[str, Ports], home: Path) -> None:
    """Write `folder`/conf for the node `name`; `ports` of all nodes by name; `home` is the distribution."""
    shutil.copytree(home / "config", folder / "conf")
    lines = _own(folder, name, ports[name]) | _together(ports) | _security(wanted) | dict(wanted.settings)
    text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in lines.items())
    (folder / "conf" / "elasticsearch.yml").write_text(text, encoding="utf-8")


def _own(folder: Path, name: str, ports: Ports) -> dict[str, object]:
    return {
        "cluster.name": "vanthu-test",
        "node.name": name,
        "network.host": HOST,
        "http.port": ports.http,
        "transport.port": ports.transport,
        "path.data": str(folder / "data"),
        "path.logs": str(folder / "logs"),
        "cluster.routing.allocation.disk.threshold_enabled": False,
    }


def _together(ports: Mapping[str, Ports]) -> dict[str, object]:
    if len(ports) == 1:
        return {"discovery.type": "single-node"}
    return {
        "discovery.seed_hosts": [f"{HOST}:{one.transport}" for one in ports.values()],
        "cluster.initial_master_nodes": list(ports),
    }


def _security(wanted: Wanted) -> dict[str, object]:
    if not wanted.secured:
        return {"xpack.security.enabled": False}
    return {
        "xpack.security.enabled": True,
        "xpack.security.http.ssl.enabled": True,
        "xpack.security.http.ssl.key": "http.key",
        "xpack.security.http.ssl.certificate": "http.crt",
    }


def _any_free() -> int:
    return next(port for port in random.SystemRandom().sample(_PORTS, len(_PORTS)) if _is_free(port))


def _is_free(port: int) -> bool:
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((HOST, port))
        except OSError:
            return False
        return True


def tail(path: Path, lines: int = 30) -> str:
    """The end of a log, for a message; empty where there is none."""
    found: Sequence[str] = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.exists() else ()
    return "\n".join(found[-lines:])
