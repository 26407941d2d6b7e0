"""What a viewer may see: the one condition that every read applies."""

from __future__ import annotations

from sqlalchemy import ColumnElement

from corpus.viewer import Viewer
from index.store.schema import documents


def visible(_viewer: Viewer) -> ColumnElement[bool]:
    """Holds for rows of `documents` that the viewer may see: all that are not deleted."""
    return documents.c.deleted_at.is_(None)
