"""What belongs to a document."""

from __future__ import annotations

from dataclasses import dataclass

from api.http.schemas.document import ContainerOut, DocumentOut, RelatedOut
from api.library import Library
from index.store import ContainerRow, DocumentFilter, DocumentRow


@dataclass(frozen=True, slots=True)
class Related:
    """The file it came in, what it is attached to, what is attached to it, its copies, the rest of its family."""

    container: ContainerRow | None
    parent: tuple[DocumentRow, ...]
    attachments: tuple[DocumentRow, ...]
    copies: tuple[DocumentRow, ...]
    family: tuple[DocumentRow, ...]

    @property
    def count(self) -> int:
        return sum(map(len, (self.parent, self.attachments, self.copies, self.family)))


def find_related(library: Library, document: str) -> Related:
    """Each document once, in the nearest relation."""
    store = library.store
    row = store.document_row(document)
    parent = store.document_rows((row.parent,)) if row.parent else ()
    attachments = store.documents(DocumentFilter(parent=row.id), sort="added", size=500).items
    shown = {other.id for other in (*parent, *attachments)}
    copies = tuple(other for other in store.copies(row.id) if other.id not in shown)
    shown |= {other.id for other in copies}
    family = tuple(other for other in store.family(row.id) if other.id not in shown)
    return Related(store.container(row.id), parent, attachments, copies, family)


def related_to(library: Library, document: str) -> RelatedOut:
    found = find_related(library, document)
    return RelatedOut(
        container=ContainerOut.model_validate(found.container) if found.container else None,
        parent=DocumentOut.model_validate(found.parent[0]) if found.parent else None,
        attachments=[DocumentOut.model_validate(row) for row in found.attachments],
        family=[DocumentOut.model_validate(row) for row in (*found.copies, *found.family)],
    )
