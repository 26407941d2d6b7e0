"""`vanthu quarantine`: what is held back for a stamp of secrecy; its release with a reason."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.options import DataFolder, folder_of, printable


def quarantine(
    act: Annotated[str, typer.Argument(metavar="VIỆC", help="list (mặc định) hoặc release.")] = "list",
    what: Annotated[str, typer.Argument(metavar="MÃ_HOẶC_TỆP", help="Với release: mã kiểm tra hoặc đường dẫn.")] = "",
    reason: Annotated[str, typer.Option("--reason", metavar="LÝ_DO", help="Lý do cho nhập; ghi vào nhật ký.")] = "",
    data: DataFolder = None,
) -> None:
    """Xem tệp tạm giữ vì có dấu mật; cho nhập một tệp, kèm lý do."""
    import getpass

    from api.library import open_library

    if act not in ("list", "release") or (act == "release" and not what):
        raise typer.BadParameter("VIỆC là list hoặc release; release cần mã kiểm tra hoặc đường dẫn.")
    with open_library(folder_of(data), actor=getpass.getuser()) as library:
        if act == "release":
            from api.intake.held import release
            from api.lag import still_waiting

            outcome = release(library, what, reason)
            print(f"Đã cho nhập {printable(outcome.file.path)}. Người cho nhập, thời điểm và lý do đã ghi vào nhật ký.")
            behind = still_waiting(library)
            if behind:
                print(behind)
            return
        from api.wording import instant

        rows = library.store.intake.held()
        for row in rows:
            print(f"{row.sha256[:16]}  {instant(row.at)}  {printable(row.path)}\n    {printable(row.reason)}")
        if not rows:
            print("Không có tệp nào bị tạm giữ.")
