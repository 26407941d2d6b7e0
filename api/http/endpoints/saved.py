"""Saved searches and what arrived since and matches."""

from __future__ import annotations

from fastapi import APIRouter

from api.http.access import Limit, TheLibrary
from api.http.origin import OwnPage
from api.http.schemas.saved import MatchOut, RenameIn, SavedIn, SavedOut
from corpus.model.search import SearchRequest

router = APIRouter(prefix="/saved-searches", tags=["saved searches"])


@router.get("", summary="Các tìm kiếm đã lưu, có văn bản mới đứng trước")
def list_saved(library: TheLibrary) -> list[SavedOut]:
    return [SavedOut.model_validate(row) for row in library.store.saved.searches()]


@router.post("", summary="Lưu một tìm kiếm")
def save_search(library: TheLibrary, search: SavedIn, own: OwnPage) -> SavedOut:  # noqa: ARG001
    filters = {name: tuple(values) for name, values in search.filters.items()}
    made = library.store.saved.save(search.name, SearchRequest(words=search.words, filters=filters))
    return SavedOut.model_validate(library.store.saved.search(made))


@router.get("/{search}", summary="Một tìm kiếm đã lưu")
def get_saved(library: TheLibrary, search: int) -> SavedOut:
    return SavedOut.model_validate(library.store.saved.search(search))


@router.get("/{search}/matches", summary="Văn bản đến sau khi lưu và phù hợp, mới đứng trước")
def list_matches(library: TheLibrary, search: int, limit: Limit = 100) -> list[MatchOut]:
    return [MatchOut.model_validate(match) for match in library.store.saved.matches(search, size=limit)]


@router.post("/{search}/look", summary="Đánh dấu là đã xem")
def look_at(library: TheLibrary, search: int, own: OwnPage) -> SavedOut:  # noqa: ARG001
    library.store.saved.look(search)
    return SavedOut.model_validate(library.store.saved.search(search))


@router.patch("/{search}", summary="Đổi tên")
def rename_saved(library: TheLibrary, search: int, new: RenameIn, own: OwnPage) -> SavedOut:  # noqa: ARG001
    library.store.saved.rename(search, new.name)
    return SavedOut.model_validate(library.store.saved.search(search))


@router.delete("/{search}", summary="Xóa; trả về tìm kiếm vừa xóa")
def drop_saved(library: TheLibrary, search: int, own: OwnPage) -> SavedOut:  # noqa: ARG001
    dropped = SavedOut.model_validate(library.store.saved.search(search))
    library.store.saved.drop(search)
    return dropped
