"""Documents know the bundle that search shows as one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from index.store.bundle import bundle_everything

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("documents", sa.Column("bundle", sa.String(), nullable=False, server_default=""))
    op.create_index("ix_documents_bundle", "documents", ["bundle"])
    bundle_everything(op.get_bind())
