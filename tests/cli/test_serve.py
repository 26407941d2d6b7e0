"""The socket that `vanthu serve` listens on."""

from __future__ import annotations

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor

from api.cli.serve import HOST, listen


def test_answers_go_out_at_once() -> None:
    """Without TCP_NODELAY the kernel keeps the body of an answer back until its head is acknowledged, 40 ms later."""

    async def told() -> int:
        said: asyncio.Future[int] = asyncio.get_running_loop().create_future()

        async def answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            said.set_result(writer.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        listener = listen(0)
        async with await asyncio.start_server(answer, sock=listener):
            _, writer = await asyncio.open_connection(HOST, listener.getsockname()[1])
            found = await said
            writer.close()
            return found

    with ThreadPoolExecutor(1) as thread:  # the tests of the page leave a running loop in theirs
        assert thread.submit(asyncio.run, told()).result()
