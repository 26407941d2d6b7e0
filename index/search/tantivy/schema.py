"""From the shape of a collection to tantivy's schema, from a record to its document."""

from __future__ import annotations

import tantivy

from index.search.record import Record, Shape


def schema_of(shape: Shape) -> tantivy.Schema:
    """Tokens without positions save where they are asked for, facet values raw, numbers fast."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("version", stored=True)
    builder.add_bytes_field("stored", stored=True)
    for name in shape.numbers:
        builder.add_unsigned_field(name, indexed=True, fast=True)
    for name in shape.facets:
        builder.add_text_field(f"facet_{name}", fast=True, tokenizer_name="raw", index_option="basic")
    for name in shape.texts:
        option = "position" if name in shape.ordered else "freq"
        builder.add_text_field(name, tokenizer_name="whitespace", index_option=option)
    return builder.build()


def document_of(record: Record) -> tantivy.Document:
    """The record as tantivy takes it."""
    document = tantivy.Document()
    document.add_text("id", record.id)
    document.add_unsigned("version", record.version)
    document.add_bytes("stored", record.stored.encode())
    for name, number in record.numbers.items():
        document.add_unsigned(name, number)
    for name, tokens in record.texts.items():
        document.add_text(name, tokens)
    for name, values in record.facets.items():
        for value in values:
            document.add_text(f"facet_{name}", value)
    return document
