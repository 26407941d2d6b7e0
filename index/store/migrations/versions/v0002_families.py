"""Documents know the file they arrived in, their family and how certain their header is."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

COLUMNS = ("container", "family", "certainty")


def upgrade() -> None:
    for name in COLUMNS:
        op.add_column("documents", sa.Column(name, sa.String(), nullable=False, server_default=""))
    op.execute("UPDATE documents SET container = file, certainty = 'certain', family = COALESCE(parent, paper, id)")
    for name in COLUMNS:
        op.create_index(f"ix_documents_{name}", "documents", [name])
