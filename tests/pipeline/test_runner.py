"""The runner: one outcome a file, nothing read twice, nothing lost when a file or a process goes wrong."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from corpus.model import Outcome, Status
from pipeline.executor import Executor, InlineExecutor
from pipeline.job import read_file
from pipeline.runner import Runner
from pipeline.sandbox import SandboxExecutor
from pipeline.walk import files_in
from pipeline.warm import warm

LETTER = "ỦY BAN NHÂN DÂN\nTỈNH BÌNH MINH\nSố: 12/UBND-VX\nKính gửi: Sở Y tế.\n"


@dataclass
class Shelf:
    """A sink in memory that knows what it was given."""

    outcomes: list[Outcome] = field(default_factory=list)
    originals: dict[str, bytes] = field(default_factory=dict)

    def accept(self, outcome: Outcome, original: bytes | None, inside: tuple[bytes, ...] = ()) -> None:
        self.outcomes.append(outcome)
        if outcome.document and original is not None and outcome.file.sha256:
            self.originals[outcome.file.sha256] = original

    def has_file(self, sha256: str) -> bool:
        return sha256 in self.originals

    def numbers_of(self, issuer: str) -> tuple[str, ...]:
        return ()


def run(shelf: Shelf, *paths: Path, executor: Executor | None = None) -> list[Outcome]:
    return list(Runner(executor or InlineExecutor(), shelf, shelf).run(files_in(paths)))


def letters(folder: Path, count: int) -> None:
    for number in range(count):
        (folder / f"thu-{number:02}.txt").write_text(LETTER.replace("12/", f"{number + 1}/"), encoding="utf-8")


def test_every_file_gets_one_outcome_and_its_original_is_kept(tmp_path: Path) -> None:
    letters(tmp_path, 3)
    shelf = Shelf()
    outcomes = run(shelf, tmp_path)
    assert [o.status for o in outcomes] == [Status.OK] * 3
    assert set(shelf.originals.values()) == {f.read_bytes() for f in tmp_path.iterdir()}


def test_what_is_there_is_skipped_and_a_copy_in_the_same_run_too(tmp_path: Path) -> None:
    letters(tmp_path, 2)
    (tmp_path / "ban-sao.txt").write_bytes((tmp_path / "thu-00.txt").read_bytes())
    shelf = Shelf()
    assert sorted(o.status for o in run(shelf, tmp_path)) == [Status.OK, Status.OK, Status.SKIPPED]
    assert {o.status for o in run(shelf, tmp_path)} == {Status.SKIPPED}


def test_a_bad_file_stops_nothing_and_says_what_to_do(tmp_path: Path) -> None:
    letters(tmp_path, 2)
    (tmp_path / "hong.pdf").write_bytes(b"%PDF-1.7 truncated")
    os.mkfifo(tmp_path / "ong")
    outcomes = {Path(o.file.path).name: o for o in run(Shelf(), tmp_path, tmp_path / "khong-co.txt")}
    bad = ("hong.pdf", "ong", "khong-co.txt")
    assert {outcomes[name].status for name in bad} == {Status.FAILED}
    assert all(outcomes[name].issues[0].message and outcomes[name].issues[0].remedy for name in bad)
    assert [outcomes[f"thu-0{n}.txt"].status for n in (0, 1)] == [Status.OK] * 2


def test_the_sandbox_gives_the_same_outcomes_as_one_process(tmp_path: Path) -> None:
    letters(tmp_path, 12)
    alone, pooled = Shelf(), Shelf()
    run(alone, tmp_path)
    run(pooled, tmp_path, executor=SandboxExecutor(2, prepare=warm))

    def facts(shelf: Shelf) -> dict[str, object]:
        return {o.file.path: o.document for o in shelf.outcomes}

    assert facts(alone) == facts(pooled)


def loaded() -> None:
    """This module is imported once, in the process that jobs are forked from, and not by each job."""


def kill_on_thirteen(number: int) -> int:
    if number == 13:
        os.kill(os.getpid(), 9)
    return number


def test_a_job_that_kills_its_process_costs_no_other_job() -> None:
    results = SandboxExecutor(2, prepare=loaded).run(kill_on_thirteen, range(40), crashed=lambda job, ending: -job)
    assert sorted(results) == [-13, *(n for n in range(40) if n != 13)]


def test_hidden_files_are_not_walked_and_a_linked_folder_is_named_only(tmp_path: Path) -> None:
    """What lies behind a link out of the folder was not read; saying nothing of it would hide that."""
    letters(tmp_path, 1)
    (tmp_path / ".an.txt").write_text("x", encoding="utf-8")
    (tmp_path / "lien-ket").symlink_to(tmp_path.parent, target_is_directory=True)
    assert [f.name for f in files_in([tmp_path, tmp_path / "thu-00.txt"])] == ["lien-ket", "thu-00.txt"]


def test_a_name_that_is_no_utf8_costs_no_other_file(tmp_path: Path) -> None:
    letters(tmp_path, 1)
    odd = os.fsencode(tmp_path) + b"/thu-\xff.txt"
    Path(os.fsdecode(odd)).write_text(LETTER, encoding="utf-8")
    outcomes = run(Shelf(), tmp_path)
    assert sorted(Path(o.file.path).name for o in outcomes) == ["thu-00.txt", "thu-\\xff.txt"]
    assert all(o.file.path.encode("utf-8") for o in outcomes)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_permission_gets_an_outcome_of_its_own(tmp_path: Path) -> None:
    letters(tmp_path, 1)
    closed = tmp_path / "kin"
    closed.mkdir(mode=0o000)
    outcomes = {Path(o.file.path).name: o.status for o in run(Shelf(), tmp_path)}
    assert outcomes == {"thu-00.txt": Status.OK, "kin": Status.FAILED}


def test_a_folder_given_as_a_file_is_named(tmp_path: Path) -> None:
    outcome = read_file(tmp_path).outcome
    assert outcome.status is Status.FAILED
    assert "thư mục" in outcome.issues[0].message
