"""The original file, images of its pages, and where words stand on them."""

from __future__ import annotations

from typing import Annotated, Literal
from urllib.parse import quote

from fastapi import APIRouter, Query, Response

from api.http.access import TheLibrary
from api.http.schemas.document import BoxesOut, SheetOut
from api.http.service.facts import span_boxes
from api.library import Library
from api.originals.crops import crop_image
from api.originals.images import MEDIA_TYPE, page_image
from api.originals.sheets import has_pages, sheets
from corpus.errors import NotFound

router = APIRouter(prefix="/documents/{document}", tags=["originals"])


@router.get(
    "/original",
    summary="Tải tệp gốc",
    response_class=Response,
    responses={200: {"content": {"application/octet-stream": {}}, "description": "Tệp gốc, đúng từng byte."}},
)
def get_original(library: TheLibrary, document: str) -> Response:
    """Luôn là tệp tải về; trình duyệt không bao giờ mở nó như một trang."""
    original = library.store.original(document)
    headers = {
        "content-disposition": attachment(original.name),
        "content-security-policy": "sandbox; default-src 'none'",
    }
    return Response(original.data, media_type="application/octet-stream", headers=headers)


@router.get("/pages", summary="Khổ giấy các trang của tệp gốc")
def get_pages(library: TheLibrary, document: str) -> list[SheetOut]:
    """Rỗng khi tệp gốc không có trang giấy (văn bản thuần, trang web, Word)."""
    if not has_pages(library.store.document_row(document).media_type):
        return []
    return [
        SheetOut.model_validate(sheet) for sheet in library.apart.call(sheets, library.store.original(document).data)
    ]


@router.get(
    "/pages/{page}/image",
    summary="Ảnh một trang",
    response_class=Response,
    responses={200: {"content": {MEDIA_TYPE: {}}, "description": "Ảnh trang, vẽ trên máy chủ."}},
)
def get_page_image(library: TheLibrary, document: str, page: int) -> Response:
    headers = {"cache-control": "private, max-age=86400, immutable"}
    return Response(image_of(library, document, page), media_type=MEDIA_TYPE, headers=headers)


@router.get(
    "/header/{field}/image",
    summary="Ảnh chỗ ghi số hoặc ngày trên bản quét",
    response_class=Response,
    responses={200: {"content": {MEDIA_TYPE: {}}, "description": "Phần của trang, vẽ trên máy chủ."}},
)
def get_field_image(library: TheLibrary, document: str, field: Literal["number", "issued_on"]) -> Response:
    whole = library.store.document(document)
    found = getattr(whole.facts.header, field)
    if found is None or found.crop is None:
        raise NotFound("Không có ảnh cho thông tin này.", remedy="Hãy xem ảnh cả trang.")
    original = library.store.original(document)
    page = next((page for page in whole.canonical.pages if page.number == found.crop.page), whole.canonical.pages[0])
    image = library.apart.call(crop_image, original.data, original.media_type, page, found.crop)
    return Response(image, media_type=MEDIA_TYPE, headers={"cache-control": "private, max-age=86400"})


@router.get("/boxes", summary="Khung của một đoạn trên ảnh trang")
def get_boxes(
    library: TheLibrary,
    document: str,
    start: Annotated[int, Query(ge=0, description="Vị trí đầu trong văn bản chuẩn.")],
    end: Annotated[int, Query(ge=1, description="Vị trí cuối, không tính.")],
) -> BoxesOut:
    return span_boxes(library, document, start, end)


def image_of(library: Library, document: str, page: int) -> bytes:
    """The image of a page. Raises NotFound for what has no pages."""
    row = library.store.document_row(document)
    if not has_pages(row.media_type):
        raise NotFound("Tệp gốc này không có ảnh trang.", remedy="Hãy xem toàn văn của văn bản.")
    data = library.store.original(document).data
    return page_image(library.cache, row.sha256, data, page, apart=library.apart)


def attachment(name: str) -> str:
    """A Content-Disposition that saves under `name`, whatever letters it holds.

    >>> attachment('kế "hoạch".pdf')
    "attachment; filename*=UTF-8''k%E1%BA%BF%20%22ho%E1%BA%A1ch%22.pdf"
    """
    bare = name.replace("\\", "/").rpartition("/")[2] or "van-ban"
    return f"attachment; filename*=UTF-8''{quote(bare, safe='')}"
