"""Intake runs with their files, quarantine, sketches of texts; the log can only grow."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from index.store.sketching import sketch_everything
from index.store.sqlite import only_append

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    _runs()
    _quarantine()
    _sketches()
    only_append(op.get_bind(), "log")
    sketch_everything(op.get_bind())


def _runs() -> None:
    op.create_table(
        "intake_runs",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("roots", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("started", sa.Text(), nullable=False),
        sa.Column("ended", sa.Text()),
        sa.Column("asked", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_intake_runs"),
    )
    op.create_index("ix_intake_runs_kind", "intake_runs", ["kind"])
    op.create_table(
        "intake_files",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger()),
        sa.Column("modified", sa.BigInteger()),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("issues", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String()),
        sa.Column("document", sa.String()),
        sa.Column("queued", sa.Text(), nullable=False),
        sa.Column("started", sa.Text()),
        sa.Column("ended", sa.Text()),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_intake_files"),
        sa.ForeignKeyConstraint(["run"], ["intake_runs.id"], name="fk_intake_files_run"),
    )
    op.create_index("ix_intake_files_place", "intake_files", ["place"])
    op.create_index("ix_intake_files_run", "intake_files", ["run", "state"])


def _quarantine() -> None:
    op.create_table(
        "quarantine",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("released_at", sa.Text()),
        sa.Column("released_by", sa.Text()),
        sa.Column("release_reason", sa.Text()),
        sa.PrimaryKeyConstraint("sha256", name="pk_quarantine"),
    )
    op.create_index("ix_quarantine_at", "quarantine", ["at"])


def _sketches() -> None:
    op.create_table(
        "sketches",
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("sketch", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("document", name="pk_sketches"),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], name="fk_sketches_document"),
    )
    op.create_table(
        "sketch_bands",
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("band", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("document", "band", name="pk_sketch_bands"),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], name="fk_sketch_bands_document"),
    )
    op.create_index("ix_sketch_bands_value", "sketch_bands", ["value", "band"])
