"""Problem details (RFC 9457)."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

MEDIA_TYPE = "application/problem+json"


class FieldProblem(BaseModel):
    """One parameter that cannot be used."""

    name: str = Field(examples=["limit"])
    detail: str = Field(examples=["phải là số từ 1 đến 500"])


class Problem(BaseModel):
    """What went wrong: `type` is stable, `title` and `detail` are Vietnamese, `remedy` says what to do."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "type": "/loi/khong-tim-thay",
                "title": "Không tìm thấy",
                "status": 404,
                "detail": "Không có văn bản nào mang mã “0f3a…”.",
                "remedy": "Hãy tìm lại văn bản từ trang tìm kiếm.",
                "instance": "/api/v1/documents/0f3a",
                "errors": [],
            }
        }
    )

    type: str
    title: str
    status: int
    detail: str
    remedy: str = ""
    instance: str = ""
    errors: list[FieldProblem] = []
