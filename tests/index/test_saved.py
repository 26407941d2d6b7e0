"""Saved searches: what arrives after the last look is listed, once, whatever breaks in between."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.errors import NotFound, RequestError, SearchError
from corpus.model import FileRef, Outcome, Status
from corpus.model.search import SearchRequest
from index.outbox import feed
from index.rebuild import rebuild
from index.saved import SavedSearches
from index.search import TantivyIndex
from index.store import MOST_SEARCHES, Store
from tests.index.making import RUN, Paper, made, opened, put

FLOOD = Paper(number="1/QĐ-UBND", title="Khắc phục hậu quả bão lũ")
LATER = Paper(number="2/KH-UBND", kind="ke-hoach", title="Phòng chống bão lũ, sạt lở")
OTHER = Paper(number="3/TB-UBND", title="Chuyển đổi số")


def new_in(store: Store, search: int) -> list[str]:
    return [match.document.id for match in store.saved.matches(search) if match.fresh]


def fed(store: Store, index: TantivyIndex, *papers: Paper) -> list[str]:
    identities = [put(store, paper) for paper in papers]
    feed(store, index)
    return identities


def test_what_arrives_later_and_matches_is_new_until_it_is_looked_at(store: Store, index: TantivyIndex) -> None:
    fed(store, index, FLOOD)
    search = store.saved.save("Bão lũ", SearchRequest(words="bão lũ"))
    assert (new_in(store, search), store.saved.fresh()) == ([], 0)
    later, _ = fed(store, index, LATER, OTHER)
    assert (new_in(store, search), store.saved.fresh()) == ([later], 1)
    assert store.saved.search(search).fresh == 1
    store.saved.look(search)
    assert store.saved.fresh() == store.saved.search(search).fresh == 0
    assert new_in(store, search) == [later], "what the last look showed stays marked"


def test_filters_count_too(store: Store, index: TantivyIndex) -> None:
    search = store.saved.save("Kế hoạch", SearchRequest(filters={"kind": ("ke-hoach",)}))
    _, later = fed(store, index, FLOOD, LATER)
    assert new_in(store, search) == [later]


FRIDAY = dt.datetime(2026, 6, 19, 5, tzinfo=dt.UTC)
MONDAY = dt.datetime(2026, 6, 22, 5, tzinfo=dt.UTC)
THIS_WEEK = Paper(number="8/QĐ-UBND", day="2026-06-19", title="Chuyển đổi số")
MONTH_AGO = Paper(number="9/QĐ-UBND", day="2026-05-18", title="Chuyển đổi số")


@pytest.mark.parametrize("late", [False, True])
def test_days_are_those_of_the_day_of_arrival(tmp_path: Path, index: TantivyIndex, late: bool) -> None:
    with opened(tmp_path / "kho", FRIDAY) as store:
        search = store.saved.save("Tuần này", SearchRequest(words="quyết định tuần này"))
        found, _ = (put(store, paper) for paper in (THIS_WEEK, MONTH_AGO))
        if not late:
            feed(store, index)
    with opened(tmp_path / "kho", MONDAY) as store:
        feed(store, index)
        assert new_in(store, search) == [found]
        rebuild(store, index)
        assert new_in(store, search) == [found], "looking again changes nothing"


def test_what_waited_in_the_outbox_when_the_search_was_saved_is_new(store: Store, index: TantivyIndex) -> None:
    fed(store, index)
    waiting = put(store, FLOOD)
    search = store.saved.save("Bão lũ", SearchRequest(words="bão lũ"))
    feed(store, index)
    assert new_in(store, search) == [waiting]


def test_what_waited_when_the_index_was_filled_anew_is_new(store: Store, index: TantivyIndex) -> None:
    fed(store, index)
    search = store.saved.save("Bão lũ", SearchRequest(words="bão lũ"))
    waiting = put(store, FLOOD)
    rebuild(store, index)
    assert new_in(store, search) == [waiting]
    rebuild(store, index)
    store.saved.look(search)
    assert store.saved.fresh() == 0


def test_another_version_is_not_new_again(store: Store, index: TantivyIndex) -> None:
    fed(store, index)
    search = store.saved.save("Bão lũ", SearchRequest(words="bão lũ"))
    fed(store, index, FLOOD)
    store.saved.look(search)
    document = replace(made(FLOOD)[0], run=replace(RUN, rules="2"))
    store.accept(Outcome(file=FileRef(path="a.txt"), status=Status.OK, document=document), None)
    assert feed(store, index) == 1
    assert store.saved.fresh() == 0


def test_another_version_of_what_was_there_before_is_not_new(store: Store, index: TantivyIndex) -> None:
    fed(store, index, FLOOD)
    search = store.saved.save("Bão lũ", SearchRequest(words="bão lũ"))
    document = replace(made(FLOOD)[0], run=replace(RUN, rules="2"))
    store.accept(Outcome(file=FileRef(path="a.txt"), status=Status.OK, document=document), None)
    assert feed(store, index) == 1
    assert new_in(store, search) == []


def test_what_is_deleted_is_not_counted(store: Store, index: TantivyIndex) -> None:
    fed(store, index)
    search = store.saved.save("Bão lũ", SearchRequest(words="bão lũ"))
    (identity,) = fed(store, index, FLOOD)
    store.delete(identity)
    assert (store.saved.fresh(), store.saved.matches(search)) == (0, ())
    feed(store, index)
    store.restore(identity)
    feed(store, index)
    assert store.saved.search(search).fresh == 1


class Broken(Exception):
    pass


@pytest.mark.parametrize("step", ["before", "after"])
def test_a_crash_in_between_neither_doubles_nor_loses(
    store: Store, index: TantivyIndex, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    fed(store, index)
    search = store.saved.save("Bão lũ", SearchRequest(words="bão lũ"))
    identity = put(store, FLOOD)
    real = SavedSearches.look_through

    def broken(self: SavedSearches, documents: Sequence[str]) -> None:
        if step == "after":
            real(self, documents)
        raise Broken

    monkeypatch.setattr(SavedSearches, "look_through", broken)
    with pytest.raises(Broken):
        feed(store, index)
    monkeypatch.undo()
    assert feed(store, index) == 1
    assert new_in(store, search) == [identity]
    assert store.saved.fresh() == 1


@pytest.mark.parametrize("error", [SearchError("Không chạy được.", remedy=""), OverflowError("date")])
def test_a_search_that_cannot_be_run_holds_up_no_other(
    store: Store, index: TantivyIndex, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    fed(store, index)
    good = store.saved.save("Bão lũ", SearchRequest(words="bão lũ"))
    bad = store.saved.save("Hỏng", SearchRequest(words="hỏng"))
    standing = type(index.standing())
    real = standing.matching

    def picky(self: object, requests: Sequence[SearchRequest], documents: Sequence[str]) -> Iterable[tuple[str, ...]]:
        if any(request.words == "hỏng" for request in requests):
            raise error
        return real(self, requests, documents)  # type: ignore[arg-type]

    monkeypatch.setattr(standing, "matching", picky)
    (identity,) = fed(store, index, FLOOD)
    assert (new_in(store, good), new_in(store, bad)) == ([identity], [])
    assert store.counts().outbox == 0


def test_searches_are_renamed_and_dropped(store: Store, index: TantivyIndex) -> None:
    fed(store, index)
    search = store.saved.save(" Bão  lũ ", SearchRequest(words="bão lũ", filters={"kind": ("ke-hoach",)}))
    fed(store, index, LATER)
    store.saved.rename(search, "Thiên tai")
    row = store.saved.search(search)
    assert (row.name, row.words, row.filters) == ("Thiên tai", "bão lũ", {"kind": ("ke-hoach",)})
    store.saved.drop(search)
    assert (store.saved.searches(), store.saved.fresh()) == ((), 0)
    for act in (store.saved.search, store.saved.drop, store.saved.look, store.saved.matches):
        with pytest.raises(NotFound):
            act(search)


@pytest.mark.parametrize(("name", "words"), [("", "bão"), ("Tên", " "), (" ", ""), ("Tên", "🙂"), ("Tên", '"..." -')])
def test_a_search_needs_a_name_and_a_condition(store: Store, name: str, words: str) -> None:
    with pytest.raises(RequestError):
        store.saved.save(name, SearchRequest(words=words))


def test_there_is_a_limit(store: Store) -> None:
    for number in range(MOST_SEARCHES):
        store.saved.save(f"Số {number}", SearchRequest(words=f"bão {number}"))
    with pytest.raises(RequestError, match="200"):
        store.saved.save("Thêm", SearchRequest(words="lũ"))
