"""Documents, their facts, tasks, citations and originals over HTTP."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from api.http.endpoints.originals import attachment
from api.library import Library
from tests.shelf import HOSTILE, NEWS, NOTICE, PLAN, PLAN_IN_WORD, SAMPLES, id_of

API = "/api/v1"


def test_the_list_goes_on_where_its_cursor_points(client: TestClient) -> None:
    first = client.get(f"{API}/documents", params={"limit": 2}).json()
    second = client.get(f"{API}/documents", params={"limit": 2, "cursor": first["next"]}).json()
    rest = client.get(f"{API}/documents", params={"limit": 2, "cursor": second["next"]}).json()
    ids = [row["id"] for page in (first, second, rest) for row in page["items"]]
    assert first["total"] == len(set(ids)) == 5
    assert rest["next"] is None


def test_a_filter_narrows_the_list(client: TestClient) -> None:
    found = client.get(f"{API}/documents", params={"kind": "thong-bao", "issued_from": "2024-06-01"}).json()
    assert [row["number"] for row in found["items"]] == ["211/TB-UBND"]
    assert found["items"][0]["kind_label"] == "Thông báo"


def test_every_fact_is_a_slice_of_the_text(client: TestClient, library: Library) -> None:
    document = id_of(library, PLAN)
    text = client.get(f"{API}/documents/{document}").json()["text"]
    facts = client.get(f"{API}/documents/{document}/facts").json()["items"]
    assert {"agencies", "dates", "citations", "tasks", "header"} <= {fact["kind"] for fact in facts}
    for fact in facts:
        assert text[fact["start"] : fact["end"]] == fact["text"]


def test_tasks_of_a_document_have_the_ids_of_its_facts(client: TestClient, library: Library) -> None:
    document = id_of(library, NOTICE)
    facts = client.get(f"{API}/documents/{document}/facts").json()["items"]
    tasks = client.get(f"{API}/documents/{document}/tasks", params={"enforcement": True}).json()
    assert tasks["total"] >= 5
    assert {task["id"] for task in tasks["items"]} == {fact["id"] for fact in facts if fact["kind"] == "tasks"}


def test_citations_name_their_relation(client: TestClient, library: Library) -> None:
    cites = client.get(f"{API}/documents/{id_of(library, PLAN)}/citations").json()["cites"]
    assert "263/QĐ-TTg" in {cite["number"] for cite in cites}
    assert {"Căn cứ"} <= {cite["relation_label"] for cite in cites}


def test_copies_of_one_paper_know_each_other(client: TestClient, library: Library) -> None:
    copies = client.get(f"{API}/documents/{id_of(library, PLAN)}/copies").json()
    assert [copy["source"] for copy in copies] == [PLAN_IN_WORD]


def test_the_original_is_a_download_byte_for_byte(client: TestClient, library: Library) -> None:
    answer = client.get(f"{API}/documents/{id_of(library, NOTICE)}/original")
    assert answer.content == (SAMPLES / NOTICE).read_bytes()
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("name", "header", "why"),
    [
        ("kế hoạch.pdf", "attachment; filename*=UTF-8''k%E1%BA%BF%20ho%E1%BA%A1ch.pdf", "letters with marks"),
        ('a"\r\nSet-Cookie: x.txt', "attachment; filename*=UTF-8''a%22%0D%0ASet-Cookie%3A%20x.txt", "no new header"),
        ("..\\..\\x/../y.html", "attachment; filename*=UTF-8''y.html", "no folder"),
        ("", "attachment; filename*=UTF-8''van-ban", "a name in any case"),
    ],
)
def test_a_file_name_cannot_leave_its_header(name: str, header: str, why: str) -> None:
    assert attachment(name) == header, why


def test_pages_are_drawn_once_and_kept(client: TestClient, library: Library) -> None:
    document = id_of(library, NOTICE)
    sizes = client.get(f"{API}/documents/{document}/pages").json()
    image = client.get(f"{API}/documents/{document}/pages/1/image")
    assert sizes[0]["number"] == 1
    assert image.headers["content-type"] == "image/webp"
    kept = list((library.cache / "pages").rglob("*.webp"))
    assert image.content in [path.read_bytes() for path in kept]
    assert client.get(f"{API}/documents/{document}/pages/1/image").content == image.content


def test_a_text_has_no_page_images(client: TestClient, library: Library) -> None:
    document = id_of(library, NEWS)
    assert client.get(f"{API}/documents/{document}/pages").json() == []
    assert client.get(f"{API}/documents/{document}/pages/1/image").status_code == 404


def test_a_page_that_is_not_there_is_said_to_be_missing(client: TestClient, library: Library) -> None:
    answer = client.get(f"{API}/documents/{id_of(library, NOTICE)}/pages/99/image")
    assert answer.status_code == 404
    assert "trang 99" in answer.json()["detail"]


def test_the_box_of_a_number_lies_on_its_page(client: TestClient, library: Library) -> None:
    document = id_of(library, NOTICE)
    size = client.get(f"{API}/documents/{document}/pages").json()[0]
    text = client.get(f"{API}/documents/{document}").json()["text"]
    start = text.index("211/TB-UBND")
    found = client.get(f"{API}/documents/{document}/boxes", params={"start": start, "end": start + 11}).json()["items"]
    assert len(found) == 1
    assert 0 < found[0]["x"] < found[0]["x"] + found[0]["width"] < size["width"] / 2, "the number stands on the left"
    assert 0 < found[0]["y"] < size["height"] / 3, "at the top"
    assert 5 < found[0]["height"] < 30, "one line high"


def test_a_span_outside_the_text_is_refused(client: TestClient, library: Library) -> None:
    document = id_of(library, HOSTILE)
    answer = client.get(f"{API}/documents/{document}/boxes", params={"start": 5, "end": 10**7})
    assert answer.status_code == 404
