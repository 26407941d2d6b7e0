"""Templates: what they may call, and how a page is rendered."""

from __future__ import annotations

from functools import cache, partial
from hashlib import sha256
from importlib.resources import files
from urllib.parse import urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.datastructures import QueryParams

from api import labels, wording
from api.library import Library
from api.programmes import programme_name
from corpus.errors import VanThuError

STATIC = "/tinh"


@cache
def environment() -> Environment:
    """The templates with their filters; everything is escaped."""
    made = Environment(
        loader=PackageLoader("api.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "day": wording.day,
        "instant": wording.instant,
        "number": wording.number,
        "size": wording.size,
        "begun": wording.capital,
        "certainty": labels.certainty,
        "programme": programme_name,
    }
    made.globals |= {"label": labels.label, "static": static, "address": address}
    return made


@cache
def static(name: str) -> str:
    """Address of a static file; it changes with the content, so that it may be kept for long."""
    content = files("api.page").joinpath("static", *name.split("/")).read_bytes()
    return f"{STATIC}/{name}?v={sha256(content).hexdigest()[:10]}"


MOST_VALUES = 24
"""Values of one parameter that are looked at; more than anybody chooses."""

Values = dict[str, tuple[str, ...]]
"""Parameters of an address, each with its values."""


def count_of(words: str) -> int | None:
    """A count or a place as an address has it; None for what is none."""
    return int(words) if words.isascii() and words.isdigit() and len(words) <= 9 else None


def values_of(params: QueryParams) -> Values:
    """The parameters of a request that say something."""
    found = {name: tuple(value for value in params.getlist(name) if value.strip())[:MOST_VALUES] for name in params}
    return {name: values for name, values in found.items() if values}


def address(path: str, values: Values | None = None, **changes: str | tuple[str, ...] | None) -> str:
    """A path with parameters: those of `values`, changed; None or "" takes a parameter away, `_` stands for `-`."""
    merged: Values = dict(values or {})
    for name, value in changes.items():
        merged[name.replace("_", "-")] = (value,) if isinstance(value, str) else value or ()
    query = urlencode([(name, item) for name, items in merged.items() for item in items if item])
    return f"{path}?{query}" if query else path


def fresh_matches(request: Request) -> int:
    """How many documents are new in saved searches; 0 where the store cannot tell, so that any page still shows."""
    try:
        library: Library = request.app.state.library
        return library.store.saved.fresh()
    except VanThuError:
        return 0


def render(request: Request, template: str, *, status: int = 200, **context: object) -> HTMLResponse:
    """A page from a template."""
    html = (
        environment()
        .get_template(template)
        .render(path=request.url.path, fresh_matches=partial(fresh_matches, request), **context)
    )
    return HTMLResponse(html, status, headers={"cache-control": "no-cache", "vary": "HX-Request, HX-Target"})
