"""Changes come from our own pages only: another site's form or script is refused (CSRF)."""

from __future__ import annotations

from urllib.parse import urlsplit

from fastapi import Request

from corpus.errors import RequestError

_OWN = frozenset({"same-origin", "none"})


def same_site(request: Request) -> None:
    """Refuse a request that a browser sends for a page of another origin. Raises RequestError.

    Every browser says where a POST comes from (`Sec-Fetch-Site` or `Origin`); what says neither is no browser.
    """
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    foreign = origin is not None and urlsplit(origin).netloc != request.headers.get("host", "")
    if foreign or (site is not None and site not in _OWN):
        raise RequestError("Yêu cầu đến từ một trang khác nên bị từ chối.", remedy="Hãy mở lại trang này rồi thử lại.")
