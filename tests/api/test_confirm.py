"""The list of what is to be confirmed, and what confirming does, over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.http.app import create_app
from api.library import Library
from tests.doubtful import RIGHT, WRONG, doubtful_library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with doubtful_library(tmp_path) as made:
        yield made


@pytest.fixture
def client(library: Library) -> Iterator[TestClient]:
    with TestClient(create_app(library), base_url="http://localhost", follow_redirects=False) as made:
        yield made


@pytest.fixture
def identity(library: Library) -> str:
    return library.store.documents().items[0].id


def test_the_list_shows_candidates_and_the_image(client: TestClient, identity: str) -> None:
    page = client.get("/can-xac-nhan").text
    assert f'value="{WRONG}"' in page
    assert f'value="{RIGHT}"' in page
    assert "tên tệp" in page
    assert f'src="/van-ban/{identity}/khung/number"' in page
    assert ">Có thể</span>" in page
    image = client.get(f"/van-ban/{identity}/khung/number")
    assert image.headers["content-type"] == "image/webp"
    assert client.get(f"/van-ban/{identity}/khung/issued_on").status_code == 404
    assert client.get(f"/api/v1/documents/{identity}/header/number/image").content == image.content


def test_one_click_settles(client: TestClient, identity: str) -> None:
    answer = client.post(
        f"/can-xac-nhan/{identity}",
        data={"field": "number", "value": RIGHT},
        headers={"origin": "http://localhost", "sec-fetch-site": "same-origin"},
    )
    assert answer.status_code == 303
    page = client.get(answer.headers["location"]).text
    assert "Đã ghi nhận" in page
    assert f'value="{WRONG}"' not in page
    found = client.get("/api/v1/search", params={"q": RIGHT}).json()
    assert [item["document"]["number"] for item in found["items"]] == [RIGHT]


def test_a_typed_value_is_read_like_a_document_has_it(client: TestClient, identity: str) -> None:
    client.post(f"/can-xac-nhan/{identity}", data={"field": "issued_on", "value": " 3/4/2022 "})
    client.post(f"/can-xac-nhan/{identity}", data={"field": "number", "value": "48 /kh-bcđ"})
    row = client.get(f"/api/v1/documents/{identity}").json()
    assert (row["number"], row["issued_on"], row["certainty"]) == ("48/KH-BCĐ", "2022-04-03", "certain")
    assert "Không còn văn bản nào cần xác nhận" in client.get("/can-xac-nhan").text


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("number", "bốn mươi lăm", "không phải là số, ký hiệu"),
        ("number", "", "không phải là số, ký hiệu"),
        ("issued_on", "31/2/2022", "không phải là một ngày có thật"),
        ("signer", "Ai đó", "Không có thông tin này"),
        ("number", "<script>1</script>", "&lt;script&gt;"),
    ],
)
def test_what_is_no_value_is_said(client: TestClient, identity: str, field: str, value: str, words: str) -> None:
    answer = client.post(f"/can-xac-nhan/{identity}", data={"field": field, "value": value})
    assert answer.status_code == 422
    assert words in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site", "origin": "http://other.localhost"},
    ],
)
def test_other_sites_change_nothing(
    client: TestClient, library: Library, identity: str, headers: dict[str, str]
) -> None:
    answer = client.post(f"/can-xac-nhan/{identity}", data={"field": "number", "value": RIGHT}, headers=headers)
    assert answer.status_code == 403
    assert library.store.document_row(identity).number == WRONG


def test_an_unknown_document_is_not_found(client: TestClient) -> None:
    answer = client.post("/can-xac-nhan/khong-co", data={"field": "number", "value": RIGHT})
    assert answer.status_code == 404


def test_the_document_says_how_certain_it_is_and_who_signed(client: TestClient, identity: str) -> None:
    page = client.get(f"/van-ban/{identity}").text
    assert f'href="/can-xac-nhan?van-ban={identity}"' in page
    assert ">Cần xác nhận</span>" in page
    about = client.get(f"/van-ban/{identity}", params={"muc": "thong-tin"}).text
    assert "Trần Văn Mẫu" in about
    assert "Nội dung đã ký còn nguyên vẹn" in about
    header = client.get(f"/api/v1/documents/{identity}/header").json()["fields"]["number"]
    assert [candidate["value"] for candidate in header["candidates"]] == [WRONG, RIGHT]
    whole = client.get(f"/api/v1/documents/{identity}").json()
    assert whole["signatures"][0]["trust_label"] == "Chưa xác minh được tổ chức chứng thực"
