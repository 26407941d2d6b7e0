"""Typing on in the box searches with the conditions that are set now: those just chosen, none of those just removed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from api.library import Library
from tests.shelf import PLAN, id_of

sync_api = pytest.importorskip("playwright.sync_api", reason="no playwright here: the page is not driven")
expect = sync_api.expect
pytestmark = pytest.mark.browser

Conditions = dict[str, list[str]]

BAR = ".histogram a"
KIND = ".choice:has-text('Kế hoạch')"
CHIP = ".results-bar .chips:not(.understood) .chip"


def conditions(page: Any) -> Conditions:
    """What the address says beside the words."""
    return {name: said for name, said in parse_qs(urlsplit(page.url).query).items() if name != "q"}


def click(page: Any, link: str) -> Conditions:
    """Follow a link that changes the results; the conditions after it."""
    before = page.url
    page.evaluate("document.activeElement.blur()")  # the suggestions would lie over the link
    page.locator(link).last.click()
    page.wait_for_url(lambda address: address != before)
    return conditions(page)


def type_on(page: Any, words: str = " moi") -> Conditions:
    """Type at the end of the box until it is answered; the conditions of that answer."""
    page.locator("input[name=q]").press("End")
    page.keyboard.type(words)
    page.wait_for_url(lambda address: parse_qs(urlsplit(address).query)["q"][0].endswith(words))
    return conditions(page)


@pytest.mark.parametrize(
    ("link", "name"),
    [
        (KIND, "loai"),
        (".sorts a:has-text('Mới nhất')", "sap-xep"),
        (".kinds-of-results a:has-text('Nhiệm vụ')", "muc"),
        (BAR, "nam"),
    ],
)
def test_typing_on_keeps_what_was_just_chosen(page: Any, server: str, link: str, name: str) -> None:
    page.goto(f"{server}/?q=nong+thon")
    chosen = click(page, link)
    assert name in chosen
    assert type_on(page) == chosen
    page.reload()
    assert type_on(page, " tinh") == chosen


@pytest.mark.parametrize(
    ("query", "link", "left"),
    [
        ("loai=ke-hoach", CHIP, {}),
        ("loai=ke-hoach&sap-xep=moi-nhat", CHIP, {"sap-xep": ["moi-nhat"]}),
        ("sap-xep=moi-nhat", ".sorts a:has-text('Phù hợp nhất')", {"sap-xep": ["phu-hop"]}),
        ("muc=nhiem-vu", ".kinds-of-results a:has-text('Văn bản')", {}),
    ],
)
def test_typing_on_leaves_off_what_was_just_removed(
    page: Any, server: str, query: str, link: str, left: Conditions
) -> None:
    page.goto(f"{server}/?q=nong+thon&{query}")
    assert click(page, link) == left
    assert type_on(page) == left


def test_a_month_stays_until_it_is_given_up(page: Any, server: str) -> None:
    page.goto(f"{server}/?q=nong+thon&nam=2024")
    month = click(page, BAR)
    assert "thang" in month
    assert type_on(page) == month
    rest = click(page, CHIP)
    assert "thang" not in rest
    assert type_on(page, " tinh") == rest


def test_typing_on_after_going_back_has_the_conditions_of_there(page: Any, server: str) -> None:
    page.goto(f"{server}/?q=nong+thon")
    click(page, KIND)
    page.go_back()
    expect(page.locator(CHIP)).to_have_count(0)
    assert type_on(page) == {}


def test_typing_on_after_a_look_at_a_document(page: Any, server: str) -> None:
    page.goto(f"{server}/?q=nong+thon")
    chosen = click(page, KIND)
    page.locator(".hits .hit-title").first.click()
    page.wait_for_url(re.compile("/van-ban/"))
    page.go_back()
    page.wait_for_url(re.compile("loai="))
    assert type_on(page) == chosen


def test_typing_on_before_the_choice_is_answered_waits_for_it(page: Any, server: str) -> None:
    page.goto(f"{server}/?q=nong+thon")
    held: list[Any] = []

    def hold(route: Any) -> None:
        held.append(route)

    page.route(lambda address: "loai=" in address, hold, times=1)
    page.locator(KIND).last.click()
    page.locator("input[name=q]").press("End")
    page.keyboard.type(" moi")
    page.wait_for_timeout(600)
    assert len(held) == 1
    held[0].continue_()
    page.wait_for_url(re.compile(r"q=nong(\+|%20)thon(\+|%20)moi"))
    assert conditions(page) == {"loai": ["ke-hoach"]}
    expect(page.locator(CHIP)).to_have_count(1)


@pytest.mark.parametrize("wait", [0, 500], ids=["before the words are sent", "before they are answered"])
def test_a_choice_takes_along_what_was_typed(page: Any, server: str, wait: int) -> None:
    page.goto(f"{server}/?q=nong+thon")
    held: list[Any] = []

    def hold(route: Any) -> None:
        held.append(route)

    page.route(lambda address: "moi" in address and "loai=" not in address and "suggest" not in address, hold)
    page.locator("input[name=q]").press("End")
    page.keyboard.type(" moi")
    page.wait_for_timeout(wait)
    assert len(held) == bool(wait)
    page.evaluate("document.activeElement.blur()")
    page.locator(KIND).last.click()
    page.wait_for_url(re.compile(r"loai=ke-hoach"))
    words = parse_qs(urlsplit(page.url).query)["q"]
    assert words == ["nong thon moi"]
    expect(page.locator(CHIP)).to_have_count(1)
    expect(page.locator("input[name=q]")).to_have_value("nong thon moi")


@pytest.fixture
def plain(browser: Any) -> Iterator[Any]:
    """A page without a script."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_without_a_script_the_button_sends_the_conditions(plain: Any, server: str, library: Library) -> None:
    plain.goto(f"{server}/?q=nong+thon&sap-xep=moi-nhat&tu=1")
    plain.locator(KIND).last.click()
    plain.fill("input[name=q]", "nong thon moi")
    plain.locator(".search-box button").click()
    assert conditions(plain) == {"loai": ["ke-hoach"], "sap-xep": ["moi-nhat"]}
    assert plain.locator(f".hits a[href='/van-ban/{id_of(library, PLAN)}']").count() == 1
