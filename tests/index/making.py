"""Documents with the facts that a test needs, stores and search indexes in a folder of the test."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from corpus.clock import FixedClock
from corpus.model import (
    AgencyMention,
    Assignee,
    AssigneeRole,
    Block,
    BodySlot,
    CanonicalText,
    Citation,
    Deadline,
    DeadlineKind,
    Document,
    DocumentNumber,
    ExtractionRun,
    Facts,
    FileRef,
    Header,
    HeaderField,
    LinkStrength,
    Outcome,
    Page,
    Piece,
    ProgrammeLink,
    Relation,
    Signer,
    Source,
    Span,
    Status,
    Task,
    TaskKind,
    document_id,
)
from corpus.text import number_key
from index.outbox import feed
from index.search import TantivyIndex
from index.store import Store

NOON = dt.datetime(2026, 6, 15, 5, 0, tzinfo=dt.UTC)
"""Noon in Vietnam on 15/6/2026: "today" of the tests."""

RUN = ExtractionRun(program="0.1.0", rules="1", vocabularies="1", normaliser="1")


@dataclass(frozen=True)
class Paper:
    """What is printed: header, body, and the citations, tasks and programmes that stand in the body."""

    number: str = ""
    issuer: str = ""
    day: str = ""
    kind: str = "quyet-dinh"
    title: str = ""
    signer: str = ""
    body: str = ""
    cites: tuple[Cited, ...] = ()
    tasks: tuple[Work, ...] = ()
    programmes: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    name: str = "van-ban.txt"
    run: ExtractionRun = field(default=RUN)


@dataclass(frozen=True)
class Cited:
    number: str
    relation: Relation = Relation.BASED_ON
    date: str | None = None
    issuer: str | None = None


@dataclass(frozen=True)
class Work:
    action: str
    lead: str = ""
    cooperating: tuple[str, ...] = ()
    last_day: str | None = None
    kind: TaskKind = TaskKind.CONCRETE
    programmes: tuple[str, ...] = ()


def made(paper: Paper) -> tuple[Document, bytes]:
    """The document and the bytes of its file; equal papers give equal files."""
    lines = [paper.number, paper.issuer, paper.day, paper.title, paper.signer, paper.body, *paper.agencies]
    lines += [cited.number for cited in paper.cites]
    lines += [f"{work.lead} {work.action} {' '.join(work.cooperating)}" for work in paper.tasks]
    text = "\n".join(line for line in lines if line.strip()) or "Văn bản trống"
    data = text.encode()
    canonical = CanonicalText(
        text, (Block(Span(0, len(text))),), (Page(1, text),), (Piece(0, len(text), 1, 0, len(text)),)
    )
    digest = sha256(data).hexdigest()
    source = Source(sha256=digest, name=paper.name, media_type="text/plain", size=len(data))
    facts = _facts(paper, text)
    return Document(id=document_id(digest), source=source, canonical=canonical, run=paper.run, facts=facts), data


def _span(text: str, words: str) -> Span:
    start = text.index(words) if words else 0
    return Span(start, start + len(words))


def _facts(paper: Paper, text: str) -> Facts:
    fields = {"kind": paper.kind, "number": paper.number, "issuer": paper.issuer, "issued_on": paper.day}
    fields |= {"title": paper.title}
    found = {
        name: HeaderField(span=_span(text, value) if value in text else Span(0, 1), rule="test", value=value)
        for name, value in fields.items()
        if value
    }
    signer = Signer(span=_span(text, paper.signer), rule="test", name=paper.signer) if paper.signer else None
    return Facts(
        header=Header(**found, signer=signer),
        numbers=tuple(
            DocumentNumber(span=_span(text, number), rule="test", text=number, key=number_key(number))
            for number in (paper.number, *(cited.number for cited in paper.cites))
            if number
        ),
        agencies=tuple(AgencyMention(span=_span(text, name), rule="test", name=name) for name in paper.agencies),
        citations=tuple(_citation(cited, text) for cited in paper.cites),
        programmes=tuple(
            ProgrammeLink(span=Span(0, 1), rule="test", code=code, strength=LinkStrength.NAMED)
            for code in paper.programmes
        ),
        tasks=tuple(_task(work, text) for work in paper.tasks),
    )


def _citation(cited: Cited, text: str) -> Citation:
    return Citation(
        span=_span(text, cited.number), rule="test", relation=cited.relation, number=cited.number,
        key=number_key(cited.number), date=cited.date, issuer=cited.issuer,
    )  # fmt: skip


def _task(work: Work, text: str) -> Task:
    span = _span(text, work.action)
    due = Deadline(text="hạn", span=span, kind=DeadlineKind.DAY, date=work.last_day, last_day=work.last_day)
    lead = Assignee(name=work.lead, role=AssigneeRole.LEAD, span=_span(text, work.lead))
    return Task(
        span=span, rule="test", kind=work.kind, sentence=span, assignees=(lead,) if work.lead else (),
        cooperating=tuple(BodySlot(name=name, span=_span(text, name)) for name in work.cooperating),
        deadlines=(due,) if work.last_day else (), programmes=work.programmes,
    )  # fmt: skip


def opened(folder: Path, at: dt.datetime = NOON) -> Store:
    return Store.open(folder, clock=FixedClock(at))


def put(store: Store, paper: Paper, status: Status = Status.OK) -> str:
    """Take a paper in; the id of its document."""
    document, data = made(paper)
    file = FileRef(path=f"/den/{paper.name}", sha256=document.source.sha256, size=len(data))
    store.accept(Outcome(file=file, status=status, document=document, seconds=0.1), data)
    return document.id


def indexed(folder: Path, papers: Mapping[str, Paper]) -> tuple[TantivyIndex, dict[str, str]]:
    """An index in a folder with the papers, and their names by the ids of their documents."""
    index = TantivyIndex(folder / "chi-muc")
    with opened(folder) as store:
        names = {put(store, paper): name for name, paper in papers.items()}
        feed(store, index)
    return index, names
