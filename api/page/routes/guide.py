"""Hướng dẫn: how to search, and the keys."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.page.environment import render

router = APIRouter(prefix="/huong-dan")


@router.get("")
def guide_page(request: Request) -> Response:
    return render(request, "guide.html")
