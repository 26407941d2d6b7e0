"""How the server is reached: one setting chooses it, the others say who asks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import quote, urlsplit, urlunsplit

from corpus.errors import SearchError

URL = "VANTHU_ELASTICSEARCH"
"""The environment variable that chooses Elasticsearch: addresses parted by commas."""

_PREFIX = re.compile(r"[a-z0-9][a-z0-9_.-]{0,60}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ElasticSettings:
    """Addresses (http or https), who asks (user and password, or an API key), the certificate authority to trust
    (a PEM file; that of the system without one), how names of indexes begin, and how long to go on trying to write
    (seconds)."""

    urls: tuple[str, ...]
    user: str = ""
    password: str = field(default="", repr=False)
    api_key: str = field(default="", repr=False)
    authority: str = ""
    prefix: str = "vanthu"
    patience: float = 60.0
    timeout: float = 30.0

    @property
    def shown(self) -> str:
        """The addresses, without passwords."""
        return ", ".join(self.urls)


def settings_from(environment: Mapping[str, str]) -> ElasticSettings | None:
    """The settings of the environment; None where it names no server. Raises SearchError for what cannot be meant.

    `VANTHU_ELASTICSEARCH` holds the addresses, `…_USER` and `…_PASSWORD` or `…_API_KEY` say who asks, `…_CA` is a
    certificate file, `…_PREFIX` begins the names of indexes. User and password may stand in the address too.
    """
    addresses = [part.strip() for part in environment.get(URL, "").split(",") if part.strip()]
    if not addresses:
        return None
    said = {name: environment.get(f"{URL}_{name}", "").strip() for name in ("USER", "PASSWORD", "API_KEY", "CA")}
    settings = ElasticSettings(
        urls=(), user=said["USER"], password=said["PASSWORD"], api_key=said["API_KEY"], authority=said["CA"],
        prefix=environment.get(f"{URL}_PREFIX", "").strip() or "vanthu",
    )  # fmt: skip
    if not _PREFIX.fullmatch(settings.prefix):
        raise _wrong(f"{URL}_PREFIX", settings.prefix, "Hãy dùng chữ thường không dấu, chữ số và dấu gạch nối.")
    for address in addresses:
        settings = _with_address(settings, address)
    return settings


def _with_address(settings: ElasticSettings, address: str) -> ElasticSettings:
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        parts, host, port = urlsplit(""), None, None
    if parts.scheme not in ("http", "https") or not host:
        remedy = "Hãy ghi địa chỉ đầy đủ, ví dụ: https://may-chu:9200"
        raise _wrong(URL, re.sub(r"//[^@/]*@", "//", address), remedy)
    port = port or (443 if parts.scheme == "https" else 80)
    named = f"[{host}]" if ":" in host else host
    url = urlunsplit((parts.scheme, f"{named}:{port}", quote(parts.path.rstrip("/")), "", ""))
    settings = replace(settings, urls=(*settings.urls, url))
    if parts.username and not settings.user:
        settings = replace(settings, user=parts.username, password=parts.password or "")
    return settings


def _wrong(name: str, value: str, remedy: str) -> SearchError:
    return SearchError(f"Thiết lập {name} không hợp lệ: {value}.", remedy=remedy, place=name)
