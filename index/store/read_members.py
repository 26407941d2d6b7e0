"""What belongs to the hits of a search: the other documents of their bundles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select

from corpus.viewer import Viewer
from index.store.link import AnyRow
from index.store.rows import Member, Members
from index.store.schema import documents
from index.store.visible import visible

LISTED = 5
"""So many members are named; the others are counted."""

_COLUMNS = ("id", "number", "kind", "title", "source", "part", "media_type", "certainty", "paper", "parent", "family")


def read_members(connection: Connection, hits: Sequence[str], viewer: Viewer) -> dict[str, Members]:
    """By hit, in one statement; without the hits that nothing belongs to."""
    found: dict[str, tuple[list[Member], int]] = {}
    for row in connection.execute(_members(viewer), {"hits": hits}):
        found.setdefault(row.hit, ([], row.total))[0].append(_member(row))
    return {hit: Members(tuple(members), total) for hit, (members, total) in found.items()}


@lru_cache(maxsize=100)
def _members(viewer: Viewer) -> Select[*tuple[Any, ...]]:
    """Members of the documents `hits`, the first of each."""
    own = documents.alias("own")
    place = func.row_number().over(partition_by=own.c.id, order_by=(documents.c.added_at, documents.c.id))
    query = (
        select(
            own.c.id.label("hit"),
            *(own.c[name].label(f"hit_{name}") for name in ("paper", "parent", "family")),
            *(documents.c[name] for name in _COLUMNS),
            place.label("place"),
            func.count().over(partition_by=own.c.id).label("total"),
        )
        .join(documents, (documents.c.bundle == own.c.bundle) & (documents.c.id != own.c.id))
        .where(own.c.id.in_(bindparam("hits", expanding=True)), visible(viewer))
        .subquery()
    )
    return select(query).where(query.c.place <= LISTED).order_by(query.c.hit, query.c.place)


def _member(row: AnyRow) -> Member:
    return Member(id=row.id, number=row.number, kind=row.kind, title=row.title, source=row.source, role=_role(row))


def _role(row: AnyRow) -> str:
    """What it is to the hit."""
    if row.parent == row.hit:
        return "attached"
    if row.hit_parent == row.id:
        return "main"
    if row.family != row.hit_family:
        return "alike"
    if row.paper and row.paper == row.hit_paper:
        return _copy(row)
    if row.paper and not row.hit_paper:
        return "main"
    return "attached" if not row.paper else "copy"


def _copy(row: AnyRow) -> str:
    """A scan has a header that was read with doubt, or is a picture."""
    if row.media_type.startswith("image/") or (row.media_type == "application/pdf" and row.certainty != "certain"):
        return "rescan"
    return "forwarded" if row.part else "copy"
