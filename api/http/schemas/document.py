"""Documents, their facts and citations."""

from __future__ import annotations

import datetime as dt

from pydantic import BaseModel, Field, computed_field

from api.http.schemas.common import Listing, Row
from api.labels import certainty, label


class DocumentOut(Row):
    """A document as one line of a list."""

    id: str = Field(examples=["5f0c2d9a7e1b43c8a6d0"])
    number: str = Field(examples=["45/KH-BCĐ"])
    kind: str = Field(examples=["ke-hoach"])
    issuer: str = Field(examples=["Ủy ban nhân dân tỉnh Trà Vinh"])
    issued_on: str = Field(examples=["2022-03-31"], description="Ngày ban hành, ISO; rỗng khi không rõ.")
    title: str
    signer: str
    signer_role: str
    source: str = Field(description="Tên tệp lúc tiếp nhận.")
    media_type: str
    size: int
    sha256: str
    status: str
    added_at: dt.datetime
    changed_at: dt.datetime
    parent: str | None = Field(description="Văn bản mà văn bản này kèm theo.")
    part: str = Field(description="Đường dẫn trong tệp chứa nó (thư, tệp nén, gói); rỗng với tệp riêng.")
    family: str = Field(description="Các văn bản cùng bộ có chung mã này.")
    certainty: str = Field(description="certain, likely hoặc confirm: của thông tin đầu văn bản ít chắc chắn nhất.")
    facts: int
    tasks: int
    programmes: tuple[str, ...]

    @computed_field
    def kind_label(self) -> str:
        return label("kind", self.kind) if self.kind else ""

    @computed_field
    def status_label(self) -> str:
        return label("status", self.status)


class LabelledOut(Row):
    """A value with its Vietnamese label."""

    label: str
    value: str


class DeclaredOut(Row):
    """What the envelope says of a document; `kind` is document, recall, update, replacement or status."""

    kind: str
    number: str
    issuer: str
    issued_on: str
    title: str
    signer: str
    references: tuple[str, ...]
    more: list[LabelledOut]


class DifferenceOut(Row):
    """A header field in which envelope and document disagree."""

    field: str = Field(examples=["number"])
    declared: str
    extracted: str

    @computed_field
    def field_label(self) -> str:
        return label("header", self.field)


class ContainerOut(Row):
    """The file that a document came in; `document` is that file's own text, if it has one."""

    name: str
    sha256: str
    document: str | None


class RelatedOut(BaseModel):
    """What belongs to a document: the file it came in, what it is attached to, what is attached to it, the rest of
    its family (copies, the decision that promulgates it, messages about it)."""

    container: ContainerOut | None
    parent: DocumentOut | None
    attachments: list[DocumentOut]
    family: list[DocumentOut]


class DocumentWhole(DocumentOut):
    """A document with its canonical text, to which every offset refers."""

    text: str
    digest: str = Field(description="SHA-256 của văn bản chuẩn.")
    pages: int
    validity: str = Field(
        description="replaced hoặc amended khi có văn bản trong kho thay thế, bãi bỏ hay sửa đổi nó; rỗng khi không rõ."
    )
    declared: DeclaredOut | None = Field(description="Những gì gói edXML khai về văn bản; null khi không có gói.")
    differences: list[DifferenceOut] = Field(description="Chỗ khai báo của gói khác với văn bản.")
    signatures: list[SignatureOut]


class CandidateOut(Row):
    """A value that some evidence speaks for; `weight` from 0 to 1."""

    value: str
    source: str
    weight: float


class CropOut(Row):
    """Where a value is written, in points from the upper left corner of the page."""

    page: int
    left: float
    top: float
    width: float
    height: float


class HeaderFieldOut(Row):
    """A field of the header with what speaks for it."""

    value: str
    certainty: str
    candidates: tuple[CandidateOut, ...]
    crop: CropOut | None


class HeaderOut(BaseModel):
    """The fields of the header that may have been read from an image; null where there is none."""

    document: str
    fields: dict[str, HeaderFieldOut | None]


class SignatureOut(Row):
    """A digital signature; `trust` is what can be known without a network."""

    signer: str
    agency: str
    signed_at: str | None
    covers_all: bool
    intact: bool
    trust: str
    note: str

    @computed_field
    def trust_label(self) -> str:
        return label("trust", self.trust)


class AlikeOut(BaseModel):
    """A document that may be a copy of the same paper."""

    likeness: float = Field(description="Phần nội dung chung, từ 0 đến 1.")
    document: DocumentOut


class FactOut(BaseModel):
    """A fact with its place; `value` is normalised, `words` are for readers."""

    id: str
    kind: str = Field(examples=["agencies"])
    kind_label: str = Field(examples=["Cơ quan"])
    start: int
    end: int
    text: str = Field(description="Đúng các chữ ở vị trí start:end.")
    value: str
    words: str
    note: str
    rule: str
    confidence: float

    @computed_field
    def certainty(self) -> str:
        return certainty(self.confidence)


class FactsOut(BaseModel):
    """All facts of a document, those of its header first."""

    document: str
    items: list[FactOut]


class CitationOut(Row):
    """One document citing another; `target` is set when the cited document is here and surely known."""

    id: str
    citing: str
    citing_number: str
    citing_title: str
    citing_kind: str
    citing_issued_on: str
    number: str
    name: str
    date: str
    issuer: str
    relation: str = Field(examples=["can-cu"])
    pinpoint: str
    start: int
    end: int
    quote: str
    target: str | None
    target_title: str
    candidates: tuple[str, ...]

    @computed_field
    def relation_label(self) -> str:
        return label("relation", self.relation)


class CitationsOut(BaseModel):
    """What a document cites and what cites it."""

    cites: list[CitationOut]
    cited_by: list[CitationOut]


class SheetOut(Row):
    """A page of the original, in points."""

    number: int
    width: float
    height: float


class BoxOut(Row):
    """A rectangle on a page in points, from its upper left corner."""

    page: int
    x: float
    y: float
    width: float
    height: float


class BoxesOut(BaseModel):
    """Boxes of a span, line by line; none where the original has no page images."""

    start: int
    end: int
    items: list[BoxOut]


DocumentListing = Listing[DocumentOut]
