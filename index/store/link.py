"""Which document a citation means: linked when sure, kept ambiguous when several documents fit."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, select, update

from corpus.model import Document
from corpus.text import fold, number_key
from index.store.papers import header_value
from index.store.schema import citations, documents

# Symbols of bodies of which the country has one: Government, Prime Minister, Central Committee, National Assembly,
# President, ministries (`QĐ-BNV`; not `KH-BCĐ`, a committee that every body may have).
# `57-NQ/TW`, `22/2025/QĐ-TTg`, `64/2025/QH15`, `5/VBHN-BGDĐT`
_CENTRAL = re.compile(r"[-/](?:CP|TTG|TW|QH\d+|UBTVQH\d+|CTN|VPCP|NHNN|TTCP|UBDT|B(?!CD|QL|TV|CH)[A-Z]+)\b")


SHEET = "phieu-gui"
"""The sheet of a package bears the number of the paper that it carries."""

_CITING = documents.alias("citing")
_CITATIONS = select(citations, _CITING.c.paper, _CITING.c.issuer.label("citing_issuer")).join(
    _CITING, _CITING.c.id == citations.c.document
)

_AT_ONCE = 400
"""So many numbers are asked for in one statement."""

AnyRow = Row[*tuple[Any, ...]]
"""A row whose columns are read by name."""


def link_document(connection: Connection, document: Document, *, earlier_key: str = "") -> None:
    """Link the document's own citations, and anew all citations of its number and of the one it bore before."""
    mine = _CITATIONS.where(citations.c.document == document.id, citations.c.number_key != "")
    _link(connection, connection.execute(mine).all())
    relink(connection, {number_key(header_value(document.facts.header, "number")), earlier_key} - {""})


def relink(connection: Connection, keys: Iterable[str]) -> None:
    """Decide anew where all citations of these numbers lead."""
    for key in sorted(set(keys)):
        _link(connection, connection.execute(_CITATIONS.where(citations.c.number_key == key)).all())


def _link(connection: Connection, rows: Sequence[AnyRow]) -> None:
    """Decide where these citations lead; the bearers of all their numbers are asked for together."""
    bearers = _bearers(connection, {row.number_key for row in rows})
    for row in rows:
        best, fitting = fitting_documents(row, bearers.get(row.number_key, ()))
        target = _target(best, fitting)
        values = {"target": target, "ambiguous": target is None and bool(fitting)}
        if (row.target, row.ambiguous) != (values["target"], values["ambiguous"]):
            connection.execute(update(citations).where(citations.c.id == row.id).values(values))


def bearers_of(connection: Connection, key: str) -> Sequence[AnyRow]:
    """Documents that bear a number and are not deleted, the first added first; a package only where what it
    carries is not there."""
    return _bearers(connection, {key}).get(key, ())


def _bearers(connection: Connection, keys: Collection[str]) -> dict[str, list[AnyRow]]:
    """By number the documents that bear it, as `bearers_of` has them."""
    found: dict[str, list[AnyRow]] = {}
    wanted = sorted(keys)
    for start in range(0, len(wanted), _AT_ONCE):
        among = documents.c.number_key.in_(wanted[start : start + _AT_ONCE])
        query = select(documents).where(among, documents.c.deleted_at.is_(None))
        for row in connection.execute(query.order_by(documents.c.added_at, documents.c.id)):
            found.setdefault(row.number_key, []).append(row)
    return {key: [row for row in rows if row.kind != SHEET] or rows for key, rows in found.items()}


def fitting_documents(citation: AnyRow, bearers: Sequence[AnyRow]) -> tuple[int, list[AnyRow]]:
    """The bearers that the citation may mean, those that agree best, and how well they do."""
    others = [b for b in bearers if b.id != citation.document and (b.paper != citation.paper or not b.paper)]
    graded = [(grade, bearer) for bearer in others if (grade := agreement(citation, bearer)) is not None]
    best = max((grade for grade, _ in graded), default=0)
    return best, [bearer for grade, bearer in graded if grade == best]


def agreement(citation: AnyRow, bearer: AnyRow) -> int | None:
    """How well day and issuer agree: None for a contradiction, 0 for too little evidence to be sure.

    Printed days of cited documents are sometimes wrong, so a day of the same year does not contradict. A number that
    many bodies use (`12/QĐ-UBND`) needs the day, the issuer or the citing body itself to be the same.
    """
    if citation.date and bearer.issued_on and citation.date[:4] != bearer.issued_on[:4]:
        return None
    issuer, known = fold(citation.issuer), bearer.issuer_folded
    if issuer and known and not (issuer in known or known in issuer):
        return None
    same_day = bool(citation.date) and citation.date == bearer.issued_on
    same_issuer = bool(issuer) and issuer == known
    own = bool(known) and fold(citation.citing_issuer) == known
    return 4 * same_day + 3 * same_issuer + 2 * own + bool(_CENTRAL.search(bearer.number_key))


def _target(best: int, fitting: Sequence[AnyRow]) -> str | None:
    """The first of the documents when the evidence suffices and all are copies of one paper."""
    papers = {bearer.paper for bearer in fitting}
    return fitting[0].id if best and len(papers) == 1 else None
