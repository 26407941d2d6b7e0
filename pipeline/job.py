"""One file → one outcome. Nothing escapes: what goes wrong becomes a named issue of that file."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import SecretDocument, VanThuError
from corpus.model import FileRef, Outcome, Severity, Status
from pipeline.executor import Cause, Ending
from pipeline.mishaps import ending_issue, issue_of, unexpected
from pipeline.opening import read_bytes
from pipeline.raw import ReadContext
from pipeline.walk import shown

if TYPE_CHECKING:
    from pipeline.reading import Reading


@dataclass(frozen=True, slots=True)
class FileResult:
    """The outcome of a file with the bytes that were read, for the store (None where nothing could be read).

    `inside`: the bytes of the files inside it that became documents.
    """

    outcome: Outcome
    data: bytes | None
    inside: tuple[bytes, ...] = ()


def read_file(
    path: Path, *, passwords: tuple[str, ...] = (), keep: bool = True, allow_secret: bool = False
) -> FileResult:
    """Read a file to its documents. Never raises for what is wrong with the file.

    `passwords`: to be tried on what is locked. `keep`: hand back the bytes as well. Of a file that bears a stamp of
    secrecy the result has the hash and the reason only, unless a person allowed it (`allow_secret`).
    """
    from pipeline.reading import Reading, read_file_bytes

    started = time.monotonic()
    data: bytes | None = None
    try:
        data = read_bytes(path)
        with tempfile.TemporaryDirectory(prefix="vanthu-", ignore_cleanup_errors=True) as folder:
            context = ReadContext(shown(path.name), passwords, Path(folder), allow_secret=allow_secret)
            reading = read_file_bytes(data, context)
    except SecretDocument as error:
        return _held_back(path, data, started, error)
    except VanThuError as error:
        reading = Reading(None, issues=(issue_of(error),))
    except MemoryError:
        reading = Reading(None, issues=(ending_issue(path, Ending(Cause.MEMORY)),))
    except Exception as error:
        reading = Reading(None, issues=(unexpected(path.name, error),))
    result = _result(path, data, started, reading)
    return result if keep else FileResult(result.outcome, None)


def _held_back(path: Path, data: bytes | None, started: float, error: SecretDocument) -> FileResult:
    file = FileRef(path=shown(path), sha256=sha256(data or b"").hexdigest())
    seconds = time.monotonic() - started
    return FileResult(Outcome(file=file, status=Status.QUARANTINED, issues=(issue_of(error),), seconds=seconds), None)


def _result(path: Path, data: bytes | None, started: float, reading: Reading) -> FileResult:
    digest, size = (sha256(data).hexdigest(), len(data)) if data is not None else (None, None)
    outcome = Outcome(
        file=FileRef(path=shown(path), sha256=digest, size=size),
        status=_status(reading),
        document=reading.document,
        attached=reading.attached,
        issues=reading.issues,
        seconds=time.monotonic() - started,
    )
    return FileResult(outcome, data, reading.originals)


def _status(reading: Reading) -> Status:
    if reading.document is None and not reading.attached:
        return Status.FAILED
    doubtful = any(issue.severity is Severity.ERROR for issue in reading.issues)
    return Status.PARTIAL if doubtful else Status.OK


def crashed(path: Path, ending: Ending) -> FileResult:
    """The outcome of a file whose reading ended the process that read it."""
    file = FileRef(path=shown(path))
    return FileResult(
        Outcome(file=file, status=Status.FAILED, issues=(ending_issue(path, ending),), seconds=ending.seconds), None
    )
