"""Cursor pagination: a page starts after the last row of the page before, wherever rows were added meanwhile."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as Base64Error
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, or_, select

from corpus.errors import RequestError

LARGEST = 1000


@dataclass(frozen=True, slots=True)
class Order:
    """Sort by `by` (never null), then by `then` upwards, which tells all rows apart."""

    by: ColumnElement[Any]
    then: ColumnElement[Any]
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of one page, the number of all rows and the cursor of the next page."""

    rows: tuple[Row[*tuple[Any, ...]], ...]
    total: int
    next: str | None


def read_page(
    connection: Connection, query: Select[*tuple[Any, ...]], order: Order, *, size: int, cursor: str | None
) -> Rows:
    """One page of a query. Raises RequestError for a cursor that is none."""
    size = min(max(size, 1), LARGEST)
    total = connection.execute(select(func.count()).select_from(query.order_by(None).subquery())).scalar_one()
    by = order.by.desc() if order.descending else order.by.asc()
    page = query.add_columns(order.by.label("_by"), order.then.label("_then")).order_by(by, order.then).limit(size + 1)
    found = connection.execute(page.where(_after(order, cursor)) if cursor else page).all()
    last = found[size - 1] if len(found) > size else None
    return Rows(tuple(found[:size]), total, encode_cursor(last._by, last._then) if last else None)


def _after(order: Order, cursor: str) -> ColumnElement[bool]:
    by, then = decode_cursor(cursor)
    beyond = order.by < by if order.descending else order.by > by
    return or_(beyond, and_(order.by == by, order.then > then))


def encode_cursor(*values: str | int | float) -> str:
    """Values as an opaque word that may stand in an address."""
    return urlsafe_b64encode(json.dumps(values, separators=(",", ":")).encode()).decode().rstrip("=")


def decode_cursor(cursor: str) -> tuple[str | int | float, str | int | float]:
    """The two values of a cursor. Raises RequestError."""
    try:
        first, second = json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, TypeError, Base64Error) as error:
        raise RequestError("Không hiểu được vị trí trang cần xem.", remedy="Hãy mở lại danh sách từ đầu.") from error
    if not all(isinstance(value, str | int | float) for value in (first, second)):
        raise RequestError("Không hiểu được vị trí trang cần xem.", remedy="Hãy mở lại danh sách từ đầu.")
    return first, second
