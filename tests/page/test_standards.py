"""What holds on every page: nothing sticks out, nothing shuts anybody out, nothing is heavy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from api.library import Library
from tests.shelf import HOSTILE, NEWS, NOTICE, PLAN, id_of

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parent / "vendor" / "axe-core-4.14.1" / "axe.min.js").read_text(encoding="utf-8")
PATHS = (
    "/",
    "/?q=nong+thon+moi",
    "/?q=zzzzqqqq",
    "/nhiem-vu",
    "/nhiem-vu?nhom=co-quan",
    "/chuong-trinh",
    "/chuong-trinh/MTQG-NTM",
    "/co-quan",
    "/tiep-nhan",
    "/tim-kiem-da-luu",
    "/huong-dan",
    "NOTICE",
    "NOTICE?muc=nhiem-vu",
    "PLAN?muc=vien-dan",
    "PLAN?muc=lien-quan",
    "PLAN?xem=chu",
    "NEWS?muc=thong-tin",
    "HOSTILE",
)
NAMES = {"NOTICE": NOTICE, "PLAN": PLAN, "NEWS": NEWS, "HOSTILE": HOSTILE}
FIRST_VIEW = 150_000  # bytes over the wire, without page images


def address(server: str, library: Library, path: str) -> str:
    name, _, rest = path.partition("?")
    found = f"/van-ban/{id_of(library, NAMES[name])}" if name in NAMES else name
    return f"{server}{found}{'?' + rest if rest else ''}"


@pytest.mark.parametrize("path", PATHS)
def test_nothing_sticks_out_of_a_phone(phone: Any, server: str, library: Library, path: str) -> None:
    phone.goto(address(server, library, path))
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("path", PATHS)
def test_nobody_is_shut_out(page: Any, server: str, library: Library, path: str) -> None:
    page.goto(address(server, library, path))
    assert page.locator("h1:not(.print-head h1)").count() == 1
    assert page.locator("html").get_attribute("lang") == "vi"
    page.evaluate(AXE)
    found = page.evaluate("axe.run().then(r => r.violations)")
    serious = [
        (rule["id"], rule["nodes"][0]["html"], rule["nodes"][0]["failureSummary"])
        for rule in found
        if rule["impact"] in ("serious", "critical")
    ]
    assert serious == []


@pytest.mark.parametrize("path", ["/", "/nhiem-vu", "NOTICE"])
def test_the_first_view_is_light(page: Any, server: str, library: Library, path: str) -> None:
    page.goto(address(server, library, path))
    page.wait_for_load_state("networkidle")
    sent = page.evaluate(
        "performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))"
        ".filter(e => !e.name.includes('/trang/')).reduce((sum, e) => sum + e.transferSize, 0)"
    )
    assert 10_000 < sent < FIRST_VIEW
