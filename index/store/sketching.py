"""Sketches of texts in the store: kept with the documents, and asked which documents may be copies of one paper."""

from __future__ import annotations

import json

from sqlalchemy import Connection, delete, func, insert, select

from corpus.text.sketch import Sketch, bands_of, likeness, sketch_from_words, sketch_of, sketch_to_words
from corpus.viewer import Viewer
from index.store.schema import documents, readings
from index.store.schema_intake import sketch_bands, sketches
from index.store.visible import visible

ALIKE = 0.5
"""The least likeness of two copies. Measured: docs/intake.md."""
_CANDIDATES = 200


def clear_sketch(connection: Connection, document: str) -> None:
    """Take the sketch of an earlier run away."""
    for table in (sketch_bands, sketches):
        connection.execute(delete(table).where(table.c.document == document))


def write_sketch(connection: Connection, document: str, text: str) -> None:
    """Keep the sketch of a document that has none; none for a text that is too short."""
    sketch = sketch_of(text)
    if not sketch:
        return
    connection.execute(insert(sketches), {"document": document, "sketch": sketch_to_words(sketch)})
    rows = [{"document": document, "band": n, "value": value} for n, value in enumerate(bands_of(sketch))]
    connection.execute(insert(sketch_bands), rows)


def sketch_everything(connection: Connection) -> None:
    """Sketches of the documents of a store that had none."""
    for row in connection.execute(select(readings.c.document, readings.c.json)).all():
        clear_sketch(connection, row.document)
        write_sketch(connection, row.document, json.loads(row.json)["document"]["canonical"]["text"])


def alike(connection: Connection, document: str, viewer: Viewer) -> tuple[tuple[str, float], ...]:
    """Documents that may be copies of the same paper with their likeness, most alike first.

    Two whose numbers were read with certainty and differ are two papers, however alike their words.
    """
    own = _sketch(connection, document)
    if not own:
        return ()
    mine, other = sketch_bands.alias(), sketch_bands.alias()
    shared = func.count().label("shared")
    near = (
        select(other.c.document, shared)
        .join(mine, (mine.c.band == other.c.band) & (mine.c.value == other.c.value))
        .where(mine.c.document == document, other.c.document != document)
        .group_by(other.c.document)
        .order_by(shared.desc(), other.c.document)
        .limit(_CANDIDATES)
        .subquery()
    )
    number = (documents.c.number_key, documents.c.certainty)
    this = connection.execute(select(*number).where(documents.c.id == document)).one()
    query = select(sketches.c.document, sketches.c.sketch, *number).join(near, near.c.document == sketches.c.document)
    rows = connection.execute(query.join(documents, documents.c.id == sketches.c.document).where(visible(viewer)))
    found = [
        (row.document, likeness(own, sketch_from_words(row.sketch)))
        for row in rows
        if not _two_papers((this.number_key, this.certainty), (row.number_key, row.certainty))
    ]
    return tuple(sorted(((d, share) for d, share in found if share >= ALIKE), key=lambda pair: (-pair[1], pair[0])))


def _sketch(connection: Connection, document: str) -> Sketch:
    found = connection.execute(select(sketches.c.sketch).where(sketches.c.document == document)).scalar()
    return sketch_from_words(found) if found else ()


def _two_papers(one: tuple[str, str], other: tuple[str, str]) -> bool:
    certain = one[1] == other[1] == "certain"
    return certain and bool(one[0]) and bool(other[0]) and one[0] != other[0]
