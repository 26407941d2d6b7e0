"""Suggestions under the box: by keys, by mouse, and never in the way."""

from __future__ import annotations

import re
from typing import Any

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="no playwright here: the page is not driven")
expect = sync_api.expect
pytestmark = pytest.mark.browser


def test_a_number_is_opened_by_keys(page: Any, server: str) -> None:
    page.goto(server)
    box = page.get_by_role("combobox")
    box.press_sequentially("45/k")
    expect(page.get_by_role("option").first).to_contain_text("45/KH-BCĐ")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    active = page.get_by_role("option", selected=True)
    expect(active).to_have_count(1)
    expect(box).to_have_attribute("aria-activedescendant", active.get_attribute("id"))
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/van-ban/"))


def test_up_from_the_box_goes_to_the_last_and_down_returns(page: Any, server: str) -> None:
    page.goto(server)
    page.get_by_role("combobox").press_sequentially("nong thon m")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("option").last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option", selected=True)).to_have_count(0)


LATE = """() => {
  const real = window.fetch;
  window.fetch = (...all) => new Promise((done) => setTimeout(done, 400)).then(() => real(...all));
}"""


def test_a_late_answer_leaves_the_list_to_who_moves_in_it(page: Any, server: str) -> None:
    page.goto(server)
    box = page.get_by_role("combobox")
    box.press_sequentially("nong")
    expect(page.get_by_role("option").first).to_be_visible()
    page.wait_for_timeout(500)
    page.evaluate(LATE)
    box.press_sequentially(" t")
    page.wait_for_timeout(150)
    page.keyboard.press("ArrowDown")
    page.wait_for_timeout(700)
    expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "true", timeout=1000)


@pytest.mark.parametrize("wait", [0, 200], ids=["not yet asked", "not yet answered"])
@pytest.mark.parametrize("key", ["Enter", "Escape", "Tab"])
def test_no_list_comes_after_the_key_that_leaves_the_box(page: Any, server: str, key: str, wait: int) -> None:
    page.goto(server)
    page.evaluate(LATE)
    box = page.get_by_role("combobox")
    box.press_sequentially("nong")
    page.wait_for_timeout(wait)
    page.keyboard.press(key)
    if key == "Tab":
        box.focus()
    page.wait_for_timeout(900)
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_escape_closes_the_list_and_keeps_the_words(page: Any, server: str) -> None:
    page.goto(server)
    box = page.get_by_role("combobox")
    box.press_sequentially("ubnd tinh")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("ubnd tinh")
    expect(box).to_have_attribute("aria-expanded", "false")


def test_an_agency_narrows_the_search_by_a_click(page: Any, server: str) -> None:
    page.goto(f"{server}/nhiem-vu")
    page.get_by_role("combobox", name="Tìm văn bản").press_sequentially("ủy ban nhân")
    page.locator(".suggestion-agency").first.click()
    page.wait_for_url(re.compile("co-quan="))
    expect(page.locator(".results-bar .chip")).to_have_count(1)


def test_enter_without_a_choice_searches(page: Any, server: str) -> None:
    page.goto(f"{server}/nhiem-vu")
    page.get_by_role("combobox", name="Tìm văn bản").press_sequentially("nông thôn mới")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/\?q="))


@pytest.mark.parametrize("back", [False, True], ids=["another box", "Back"])
def test_a_box_that_came_later_suggests_too(page: Any, server: str, back: bool) -> None:
    page.goto(f"{server}/nhiem-vu")
    page.get_by_role("link", name=re.compile("^Quá hạn")).click()
    page.wait_for_url(re.compile("tinh-trang=qua-han"))
    if back:
        page.go_back()
        expect(page.locator(".quick-choice[aria-current]")).to_contain_text("Tất cả")
    box = page.get_by_role("combobox", name="Tìm văn bản")
    box.press_sequentially("nong thon")
    expect(page.get_by_role("option").first).to_be_visible()
    expect(page.get_by_role("listbox")).to_have_count(1)


