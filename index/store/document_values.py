"""The columns of a document's row that come from the document itself."""

from __future__ import annotations

from corpus.model import Certainty, Document, Header
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
        "container": source.container or source.sha256,
        "parent": document.parent,
        "source": source.name,
        "media_type": source.media_type,
        "size": source.size,
        "certainty": least_certain(header),
        "number_key": number_key_of(document),
        "issuer_folded": fold(fields["issuer"]),
        "signer": header.signer.name if header.signer else "",
        "signer_role": header.signer.role if header.signer else "",
        "folded": fold(" ".join(part for part in searched if part)),
        "facts": sum(1 for _ in document.facts.each()),
        "tasks": sum(1 for task in document.facts.tasks if task.kind != "enforcement"),
    }


def number_key_of(document: Document) -> str:
    """The document's own number as it is compared; empty for what bears none."""
    return number_key(header_value(document.facts.header, "number"))


def least_certain(header: Header) -> str:
    """The certainty of the field that is least certain."""
    fields = (header.number, header.issued_on, header.kind, header.issuer, header.title)
    order = list(Certainty)
    return str(max((f.certainty for f in fields if f), key=order.index, default=Certainty.CERTAIN))
