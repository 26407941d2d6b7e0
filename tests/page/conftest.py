"""The real server on a free port of this machine, driven by a real Chromium."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
import uvicorn

from api.http.app import create_app
from api.library import Library
from tests.shelf import shelf

CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

GIVEN_UP = ("htmx:afterRequest", "htmx:sendAbort")
"""What htmx says when a request gives way to a later one; one that fails says "htmx:sendError" or "responseError" too."""


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with shelf(tmp_path_factory.mktemp("page")) as made:
        yield made


@pytest.fixture(scope="session")
def server(library: Library) -> Iterator[str]:
    yield from serving(library)


@pytest.fixture(scope="session")
def empty_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with shelf(tmp_path_factory.mktemp("empty"), []) as made:
        yield from serving(made)


def serving(library: Library) -> Iterator[str]:
    """The address of a server over a library, while it runs."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.bind(("127.0.0.1", 0))
    running = uvicorn.Server(uvicorn.Config(create_app(library), log_level="error", lifespan="off"))
    thread = threading.Thread(target=running.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    for _ in range(100):
        if running.started:
            break
        time.sleep(0.05)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    running.should_exit = True
    thread.join(5)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("no chromium here: the page is not driven (Debian: apt-get install chromium)")
    playwright = pytest.importorskip("playwright.sync_api", reason="no playwright here: the page is not driven")
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A page at the commonest size; the test fails when its console complains."""
    with watched(browser, 1366, 768) as opened:
        yield opened


@pytest.fixture
def phone(browser: Any) -> Iterator[Any]:
    with watched(browser, 360, 740) as opened:
        yield opened


class watched:  # noqa: N801 - reads as a word
    """A page of its own whose complaints are an error at its end."""

    def __init__(self, browser: Any, width: int, height: int) -> None:
        self.context = browser.new_context(viewport={"width": width, "height": height}, locale="vi-VN")
        self.complaints: list[str] = []

    def __enter__(self) -> Any:
        page = self.context.new_page()
        page.set_default_timeout(20_000)
        page.on("console", self.hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return page

    def hear(self, said: Any) -> None:
        if said.type in ("error", "warning") and not said.text.startswith(GIVEN_UP):
            self.complaints.append(said.text)

    def __exit__(self, *_: object) -> None:
        self.context.close()
        assert self.complaints == []