def test_going_back_on_the_search_page_keeps_the_suggestions(page: Any, server: str) -> None:
    page.goto(server)
    page.locator(".choice", has_text="Kế hoạch").click()
    page.wait_for_url(re.compile("loai="))
    page.go_back()
    expect(page.locator(".results-bar .chip")).to_have_count(0)
    page.get_by_role("combobox").press_sequentially("45/k")
    expect(page.get_by_role("option").first).to_be_visible()
    assert page.locator(".suggestions").count() == 1


def test_only_the_last_words_are_answered(page: Any, server: str) -> None:
    page.goto(server)
    page.get_by_role("combobox").press_sequentially("45/kh", delay=5)
    expect(page.get_by_role("option").first).to_be_visible()
    page.get_by_role("combobox").fill("zzzz")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_words_that_are_sent_without_a_key_leave_the_chips_in_sight(phone: Any, server: str) -> None:
    phone.goto(server)
    phone.locator("input[name=q]").press_sequentially("nong thon 2024")
    expect(phone.get_by_role("listbox")).to_be_visible()
    phone.wait_for_url(re.compile("q=nong.*2024"))
    phone.evaluate("document.getElementById('o-tim').requestSubmit()")
    expect(phone.get_by_role("listbox")).to_be_hidden()
    expect(phone.get_by_role("combobox")).to_be_focused()
    phone.locator(".understood .part").first.click(trial=True)


def test_a_touch_beside_the_list_closes_it_where_the_box_keeps_the_focus(phone: Any, server: str) -> None:
    phone.goto(server)
    phone.locator("input[name=q]").press_sequentially("nong thon")
    expect(phone.get_by_role("listbox")).to_be_visible()
    phone.get_by_role("option").first.dispatch_event("pointerdown")
    expect(phone.get_by_role("listbox")).to_be_visible()
    phone.locator(".hits").dispatch_event("pointerdown")
    expect(phone.get_by_role("combobox")).to_be_focused()
    expect(phone.get_by_role("listbox")).to_be_hidden()


def test_scrolled_the_list_goes_under_the_bar_on_top(phone: Any, server: str) -> None:
    phone.goto(server)
    phone.locator("input[name=q]").press_sequentially("nong thon")
    expect(phone.get_by_role("listbox")).to_be_visible()
    phone.wait_for_url(re.compile("q=nong"))
    phone.evaluate("scrollTo(0, 150)")
    expect(phone.get_by_role("listbox")).to_be_visible()
    link = phone.get_by_role("link", name="Nhiệm vụ", exact=True).bounding_box()
    under = "([x, y]) => document.elementFromPoint(x, y).textContent"
    assert phone.evaluate(under, [link["x"] + link["width"] / 2, link["y"] + link["height"] / 2]) == "Nhiệm vụ"


@pytest.mark.parametrize("path", ["/", "/nhiem-vu"])
def test_on_a_phone_the_list_fits(phone: Any, server: str, path: str) -> None:
    phone.goto(server + path)
    phone.locator("input[name=q]").press_sequentially("nong thon")
    expect(phone.get_by_role("listbox")).to_be_visible()
    place = phone.get_by_role("listbox").bounding_box()
    assert place["x"] >= 0
    assert place["x"] + place["width"] <= 360
    assert phone.locator("input[name=q]").bounding_box()["width"] >= 90
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("width", [768, 900, 1024, 1366])
def test_the_bar_on_top_fits(browser: Any, server: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 700})
    page = context.new_page()
    page.goto(f"{server}/nhiem-vu")
    last = page.locator(".top-links a").last.bounding_box()
    assert last["x"] + last["width"] <= width
    context.close()


def test_without_a_script_the_box_is_a_box(browser: Any, server: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server)
    assert page.locator("[role=combobox], [role=listbox]").count() == 0
    context.close()
