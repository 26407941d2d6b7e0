"""Every error becomes a `Problem` here: JSON under `/api/`, a page elsewhere."""

from __future__ import annotations

import logging
from collections.abc import Callable
from http import HTTPStatus

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from api.http.headers import HEADERS
from api.http.schemas.problem import MEDIA_TYPE, FieldProblem, Problem
from corpus.errors import ForeignRequest, NotFound, RequestError, RequestTooLarge, SearchError, TooLarge, VanThuError

log = logging.getLogger(__name__)

ErrorPage = Callable[[Request, Problem], Response]
"""Renders a problem for a reader at the page."""

_STATUS: tuple[tuple[type[VanThuError], int], ...] = (
    (NotFound, HTTPStatus.NOT_FOUND),
    (ForeignRequest, HTTPStatus.FORBIDDEN),
    (RequestTooLarge, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    (TooLarge, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    (RequestError, HTTPStatus.BAD_REQUEST),
    (SearchError, HTTPStatus.SERVICE_UNAVAILABLE),
    (VanThuError, HTTPStatus.INTERNAL_SERVER_ERROR),
)
_TITLES = {
    400: "Yêu cầu không hợp lệ",
    403: "Yêu cầu bị từ chối",
    404: "Không tìm thấy",
    413: "Nội dung gửi lên quá lớn",
    405: "Không hỗ trợ thao tác này",
    415: "Loại tệp không phù hợp",
    421: "Địa chỉ máy chủ không được phép",
    422: "Tham số không hợp lệ",
    500: "Có lỗi trong chương trình",
    503: "Tìm kiếm tạm dừng",
}
_HTTP_DETAIL = {
    404: "Địa chỉ này không có nội dung nào.",
    405: "Địa chỉ này không nhận loại yêu cầu vừa gửi.",
}
_REMEDY = {
    404: "Hãy kiểm tra lại địa chỉ, hoặc tìm lại từ trang tìm kiếm.",
    422: "Hãy sửa các tham số nêu trên rồi gửi lại.",
    500: "Hãy thử lại; nếu vẫn lỗi, báo cho người quản trị kèm thời điểm xảy ra.",
}
_CODES = {400: "yeu-cau-sai", 404: "khong-tim-thay", 405: "khong-ho-tro", 422: "tham-so-sai", 500: "loi-chuong-trinh"}
# What pydantic calls its checks, in words for the person who sent the parameter.
_CHECKS = {
    "missing": "còn thiếu",
    "int_parsing": "phải là số nguyên",
    "float_parsing": "phải là số",
    "bool_parsing": "phải là true hoặc false",
    "date_from_datetime_parsing": "phải là ngày dạng 2022-03-31",
    "date_parsing": "phải là ngày dạng 2022-03-31",
}


def problem_of(error: Exception, path: str) -> Problem:
    """The problem that an error means."""
    if isinstance(error, VanThuError):
        status = next(status for kind, status in _STATUS if isinstance(error, kind))
        return _problem(status, path, str(error), code=error.code, remedy=error.remedy)
    if isinstance(error, RequestValidationError):
        fields = [FieldProblem(name=str(e["loc"][-1]), detail=_check(e)) for e in error.errors()]
        detail = "; ".join(f"“{field.name}” {field.detail}" for field in fields)
        return _problem(422, path, detail).model_copy(update={"errors": fields})
    if isinstance(error, HTTPException):
        return _problem(error.status_code, path, _HTTP_DETAIL.get(error.status_code, ""))
    return _problem(500, path, "Chương trình gặp lỗi ngoài dự tính khi trả lời yêu cầu này.")


def _problem(status: int, path: str, detail: str, *, code: str = "", remedy: str = "") -> Problem:
    return Problem(
        type=f"/loi/{code or _CODES.get(status, str(status))}",
        title=_TITLES.get(status, "Yêu cầu không thực hiện được"),
        status=status,
        detail=detail,
        remedy=remedy or _REMEDY.get(status, ""),
        instance=path,
    )


def _check(error: dict[str, object]) -> str:
    kind = str(error["type"])
    bounds = error.get("ctx")
    if kind in ("greater_than_equal", "less_than_equal") and isinstance(bounds, dict):
        word, bound = (
            ("ít nhất", bounds.get("ge")) if kind == "greater_than_equal" else ("nhiều nhất", bounds.get("le"))
        )
        return f"phải {word} là {bound}"
    if kind in ("enum", "literal_error") and isinstance(bounds, dict):
        return f"phải là một trong: {bounds.get('expected')}".replace(" or ", ", ")
    return _CHECKS.get(kind, "có giá trị không dùng được")


def problem_response(problem: Problem) -> JSONResponse:
    return JSONResponse(problem.model_dump(), problem.status, media_type=MEDIA_TYPE)


def handle_errors(app: FastAPI, page: ErrorPage) -> None:
    """Render every error of the application; `page` is used outside `/api/`.

    The unforeseen ones are rendered outside all middleware, so the headers are set here too.
    """

    async def render(request: Request, error: Exception) -> Response:
        problem = problem_of(error, request.url.path)
        if problem.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            log.error("%s %s", request.method, request.url.path, exc_info=error)
        is_api = request.url.path.startswith("/api/")
        response = problem_response(problem) if is_api else page(request, problem)
        response.headers.update(HEADERS)
        return response

    for kind in (VanThuError, RequestValidationError, HTTPException, Exception):
        app.add_exception_handler(kind, render)
