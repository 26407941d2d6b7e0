"""One node or several that found each other, as a test asks for them; gone at the end, and when the test is killed."""

from __future__ import annotations

import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.elastic.server.account import hand_over, own_folder
from tests.elastic.server.configuration import HOST, Ports, Wanted, free_ports, write_configuration
from tests.elastic.server.distribution import distribution
from tests.elastic.server.endpoint import Endpoint
from tests.elastic.server.missing import MissingError
from tests.elastic.server.node import Node
from tests.elastic.server.security import write_certificate, write_user

USER = "vanthu"
SECONDS = 180
"""How long a start may take on a busy machine; without load it is about 20 s, 26 s for three nodes."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """The nodes, and the way to all of them."""

    nodes: tuple[Node, ...]
    endpoint: Endpoint
    folder: Path

    @property
    def url(self) -> str:
        return self.endpoint.url

    @property
    def urls(self) -> tuple[str, ...]:
        return self.endpoint.urls

    def master(self) -> Node:
        """The node that leads now."""
        found = self.via_one_that_runs().ask("/_cluster/state/master_node,nodes")
        name = found["nodes"][found["master_node"]]["name"]
        return next(node for node in self.nodes if node.name == name)

    def via_one_that_runs(self) -> Endpoint:
        """The way to a node that is up; RuntimeError with what they said where none is."""
        up = next((node for node in self.nodes if node.runs), None)
        if up is None:
            raise RuntimeError(f"Elasticsearch ended:\n{self.log}")
        return self.endpoint.only(up.url)

    @property
    def log(self) -> str:
        """The end of what the nodes said."""
        return "\n".join(node.log for node in self.nodes)

    def heal(self) -> None:
        """Start the nodes that are down and wait until all is well."""
        for node in self.nodes:
            if not node.runs:
                node.start()
        self.wait_ready()

    def wait_ready(self, *, nodes: int | None = None, seconds: float = SECONDS) -> None:
        """Return when so many nodes (all, unless told) have found each other and no shard is missing.

        RuntimeError with the log when that takes too long.
        """
        expected = len(self.nodes) if nodes is None else nodes
        limit = time.monotonic() + seconds
        while not self.via_one_that_runs().is_healthy(nodes=expected):
            if time.monotonic() > limit:
                raise RuntimeError(f"Elasticsearch was not ready after {seconds:.0f} s:\n{self.log}")
            time.sleep(0.1)

    def stop(self) -> None:
        """End all nodes and remove what they wrote."""
        for node in self.nodes:
            node.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


@contextmanager
def running(wanted: Wanted | None = None) -> Iterator[Cluster]:
    """A server as wanted (one node else), ready; owned by this process. MissingError where it cannot be had here."""
    cluster = launch(wanted or Wanted(), owner=os.getpid())
    try:
        cluster.wait_ready()
        yield cluster
    finally:
        cluster.stop()


def launch(wanted: Wanted, *, owner: int, port: int | None = None) -> Cluster:
    """Start a server that lives no longer than the process `owner`; returns before it answers."""
    if not hasattr(os, "pidfd_open"):
        raise MissingError("Linux is missing, on which alone the server is sure to end with the test")
    home = distribution()
    names = [f"node-{number}" for number in range(wanted.nodes)]
    ports = {name: free_ports(port) for name in names}
    folder = own_folder()
    for name in names:
        _prepare(folder / name, wanted, ports, home)
    endpoint = _endpoint(folder, names, wanted, ports)
    hand_over(folder)
    nodes = tuple(
        Node(name, folder / name, url, wanted.java_options, owner)
        for name, url in zip(names, endpoint.urls, strict=True)
    )
    for node in nodes:
        node.start()
    return Cluster(nodes, endpoint, folder)


def _prepare(folder: Path, wanted: Wanted, ports: dict[str, Ports], home: Path) -> None:
    (folder / "tmp").mkdir(parents=True)
    write_configuration(folder, folder.name, wanted, ports, home)


def _endpoint(folder: Path, names: list[str], wanted: Wanted, ports: dict[str, Ports]) -> Endpoint:
    if not wanted.secured:
        return Endpoint(tuple(f"http://{HOST}:{ports[name].http}" for name in names))
    password, conf = secrets.token_urlsafe(16), folder / names[0] / "conf"
    write_user(conf, USER, password)
    url = f"https://{HOST}:{ports[names[0]].http}"
    return Endpoint((url,), USER, password, write_certificate(conf))
