"""`vanthu show`: one document with its facts."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.options import DataFolder, folder_of


def show(
    document: Annotated[str, typer.Argument(metavar="MÃ", help="Mã văn bản, như lệnh search in ra.")],
    data: DataFolder = None,
    json_out: Annotated[bool, typer.Option("--json", help="In toàn bộ văn bản dạng JSON.")] = False,
    text: Annotated[bool, typer.Option("--text", help="In cả nội dung văn bản.")] = False,
) -> None:
    """Xem một văn bản: thông tin chung, viện dẫn, nhiệm vụ."""
    from api.cli.summary import describe
    from api.library import open_library
    from corpus.model import FileRef, Outcome, Status
    from corpus.model.codec import document_to_json
    from pipeline.extract_line import extract_line

    with open_library(folder_of(data)) as library:
        found = library.store.document(document)
    if json_out:
        print(document_to_json(found))
        return
    print(describe(extract_line(Outcome(file=FileRef(path=found.source.name), status=Status.OK, document=found))))
    if text:
        print(found.text)
