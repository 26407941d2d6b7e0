"""Families: copies of one paper, and a document with what came attached to it."""

from __future__ import annotations

from sqlalchemy import Connection, select

from corpus.model import Document
from index.store.schema import documents


def family_of(connection: Connection, document: Document, paper: str | None) -> str:
    """The family of a document: its parent's, else that of its paper, else its own."""
    if document.parent:
        found = connection.execute(select(documents.c.family).where(documents.c.id == document.parent)).scalar()
        return found or document.parent
    return paper or document.id
