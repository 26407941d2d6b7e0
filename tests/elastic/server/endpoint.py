"""Where a server answers, with what is needed to be let in; and plain questions to it."""

from __future__ import annotations

import base64
import json
import ssl
import urllib.request
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

_DIRECT = urllib.request.ProxyHandler({})


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Addresses of the nodes; user, password and certificate where the server asks for them."""

    urls: tuple[str, ...]
    user: str | None = None
    password: str | None = None
    certificate: Path | None = None

    @property
    def url(self) -> str:
        return self.urls[0]

    def only(self, url: str) -> Endpoint:
        """The same way in, to one node alone."""
        return replace(self, urls=(url,))

    def ask(self, path: str, *, method: str = "GET", body: object = None, seconds: float = 30) -> Any:
        """The answer to a request as JSON, from the first address; OSError where nobody answers or refuses."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, {"Content-Type": "application/json"}, method=method)
        if self.user is not None:
            pair = base64.b64encode(f"{self.user}:{self.password}".encode()).decode("ascii")
            request.add_header("Authorization", f"Basic {pair}")
        with self._opener().open(request, timeout=seconds) as answer:
            return json.load(answer)

    def is_healthy(self, *, nodes: int) -> bool:
        """Whether so many nodes have found each other and no copy of a shard is missing."""
        try:
            health = self.ask("/_cluster/health", seconds=5)
        except (OSError, ValueError):
            return False
        return health["number_of_nodes"] == nodes and health["status"] == "green"

    def remove(self, prefix: str) -> None:
        """Delete the indices whose names begin with `prefix`."""
        for index in self.ask(f"/_cat/indices/{prefix}*?format=json&expand_wildcards=all&h=index"):
            self.ask(f"/{index['index']}", method="DELETE")

    def _opener(self) -> urllib.request.OpenerDirector:
        if self.certificate is None:
            return urllib.request.build_opener(_DIRECT)
        trusting = ssl.create_default_context(cafile=self.certificate)
        return urllib.request.build_opener(_DIRECT, urllib.request.HTTPSHandler(context=trusting))
