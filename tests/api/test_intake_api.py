"""Upload and runs over HTTP: acknowledged is safe, foreign pages are refused, bounds are told."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.http import upload
from api.http.app import create_app
from api.intake import desk, spool
from api.library import Library, open_library
from pipeline.executor import InlineExecutor
from tests.intake.letters import letter

API = "/api/v1"


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    monkeypatch.setattr(desk, "executor_for", lambda workers: nullcontext(InlineExecutor()))
    with open_library(tmp_path / "kho") as opened:
        yield opened


@pytest.fixture
def client(library: Library) -> Iterator[TestClient]:
    app = create_app(library)
    yield TestClient(app, base_url="http://localhost", raise_server_exceptions=False)
    app.state.desk.close()


def files(*contents: str) -> list[tuple[str, tuple[str, bytes]]]:
    return [("tep", (f"thu-{n}.txt", content.encode())) for n, content in enumerate(contents)]


def ended(client: TestClient, run: int) -> dict[str, object]:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        row: dict[str, object] = client.get(f"{API}/intake/{run}").json()
        if row["state"] == "ended":
            return row
        time.sleep(0.05)
    raise AssertionError("the run did not end")


def test_an_upload_is_acknowledged_read_found_and_listed(client: TestClient, library: Library) -> None:
    sent = client.post(f"{API}/intake", files=files(letter(1), letter(2), ""))
    assert sent.status_code == 202
    run = sent.json()["id"]
    assert ended(client, run)["totals"] == {"ok": 2, "failed": 1}
    listed = client.get(f"{API}/intake/{run}/files", params={"state": "failed"}).json()
    assert [(row["name"], row["state_label"]) for row in listed["items"]] == [("thu-2.txt", "Không đọc được")]
    assert listed["items"][0]["issues"][0]["message"]
    assert client.get(f"{API}/arrivals").json()["items"][0]["path"].startswith("thu-")
    assert client.post(f"{API}/intake/{run}/retry").json() == {"files": 1}
    assert ended(client, run)["totals"] == {"ok": 2, "failed": 1}
    assert client.get(f"{API}/intake").json()[0]["id"] == run
    library.feed(wait=True)
    assert client.get(f"{API}/search", params={"q": "2/UBND-VX"}).json()["total"] >= 1


@pytest.mark.parametrize(
    ("headers", "status", "why"),
    [
        ({}, 202, "no browser"),
        ({"sec-fetch-site": "same-origin", "origin": "http://localhost"}, 202, "our own page"),
        ({"sec-fetch-site": "cross-site"}, 403, "another site"),
        ({"sec-fetch-site": "same-site"}, 403, "another port of this machine"),
        ({"origin": "http://ke-gian.vi.du"}, 403, "another origin, an old browser"),
        ({"origin": "null"}, 403, "a sandboxed page"),
    ],
)
def test_only_our_own_page_may_send(client: TestClient, headers: dict[str, str], status: int, why: str) -> None:
    for address in (f"{API}/intake", "/tiep-nhan"):
        answer = client.post(address, files=files(letter(1)), headers=headers, follow_redirects=False)
        assert answer.status_code == (303 if status == 202 and address == "/tiep-nhan" else status), why
    assert client.post("/tiep-nhan/dot/1/thu-lai", headers=headers, follow_redirects=False).status_code in (
        303,
        403,
        404,
    )


def test_bounds_are_told_and_nothing_of_what_is_refused_stays(
    client: TestClient, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spool, "LARGEST", 1000)
    refused = client.post(f"{API}/intake", files=files(letter(1), "x" * 1001))
    assert (refused.status_code, refused.json()["type"]) == (413, "/loi/qua-lon")
    assert "thu-1.txt" in refused.json()["detail"]
    monkeypatch.setattr(upload, "LARGEST_REQUEST", 100)
    assert client.post(f"{API}/intake", files=files(letter(1))).status_code == 413
    monkeypatch.setattr(upload, "LARGEST_REQUEST", 10_000)
    assert client.post(f"{API}/intake", data={"khac": "1"}).status_code == 400
    assert library.store.intake.runs() == ()
    assert [path for path in spool.spool_of(library).rglob("*") if path.is_file()] == []


def test_a_secret_that_is_uploaded_is_told_and_not_kept(client: TestClient, library: Library) -> None:
    run = client.post(f"{API}/intake", files=files(letter(1, stamp="MẬT"))).json()["id"]
    assert ended(client, run)["totals"] == {"quarantined": 1}
    assert client.get(f"{API}/quarantine").json()[0]["path"] == "thu-0.txt"
    assert library.store.counts().documents == 0
    page = client.get(f"/tiep-nhan/dot/{run}").text
    assert "Tạm giữ" in page
    assert "Sở Y tế" not in page


def test_a_run_that_is_not_there_is_not_found(client: TestClient) -> None:
    for address in (f"{API}/intake/7", f"{API}/intake/7/files", "/tiep-nhan/dot/7"):
        assert client.get(address).status_code == 404
    assert client.post(f"{API}/intake/7/retry").status_code == 404


def test_the_upload_is_described(client: TestClient) -> None:
    operation = client.get(f"{API}/openapi.json").json()["paths"][f"{API}/intake"]["post"]
    assert "multipart/form-data" in operation["requestBody"]["content"]
    assert "202" in operation["responses"]
