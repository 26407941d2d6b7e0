"""Saved searches, and what arrived since and matches."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "saved_searches",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("filters", sa.Text(), nullable=False),
        sa.Column("created", sa.Text(), nullable=False),
        sa.Column("looked", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_saved_searches"),
    )
    op.create_table(
        "saved_matches",
        sa.Column("search", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("seen", sa.Text()),
        sa.PrimaryKeyConstraint("search", "document", name="pk_saved_matches"),
        sa.ForeignKeyConstraint(["search"], ["saved_searches.id"], name="fk_saved_matches_search"),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], name="fk_saved_matches_document"),
    )
    op.create_index("ix_saved_matches_document", "saved_matches", ["document"])
