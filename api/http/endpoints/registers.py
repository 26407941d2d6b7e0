"""Programmes, agencies, what was taken in, and the state of the store."""

from __future__ import annotations

from fastapi import APIRouter

from api.http.access import Cursor, Limit, TheLibrary, Values
from api.http.schemas.common import Listing
from api.http.schemas.register import AgencyOut, ArrivalOut, CountsOut, HealthOut, ProgrammeOut
from api.http.service.programmes import programme_list, programme_of
from api.version import program_version

router = APIRouter()


@router.get("/programmes", summary="Chương trình với văn bản chỉ đạo và nhiệm vụ", tags=["programmes"])
def list_programmes(library: TheLibrary) -> list[ProgrammeOut]:
    return programme_list(library)


@router.get("/programmes/{code:path}", summary="Một chương trình", tags=["programmes"])
def get_programme(library: TheLibrary, code: str) -> ProgrammeOut:
    return programme_of(library, code)


@router.get("/agencies", summary="Cơ quan được nêu tên hoặc giao việc", tags=["agencies"])
def list_agencies(library: TheLibrary, words: str = "", limit: Limit = 50, cursor: Cursor = None) -> Listing[AgencyOut]:
    page = library.store.agencies(words, size=limit, cursor=cursor)
    return Listing(total=page.total, items=[AgencyOut.model_validate(row) for row in page.items], next=page.next)


@router.get("/arrivals", summary="Tệp đã tiếp nhận và kết quả đọc", tags=["arrivals"])
def list_arrivals(
    library: TheLibrary,
    status: Values = (),
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Listing[ArrivalOut]:
    page = library.store.arrivals(tuple(status), size=limit, cursor=cursor)
    return Listing(total=page.total, items=[ArrivalOut.model_validate(row) for row in page.items], next=page.next)


@router.get("/health", summary="Tình trạng hệ thống", tags=["health"])
def get_health(library: TheLibrary) -> HealthOut:
    counts = CountsOut.model_validate(library.store.counts())
    return HealthOut(status="ok", version=program_version(), today=library.today(), counts=counts)
