"""Papers: what copies of one number, issuer and day have in common."""

from __future__ import annotations

from hashlib import sha256

from sqlalchemy import Connection, insert, select

from corpus.model import Header
from corpus.text import fold, number_key
from index.store.schema import papers


def header_value(header: Header, name: str) -> str:
    """Value of a header field, empty when the document lacks it."""
    found = getattr(header, name)
    return found.value if found else ""


def paper_id(header: Header) -> str | None:
    """Identity of the paper, 20 hexadecimal digits; None for what bears no number."""
    if not header.number:
        return None
    key, issuer = number_key(header.number.value), fold(header_value(header, "issuer"))
    return sha256("\x1f".join((key, issuer, header_value(header, "issued_on"))).encode()).hexdigest()[:20]


def keep_paper(connection: Connection, header: Header) -> str | None:
    """The id of the document's paper, whose row is there afterwards."""
    identity = paper_id(header)
    if identity is None or header.number is None:
        return None
    if connection.execute(select(papers.c.id).where(papers.c.id == identity)).first() is None:
        row = {
            "id": identity,
            "number": header.number.value,
            "number_key": number_key(header.number.value),
            "issuer": header_value(header, "issuer"),
            "issued_on": header_value(header, "issued_on"),
        }
        connection.execute(insert(papers), row)
    return identity
