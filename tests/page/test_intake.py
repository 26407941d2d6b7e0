"""Tiếp nhận as somebody uses it: drop files, see the progress, try again what failed; without a script too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from api.intake import desk
from api.library import Library
from pipeline.executor import InlineExecutor
from tests.intake.letters import letter, put
from tests.page.conftest import serving, watched
from tests.shelf import NOTICE, shelf

sync_api = pytest.importorskip("playwright.sync_api", reason="no playwright here: the page is not driven")
expect = sync_api.expect
pytestmark = pytest.mark.browser


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    monkeypatch.setattr(desk, "executor_for", lambda workers: nullcontext(InlineExecutor()))
    with shelf(tmp_path, [NOTICE]) as made:
        yield made


@pytest.fixture
def desk_server(own: Library) -> Iterator[str]:
    yield from serving(own)


def test_files_are_sent_read_and_shown_and_what_failed_is_tried_again(
    page: Any, desk_server: str, own: Library, tmp_path: Path
) -> None:
    empty = tmp_path / "rong.txt"
    empty.write_bytes(b"")
    secret = put(tmp_path / "kin", 3, stamp="MẬT")
    page.goto(f"{desk_server}/tiep-nhan")
    page.locator("#tep").set_input_files([put(tmp_path / "vao", 1), put(tmp_path / "vao", 2), empty, secret])
    page.get_by_role("button", name="Tải lên").click()
    page.wait_for_url(re.compile("/tiep-nhan/dot/[0-9]+$"))
    expect(page.locator(".run-head")).to_contain_text("đã xong", timeout=60_000)
    assert page.locator("tr.is-ok").count() == 2
    failed = page.locator("tr.is-failed")
    expect(failed).to_contain_text("rong.txt")
    expect(failed.locator(".issue")).not_to_be_empty()
    expect(page.locator("tr.is-quarantined")).to_contain_text("MẬT")
    page.get_by_role("button", name="Thử lại").click()
    expect(page.locator(".run-head")).to_contain_text("đã xong", timeout=60_000)
    assert page.locator("tr.is-failed").count() == 1
    page.goto(f"{desk_server}/tiep-nhan")
    expect(page.locator("#cac-dot li").first).to_contain_text("4/4 tệp")
    assert own.store.counts().documents == 3


def test_files_are_dropped(page: Any, desk_server: str) -> None:
    page.goto(f"{desk_server}/tiep-nhan")
    page.evaluate(
        """text => {
            const data = new DataTransfer();
            data.items.add(new File([text], "kéo thả.txt"));
            document.querySelector("[data-drop]").dispatchEvent(
                new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        }""",
        letter(5),
    )
    page.wait_for_url(re.compile("/tiep-nhan/dot/"))
    expect(page.locator("tr.is-ok")).to_contain_text("kéo thả.txt", timeout=60_000)


def test_too_much_is_said_before_it_is_sent(page: Any, desk_server: str, tmp_path: Path) -> None:
    page.goto(f"{desk_server}/tiep-nhan")
    page.evaluate("document.querySelector('[data-drop]').dataset.largest = '10'")
    page.locator("#tep").set_input_files([put(tmp_path, 1)])
    page.get_by_role("button", name="Tải lên").click()
    expect(page.locator(".drop-said")).to_contain_text("thu-001.txt")


def test_without_a_script_the_form_sends_and_the_run_is_shown(browser: Any, desk_server: str, tmp_path: Path) -> None:
    with browser.new_context(java_script_enabled=False, locale="vi-VN") as context:
        page = context.new_page()
        page.goto(f"{desk_server}/tiep-nhan")
        page.locator("#tep").set_input_files([put(tmp_path, 1)])
        page.get_by_role("button", name="Tải lên").click()
        page.wait_for_url(re.compile("/tiep-nhan/dot/"))
        for _ in range(100):
            if "đã xong" in page.locator(".run-head").inner_text():
                break
            page.wait_for_timeout(100)
            page.reload()
        expect(page.locator("tr.is-ok")).to_contain_text("thu-001.txt")


def test_the_pages_of_intake_stay_within_a_phone_and_shut_nobody_out(
    browser: Any, desk_server: str, tmp_path: Path
) -> None:
    axe = (Path(__file__).parent / "vendor" / "axe-core-4.14.1" / "axe.min.js").read_text(encoding="utf-8")
    with watched(browser, 360, 740) as phone:
        phone.goto(f"{desk_server}/tiep-nhan")
        phone.locator("#tep").set_input_files([put(tmp_path, 1)])
        phone.get_by_role("button", name="Tải lên").click()
        phone.wait_for_url(re.compile("/tiep-nhan/dot/"))
        expect(phone.locator(".run-head")).to_contain_text("đã xong", timeout=60_000)
        for address in (phone.url, f"{desk_server}/tiep-nhan"):
            phone.goto(address)
            assert phone.evaluate("document.documentElement.scrollWidth") <= 360
            phone.evaluate(axe)
            found = phone.evaluate(
                "axe.run().then(r => r.violations.filter(v => ['serious', 'critical'].includes(v.impact)))"
            )
            assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == []
