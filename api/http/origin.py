"""Requests that change something come from our own page, or from no page at all."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends, Request

from corpus.errors import ForeignRequest

_OWN = ("same-origin", "none")


def refuse_foreign(request: Request) -> None:
    """Raises ForeignRequest where the browser says that another site sent the request."""
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    own_host = origin is None or urlsplit(origin).netloc.lower() == request.headers.get("host", "").lower()
    if (site is not None and site not in _OWN) or not own_host:
        raise ForeignRequest(
            "Yêu cầu này đến từ một trang khác.", remedy="Hãy mở trang của Văn Thư rồi thực hiện lại ở đó."
        )


OwnPage = Annotated[None, Depends(refuse_foreign)]
"""A parameter of endpoints that change something."""
