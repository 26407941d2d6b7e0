"""`vanthu evaluate-search`: compare what searches find with judged queries."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def evaluate_search(
    queries: Annotated[Path, typer.Argument(metavar="TRUY_VẤN", help="Tệp .jsonl: truy vấn và văn bản cần thấy.")],
    folders: Annotated[
        list[str],
        typer.Argument(metavar="THƯ_MỤC", help="Thư mục văn bản; TÊN=THƯ_MỤC khi tên có TÊN/ đứng trước."),
    ],
    details: Annotated[bool, typer.Option("--details", help="In các truy vấn trả lời chưa đúng.")] = False,
) -> None:
    """Đo chất lượng tìm kiếm trên truy vấn đã chấm điểm; chỉ mục nào do VANTHU_ELASTICSEARCH quyết định."""
    from api.judging import answered
    from index.search.evaluation import misses, read_judged, table

    judged = read_judged(queries)
    answers = answered(judged, folders)
    print("\n".join(table(answers.judged, answers.found)))
    if details:
        print(*misses(answers.judged, answers.found), sep="\n")
