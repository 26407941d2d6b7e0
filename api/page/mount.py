"""The page's routes and files on the application."""

from __future__ import annotations

from importlib.resources import as_file, files

from fastapi import FastAPI, Request, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from api.http.problems import ErrorPage
from api.http.schemas.problem import Problem
from api.page.environment import STATIC, render
from api.page.routes import agencies, confirm, document, guide, intake, programmes, saved, search, tasks


class LastingFiles(StaticFiles):
    """Files whose address changes with their content (`?v=`)."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers["cache-control"] = "public, max-age=31536000, immutable"
        return response


def mount_page(app: FastAPI) -> ErrorPage:
    """Add the page to the application; returns what renders errors for its readers."""
    with as_file(files("api.page") / "static") as folder:
        app.mount(STATIC, LastingFiles(directory=folder), name="static")
    for part in (search, saved, document, tasks, programmes, agencies, intake, confirm, guide):
        app.include_router(part.router, include_in_schema=False)
    return error_page


def error_page(request: Request, problem: Problem) -> Response:
    return render(request, "error.html", status=problem.status, problem=problem)
