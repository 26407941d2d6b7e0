"""The columns of a document's row that come from the document itself."""

from __future__ import annotations

from corpus.model import Document
from corpus.text import fold, number_key
from index.store.papers import header_value


def document_values(document: Document) -> dict[str, object]:
    """Column values by name; absent header fields are empty."""
    header, source = document.facts.header, document.source
    fields = {name: header_value(header, name) for name in ("number", "kind", "issuer", "issued_on", "title")}
    searched = (fields["number"], fields["title"], fields["issuer"], source.name)
    return {
        **fields,
        "file": source.sha256,
        "part": source.part,
        "parent": document.parent,
        "source": source.name,
        "media_type": source.media_type,
        "size": source.size,
        "number_key": number_key(fields["number"]),
        "issuer_folded": fold(fields["issuer"]),
        "signer": header.signer.name if header.signer else "",
        "signer_role": header.signer.role if header.signer else "",
        "folded": fold(" ".join(part for part in searched if part)),
        "facts": sum(1 for _ in document.facts.each()),
        "tasks": sum(1 for task in document.facts.tasks if task.kind != "enforcement"),
    }
