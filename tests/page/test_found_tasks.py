"""Tasks among the results of a search."""

from __future__ import annotations

from typing import Any

import pytest


def test_tasks_come_first_where_they_are_asked_for(page: Any, server: str) -> None:
    page.goto(f"{server}/?q=nhiệm vụ sở nông nghiệp và môi trường")
    strip = page.locator(".found-tasks")
    assert strip.locator("strong").first.inner_text().startswith("Nhiệm vụ (")
    assert strip.bounding_box()["y"] < page.locator(".hits").bounding_box()["y"]
    assert "Sở Nông nghiệp và" in strip.locator(".task-facts").first.inner_text()


def test_tasks_come_after_the_documents_otherwise(page: Any, server: str) -> None:
    page.goto(f"{server}/?q=nông thôn mới")
    strip = page.locator(".found-tasks")
    assert strip.bounding_box()["y"] > page.locator(".hits").bounding_box()["y"]


def test_a_task_leads_to_its_place_in_the_document(page: Any, server: str) -> None:
    page.goto(f"{server}/?q=nhiệm vụ sở nông nghiệp và môi trường")
    page.locator(".found-tasks .hit-title").first.click()
    page.wait_for_selector(".k-vi-tri")
    assert "/van-ban/" in page.url


def test_all_tasks_stand_under_their_tab_and_narrow(page: Any, server: str) -> None:
    page.goto(f"{server}/?q=nhiệm vụ")
    page.get_by_role("link", name="Nhiệm vụ (").first.click()
    page.wait_for_url("**muc=nhiem-vu**")
    before = page.locator(".count strong").inner_text()
    page.locator(".facets .choice").first.click()
    page.wait_for_url("**chu-tri=**")
    page.wait_for_function(f"document.querySelector('.count strong').innerText != '{before}'")


def test_the_same_tasks_stand_in_the_table(page: Any, server: str) -> None:
    page.goto(f"{server}/?q=nhiệm vụ sở nông nghiệp và môi trường")
    page.get_by_role("link", name="Xem dạng bảng").click()
    page.wait_for_selector(".task-table tbody tr")
    assert "/nhiem-vu" in page.url


@pytest.mark.parametrize("words", ["nhiệm vụ sở xây dựng", "sở nào phối hợp nông thôn mới", "việc quá hạn"])
def test_nothing_is_wider_than_a_phone(phone: Any, server: str, words: str) -> None:
    for part in ("", "&muc=nhiem-vu"):
        phone.goto(f"{server}/?q={words}{part}")
        assert phone.evaluate("document.documentElement.scrollWidth") <= 360
