"""A connection that is kept open, with nothing of a client's comfort."""

from __future__ import annotations

from http.client import HTTPConnection
from urllib.parse import urlsplit


class Wire:
    """To one address; raises RuntimeError for an answer other than 200."""

    def __init__(self, address: str) -> None:
        self._connection = HTTPConnection(urlsplit(address).netloc, timeout=120)

    def get(self, path: str) -> bytes:
        return self._asked("GET", path, None, {"Accept-Encoding": "gzip"})

    def post(self, path: str, body: bytes) -> bytes:
        return self._asked("POST", path, body, {"Content-Type": "application/x-ndjson"})

    def close(self) -> None:
        self._connection.close()

    def _asked(self, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> bytes:
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        found = answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{answer.status} {path}: {found[:300]!r}")
        return found
