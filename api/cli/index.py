"""`vanthu index`: the state of the search index, its comparison with the store, its repair and its filling anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import DataFolder, folder_of, printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from api.library import Library
    from index.verify import Difference, Verified

SHOWN = 10
"""Ids of a list that are printed."""


def index(
    act: Annotated[
        str, typer.Argument(metavar="VIỆC", help="status (mặc định), verify, repair hoặc rebuild.")
    ] = "status",
    data: DataFolder = None,
) -> None:
    """Xem, đối chiếu với kho, sửa hoặc dựng lại chỉ mục tìm kiếm."""
    from api.library import open_library

    acts: dict[str, Callable[[Library], None]] = {
        "status": status, "verify": verify, "repair": repair, "rebuild": rebuild
    }  # fmt: skip
    if act not in acts:
        raise typer.BadParameter("VIỆC là status, verify, repair hoặc rebuild.")
    with open_library(folder_of(data)) as library:
        acts[act](library)


def status(library: Library) -> None:
    """Print where the index is, what it holds, what waits, what was set aside. Fails where it cannot be reached."""
    from api.lag import lag_of
    from corpus.errors import SearchError
    from index.rebuild import under_way

    counts, places = library.store.versions(), library.store.outbox.task_places()
    print(f"Trong kho: {len(counts)} văn bản, {len(places)} nhiệm vụ.")
    lag = lag_of(library)
    print(lag.words if lag.waiting else "Chỉ mục đã nhận mọi thay đổi của kho.")
    filling = under_way(library.store)
    if filling:
        print(f"Đang dựng lại: {filling[0]}/{filling[1]} văn bản.")
    _tell_set_aside(library)
    try:
        state = library.index.state()
    except SearchError as error:
        print(f"Chưa hỏi được chỉ mục: {error}")
        raise typer.Exit(1) from error
    print(printable(f"Chỉ mục: {state.backend} · {state.address} · thế hệ {state.generation or '(không rõ)'}"))
    print(f"Trong chỉ mục: {state.documents} văn bản, {state.tasks} nhiệm vụ.")
    if state.health:
        print(f"Tình trạng: {state.health}")


def verify(library: Library) -> None:
    """Print what differs between store and index. Fails where something does."""
    from index.verify import verify as compare

    found = compare(library.store, library.index)
    _tell(found)
    if not found.sound:
        print("Sửa bằng lệnh: vanthu index repair")
        raise typer.Exit(1)


def repair(library: Library) -> None:
    """Hand on what differs, then print how it is. Fails where something still differs."""
    from index.repair import repair as mend

    done = mend(library.store, library.index)
    print(f"Đã gửi lại {done.handed_on} văn bản, gỡ {done.removed} văn bản không có trong kho.")
    _tell(done.now)
    _tell_set_aside(library)
    if not done.now.sound:
        print("Hãy dựng lại chỉ mục bằng lệnh: vanthu index rebuild")
        raise typer.Exit(1)


def rebuild(library: Library) -> None:
    """Fill the index anew and show the progress."""
    from rich.console import Console
    from rich.progress import Progress

    from index.rebuild import rebuild as fill_anew

    with Progress(console=Console(stderr=True)) as progress:
        bar = progress.add_task("Đang dựng chỉ mục", total=None)
        count = fill_anew(
            library.store,
            library.index,
            progress=lambda done, total: progress.update(bar, completed=done, total=total),
        )
    print(f"Đã dựng lại chỉ mục cho {count} văn bản.")
    _tell_set_aside(library)


def _tell(found: Verified) -> None:
    rows = (("Văn bản", found.documents, found.in_documents), ("Nhiệm vụ", found.tasks, found.in_tasks))
    for name, count, difference in rows:
        numbers = f"thiếu {len(difference.missing)}, cũ {len(difference.stale)}, thừa {len(difference.extra)}"
        print(f"{name}: {count} trong kho; chỉ mục {numbers}.")
        for line in _ids(difference):
            print(line)
    print(f"Đang chờ: {found.waiting} văn bản. Để riêng: {found.set_aside} văn bản.")


def _ids(difference: Difference) -> Iterable[str]:
    lists = (("thiếu", difference.missing), ("cũ", difference.stale), ("thừa", difference.extra))
    for name, ids in lists:
        if ids:
            more = f" … và {len(ids) - SHOWN} mã khác" if len(ids) > SHOWN else ""
            yield printable(f"  {name}: {', '.join(ids[:SHOWN])}{more}")


def _tell_set_aside(library: Library) -> None:
    from api.wording import instant

    rows = library.store.outbox.set_aside()
    if rows:
        print(f"Chỉ mục không nhận, để riêng {len(rows)} văn bản (thử lại: vanthu index repair):")
    for row in rows:
        print(printable(f"  {row.document} (phiên bản {row.version}, {instant(row.at)}): {row.reason}"))
