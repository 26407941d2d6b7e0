"""A way to a server that can be cut, slowed and watched."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

CHUNK = 16_384


@dataclass
class Proxy:
    """Hands bytes on between who connects to `url` and `target`.

    `pause`: seconds before each piece of at most 16 kB; `up`: whether connections are taken and kept. `watched` words in
    what is asked let `action` run once, before they are handed on.
    """

    target: tuple[str, int]
    pause: float = 0.0
    up: bool = True
    watched: bytes = b""
    action: Callable[[], None] | None = None
    cuts: int = 0
    _open: list[socket.socket] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _listening: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0)))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}"

    def when(self, words: bytes, action: Callable[[], None]) -> None:
        """Run the action when something is asked that holds these words: in the middle of that request."""
        self.action, self.watched = action, words

    def cut(self) -> None:
        """End all connections, as when a cable is pulled; new ones may come unless `up` is false."""
        with self._lock:
            self.cuts += 1
            for one in self._open:
                with suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)
            self._open.clear()

    def serve(self) -> None:
        """Until the listening end is closed."""
        with suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                if not self.up:
                    near.close()
                    continue
                self._join(near)

    def close(self) -> None:
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self.cut()

    def _join(self, near: socket.socket) -> None:
        try:
            far = socket.create_connection(self.target)
        except OSError:
            near.close()
            return
        with self._lock:
            self._open += [near, far]
        for source, sink, asked in ((near, far, True), (far, near, False)):
            threading.Thread(target=self._hand_on, args=(source, sink, asked), daemon=True).start()

    def _hand_on(self, source: socket.socket, sink: socket.socket, asked: bool) -> None:
        with suppress(OSError), source, sink:
            while piece := source.recv(CHUNK):
                if asked and self.watched and self.watched in piece:
                    self._act()
                if self.pause:
                    time.sleep(self.pause)
                sink.sendall(piece)

    def _act(self) -> None:
        action, self.action = self.action, None
        if action:
            action()


@contextmanager
def proxied(url: str) -> Iterator[Proxy]:
    """A proxy before the server at an address."""
    host, port = url.removeprefix("http://").split(":")
    proxy = Proxy((host, int(port)))
    threading.Thread(target=proxy.serve, daemon=True).start()
    try:
        yield proxy
    finally:
        proxy.close()
