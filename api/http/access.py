"""What every endpoint is given."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Query, Request

from api.intake.desk import Desk
from api.library import Library


async def library_of(request: Request) -> Library:
    """The library that the application was made for; asynchronous, or each request would wait for a thread for it."""
    library: Library = request.app.state.library
    return library


async def desk_of(request: Request) -> Desk:
    """Who reads what is uploaded."""
    desk: Desk = request.app.state.desk
    return desk


TheDesk = Annotated[Desk, Depends(desk_of)]
TheLibrary = Annotated[Library, Depends(library_of)]
Limit = Annotated[int, Query(ge=1, le=500, description="Số mục mỗi trang.")]
Cursor = Annotated[str | None, Query(description="Con trỏ lấy từ `next` của trang trước.")]
Values = Annotated[tuple[str, ...], Query()]
"""A parameter that may be repeated; its values are alternatives. Its default is `()`: for a factory of defaults each
request would read the factory's signature anew."""
