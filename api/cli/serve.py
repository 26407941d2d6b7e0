"""`vanthu serve`: the page and the API on this machine."""

from __future__ import annotations

import gc
from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import DataFolder, folder_of

if TYPE_CHECKING:
    import socket

HOST = "127.0.0.1"


def serve(
    data: DataFolder = None,
    port: Annotated[
        int, typer.Option("--port", metavar="SỐ", min=0, max=65535, help="Cổng; nếu bận thì chọn cổng trống.")
    ] = 8765,
) -> None:
    """Mở trang tra cứu trên máy này."""
    import uvicorn

    from api.feeder import feeding
    from api.http.app import create_app
    from api.library import open_library

    with suppress(KeyboardInterrupt), open_library(folder_of(data)) as library, feeding(library):
        app = create_app(library)
        app.state.desk.wake()
        _spare_collector()
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
        listener = listen(port)
        address = f"http://{HOST}:{listener.getsockname()[1]}"
        print("Trang tra cứu đã sẵn sàng (Ctrl+C để dừng):", flush=True)
        print(address, flush=True)
        try:
            server.run(sockets=[listener])
        finally:
            app.state.desk.close()
    print("Đã dừng.")


def _spare_collector() -> None:
    """What is loaded now stays to the end, and an answer makes thousands of objects without a cycle: let Python look
    for cycles seldom, and not among all that (a twentieth of the time of a search)."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def listen(port: int) -> socket.socket:
    """A listening socket on `port`, or on a free one when that is taken."""
    import socket

    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except OSError:
        listener.bind((HOST, 0))
    listener.listen(128)
    return listener
