"""Facts of a document and where they stand on its pages."""

from __future__ import annotations

from api.found import found_in
from api.http.schemas.document import BoxesOut, BoxOut, FactOut, FactsOut
from api.labels import label
from api.library import Library
from api.originals.boxes import boxes_of
from api.originals.sheets import has_pages
from corpus.errors import NotFound
from corpus.model import Document, Span


def facts_of(document: Document) -> FactsOut:
    items = [
        FactOut(
            id=found.id,
            kind=found.kind,
            kind_label=label("fact", found.kind),
            start=found.span.start,
            end=found.span.end,
            text=found.span.of(document.text),
            value=found.value,
            words=found.words,
            note=found.note,
            rule=found.rule,
            confidence=found.confidence,
        )
        for found in found_in(document)
    ]
    return FactsOut(document=document.id, items=items)


def span_boxes(library: Library, document: str, start: int, end: int) -> BoxesOut:
    """Boxes of a span. Raises NotFound where the span leaves the text."""
    whole = library.store.document(document)
    if not 0 <= start < end <= len(whole.text):
        raise NotFound(
            f"Văn bản dài {len(whole.text)} ký tự, không có đoạn {start}–{end}.",
            remedy="Hãy chọn đoạn nằm trong văn bản.",
            place=document,
        )
    if not has_pages(whole.source.media_type):
        return BoxesOut(start=start, end=end, items=[])
    span = Span(start, end)
    boxes = library.apart.call(boxes_of, library.store.original(document).data, whole.canonical, [span])[span]
    return BoxesOut(start=start, end=end, items=[BoxOut.model_validate(box) for box in boxes])
