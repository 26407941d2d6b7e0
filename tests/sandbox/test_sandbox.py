"""The sandbox: whatever a job does, it gets one result or one reason, and nothing is left of it."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.executor import Cause, Ending
from pipeline.limits import MEBIBYTE, ProcessLimits
from pipeline.sandbox import SandboxExecutor
from pipeline.sandbox.kernel import can_leave_network
from tests.sandbox import deeds

TIGHT = ProcessLimits(memory=512 * MEBIBYTE, written=32 * MEBIBYTE, result=16 * MEBIBYTE, seconds=1.5)


def ending_of(job: object, ending: Ending) -> Ending:
    return ending


def run(work: Callable[[Any], Any], jobs: Iterable[object], *, limits: ProcessLimits = TIGHT) -> list[Any]:
    with SandboxExecutor(2, limits=limits) as executor:
        return list(executor.run(work, jobs, crashed=ending_of))


def is_alive(process: int) -> bool:
    """Whether a process runs; one that waits to be buried does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def gone(process: int, *, within: float = 5) -> bool:
    until = time.monotonic() + within
    while is_alive(process) and time.monotonic() < until:
        time.sleep(0.02)
    return not is_alive(process)


def test_every_job_has_its_result() -> None:
    assert sorted(run(deeds.double, range(30))) == [2 * number for number in range(30)]


def test_no_job_starts_no_process() -> None:
    assert run(deeds.double, []) == []


def test_what_is_loaded_before_is_there() -> None:
    with SandboxExecutor(1, prepare=deeds.prepare) as executor:
        assert list(executor.run(deeds.prepared, [1, 2], crashed=ending_of)) == ["yes", "yes"]


@pytest.mark.parametrize(
    ("work", "cause", "reason"),
    [
        (deeds.hang, Cause.DEADLINE, "sleeps past its time"),
        (deeds.spin, Cause.DEADLINE, "never ends"),
        (deeds.devour, Cause.MEMORY, "Python finds no more memory"),
        (deeds.devour_natively, Cause.CRASH, "a library finds no more memory and breaks"),
        (deeds.exit_at_once, Cause.ERROR, "ends well without a result"),
        (deeds.fail, Cause.ERROR, "an exception"),
        (deeds.give_much, Cause.OUTPUT, "hands back more than allowed"),
        (deeds.write_much, Cause.ERROR, "fills the disk"),
        (deeds.give_trap, Cause.ERROR, "hands back what would call a function here"),
    ],
)
def test_a_job_without_a_result_has_a_reason(work: Callable[[int], object], cause: Cause, reason: str) -> None:
    assert [ending.cause for ending in run(work, [1])] == [cause], reason


def test_processor_time_is_limited_for_itself() -> None:
    from pipeline.sandbox.nursery import _CAUSES

    assert _CAUSES[-24] is Cause.PROCESSOR


def test_a_job_that_breaks_its_process_costs_no_other_job() -> None:
    results = run(deeds.break_memory, range(20))
    assert sorted(result for result in results if isinstance(result, int)) == list(range(0, 20, 2))
    assert [r.detail for r in results if isinstance(r, Ending)] == ["SIGSEGV"] * 10


def test_jobs_behind_a_hanging_one_do_not_wait_for_it() -> None:
    started = time.monotonic()
    with SandboxExecutor(2, limits=ProcessLimits(seconds=4)) as executor:
        results = executor.run(deeds.hang_on_three, range(12), crashed=ending_of)
        first = [next(results) for _ in range(11)]
        assert time.monotonic() - started < 4
        assert sorted(first) == [number for number in range(12) if number != 3]
        assert next(results).cause is Cause.DEADLINE


def test_the_deadline_grows_with_the_file_to_a_bound() -> None:
    limits = ProcessLimits(seconds=10, seconds_a_mebibyte=5, most_seconds=60)
    assert [limits.deadline(size * MEBIBYTE) for size in (0, 2, 1000)] == [10, 20, 60]


def test_nothing_stays_in_the_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    folders = run(deeds.temporary_folder, range(3))
    assert len({Path(folder).parent for folder in folders}) == 3
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not can_leave_network(), reason="the kernel allows no network namespace here")
def test_there_is_no_network() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        assert run(deeds.reach_network, [server.getsockname()[1]]) != ["reached"]


@pytest.mark.parametrize("work", [deeds.leave_children, deeds.hang_with_child])
def test_programs_that_a_job_started_end_with_it(work: Callable[[Path], int], tmp_path: Path) -> None:
    with SandboxExecutor(1, limits=TIGHT) as executor:
        list(executor.run(work, [tmp_path], crashed=ending_of))
        children = [int(word) for word in (tmp_path / "children").read_text(encoding="ascii").split()]
        assert [gone(child) for child in children] == [True, True]


def test_a_killed_nursery_costs_only_the_job_that_killed_it() -> None:
    results = run(deeds.kill_nursery_on_five, range(12))
    assert sorted(result for result in results if isinstance(result, int)) == [n for n in range(12) if n != 5]
    assert [r.cause for r in results if isinstance(r, Ending)] == [Cause.CRASH]


def test_a_run_given_up_leaves_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    executor = SandboxExecutor(2, limits=ProcessLimits(seconds=60))
    results = executor.run(deeds.hang_on_three, range(9), crashed=ending_of)
    next(results)
    nursery = executor._launched
    assert nursery
    assert isinstance(results, Iterator)
    results.close()  # as an interrupt does
    assert gone(nursery.process.pid)
    assert not list(tmp_path.iterdir())


def test_memory_stays_flat_however_many_jobs() -> None:
    waiting: list[int] = []

    def jobs() -> Iterator[int]:
        for number in range(60):
            waiting.append(number)
            yield number

    with SandboxExecutor(2) as executor:
        for done, _ in enumerate(executor.run(deeds.double, jobs(), crashed=ending_of), 1):
            assert len(waiting) - done < 4


def test_a_nursery_serves_several_runs() -> None:
    with SandboxExecutor(1) as executor:
        assert list(executor.run(deeds.double, [1], crashed=ending_of)) == [2]
        first = executor._launched
        assert list(executor.run(deeds.double, [2], crashed=ending_of)) == [4]
        assert executor._launched is first


def test_handles_are_given_back() -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(3):
        run(deeds.double, [1])
    assert len(list(Path("/proc/self/fd").iterdir())) == before
