"""Search, tasks and registers over HTTP."""

from __future__ import annotations

import csv
import io

import pytest
from fastapi.testclient import TestClient
from openpyxl import load_workbook

API = "/api/v1"


@pytest.mark.parametrize(
    ("words", "number", "why"),
    [
        ("45/KH-BCĐ", "45/KH-BCĐ", "the number as printed"),
        ("45/kh-bcd", "45/KH-BCĐ", "without marks, in small letters"),
        ("ket luan cuoc hop nong thon moi", "211/TB-UBND", "words of the abstract without marks"),
    ],
)
def test_a_document_is_found(client: TestClient, words: str, number: str, why: str) -> None:
    found = client.get(f"{API}/search", params={"q": words}).json()
    assert found["items"][0]["document"]["number"] == number, why
    assert found.keys() == {"total", "items", "next", "facets", "months", "lag", "instead", "notes"}


def test_words_that_were_mended_or_not_read_are_told(client: TestClient) -> None:
    mended = client.get(f"{API}/search", params={"q": "ket luan nong thno moi nam:2024"}).json()
    assert (mended["instead"], mended["notes"]) == ("ket luan nông thôn mới nam:2024", [])
    unread = client.get(f"{API}/search", params={"q": "noi:huế nông thôn mới"}).json()
    assert (unread["instead"], unread["notes"]) == ("", ["Không có từ khóa “noi:”. Đã tìm như từ thường."])


def test_snippets_are_slices_of_the_text_and_light_what_was_sought(client: TestClient) -> None:
    hit = client.get(f"{API}/search", params={"q": "rác thải"}).json()["items"][0]
    text = client.get(f"{API}/documents/{hit['document']['id']}").json()["text"]
    snippet = hit["snippets"][0]
    shown = text[snippet["start"] : snippet["start"] + len(snippet["text"])]
    assert shown == snippet["text"]
    start, end = snippet["lit"][0]
    assert "rác" in snippet["text"][start:end].lower()


def test_a_facet_counts_and_narrows(client: TestClient) -> None:
    everything = client.get(f"{API}/search").json()
    kinds = {value["value"]: value for value in everything["facets"]["kind"]}
    assert kinds["ke-hoach"]["label"] == "Kế hoạch"
    plans = client.get(f"{API}/search", params={"kind": "ke-hoach"}).json()
    assert plans["total"] == kinds["ke-hoach"]["count"]
    assert {item["document"]["kind"] for item in plans["items"]} == {"ke-hoach"}


def test_pages_of_results_follow_each_other(client: TestClient) -> None:
    first = client.get(f"{API}/search", params={"limit": 3}).json()
    second = client.get(f"{API}/search", params={"limit": 3, "cursor": first["next"]}).json()
    ids = [item["document"]["id"] for item in first["items"] + second["items"]]
    members = sum(item["members_total"] for item in first["items"] + second["items"])
    assert len(set(ids)) + members == first["total"] == 5
    assert second["next"] is None


def test_the_word_file_of_a_plan_is_shown_with_its_pdf(client: TestClient) -> None:
    found = client.get(f"{API}/search", params={"q": "45/kh-bcd"}).json()
    assert found["total"] == len(found["items"]) + 1, "all documents are counted, also the one that is no hit"
    hit = found["items"][0]
    assert hit["members_total"] == 1
    assert [member["role_label"] for member in hit["members"]] == ["bản khác"]
    assert {hit["document"]["source"], hit["members"][0]["source"]} == {
        "ke-hoach-45-bcd.pdf",
        "ke-hoach-45-bcd-ban-word.docx",
    }


def test_months_count_and_narrow(client: TestClient) -> None:
    everything = client.get(f"{API}/search").json()["months"]
    assert [month["month"] for month in everything] == sorted(month["month"] for month in everything)
    chosen = everything[0]
    found = client.get(f"{API}/search", params={"month": chosen["month"]}).json()
    assert found["total"] == chosen["count"]
    assert found["months"] == everything, "counted without the filter by month itself"
    assert client.get(f"{API}/search", params={"month": "2022-13"}).json()["total"] == 0


def test_similar_documents_are_others(client: TestClient) -> None:
    plan = client.get(f"{API}/search", params={"q": "45/kh-bcd"}).json()["items"][0]
    own = {plan["document"]["id"], *(member["id"] for member in plan["members"])}
    found = client.get(f"{API}/documents/{plan['document']['id']}/similar").json()
    assert not own & {similar["document"]["id"] for similar in found}
    assert client.get(f"{API}/documents/khong-co/similar").status_code == 404


def test_overdue_tasks_are_those_whose_last_day_has_passed(client: TestClient) -> None:
    late = client.get(f"{API}/tasks", params={"state": "overdue", "limit": 500}).json()["items"]
    assert late
    assert all(task["last_day"] < "2024-08-20" for task in late)
    assert {task["state_label"] for task in late} == {"Quá hạn"}


def test_tasks_are_filtered_by_a_part_of_an_agencys_name(client: TestClient) -> None:
    found = client.get(f"{API}/tasks", params={"agency": "so tai chinh", "limit": 500}).json()["items"]
    assert found
    for task in found:
        assert any("Sở Tài chính" in body["name"] for body in task["bodies"])


def test_one_task_is_told_with_its_sentence(client: TestClient) -> None:
    listed = client.get(f"{API}/tasks").json()["items"][0]
    task = client.get(f"{API}/tasks/{listed['id']}").json()
    assert task == listed
    assert task["action"] in task["sentence"]


def test_exports_hold_as_many_tasks_as_the_list(client: TestClient) -> None:
    total = client.get(f"{API}/tasks").json()["total"]
    text = client.get(f"{API}/tasks/export.csv").content.decode("utf-8-sig")
    assert len(list(csv.DictReader(io.StringIO(text)))) == total
    sheet = load_workbook(io.BytesIO(client.get(f"{API}/tasks/export.xlsx").content)).active
    assert sheet is not None
    assert sheet.max_row == total + 2


def test_agencies_count_what_they_have_to_do(client: TestClient) -> None:
    found = client.get(f"{API}/agencies", params={"words": "Sở Tài chính"}).json()
    assert found["items"][0]["name"].startswith("Sở Tài chính")
    assert found["items"][0]["tasks"] >= 1


def test_programmes_form_a_tree(client: TestClient) -> None:
    listed = client.get(f"{API}/programmes").json()
    codes = {programme["code"] for programme in listed}
    assert "MTQG-NTM" in codes
    assert all(programme["parent"] is None or programme["parent"] in codes for programme in listed)
    one = client.get(f"{API}/programmes/MTQG-NTM").json()
    assert one["name"].startswith("Chương trình mục tiêu quốc gia xây dựng nông thôn mới")


def test_an_arrival_that_failed_says_why_and_what_to_do(client: TestClient) -> None:
    failed = client.get(f"{API}/arrivals", params={"status": "failed"}).json()["items"]
    assert [arrival["name"] for arrival in failed] == ["bi-hong.pdf"]
    assert failed[0]["issues"][0]["message"]
    assert failed[0]["issues"][0]["remedy"]
    assert failed[0]["document"] is None


def test_health_counts_the_store(client: TestClient) -> None:
    health = client.get(f"{API}/health").json()
    assert health["status"] == "ok"
    assert health["today"] == "2024-08-20"
    assert health["counts"]["documents"] == 5
    assert health["counts"]["outbox"] == 0
