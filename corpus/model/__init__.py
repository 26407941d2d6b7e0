"""The model: frozen, typed values. Import names from here: `from corpus.model import Document`."""

from corpus.model.agency import AgencyMention, PersonMention, PlaceMention
from corpus.model.anchor import Anchor, anchor_of, fact_id
from corpus.model.canonical import Block, CanonicalText, Cell, Page, Piece, Place, PrintedWord
from corpus.model.citation import Citation, DocumentNumber, Relation
from corpus.model.document import Declared, Document, ExtractionRun, Labelled, Signature, Source, document_id
from corpus.model.facts import Facts
from corpus.model.header import Candidate, Certainty, Crop, Header, HeaderField, Signer
from corpus.model.outcome import FileRef, Issue, Outcome, Severity, Status
from corpus.model.programme import LinkStrength, ProgrammeLink, Quantity
from corpus.model.span import Fact, Span
from corpus.model.structure import Section, SectionKind, Structure
from corpus.model.task import Assignee, AssigneeRole, BodySlot, Deadline, DeadlineKind, Recurrence, Task, TaskKind
from corpus.model.time import DateMention, TimeExpression

__all__ = [
    "AgencyMention",
    "Anchor",
    "Assignee",
    "AssigneeRole",
    "Block",
    "BodySlot",
    "Candidate",
    "CanonicalText",
    "Cell",
    "Certainty",
    "Citation",
    "Crop",
    "DateMention",
    "Deadline",
    "DeadlineKind",
    "Declared",
    "Document",
    "DocumentNumber",
    "ExtractionRun",
    "Fact",
    "Facts",
    "FileRef",
    "Header",
    "HeaderField",
    "Issue",
    "Labelled",
    "LinkStrength",
    "Outcome",
    "Page",
    "PersonMention",
    "Piece",
    "Place",
    "PlaceMention",
    "PrintedWord",
    "ProgrammeLink",
    "Quantity",
    "Recurrence",
    "Relation",
    "Section",
    "SectionKind",
    "Severity",
    "Signature",
    "Signer",
    "Source",
    "Span",
    "Status",
    "Structure",
    "Task",
    "TaskKind",
    "TimeExpression",
    "anchor_of",
    "document_id",
    "fact_id",
]
