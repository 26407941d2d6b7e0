"""Files of a multipart request, within bounds, to the spool."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from fastapi import Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile

from api.intake.spool import LARGEST, MOST, Sent, receive
from api.library import Library
from corpus.errors import RequestError, RequestTooLarge

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

FIELD = "tep"
LARGEST_REQUEST = 2 * LARGEST
MEGABYTE = 1024 * 1024

BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": [FIELD],
                    "properties": {FIELD: {"type": "array", "items": {"type": "string", "format": "binary"}}},
                }
            }
        },
    }
}
"""What the OpenAPI document says of the request."""


async def receive_upload(request: Request, library: Library) -> int:
    """The run that reads the files of a request; they are safe on disk when it returns.

    Raises RequestError without files, RequestTooLarge and TooLarge beyond the bounds.
    """
    _refuse_too_large(request)
    async with _form(request) as form:
        files = [item for item in form.getlist(FIELD) if isinstance(item, UploadFile) and item.filename]
        if not files:
            raise RequestError("Chưa có tệp nào được gửi.", remedy="Hãy chọn ít nhất một tệp.")
        if len(files) > MOST:
            raise RequestTooLarge(f"Mỗi lần chỉ gửi được {MOST} tệp.", remedy="Hãy gửi làm nhiều lần.")
        return await run_in_threadpool(receive, library, _sent(files))


def _refuse_too_large(request: Request) -> None:
    length = request.headers.get("content-length", "")
    if not length.isascii() or not length.isdigit():
        raise RequestError("Yêu cầu không nói rõ độ dài.", remedy="Hãy gửi kèm Content-Length.")
    if int(length) > LARGEST_REQUEST:
        raise RequestTooLarge(
            f"Mỗi lần chỉ gửi được {LARGEST_REQUEST // MEGABYTE} MB, mỗi tệp {LARGEST // MEGABYTE} MB.",
            remedy="Hãy gửi làm nhiều lần, hoặc nhập bằng lệnh vanthu ingest.",
        )


@asynccontextmanager
async def _form(request: Request) -> AsyncIterator[FormData]:
    async with request.form(max_files=MOST + 1, max_fields=10) as form:
        yield form


def _sent(files: list[UploadFile]) -> Iterator[Sent]:
    return (Sent(file.filename or "", file.file) for file in files)
