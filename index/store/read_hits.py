"""The hits of a search with what belongs to them: the other documents of their bundles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, exists, func, select

from corpus.viewer import Viewer
from index.store.link import AnyRow
from index.store.read_documents import document_row, rows_of
from index.store.rows import HitRow, Member, Members
from index.store.schema import documents
from index.store.visible import visible

LISTED = 5
"""So many members are named; the others are counted."""

_COLUMNS = ("id", "number", "kind", "title", "source", "part", "media_type", "certainty", "paper", "parent", "family")


def read_hits(connection: Connection, wanted: Sequence[str], viewer: Viewer) -> dict[str, HitRow]:
    """By document, without those that are not there; most have no others, so these are asked for apart."""
    found = connection.execute(_hits(viewer), {"wanted": wanted}).all()
    accompanied = [row.id for row in found if row.accompanied]
    members = _read_members(connection, accompanied, viewer) if accompanied else {}
    return {row.id: HitRow(document_row(row), members.get(row.id, Members())) for row in found}


@lru_cache(maxsize=100)
def _hits(viewer: Viewer) -> Select[*tuple[Any, ...]]:
    """The documents `wanted`, and whether others may belong to each."""
    others = documents.alias("others")
    another = exists().where(others.c.bundle == documents.c.bundle, others.c.id != documents.c.id)
    return rows_of(viewer).add_columns(another.label("accompanied"))


def _read_members(connection: Connection, hits: Sequence[str], viewer: Viewer) -> dict[str, Members]:
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
