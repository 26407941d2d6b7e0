"""Read many cases, a batch a process, and find out which of a batch that ended badly it was."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from corpus.errors import ReadError
from corpus.model import Severity
from pipeline.executor import Ending
from pipeline.limits import ProcessLimits
from pipeline.raw import ReadContext
from pipeline.reading import Reading, read_file_bytes
from pipeline.sandbox import SandboxExecutor
from pipeline.warm import warm
from tests.fuzz.mutate import case

BATCH = 25
OURS = "loi-chuong-trinh"
_BATCH_LIMITS = ProcessLimits(seconds=60)
_CASE_LIMITS = ProcessLimits(seconds=30)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a case. `outcome`: a status, the code of an error, or how its process ended; `fault` for ours."""

    number: int
    outcome: str
    seconds: float
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Lost:
    """Cases whose process ended without a verdict."""

    numbers: tuple[int, ...]
    ending: Ending


def campaign(cases: int, seed: int, *, workers: int = 2) -> Iterator[Verdict]:
    """One verdict for each case, in any order."""
    batches = [tuple(range(at, min(at + BATCH, cases))) for at in range(0, cases, BATCH)]
    with SandboxExecutor(workers, prepare=warm, limits=_BATCH_LIMITS) as executor:
        answers = list(_run(executor, batches, seed))
    with SandboxExecutor(workers, prepare=warm, limits=_CASE_LIMITS) as executor:
        alone = [(number,) for answer in answers if isinstance(answer, Lost) for number in answer.numbers]
        answers += list(_run(executor, alone, seed))
    for answer in answers:
        if not isinstance(answer, Lost):
            yield from answer
        elif len(answer.numbers) == 1:
            yield Verdict(answer.numbers[0], answer.ending.cause, answer.ending.seconds)


def _run(
    executor: SandboxExecutor, batches: Iterable[tuple[int, ...]], seed: int
) -> Iterator[tuple[Verdict, ...] | Lost]:
    return executor.run(partial(read_batch, seed=seed), batches, crashed=Lost)  # type: ignore[arg-type, return-value]


def read_batch(numbers: tuple[int, ...], *, seed: int) -> tuple[Verdict, ...]:
    """The verdicts of cases that are read in this process."""
    return tuple(_verdict(number, seed) for number in numbers)


def _verdict(number: int, seed: int) -> Verdict:
    made = case(seed, number)
    started = time.monotonic()
    outcome, fault = "", ""
    try:
        reading = read_file_bytes(made.data, ReadContext(made.name))
        outcome = _status(reading)
        fault = _fault(reading, outcome)
    except ReadError as error:
        outcome = error.code
        fault = "" if str(error) and error.remedy else "no words for the user"
    except MemoryError:
        outcome = "memory"
    except Exception as error:
        outcome, fault = "error", f"{type(error).__name__}: {error}"[:300]
    return Verdict(number, outcome, time.monotonic() - started, fault)


def _fault(reading: Reading, outcome: str) -> str:
    """What of a reading is our fault: no reason given, or a kind of facts that was lost."""
    ours = next((issue.message for issue in reading.issues if issue.code == OURS), "")
    return ours or ("failed without a reason" if outcome == "failed" and not reading.issues else "")


def _status(reading: Reading) -> str:
    if reading.document is None and not reading.attached:
        return "failed"
    return "partial" if any(issue.severity is Severity.ERROR for issue in reading.issues) else "ok"
