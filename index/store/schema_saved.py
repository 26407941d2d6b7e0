"""Tables of saved searches and of the documents that arrived since and match."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text

from index.store.schema import metadata

saved_searches = Table(
    "saved_searches",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("name", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("filters", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("looked", Text, nullable=False),
)

saved_matches = Table(
    "saved_matches",
    metadata,
    Column("search", Integer, ForeignKey("saved_searches.id"), primary_key=True, autoincrement=False),
    Column("document", String, ForeignKey("documents.id"), primary_key=True),
    Column("at", Text, nullable=False),
    Column("seen", Text),
)
Index("ix_saved_matches_document", saved_matches.c.document)
