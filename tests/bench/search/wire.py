"""A connection that is kept open, with nothing of a client's comfort."""

from __future__ import annotations

import time
from http.client import HTTPConnection
from urllib.parse import urlsplit

_IDLE = 4.0
"""Seconds after which a connection is made anew: our server closes what was idle for five, and raw calls over a cold index
of a million documents may take as long."""


class Wire:
    """To one address; raises RuntimeError for an answer other than 200."""

    def __init__(self, address: str) -> None:
        self._connection = HTTPConnection(urlsplit(address).netloc, timeout=120)
        self._used = time.monotonic()

    def get(self, path: str) -> bytes:
        return self._asked("GET", path, None, {"Accept-Encoding": "gzip"})

    def post(self, path: str, body: bytes) -> bytes:
        return self._asked("POST", path, body, {"Content-Type": "application/x-ndjson"})

    def close(self) -> None:
        self._connection.close()

    def _asked(self, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> bytes:
        if time.monotonic() - self._used > _IDLE:
            self._connection.close()
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        found = answer.read()
        self._used = time.monotonic()
        if answer.status != 200:
            raise RuntimeError(f"{answer.status} {path}: {found[:300]!r}")
        return found
