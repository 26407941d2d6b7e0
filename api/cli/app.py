"""`vanthu`: the commands, and the one place where errors become words on the terminal."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, cast

import typer
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException

from api.cli import (
    doctor,
    evaluate,
    evaluate_search,
    extract,
    index,
    ingest,
    quarantine,
    reindex,
    runs,
    saved,
    search,
    serve,
    show,
    tasks,
    watch,
)
from api.cli.vietnamese import vietnamese_error, vietnamese_help
from corpus.errors import VanThuError

if TYPE_CHECKING:
    from collections.abc import Callable

BROKEN_OFF = 130
ABOUT = "Văn Thư: đọc văn bản hành chính, tìm lại văn bản, theo dõi nhiệm vụ được giao."


class Command(TyperCommand):
    """A command with its help in Vietnamese."""

    def get_help(self, ctx: object) -> str:
        return vietnamese_help(super().get_help(cast(typer.Context, ctx)))


class Group(TyperGroup):
    """The list of commands in the order they are used, with its help in Vietnamese."""

    def get_help(self, ctx: object) -> str:
        return vietnamese_help(super().get_help(cast(typer.Context, ctx)))

    def list_commands(self, ctx: object) -> list[str]:
        del ctx
        return list(self.commands)


COMMANDS: tuple[tuple[str, Callable[..., None]], ...] = (
    ("ingest", ingest.ingest),
    ("watch", watch.watch),
    ("runs", runs.runs),
    ("quarantine", quarantine.quarantine),
    ("extract", extract.extract),
    ("search", search.search),
    ("saved", saved.saved),
    ("tasks", tasks.tasks),
    ("show", show.show),
    ("serve", serve.serve),
    ("index", index.index),
    ("reindex", reindex.reindex),
    ("evaluate", evaluate.evaluate),
    ("evaluate-search", evaluate_search.evaluate_search),
    ("doctor", doctor.doctor),
)

app = typer.Typer(
    cls=Group,
    help=ABOUT,
    no_args_is_help=True,
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.callback()(lambda: None)
for _name, _function in COMMANDS:
    app.command(_name, cls=Command)(_function)


def run() -> None:
    """Entry point. Exit codes: 0 done, 1 something was not, 2 wrong usage, 130 broken off."""
    try:
        code = app(standalone_mode=False)
    except TyperException as error:
        print(vietnamese_error(error.format_message()), file=sys.stderr)
        code = error.exit_code
    except VanThuError as error:
        print(f"Lỗi: {error}", file=sys.stderr)
        if error.remedy:
            print(f"Cách khắc phục: {error.remedy}", file=sys.stderr)
        code = 1
    except (KeyboardInterrupt, typer.Abort):
        code = BROKEN_OFF
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    except OSError as error:
        print(f"Lỗi: không đọc hoặc ghi được “{error.filename}” (mã lỗi: {error.errno}).", file=sys.stderr)
        print("Cách khắc phục: kiểm tra đường dẫn, quyền truy cập và dung lượng ổ đĩa.", file=sys.stderr)
        code = 1
    if code == BROKEN_OFF:
        print("Đã dừng. Những gì đã nhập vẫn còn; chạy lại lệnh để làm tiếp.", file=sys.stderr)
    sys.exit(code if isinstance(code, int) else 0)
