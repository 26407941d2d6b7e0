"""Saved searches and their matches: make, rename, drop, look, and note what has arrived."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, and_, case, delete, func, insert, select, update

from corpus.clock import VIETNAM
from corpus.errors import RequestError
from corpus.model.search import FILTERS, SearchRequest
from corpus.viewer import Viewer
from index.store.journal import Author, note
from index.store.link import AnyRow
from index.store.missing import no_search
from index.store.read_documents import read_rows
from index.store.rows_saved import LONGEST_NAME, MOST_SEARCHES, MatchRow, SavedRow
from index.store.schema import documents, outbox
from index.store.schema_saved import saved_matches, saved_searches
from index.store.shape import shape
from index.store.visible import visible


def read_saved(connection: Connection, viewer: Viewer, search: int | None = None) -> tuple[SavedRow, ...]:
    """All searches, those with something new first, then by name; or the one that is asked for."""
    fresh = func.count(documents.c.id).label("fresh")
    query = select(saved_searches, fresh).outerjoin(saved_matches, _is_new()).outerjoin(documents, _shown(viewer))
    if search is not None:
        query = query.where(saved_searches.c.id == search)
    rows = (_saved(row) for row in connection.execute(query.group_by(saved_searches.c.id)))
    return tuple(sorted(rows, key=lambda row: (row.fresh == 0, row.name.casefold(), row.id)))


def read_one(connection: Connection, viewer: Viewer, search: int) -> SavedRow:
    """Raises NotFound."""
    for row in read_saved(connection, viewer, search):
        return row
    raise no_search(search)


def count_fresh(connection: Connection, viewer: Viewer) -> int:
    """Documents that are new in any search, each once."""
    query = select(func.count(saved_matches.c.document.distinct())).join(documents, _shown(viewer))
    return connection.execute(query.where(saved_matches.c.seen.is_(None))).scalar_one()


def read_matches(connection: Connection, viewer: Viewer, search: int, *, size: int) -> tuple[MatchRow, ...]:
    """The latest documents that arrived after the search was saved, new ones first."""
    last_look = select(saved_searches.c.looked).where(saved_searches.c.id == search).scalar_subquery()
    fresh = case((saved_matches.c.seen.is_(None), 1), (saved_matches.c.seen == last_look, 1), else_=0)
    query = select(saved_matches.c.document, saved_matches.c.at, fresh.label("fresh")).join(documents, _shown(viewer))
    order = (fresh.desc(), saved_matches.c.at.desc(), saved_matches.c.document)
    found = connection.execute(query.where(saved_matches.c.search == search).order_by(*order).limit(size)).all()
    rows = {row.id: row for row in read_rows(connection, [match.document for match in found], viewer)}
    return tuple(MatchRow(rows[m.document], dt.datetime.fromisoformat(m.at), bool(m.fresh)) for m in found)


def _is_new() -> ColumnElement[bool]:
    return and_(saved_matches.c.search == saved_searches.c.id, saved_matches.c.seen.is_(None))


def _shown(viewer: Viewer) -> ColumnElement[bool]:
    return and_(documents.c.id == saved_matches.c.document, visible(viewer))


def _saved(row: AnyRow) -> SavedRow:
    filters = {name: tuple(values) for name, values in json.loads(row.filters).items()}
    created, looked = (dt.datetime.fromisoformat(at) for at in (row.created, row.looked))
    return shape(SavedRow, row, filters=filters, created=created, looked=looked)


def save(connection: Connection, name: str, request: SearchRequest, author: Author) -> int:
    """A new saved search. What is there already is not new to it. Raises RequestError for one that asks nothing."""
    if connection.execute(select(func.count()).select_from(saved_searches)).scalar_one() >= MOST_SEARCHES:
        raise RequestError(f"Đã có {MOST_SEARCHES} tìm kiếm được lưu.", remedy="Hãy xóa bớt rồi lưu lại.")
    filters = {facet: list(request.filters[facet]) for facet in FILTERS if request.filters.get(facet)}
    words = " ".join(request.words.split())
    if not request.narrows:
        raise RequestError("Chưa có điều kiện tìm kiếm nào để lưu.", remedy="Hãy gõ từ cần tìm hoặc chọn bộ lọc.")
    values = {"name": _name(name), "words": words, "filters": json.dumps(filters, ensure_ascii=False)}
    made = connection.execute(insert(saved_searches), values | {"created": author.at, "looked": author.at})
    search: int = made.inserted_primary_key[0]  # type: ignore[index]
    note(connection, author, "saved-search.made", str(search), values["name"])
    return search


def rename(connection: Connection, search: int, name: str, author: Author) -> None:
    """Raises NotFound, RequestError."""
    _change(connection, search, name=_name(name))
    note(connection, author, "saved-search.renamed", str(search), _name(name))


def drop(connection: Connection, search: int, author: Author) -> None:
    """Raises NotFound."""
    connection.execute(delete(saved_matches).where(saved_matches.c.search == search))
    if not connection.execute(delete(saved_searches).where(saved_searches.c.id == search)).rowcount:
        raise no_search(search)
    note(connection, author, "saved-search.dropped", str(search))


def look(connection: Connection, search: int, author: Author) -> None:
    """What is new has been shown. Raises NotFound."""
    _change(connection, search, looked=author.at)
    unseen = and_(saved_matches.c.search == search, saved_matches.c.seen.is_(None))
    connection.execute(update(saved_matches).where(unseen).values(seen=author.at))


def _change(connection: Connection, search: int, **values: str) -> None:
    changed = connection.execute(update(saved_searches).where(saved_searches.c.id == search).values(values))
    if not changed.rowcount:
        raise no_search(search)


def _name(name: str) -> str:
    plain = " ".join(name.split())[:LONGEST_NAME].strip()
    if not plain:
        raise RequestError("Tìm kiếm được lưu cần có tên.", remedy="Hãy đặt một tên ngắn, dễ nhớ.")
    return plain


def note_matches(
    connection: Connection, arrived: Sequence[str], matches: Mapping[int, Sequence[str]], author: Author
) -> None:
    """Write down which of the documents that arrived or changed each search finds.

    New to a search is what it has not found before, and what was taken in after it was saved, or is known to the index
    only now. What it found, nobody looked at, and it finds no more is forgotten.
    """
    first_seen = _first_seen(connection, arrived)
    searches = {
        row.id: row.created for row in connection.execute(select(saved_searches.c.id, saved_searches.c.created))
    }
    for search, found in matches.items():
        if search not in searches:
            continue
        here = and_(saved_matches.c.search == search, saved_matches.c.document.in_(arrived))
        known = {row.document: row.seen for row in connection.execute(select(saved_matches).where(here))}
        wanted = [d for d in found if d not in known and first_seen.get(d, "") > searches[search]]
        gone = [d for d, seen in known.items() if seen is None and d in first_seen and d not in found]
        connection.execute(delete(saved_matches).where(here, saved_matches.c.document.in_(gone)))
        rows = [{"search": search, "document": document, "at": author.at} for document in wanted]
        if rows:
            connection.execute(insert(saved_matches), rows)


def read_arrival_days(connection: Connection, arrived: Sequence[str]) -> dict[str, dt.date]:
    """The day in Vietnam on which each document was taken in."""
    rows = connection.execute(select(documents.c.id, documents.c.added_at).where(documents.c.id.in_(arrived)))
    return {row.id: dt.datetime.fromisoformat(row.added_at).astimezone(VIETNAM).date() for row in rows}


def _first_seen(connection: Connection, arrived: Sequence[str]) -> dict[str, str]:
    """When each document that is not deleted was taken in; later than any time for one whose first version the index
    gets only now."""
    columns = documents.c
    waiting = select(outbox.c.id).where(outbox.c.version == 1, outbox.c.id.in_(arrived))
    at = case((columns.id.in_(waiting), "9"), else_=columns.added_at).label("at")
    there = and_(columns.id.in_(arrived), columns.deleted_at.is_(None))
    return {row.id: row.at for row in connection.execute(select(columns.id, at).where(there))}
