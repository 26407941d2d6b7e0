"""Which hosts are answered, and the headers on every answer."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.http.headers import HEADERS
from api.http.problems import problem_response
from api.http.schemas.problem import Problem

LOCAL_HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})


def host_of(header: str) -> str:
    """The host of a Host header, lower case, without its port.

    >>> host_of("LOCALHOST:8000")
    'localhost'
    """
    host = header.strip().lower()
    name, colon, port = host.rpartition(":")
    return name if colon and port.isdigit() and not name.endswith(":") else host


class Guard:
    """Refuses foreign hosts (DNS rebinding) and adds `HEADERS`; what an answer sets itself stays."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str] = ()) -> None:
        self.app = app
        self.hosts = LOCAL_HOSTS | {host.lower() for host in hosts}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        if host_of(Headers(scope=scope).get("host", "")) in self.hosts:
            await self.app(scope, receive, send_guarded)
        else:
            await problem_response(_FOREIGN)(scope, receive, send_guarded)


_FOREIGN = Problem(
    type="/loi/may-chu-la",
    title="Địa chỉ máy chủ không được phép",
    status=421,
    detail="Máy chủ này không trả lời dưới tên vừa gọi.",
    remedy="Hãy mở bằng http://127.0.0.1 hoặc http://localhost.",
)
