"""One server for a whole test session: the first worker that needs it starts it, the others find it by a record."""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from index.lock import held
from tests.elastic.server.cluster import SECONDS, launch
from tests.elastic.server.configuration import Wanted, tail
from tests.elastic.server.endpoint import Endpoint
from tests.elastic.server.missing import MissingError


@dataclass(frozen=True, slots=True)
class Shared:
    """A server that somebody started; `said` is its log."""

    endpoint: Endpoint
    said: Path

    def wait_ready(self, *, seconds: float = SECONDS) -> Endpoint:
        """The way in, when it answers; RuntimeError with its log when that takes too long or it has ended."""
        limit = time.monotonic() + seconds
        while not self.endpoint.is_healthy(nodes=1):
            if time.monotonic() > limit or not self.said.parent.exists():
                raise RuntimeError(f"Elasticsearch was not ready after {seconds:.0f} s:\n{tail(self.said)}")
            time.sleep(0.1)
        return self.endpoint


def shared(folder: Path, wanted: Wanted, *, owner: int) -> Shared:
    """The session's server of this kind, started where it is not yet; MissingError (kept too) where it cannot be had."""
    record = folder / ("elasticsearch-secured.json" if wanted.secured else "elasticsearch.json")
    with held(record.with_suffix(".lock"), wait=True):
        if not record.exists():
            record.write_text(json.dumps(_begun(wanted, owner)), encoding="utf-8")
    found = json.loads(record.read_text(encoding="utf-8"))
    if "missing" in found:
        raise MissingError(found["missing"])
    certificate = found["certificate"] and Path(found["certificate"])
    endpoint = Endpoint(tuple(found["urls"]), found["user"], found["password"], certificate)
    return Shared(endpoint, Path(found["said"]))


def session_folder(factory: pytest.TempPathFactory) -> Path:
    """The temporary folder that all workers of a session share."""
    own = factory.getbasetemp()
    return own.parent if _is_worker() else own


def session_owner() -> int:
    """The process with which the session ends: the one that distributes the tests, or this one."""
    return os.getppid() if _is_worker() else os.getpid()


def _begun(wanted: Wanted, owner: int) -> dict[str, object]:
    try:
        cluster = launch(wanted, owner=owner)
    except MissingError as missing:
        return {"missing": str(missing)}
    way = cluster.endpoint
    return {
        "urls": way.urls,
        "user": way.user,
        "password": way.password,
        "certificate": way.certificate and str(way.certificate),
        "said": str(cluster.nodes[0].folder / "said.log"),
    }


def _is_worker() -> bool:
    return "PYTEST_XDIST_WORKER" in os.environ
