"""`ingest`: what is in files and folders, as one run; one that was broken off goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from api.intake.places import found_all
from api.library import Library
from pipeline.walk import files_in, shown


@dataclass(frozen=True, slots=True)
class FolderRun:
    """A run over all files found: `left` are to be read, `before` were read before it was broken off."""

    id: int
    left: int
    before: int


@contextmanager
def folder_run(library: Library, paths: Sequence[Path]) -> Iterator[FolderRun]:
    """The run over these paths, ours while the block lasts; ended with the block, not when it is broken off."""
    book = library.store.intake
    files = list(found_all(files_in(paths)))
    roots = tuple(shown(path.absolute()) for path in paths)
    broken = [run.id for run in book.unended("ingest", asked=False) if run.roots == roots and not book.running(run.id)]
    run = broken[-1] if broken else book.begin("ingest", roots)
    with book.working(run) as mine:
        if not mine:
            run = book.begin("ingest", roots)
        with book.working(run):
            book.add(run, files)
            left = len(book.open_files(run))
            yield FolderRun(run, left, len(files) - left)
            book.end(run)
