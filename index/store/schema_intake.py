"""Tables of what is taken in: runs with their files, what is held back, and sketches that find copies of a paper."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Index, Integer, String, Table, Text

from index.store.schema import metadata

intake_runs = Table(
    "intake_runs",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("kind", String, nullable=False, index=True),
    Column("roots", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("started", Text, nullable=False),
    Column("ended", Text),
    Column("asked", Boolean, nullable=False),
)

intake_files = Table(
    "intake_files",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("run", Integer, ForeignKey("intake_runs.id"), nullable=False),
    Column("place", String, nullable=False, index=True),
    Column("path", Text, nullable=False),
    Column("size", BigInteger),
    Column("modified", BigInteger),
    Column("state", String, nullable=False),
    Column("issues", Text, nullable=False),
    Column("sha256", String),
    Column("document", String),
    Column("queued", Text, nullable=False),
    Column("started", Text),
    Column("ended", Text),
    Column("seconds", Float, nullable=False),
)
Index("ix_intake_files_run", intake_files.c.run, intake_files.c.state)

quarantine = Table(
    "quarantine",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("path", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", String, nullable=False, index=True),
    Column("actor", Text, nullable=False),
    Column("released_at", Text),
    Column("released_by", Text),
    Column("release_reason", Text),
)

sketches = Table(
    "sketches",
    metadata,
    Column("document", String, ForeignKey("documents.id"), primary_key=True),
    Column("sketch", Text, nullable=False),
)

sketch_bands = Table(
    "sketch_bands",
    metadata,
    Column("document", String, ForeignKey("documents.id"), primary_key=True),
    Column("band", Integer, primary_key=True, autoincrement=False),
    Column("value", String, nullable=False),
)
Index("ix_sketch_bands_value", sketch_bands.c.value, sketch_bands.c.band)
