"""Documents that the search index would not take; since when a change waits for it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "set_aside",
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], name="fk_set_aside_document"),
        sa.PrimaryKeyConstraint("document", name="pk_set_aside"),
    )
    op.add_column("outbox", sa.Column("at", sa.Text(), nullable=False, server_default=""))
    op.execute("UPDATE outbox SET at = COALESCE((SELECT changed_at FROM documents WHERE documents.id = outbox.id), '')")
