"""Suggestions and saved searches over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.http.app import create_app
from api.library import Library
from tests.shelf import NOTICE, PLAN, read_sample, shelf

SUGGEST, SAVED, PAGE = "/api/v1/search/suggest", "/api/v1/saved-searches", "/tim-kiem-da-luu"
FOREIGN = {"origin": "http://vi.du", "sec-fetch-site": "cross-site"}


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Library]:
    with shelf(tmp_path, [PLAN]) as made:
        yield made


@pytest.fixture
def desk(own: Library) -> TestClient:
    return TestClient(create_app(own), base_url="http://localhost", follow_redirects=False)


def arrive(library: Library) -> str:
    result = read_sample(NOTICE)
    library.store.accept(result.outcome, result.data)
    library.feed()
    return next(row.id for row in library.store.documents().items if row.source == NOTICE)


def test_a_suggestion_says_what_it_is_and_what_for(desk: TestClient, own: Library) -> None:
    first = desk.get(SUGGEST, params={"q": "45/k"}).json()["items"][0]
    assert (first["kind"], first["label"], first["words"]) == ("number", "Số, ký hiệu", "45/KH-BCĐ")
    assert first["value"] == own.store.documents().items[0].id
    assert first["note"].startswith("Kế hoạch · ")


def test_the_same_document_is_suggested_once(desk: TestClient) -> None:
    items = desk.get(SUGGEST, params={"q": "45 ke hoach"}).json()["items"]
    assert len({item["value"] for item in items}) == len(items) > 0


@pytest.mark.parametrize("words", ["", "   ", "\x00", "()[]{}^~*?", "a" * 5000])
def test_any_words_give_an_answer(desk: TestClient, words: str) -> None:
    answer = desk.get(SUGGEST, params={"q": words})
    assert (answer.status_code, answer.json()) == (200, {"items": []})


def test_a_document_that_is_gone_is_not_suggested(desk: TestClient, own: Library) -> None:
    own.store.delete(own.store.documents().items[0].id)
    assert desk.get(SUGGEST, params={"q": "45/k"}).json()["items"] == []


def test_the_life_of_a_saved_search(desk: TestClient, own: Library) -> None:
    asked = {"name": "Nông thôn mới", "words": "nong thon moi", "filters": {"kind": ["thong-bao"]}}
    made = desk.post(SAVED, json=asked).json()
    assert (made["name"], made["words"], made["filters"], made["fresh"]) == (*asked.values(), 0)
    place = f"{SAVED}/{made['id']}"
    notice = arrive(own)
    assert desk.get(place).json()["fresh"] == 1
    matches = desk.get(f"{place}/matches").json()
    assert [(m["document"]["id"], m["fresh"]) for m in matches] == [(notice, True)]
    assert desk.post(f"{place}/look").json()["fresh"] == 0
    assert desk.patch(place, json={"name": "NTM"}).json()["name"] == "NTM"
    assert [s["name"] for s in desk.get(SAVED).json()] == ["NTM"]
    assert desk.delete(place).status_code == 200
    assert desk.get(SAVED).json() == []
    assert desk.get(place).status_code == desk.post(f"{place}/look").status_code == 404


@pytest.mark.parametrize(
    "asked", [{"name": "Trống"}, {"name": " ", "words": "bão"}, {"name": "Lạ", "filters": {"x": ["y"]}}]
)
def test_a_search_that_asks_nothing_or_has_no_name_is_refused(desk: TestClient, asked: dict[str, object]) -> None:
    answer = desk.post(SAVED, json=asked)
    assert answer.status_code == 400
    assert answer.json()["remedy"]


def test_forms_save_open_and_drop(desk: TestClient, own: Library) -> None:
    answer = desk.post(PAGE, data={"tu-khoa": "nong thon moi", "loai": "thong-bao", "ten": ""})
    assert answer.status_code == 303
    (row,) = own.store.saved.searches()
    assert (row.name, row.filters) == ("“nong thon moi” · Loại văn bản: Thông báo", {"kind": ("thong-bao",)})
    notice = arrive(own)
    assert "1 văn bản mới" in desk.get(PAGE).text
    opened = desk.post(f"{PAGE}/{row.id}/mo")
    assert opened.headers["location"] == f"{PAGE}/{row.id}"
    assert f'href="/van-ban/{notice}"' in desk.get(opened.headers["location"]).text
    assert desk.post(f"{PAGE}/{row.id}/ten", data={"ten": "NTM"}).status_code == 303
    assert own.store.saved.search(row.id).name == "NTM"
    assert desk.post(f"{PAGE}/{row.id}/xoa").status_code == 303
    assert own.store.saved.searches() == ()


def test_looking_at_the_page_changes_nothing(desk: TestClient, own: Library) -> None:
    desk.post(PAGE, data={"tu-khoa": "nong thon moi"})
    (row,) = own.store.saved.searches()
    arrive(own)
    desk.get(f"{PAGE}/{row.id}")
    assert own.store.saved.fresh() == 1


@pytest.mark.parametrize("words", ["🙂", "-", "???", '"..."'])
def test_without_a_letter_or_figure_there_is_nothing_to_save(desk: TestClient, words: str) -> None:
    page = desk.get("/", params={"q": words}).text
    assert "không có chữ hay số nào" in page
    assert "Lưu tìm kiếm này" not in page
    assert "Lưu tìm kiếm này" in desk.get("/", params={"q": words, "loai": "ke-hoach"}).text
    assert desk.post(SAVED, json={"name": "Tên", "words": words}).status_code == 400
    assert desk.post(SAVED, json={"name": "Tên", "words": words, "filters": {"kind": ["ke-hoach"]}}).status_code == 200


def test_another_site_changes_nothing(desk: TestClient, own: Library) -> None:
    search = desk.post(SAVED, json={"name": "Bão", "words": "bão"}).json()["id"]
    for path in (f"{PAGE}", f"{PAGE}/{search}/mo", f"{PAGE}/{search}/ten", f"{PAGE}/{search}/xoa"):
        assert desk.post(path, data={"tu-khoa": "x", "ten": "y"}, headers=FOREIGN).status_code == 403
    place = f"{SAVED}/{search}"
    assert desk.post(SAVED, json={"name": "x", "words": "y"}, headers=FOREIGN).status_code == 403
    assert desk.delete(place, headers=FOREIGN).status_code == 403
    assert desk.patch(place, json={"name": "x"}, headers=FOREIGN).status_code == 403
    assert desk.post(f"{place}/look", headers=FOREIGN).status_code == 403
    assert [row.name for row in own.store.saved.searches()] == ["Bão"]
