"""`vanthu watch`: take in what comes into folders."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import DataFolder, Passwords, Workers, folder_of, printable, worker_count

if TYPE_CHECKING:
    from threading import Event


def watch(
    folders: Annotated[list[Path], typer.Argument(metavar="THƯ_MỤC", help="Thư mục cần theo dõi, kể cả ổ mạng.")],
    data: DataFolder = None,
    workers: Workers = 0,
    still: Annotated[
        float, typer.Option("--still", metavar="GIÂY", min=0, help="Tệp phải giữ nguyên bao lâu mới được đọc.")
    ] = 10.0,
    every: Annotated[
        float, typer.Option("--every", metavar="GIÂY", min=0.1, help="Bao lâu xem lại thư mục một lần.")
    ] = 5.0,
    away: Annotated[
        Path | None, typer.Option("--move-to", metavar="THƯ_MỤC", help="Chuyển tệp đã nhập xong sang thư mục này.")
    ] = None,
    password: Passwords = None,
) -> None:
    """Theo dõi thư mục, tự nhập tệp mới khi tệp đã chép xong (Ctrl+C để dừng)."""
    from threading import Event

    from api.intake.watching import Watching
    from api.library import open_library
    from pipeline.watch import Watch

    stop = Event()
    _stop_on_signals(stop)
    with open_library(folder_of(data)) as library:
        leave = (away.absolute(),) if away else ()
        looked_at = Watch(tuple(folder.absolute() for folder in folders), still, leave)
        count = worker_count(workers)
        print("Đang theo dõi (Ctrl+C để dừng):", *folders, flush=True)
        tell, passwords = lambda words: print(printable(words), flush=True), tuple(password or ())
        Watching(library, looked_at, count, tell, every, away, passwords).until(stop)
    print("Đã dừng.")


def _stop_on_signals(stop: Event) -> None:
    """Ctrl-C and a request to end: the files at hand are finished first."""
    import signal

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
