"""What is to be confirmed of a document: fields with their candidates."""

from __future__ import annotations

from dataclasses import dataclass

from api.labels import label
from api.wording import day, typed_day
from corpus.errors import RequestError
from corpus.model import Certainty, Document, HeaderField
from extractors.numbers import format_number, parse_number
from index.store import DocumentRow

OPEN = (str(Certainty.CONFIRM), str(Certainty.LIKELY))
FIELDS = ("number", "issued_on")


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that one click chooses: for machines, for readers, and what speaks for it."""

    value: str
    words: str
    source: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class DoubtfulField:
    """A field with its choices; `image` tells whether the place on the page is known."""

    name: str
    label: str
    certainty: str
    choices: tuple[Choice, ...]
    image: bool


@dataclass(frozen=True, slots=True)
class Doubt:
    """A document with the fields that a person should look at."""

    row: DocumentRow
    fields: tuple[DoubtfulField, ...]


def doubt_of(row: DocumentRow, document: Document, *, whole: bool = False) -> Doubt:
    """The uncertain ones of number and day; `whole`: both, so that a certain one can be corrected too."""
    header = document.facts.header
    fields = [_doubtful(name, getattr(header, name)) for name in FIELDS]
    return Doubt(row, tuple(field for field in fields if whole or field.certainty in OPEN))


def _doubtful(name: str, field: HeaderField | None) -> DoubtfulField:
    """A field with its choices; one that was not read at all has none."""
    if field is None:
        return DoubtfulField(name, label("header", name), str(Certainty.CONFIRM), (), image=False)
    sources = {candidate.value: label("candidate", candidate.source) for candidate in field.candidates}
    choices = tuple(
        Choice(value, day(value) if name == "issued_on" else value, source, value == field.value)
        for value, source in ({field.value: ""} | sources).items()
    )
    return DoubtfulField(name, label("header", name), str(field.certainty), choices, field.crop is not None)


def settled_value(field: str, words: str) -> str:
    """The value that a reader chose or typed, as the store holds it. Raises RequestError."""
    if field == "issued_on":
        value = typed_day(words)
        if value:
            return value.isoformat()
        raise RequestError(f"“{words}” không phải là một ngày có thật.", remedy="Hãy nhập theo dạng 31/3/2022.")
    if field != "number":
        raise RequestError("Không có thông tin này để xác nhận.", remedy="Hãy chọn lại trong danh sách.")
    try:
        number = parse_number(words)
    except ValueError:
        number = None
    if number is None or not number.ordinal:
        raise RequestError(f"“{words}” không phải là số, ký hiệu văn bản.", remedy="Hãy nhập đủ, ví dụ 07/CT-UBND.")
    return format_number(number)
