"""Tables of the store: portable SQL, text ids, days and instants as ISO text (instants in UTC)."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, MetaData, String, Table, Text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    }
)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, default="")


def _document(*, primary_key: bool = False, index: bool = False) -> Column[str]:
    return Column("document", String, ForeignKey("documents.id"), nullable=False, primary_key=primary_key, index=index)


meta = Table("meta", metadata, Column("key", String, primary_key=True), _text("value"))

files = Table(
    "files",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("size", Integer, nullable=False),
    _text("media_type"),
    _text("first_seen"),
)

runs = Table(
    "runs",
    metadata,
    Column("id", String, primary_key=True),
    _text("program"),
    _text("rules"),
    _text("vocabularies"),
    _text("normaliser"),
    _text("first_used"),
)

papers = Table(
    "papers",
    metadata,
    Column("id", String, primary_key=True),
    _text("number"),
    Column("number_key", String, nullable=False, index=True),
    _text("issuer"),
    _text("issued_on"),
)

documents = Table(
    "documents",
    metadata,
    Column("id", String, primary_key=True),
    Column("file", String, ForeignKey("files.sha256"), nullable=False, index=True),
    _text("part"),
    Column("container", String, nullable=False, index=True),
    Column("parent", String, index=True),
    Column("family", String, nullable=False, index=True),
    Column("bundle", String, nullable=False, index=True),
    Column("certainty", String, nullable=False, index=True),
    Column("paper", String, ForeignKey("papers.id"), index=True),
    Column("run", String, ForeignKey("runs.id"), nullable=False, index=True),
    Column("version", Integer, nullable=False),
    _text("status"),
    _text("source"),
    _text("media_type"),
    Column("size", Integer, nullable=False),
    _text("number"),
    Column("number_key", String, nullable=False, index=True),
    _text("kind"),
    _text("issuer"),
    _text("issuer_folded"),
    Column("issued_on", String, nullable=False, index=True),
    _text("title"),
    _text("signer"),
    _text("signer_role"),
    _text("folded"),
    Column("facts", Integer, nullable=False),
    Column("tasks", Integer, nullable=False),
    Column("added_at", String, nullable=False, index=True),
    _text("changed_at"),
    Column("deleted_at", String),
)

readings = Table("readings", metadata, _document(primary_key=True), _text("json"))

arrivals = Table(
    "arrivals",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    _text("path"),
    Column("sha256", String, index=True),
    Column("size", Integer),
    Column("status", String, nullable=False, index=True),
    _text("issues"),
    Column("seconds", Float, nullable=False),
    _text("at"),
    _text("actor"),
    Column("document", String, index=True),
)

_anchor = ("quote", "before", "after", "text_hash")

facts = Table(
    "facts",
    metadata,
    Column("id", String, primary_key=True),
    _document(index=True),
    _text("kind"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    *(_text(name) for name in _anchor),
    _text("rule"),
    Column("confidence", Float, nullable=False),
    _text("payload"),
    Column("run", String, ForeignKey("runs.id"), nullable=False),
)

tasks = Table(
    "tasks",
    metadata,
    Column("id", String, primary_key=True),
    _document(index=True),
    Column("position", Integer, nullable=False),
    _text("kind"),
    _text("action"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    _text("sentence"),
    Column("sentence_start", Integer, nullable=False),
    _text("folded"),
    _text("deadline"),
    Column("deadline_day", String),
    Column("last_day", String, index=True),
    Column("recurrence", String),
    Column("rrule", String),
    _text("section"),
    _text("product"),
    _text("rule"),
    Column("confidence", Float, nullable=False),
)

task_bodies = Table(
    "task_bodies",
    metadata,
    Column("task", String, ForeignKey("tasks.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    _text("role"),
    _text("name"),
    Column("key", String, nullable=False, index=True),
    Column("register_id", String),
    Column("inherited", Boolean, nullable=False),
    Column("start", Integer),
    Column("end", Integer),
)

task_programmes = Table(
    "task_programmes",
    metadata,
    Column("task", String, ForeignKey("tasks.id"), primary_key=True),
    Column("code", String, primary_key=True, index=True),
)

citations = Table(
    "citations",
    metadata,
    Column("id", String, primary_key=True),
    _document(index=True),
    Column("position", Integer, nullable=False),
    _text("number"),
    Column("number_key", String, nullable=False, index=True),
    _text("name"),
    _text("date"),
    _text("issuer"),
    _text("relation"),
    _text("pinpoint"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    _text("quote"),
    Column("target", String, ForeignKey("documents.id"), index=True),
    Column("ambiguous", Boolean, nullable=False),
)

programme_links = Table(
    "programme_links",
    metadata,
    _document(primary_key=True),
    Column("code", String, primary_key=True, index=True),
    _text("strength"),
    Column("about", Boolean, nullable=False),
)

agency_links = Table(
    "agency_links",
    metadata,
    _document(primary_key=True),
    Column("key", String, primary_key=True, index=True),
    _text("name"),
    Column("register_id", String),
    _text("level"),
    Column("mentions", Integer, nullable=False),
    Column("issued", Boolean, nullable=False),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", String, primary_key=True),
    _document(index=True),
    _text("kind"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    *(_text(name) for name in _anchor),
    _text("verdict"),
    _text("value"),
    _text("actor"),
    _text("at"),
    Column("fact", String),
)

log = Table(
    "log",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    _text("at"),
    _text("actor"),
    _text("action"),
    _text("subject"),
    _text("detail"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    _text("id"),
    Column("version", Integer, nullable=False),
    _text("at"),
)

set_aside = Table(
    "set_aside",
    metadata,
    _document(primary_key=True),
    Column("version", Integer, nullable=False),
    _text("reason"),
    _text("at"),
)

Index("ix_documents_issuer_folded", documents.c.issuer_folded)
