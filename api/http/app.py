"""The application: the API under `/api/v1`, the page beside it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from fastapi import APIRouter, FastAPI
from starlette.middleware.gzip import GZipMiddleware

from api.http.endpoints import documents, intake, originals, registers, saved, search, tasks
from api.http.openapi import ERRORS, describe
from api.http.problems import handle_errors
from api.http.security import Guard
from api.intake.desk import Desk
from api.library import Library
from api.page.mount import mount_page
from api.version import program_version

PREFIX = "/api/v1"

COMPRESSION = 1
"""Fast: of a page of hits the best level makes a sixth less, in four times the time."""


def create_app(library: Library, *, hosts: Iterable[str] = ()) -> FastAPI:
    """The application over a library; `hosts` are answered beside 127.0.0.1 and localhost."""
    app = FastAPI(
        title="Văn Thư",
        version=program_version(),
        description="Tra cứu văn bản hành chính và nhiệm vụ được giao.",
        openapi_url=f"{PREFIX}/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    app.state.library = library
    app.state.desk = Desk(library)
    app.include_router(_api())
    error_page = mount_page(app)
    handle_errors(app, error_page)
    app.openapi = partial(describe, app)  # type: ignore[method-assign]
    app.add_middleware(GZipMiddleware, minimum_size=1024, compresslevel=COMPRESSION)
    app.add_middleware(Guard, hosts=tuple(hosts))
    return app


def _api() -> APIRouter:
    api = APIRouter(prefix=PREFIX, responses=ERRORS)
    for resource in (search, documents, originals, saved, tasks, registers, intake):
        api.include_router(resource.router)
    return api
