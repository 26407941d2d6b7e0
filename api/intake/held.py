"""Release what is in quarantine: read from its place again, by a person's word and with a reason."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from api.intake.places import path_of
from api.intake.work import executor_for
from api.library import Library
from corpus.errors import NotFound, StoreError
from corpus.model import Outcome, Status
from index.store import HeldRow
from pipeline.job import crashed, read_file
from pipeline.opening import content_hash

_LEAST = 8  # digits of a hash


def release(library: Library, what: str, reason: str) -> Outcome:
    """Take in a file that is held back: `what` is its hash (or the beginning), or the path of the file.

    Raises NotFound, StoreError; nothing is released then.
    """
    book = library.store.intake
    if not reason.strip():
        raise StoreError("Phải nêu lý do khi cho nhập tài liệu đang tạm giữ.", remedy='Thêm --reason "…".')
    row, path = _find(library, what)
    if _digest(path) != row.sha256:
        raise NotFound(
            f"Không còn tệp đúng nội dung ấy ở “{row.path}”.",
            remedy="Hãy chỉ ra đường dẫn hiện nay của tệp thay cho mã kiểm tra.",
            place=row.sha256,
        )
    read = partial(read_file, allow_secret=True)
    with executor_for(1) as executor:
        (result,) = executor.run(read, [path], crashed=crashed)
    if result.outcome.status is Status.FAILED or result.outcome.file.sha256 != row.sha256:
        reasons = " ".join(issue.message for issue in result.outcome.issues)
        raise StoreError(f"Không đọc được tệp nên chưa cho nhập. {reasons}".strip(), place=row.path)
    book.release(row.sha256, reason)
    library.store.accept(result.outcome, result.data, result.inside)
    library.feed(wait=True)
    return result.outcome


def _find(library: Library, what: str) -> tuple[HeldRow, Path]:
    held = library.store.intake.held(released=True)
    digest = _digest(Path(what))
    rows = [row for row in held if row.sha256 == digest]
    if rows:
        return rows[0], Path(what)
    rows = [row for row in held if row.path == what or (len(what) >= _LEAST and row.sha256.startswith(what.lower()))]
    if len(rows) != 1:
        raise NotFound(
            f"{'Có nhiều tệp khớp với' if rows else 'Không có tệp'} “{what}” trong danh sách tạm giữ.",
            remedy="Hãy xem danh sách bằng lệnh vanthu quarantine rồi nêu đủ đường dẫn.",
            place=what,
        )
    return rows[0], path_of(rows[0].place)


def _digest(path: Path) -> str | None:
    content = content_hash(path)
    return content[0] if content else None
