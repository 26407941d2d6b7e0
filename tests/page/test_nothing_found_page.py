"""The page of an answer: chips that work without scripts, notes, what is offered where nothing is found."""

from __future__ import annotations

import re
from html import unescape

import pytest
from fastapi.testclient import TestClient

from api.http.app import create_app
from api.library import Library


@pytest.fixture
def client(library: Library) -> TestClient:
    return TestClient(create_app(library), base_url="http://127.0.0.1")


def page(client: TestClient, words: str) -> str:
    return unescape(client.get("/", params={"q": words}).text)


def test_a_chip_has_a_name_and_leads_on(client: TestClient) -> None:
    html = page(client, "kế hoạch nông thôn mới ky:Thạnh")
    place = re.search(r'href="([^"]+)" aria-label="Bỏ điều kiện người ký: Thạnh"', html)
    assert place is not None
    assert "người ký" not in unescape(client.get(place[1]).text.split('class="chips understood"')[1].split("</p>")[0])


def test_what_cannot_be_read_is_told(client: TestClient) -> None:
    assert "Không có từ khóa “noi:”" in page(client, "noi:huế nông thôn mới")


def test_conditions_to_give_up_are_offered(client: TestClient) -> None:
    offered = page(client, "nông thôn mới ky:Zzz").split("Thử bỏ bớt điều kiện:")[1].split("</p>")[0]
    assert "người ký: Zzz" in offered


def test_words_that_were_mended_are_told(client: TestClient) -> None:
    html = page(client, "nong thno moi")
    assert re.search(r"Có phải bạn muốn tìm: <a [^>]*>nông thôn mới</a>", html)
