"""`vanthu`: the commands."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(help="Đọc văn bản hành chính, tìm lại, theo dõi nhiệm vụ được giao.", no_args_is_help=True)


@app.callback()
def main() -> None:
    """Đọc văn bản hành chính, tìm lại, theo dõi nhiệm vụ được giao."""


@app.command()
def extract(
    files: Annotated[list[str], typer.Argument(help="Các tệp cần đọc.")],
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Mỗi tệp một dòng JSON.")] = False,
) -> None:
    """Đọc tệp và in ra những gì trích được, không lưu vào kho."""
    import json
    import sys
    from pathlib import Path

    from corpus.model import FileRef, Outcome, Status
    from pipeline.extract_line import extract_line
    from pipeline.reading import read_document

    for name in files:
        document, issues = read_document(Path(name).read_bytes(), Path(name).name)
        outcome = Outcome(file=FileRef(path=name), status=Status.OK, document=document, issues=issues)
        sys.stdout.write(json.dumps(extract_line(outcome), ensure_ascii=False) + "\n")
