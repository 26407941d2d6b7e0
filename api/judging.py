"""Judged queries put to a library that is made for them and taken away again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from api.intake.work import executor_for
from api.library import Library, open_library
from corpus.errors import DataError
from corpus.model.search import SearchRequest
from corpus.viewer import EVERYTHING
from index.search.evaluation import DEPTH, Judged
from pipeline.runner import Runner
from pipeline.walk import shown

WORKERS = 2


@dataclass(frozen=True, slots=True)
class Answered:
    """Queries and answers by names of files; copies of one file go by the first of their names."""

    judged: tuple[Judged, ...]
    found: dict[str, tuple[str, ...]]


def answered(judged: Sequence[Judged], folders: Sequence[str]) -> Answered:
    """Read all files of the folders (`PATH`, or `NAME=PATH` for names that begin with `NAME/`) and put the queries.

    Raises DataError for a name that no file has.
    """
    with TemporaryDirectory() as folder, open_library(Path(folder)) as library:
        try:
            return put(library, judged, taken_in(library, folders))
        finally:
            library.index.remove()


def taken_in(library: Library, folders: Iterable[str]) -> dict[str, str]:
    """Id of the document by name of the file, for every file of the folders."""
    names = dict(_named(folders))
    documents: dict[str, str] = {}
    hashes: dict[str, str] = {}
    with executor_for(WORKERS) as executor:
        for outcome in Runner(executor, library.store, library.store).run(names):
            hashes[outcome.file.path] = outcome.file.sha256 or ""
            if outcome.document:
                documents[outcome.file.sha256 or ""] = outcome.document.id
    library.feed(wait=True)
    found = ((name, documents.get(hashes.get(shown(path), ""), "")) for path, name in names.items())
    return {name: document for name, document in found if document}


def _named(folders: Iterable[str]) -> Iterator[tuple[Path, str]]:
    for given in folders:
        name, _, folder = given.rpartition("=")
        for path in sorted(Path(folder).rglob("*")):
            if path.is_file():
                yield path, f"{name}/{path.relative_to(folder)}" if name else str(path.relative_to(folder))


def put(library: Library, judged: Sequence[Judged], documents: dict[str, str]) -> Answered:
    """The queries answered by this library; `documents` are ids by name."""
    names: dict[str, str] = {}
    for name, document in documents.items():
        names.setdefault(document, name)
    canonical = {name: names[document] for name, document in documents.items()}
    unknown = sorted({name for query in judged for name in query.relevant} - set(canonical))
    if unknown:
        raise DataError(f"Không có văn bản nào tên: {', '.join(unknown[:5])}.", remedy="Hãy kiểm tra các thư mục.")
    graded = tuple(replace(query, relevant=_graded(query, canonical)) for query in judged)
    return Answered(graded, {query.id: _found(library, query.words, names) for query in judged})


def _graded(query: Judged, canonical: dict[str, str]) -> dict[str, int]:
    """Grades by canonical name, the highest of the copies."""
    grades: dict[str, int] = {}
    for name, grade in query.relevant.items():
        grades[canonical[name]] = max(grade, grades.get(canonical[name], 0))
    return grades


def _found(library: Library, words: str, names: dict[str, str]) -> tuple[str, ...]:
    answer = library.index.search(SearchRequest(words=words, size=DEPTH), EVERYTHING)
    return tuple(names[hit.id] for hit in answer.hits if hit.id in names)
