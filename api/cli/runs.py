"""`vanthu runs`: what was taken in, run by run; and again what failed or was broken off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import DataFolder, Passwords, Workers, folder_of, printable, worker_count

if TYPE_CHECKING:
    from api.library import Library
    from index.store import IntakeFileRow, IntakeRunRow


def runs(
    run: Annotated[int | None, typer.Argument(metavar="ĐỢT", help="Số của đợt; không nêu: liệt kê các đợt.")] = None,
    data: DataFolder = None,
    retry: Annotated[bool, typer.Option("--retry", help="Đọc lại các tệp không đọc được của đợt.")] = False,
    resume: Annotated[bool, typer.Option("--resume", help="Làm tiếp đợt bị ngắt giữa chừng.")] = False,
    state: Annotated[
        list[str] | None, typer.Option("--state", metavar="TRẠNG_THÁI", help="Chỉ các tệp: waiting, failed, ok…")
    ] = None,
    workers: Workers = 0,
    password: Passwords = None,
) -> None:
    """Xem các đợt tiếp nhận: trạng thái từng tệp, lý do, thời gian; đọc lại tệp hỏng."""
    from api.library import open_library

    states = _known(state or [])
    with open_library(folder_of(data)) as library:
        if run is None:
            _list(library.store.intake.runs(size=50))
            return
        if retry or resume:
            _again(library, run, worker_count(workers), tuple(password or ()), failed=retry)
        row = library.store.intake.run(run)
        print(printable(_line(row)))
        _files(library, run, states)
    if (retry or resume) and row.failed:
        raise typer.Exit(1)


def _known(states: list[str]) -> tuple[str, ...]:
    from index.store import FileState

    wrong = [state for state in states if state not in tuple(FileState)]
    if wrong:
        raise typer.BadParameter(f"“{wrong[0]}” (chọn: {', '.join(FileState)})", param_hint="--state")
    return tuple(states)


def _list(rows: tuple[IntakeRunRow, ...]) -> None:
    print(*(printable(_line(row)) for row in rows) if rows else ("Chưa có đợt tiếp nhận nào.",), sep="\n")


def _line(row: IntakeRunRow) -> str:
    from api.labels import label
    from api.wording import instant

    totals = ", ".join(f"{label('file_state', state)} {count}" for state, count in sorted(row.totals.items()))
    parts = (f"Đợt {row.id}", label("intake", row.kind), label("run_state", row.state), instant(row.started))
    return " · ".join((*parts, row.actor, totals or "không có tệp nào"))


def _files(library: Library, run: int, states: tuple[str, ...]) -> None:
    cursor: str | None = None
    while True:
        page = library.store.intake.files(run, states, size=500, cursor=cursor)
        for file in page.items:
            print(printable(_file(file)))
        cursor = page.next
        if cursor is None:
            return


def _file(row: IntakeFileRow) -> str:
    from api.labels import label

    reasons = " ".join(
        f"{issue.message} {issue.remedy}".strip() + (f" ({issue.place})" if issue.place else "") for issue in row.issues
    )
    seconds = f"{row.seconds:.1f}".replace(".", ",")
    words = f"  [{label('file_state', row.state)}] {row.path} · {seconds} giây"
    return f"{words} · {reasons}" if reasons else words


def _again(library: Library, run: int, workers: int, passwords: tuple[str, ...], *, failed: bool) -> None:
    from api.intake.again import read_again
    from api.lag import still_waiting

    count = read_again(library, run, workers, failed=failed, passwords=passwords)
    print(f"Đã đọc lại {count} tệp." if count else "Không có tệp nào cần đọc lại.")
    behind = still_waiting(library)
    if behind:
        print(behind)
