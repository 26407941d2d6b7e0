"""Families and bundles when a document is no longer what it was: its paper is another one, or none any more.

Families and bundles only grow by joining. What a document leaves must be as if it had never been there: all that shared
its bundle fall apart and come together again by their own ties.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select, update

from index.store.bundle import join_bundle
from index.store.family import annexes_of_number, join_family, targets_of
from index.store.schema import documents

_TYING = tuple(documents.c[name] for name in ("parent", "paper", "kind", "issuer_folded", "issued_on"))
_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Standing:
    """What ties a document to others, its bundle, and its number as it is compared."""

    ties: tuple[str | None, ...]
    bundle: str
    number_key: str


def standing(connection: Connection, document: str) -> Standing:
    """The standing of a document that is there."""
    query = select(*_TYING, documents.c.bundle, documents.c.number_key).where(documents.c.id == document)
    *tying, bundle, key = connection.execute(query).one()
    attached_to = () if tying[1] else tuple(targets_of(connection, document))
    return Standing((*tying, *attached_to), bundle, key)


def regroup(connection: Connection, document: str, before: Standing | None) -> set[str]:
    """Give the document the family and bundle that its row and links tell now; the others whose bundle that changed.

    `before` is its standing before row and links were written, None for a document that is new.
    """
    if before is None or before.ties == standing(connection, document).ties:
        return join_groups(connection, document)
    return _form_anew(connection, before)


def join_groups(connection: Connection, document: str) -> set[str]:
    """Bring the document together with what it is tied to; the others whose bundle that changed."""
    join_family(connection, document)
    return join_bundle(connection, document)


def _form_anew(connection: Connection, before: Standing) -> set[str]:
    """Part all that shared the bundle and let them join again, then what may mean another paper of the number left."""
    members = _members(connection, before.bundle)
    annexes = [one for one in annexes_of_number(connection, before.number_key) if one not in members]
    earlier = dict.fromkeys(members, before.bundle) | _bundles(connection, annexes)
    _part(connection, before.bundle)
    moved: set[str] = set()
    for member in members:
        join_family(connection, member)
    for member in members:
        moved |= join_bundle(connection, member)
    for annex in annexes:
        moved |= join_groups(connection, annex)
    now = _bundles(connection, tuple(earlier))
    return (moved - set(earlier)) | {one for one, bundle in now.items() if bundle != earlier[one]}


def _members(connection: Connection, bundle: str) -> tuple[str, ...]:
    """All documents of the bundle, the first added first."""
    query = select(documents.c.id).where(documents.c.bundle == bundle)
    return tuple(connection.execute(query.order_by(documents.c.added_at, documents.c.id)).scalars())


def _part(connection: Connection, bundle: str) -> None:
    """Leave every document of the bundle with its own paper alone, and in no bundle."""
    alone = {"family": func.coalesce(documents.c.paper, documents.c.id), "bundle": ""}
    connection.execute(update(documents).where(documents.c.bundle == bundle).values(alone))


def _bundles(connection: Connection, wanted: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        chosen = documents.c.id.in_(wanted[start : start + _AT_ONCE])
        rows = connection.execute(select(documents.c.id, documents.c.bundle).where(chosen))
        found |= {row.id: row.bundle for row in rows}
    return found
