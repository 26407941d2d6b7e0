"""Read many files: skip what is there, read the rest in the executor, hand each outcome to the sink."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from corpus.model import FileRef, Outcome, Status
from corpus.protocols import Known, Sink
from pipeline.executor import Executor
from pipeline.job import crashed, read_file
from pipeline.opening import content_hash
from pipeline.reconcile.sequence import with_sequence
from pipeline.walk import shown


@dataclass(frozen=True, slots=True)
class Runner:
    """Files → outcomes. One outcome for each file; one bad file stops nothing.

    An outcome is yielded after the sink has it, so what was reported is safe, and a run that was broken off goes on
    where it stopped: files that the sink has are skipped. `passwords` are tried on what is locked.
    """

    executor: Executor
    sink: Sink
    known: Known
    passwords: tuple[str, ...] = ()

    def run(self, files: Iterable[Path]) -> Iterator[Outcome]:
        """An outcome for each file, in the order they are done."""
        skipped: list[Outcome] = []
        work = partial(read_file, passwords=self.passwords)
        for result in self.executor.run(work, self._unknown(files, skipped), crashed=crashed):
            yield from self._accept_all(skipped)
            outcome = with_sequence(result.outcome, self.known)
            self.sink.accept(outcome, result.data, result.inside)
            yield outcome
        yield from self._accept_all(skipped)

    def _unknown(self, files: Iterable[Path], skipped: list[Outcome]) -> Iterator[Path]:
        """The files to read; those with known content, or met before in this run, go to `skipped`."""
        met: set[str] = set()
        for path in files:
            content = content_hash(path)
            if content and (content[0] in met or self.known.has_file(content[0])):
                file = FileRef(path=shown(path), sha256=content[0], size=content[1])
                skipped.append(Outcome(file=file, status=Status.SKIPPED))
                continue
            if content:
                met.add(content[0])
            yield path

    def _accept_all(self, outcomes: list[Outcome]) -> Iterator[Outcome]:
        while outcomes:
            outcome = outcomes.pop(0)
            self.sink.accept(outcome, None)
            yield outcome
