"""Saved searches on the page: save, be told what is new, open, rename, drop; with a script and without."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from api.library import Library
from tests.page.conftest import serving, watched
from tests.page.test_standards import AXE
from tests.shelf import NOTICE, PLAN, read_sample, shelf

sync_api = pytest.importorskip("playwright.sync_api", reason="no playwright here: the page is not driven")
expect = sync_api.expect
pytestmark = pytest.mark.browser


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Library]:
    with shelf(tmp_path, [PLAN]) as made:
        yield made


@pytest.fixture
def own_server(own: Library) -> Iterator[str]:
    yield from serving(own)


def take_in(library: Library, name: str) -> None:
    result = read_sample(name)
    library.store.accept(result.outcome, result.data)
    library.feed()


def go_through(page: Any, server: str, library: Library) -> None:
    page.goto(f"{server}/?q=nong+thon+moi")
    page.get_by_text("Lưu tìm kiếm này").click()
    page.get_by_label("Tên của tìm kiếm được lưu").fill("Nông thôn mới")
    page.get_by_role("button", name="Lưu").click()
    expect(page.locator(".saved-list")).to_contain_text("“nong thon moi”")
    expect(page.locator(".fresh")).to_have_count(0)
    take_in(library, NOTICE)
    page.goto(f"{server}/nhiem-vu")
    expect(page.locator(".top-links .fresh")).to_contain_text("1")
    page.get_by_role("link", name="Đã lưu").click()
    expect(page.locator(".saved-list")).to_contain_text("1 văn bản mới")
    page.get_by_role("button", name="Nông thôn mới", exact=True).click()
    expect(page.locator(".hits-new li")).to_have_count(1)
    expect(page.locator(".hits-new li")).to_contain_text("211/TB-UBND")
    expect(page.locator(".top-links .fresh")).to_have_count(0)
    page.reload()
    expect(page.locator(".hits-new li")).to_have_count(1)
    page.get_by_role("link", name="Tìm kiếm đã lưu").click()
    page.get_by_text("Đổi tên hoặc xóa").click()
    page.get_by_label("Tên mới của").fill("NTM")
    page.get_by_role("button", name="Đổi tên").click()
    expect(page.get_by_role("button", name="NTM", exact=True)).to_be_visible()
    page.get_by_text("Đổi tên hoặc xóa").click()
    page.get_by_role("button", name="Xóa tìm kiếm này").click()
    expect(page.get_by_role("heading", name="Chưa lưu tìm kiếm nào")).to_be_visible()


def test_a_search_is_saved_and_tells_what_is_new(page: Any, own_server: str, own: Library) -> None:
    go_through(page, own_server, own)


def test_all_of_it_works_without_a_script(browser: Any, own_server: str, own: Library) -> None:
    context = browser.new_context(java_script_enabled=False)
    go_through(context.new_page(), own_server, own)
    context.close()


def test_the_pages_fit_a_phone_and_shut_nobody_out(browser: Any, own_server: str, own: Library) -> None:
    from corpus.model.search import SearchRequest

    search = own.store.saved.save(
        "Kế hoạch " * 12, SearchRequest(words="nông thôn mới", filters={"kind": ("ke-hoach",)})
    )
    with watched(browser, 360, 740) as page:
        for path in ("/tim-kiem-da-luu", f"/tim-kiem-da-luu/{search}", "/?q=nong+thon+moi"):
            page.goto(own_server + path)
            assert page.evaluate("document.documentElement.scrollWidth") <= 360
            page.evaluate(AXE)
            found = page.evaluate("axe.run().then(r => r.violations)")
            assert [v["id"] for v in found if v["impact"] in ("serious", "critical")] == []
