"""`vanthu tasks`: assigned tasks as a list or a spreadsheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import DataFolder, folder_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.store.filters import TaskFilter
    from index.store.rows import TaskRow, TaskState
    from index.store.store import Store

STATES = "overdue (quá hạn), due-soon (sắp đến hạn), open (còn hạn) hoặc undated (không định ngày)."


def tasks(
    data: DataFolder = None,
    agency: Annotated[
        list[str] | None, typer.Option("--agency", metavar="TÊN", help="Cơ quan (một phần tên cũng được).")
    ] = None,
    programme: Annotated[
        list[str] | None, typer.Option("--programme", metavar="MÃ", help="Mã chương trình, ví dụ MTQG-NTM.")
    ] = None,
    state: Annotated[list[str] | None, typer.Option("--state", metavar="TÌNH_TRẠNG", help=STATES)] = None,
    due_from: Annotated[str, typer.Option("--from", metavar="NGÀY", help="Hạn từ ngày (2022-03-31).")] = "",
    due_to: Annotated[str, typer.Option("--to", metavar="NGÀY", help="Hạn đến ngày (2022-03-31).")] = "",
    words: Annotated[str, typer.Option("--words", metavar="TỪ", help="Từ trong nội dung nhiệm vụ.")] = "",
    csv: Annotated[bool, typer.Option("--csv", help="In ra dạng CSV.")] = False,
    xlsx: Annotated[Path | None, typer.Option("--xlsx", metavar="TỆP", help="Ghi ra tệp Excel.")] = None,
) -> None:
    """Liệt kê nhiệm vụ: ai chủ trì, việc gì, hạn nào; xuất CSV hoặc Excel."""
    import sys

    from api.export import tasks_to_csv, tasks_to_xlsx
    from api.library import open_library
    from index.store.filters import TaskFilter

    where = TaskFilter(
        words=words,
        agencies=tuple(agency or ()),
        programmes=_programmes(programme or []),
        states=_states(state or []),
        due_from=due_from,
        due_to=due_to,
    )
    with open_library(folder_of(data)) as library:
        rows = list(every_task(library.store, where))
    if xlsx:
        xlsx.write_bytes(tasks_to_xlsx(rows))
        print(f"Đã ghi {len(rows)} nhiệm vụ vào {xlsx}.", file=sys.stderr)
    elif csv:
        sys.stdout.write(tasks_to_csv(rows))
    else:
        _print(rows)


def _states(names: list[str]) -> tuple[TaskState, ...]:
    from index.store.rows import TaskState

    known = {state.value: state for state in TaskState}
    wrong = [name for name in names if name not in known]
    if wrong:
        raise typer.BadParameter(f"“{wrong[0]}” (chọn: {', '.join(known)})", param_hint="--state")
    return tuple(known[name] for name in names)


def _programmes(codes: list[str]) -> tuple[str, ...]:
    """Codes of programmes and of projects in them ("MTQG-GNBV/DA2")."""
    from extractors.programmes.table import programmes

    known = programmes()
    wrong = [code for code in codes if code.partition("/")[0] not in known]
    if wrong:
        raise typer.BadParameter(f"“{wrong[0]}” (chọn: {', '.join(known)})", param_hint="--programme")
    return tuple(codes)


def every_task(store: Store, where: TaskFilter) -> Iterator[TaskRow]:
    """All tasks of a filter, page by page."""
    cursor: str | None = None
    while True:
        page = store.tasks(where, size=500, cursor=cursor)
        yield from page.items
        cursor = page.next
        if cursor is None:
            return


def _print(rows: list[TaskRow]) -> None:
    print(f"{len(rows)} nhiệm vụ")
    for row in rows:
        who = "; ".join(row.assignees) or "(chưa rõ cơ quan)"
        print(f"- {who}: {row.action}")
        facts = (row.document_number or row.document_source, row.deadline and f"hạn: {row.deadline}", row.document)
        print("    " + " · ".join(fact for fact in facts if fact))
