"""Taking files in: upload, runs, what failed once more, what is held back."""

from __future__ import annotations

from fastapi import APIRouter, Request

from api.http.access import Cursor, Limit, TheDesk, TheLibrary, Values
from api.http.origin import OwnPage
from api.http.schemas.common import Listing
from api.http.schemas.intake import AgainOut, HeldOut, IntakeFileOut, IntakeRunOut
from api.http.upload import BODY, receive_upload

router = APIRouter(tags=["intake"])


@router.post("/intake", summary="Tải tệp lên để tiếp nhận", status_code=202, openapi_extra=BODY)
async def upload(request: Request, library: TheLibrary, desk: TheDesk, own: OwnPage) -> IntakeRunOut:  # noqa: ARG001
    """Trả lời khi mọi tệp đã nằm an toàn trên đĩa; việc đọc tiếp tục sau đó, xem ở `/intake/{run}`."""
    run = await receive_upload(request, library)
    desk.wake()
    return IntakeRunOut.model_validate(library.store.intake.run(run))


@router.get("/intake", summary="Các đợt tiếp nhận gần đây")
def list_runs(library: TheLibrary, limit: Limit = 20) -> list[IntakeRunOut]:
    return [IntakeRunOut.model_validate(run) for run in library.store.intake.runs(size=limit)]


@router.get("/intake/{run}", summary="Một đợt tiếp nhận")
def get_run(library: TheLibrary, run: int) -> IntakeRunOut:
    return IntakeRunOut.model_validate(library.store.intake.run(run))


@router.get("/intake/{run}/files", summary="Các tệp của một đợt, trạng thái và lý do")
def list_run_files(
    library: TheLibrary, run: int, state: Values = (), limit: Limit = 100, cursor: Cursor = None
) -> Listing[IntakeFileOut]:
    library.store.intake.run(run)
    page = library.store.intake.files(run, tuple(state), size=limit, cursor=cursor)
    return Listing(total=page.total, items=[IntakeFileOut.model_validate(file) for file in page.items], next=page.next)


@router.post("/intake/{run}/retry", summary="Đọc lại các tệp không đọc được", status_code=202)
def retry_run(library: TheLibrary, desk: TheDesk, run: int, own: OwnPage) -> AgainOut:  # noqa: ARG001
    files = library.store.intake.again(run, failed=True, asked=True)
    desk.wake()
    return AgainOut(files=files)


@router.get("/quarantine", summary="Tệp tạm giữ vì có dấu mật")
def list_held(library: TheLibrary) -> list[HeldOut]:
    return [HeldOut.model_validate(row) for row in library.store.intake.held()]
