"""One file's bytes → its documents: choose the reader, normalise, extract; the same for every file inside it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from hashlib import sha256

from corpus.errors import ReadError, SecretDocument, TooLarge
from corpus.model import Document, ExtractionRun, Issue, Source, document_id
from extractors.extraction import RULES_VERSION, extract_what_can_be
from pipeline.covers import cover_header
from pipeline.mishaps import unexpected, unread
from pipeline.normalise import NORMALISER_VERSION, normalise
from pipeline.raw import Package, PackagePart, RawDocument, ReadContext
from pipeline.readers.read import read_source
from pipeline.reconcile.recognised import recognised_page
from pipeline.secrecy import refuse_secret

PROGRAM_VERSION = "0.1.0"
RUN = ExtractionRun(program=PROGRAM_VERSION, rules=RULES_VERSION, vocabularies="1", normaliser=NORMALISER_VERSION)


@dataclass(frozen=True, slots=True)
class Reading:
    """What is in a file: its own document, if it has a text, those of files inside it with their bytes, issues."""

    document: Document | None
    attached: tuple[Document, ...] = ()
    originals: tuple[bytes, ...] = ()
    issues: tuple[Issue, ...] = ()


@dataclass(slots=True)
class _Inside:
    """Collects what is inside a package, within the limits that hold for the whole file."""

    context: ReadContext
    container: str
    documents: list[Document] = field(default_factory=list)
    originals: list[bytes] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    _seen: int = 0
    _unpacked: int = 0

    def add(self, package: Package, *, parent: str | None, path: str, depth: int) -> None:
        """Read the parts of a package; one that cannot be read becomes an issue that names it.

        Raises SecretDocument for a stamped one: the whole file is held back.
        """
        self.issues += [replace(issue, place=_place(path, issue.place)) for issue in package.issues]
        for part in package.parts:
            name = f"{path}/{part.name}" if path else part.name
            try:
                self._admit(part, depth)
                self._add_part(part, parent=parent, name=name, depth=depth)
            except SecretDocument as error:
                raise _whole_package(error, name) from None
            except ReadError as error:
                self.issues.append(
                    Issue(code=error.code, message=str(error), remedy=error.remedy, place=_place(name, error.place))
                )
            except MemoryError:
                raise
            except Exception as error:
                self.issues.append(replace(unexpected(part.name, error), place=name))

    def _admit(self, part: PackagePart, depth: int) -> None:
        self._seen += 1
        self._unpacked += len(part.data)
        limits = self.context.limits
        if depth > limits.depth or self._seen > limits.parts or self._unpacked > limits.unpacked:
            raise TooLarge(
                "Tệp nén chứa quá nhiều tệp, quá nhiều lớp hoặc quá nhiều dữ liệu.",
                remedy="Giải nén rồi nạp riêng các tệp cần dùng.",
            )

    def _add_part(self, part: PackagePart, *, parent: str | None, name: str, depth: int) -> None:
        limits = self.context.limits
        left = replace(limits, unpacked=max(limits.unpacked - self._unpacked, 0))
        source = read_source(part.data, replace(self.context, name=part.name, limits=left))
        digest = sha256(part.data).hexdigest()
        raw = source.main if isinstance(source, Package) else source
        document: Document | None = None
        if raw is not None:
            raw = replace(raw, declared=raw.declared or part.declared)
            where = Source(sha256=digest, name=part.name.rsplit("/", 1)[-1], media_type=raw.media_type,
                           size=len(part.data), part=name, container=self.container)  # fmt: skip
            document, faults = _document(raw, where, part.data, self.context, parent=parent)
            self.documents.append(document)
            self.originals.append(part.data)
            self.issues += [replace(issue, place=_place(name, issue.place)) for issue in (*raw.issues, *faults)]
        if isinstance(source, Package):
            below = document.id if document and source.attached else parent
            self.add(source, parent=below, path=name, depth=depth + 1)


def read_file_bytes(data: bytes, context: ReadContext) -> Reading:
    """The documents in a file. Raises ReadError where nothing in it can be read."""
    digest = sha256(data).hexdigest()
    source = read_source(data, context)
    raw = source.main if isinstance(source, Package) else source
    document: Document | None = None
    faults: tuple[Issue, ...] = ()
    if raw is not None:
        where = Source(sha256=digest, name=context.name, media_type=raw.media_type, size=len(data))
        document, faults = _document(raw, where, data, context)
    if isinstance(source, RawDocument):
        return Reading(document, issues=(*source.issues, *faults))
    inside = _Inside(context, digest)
    inside.add(source, parent=document.id if document and source.attached else None, path="", depth=1)
    issues = (*(source.main.issues if source.main else ()), *faults, *inside.issues)
    return Reading(document, tuple(inside.documents), tuple(inside.originals), issues)


def read_document(data: bytes, name: str) -> tuple[Document, tuple[Issue, ...]]:
    """The document in a file that has a text of its own, and what was doubtful. Raises ReadError."""
    reading = read_file_bytes(data, ReadContext(name))
    if reading.document is None:
        raise ReadError("Tệp không có nội dung chữ của riêng nó.", remedy="Hãy nạp tệp này vào kho.")
    return reading.document, reading.issues


def _whole_package(error: SecretDocument, name: str) -> SecretDocument:
    """The error of a stamped file inside, said of the file that holds it."""
    if error.place:
        return error
    message = f"Tệp bên trong có dấu chỉ mức độ mật nên giữ lại cả tệp chứa nó. {error}"
    return SecretDocument(message, remedy=error.remedy, place=name)


def _document(
    raw: RawDocument, source: Source, data: bytes, context: ReadContext, *, parent: str | None = None
) -> tuple[Document, tuple[Issue, ...]]:
    """The document, and what was lost of it because an extractor failed.

    Raises SecretDocument before anything is extracted, unless the context allows for secret documents.
    """
    canonical = normalise(raw)
    if not context.allow_secret:
        refuse_secret(raw, canonical)
    identity = document_id(source.container or source.sha256, source.part)
    facts, faults = extract_what_can_be(canonical)
    if raw.cover:
        facts = replace(facts, header=cover_header(canonical, raw.cover))
    document = Document(
        id=identity,
        source=source,
        canonical=canonical,
        run=RUN,
        facts=facts,
        parent=parent,
        signatures=raw.signatures,
        declared=raw.declared,
    )
    document = _reconciled(document, raw, data, context) if recognised_page(raw) else document
    return document, tuple(unread(fault.assigns, source.name, fault.error) for fault in faults)


def _reconciled(document: Document, raw: RawDocument, data: bytes, context: ReadContext) -> Document:
    """A scan with its number and day weighed against all evidence, with every recogniser there is."""
    from pipeline.ocr.engines import all_engines
    from pipeline.readers.pdf.opening import unlocked
    from pipeline.reconcile.header import reconcile

    readable = unlocked(data, context) if raw.media_type == "application/pdf" else data
    found = reconcile(document, raw, readable, all_engines())
    return found if readable is data else _without_crops(found)


def _without_crops(document: Document) -> Document:
    """The document of a locked file: its pages cannot be drawn from the original that is kept."""
    header = document.facts.header
    number = replace(header.number, crop=None) if header.number else None
    day = replace(header.issued_on, crop=None) if header.issued_on else None
    return replace(document, facts=replace(document.facts, header=replace(header, number=number, issued_on=day)))


def _place(part: str, place: str) -> str:
    return ", ".join(words for words in (part, place) if words)
