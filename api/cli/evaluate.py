"""`vanthu evaluate`: compare the extraction with annotated documents."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import Annotated

import typer


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="THƯ_MỤC", help="Thư mục có các tệp *.gold.json.")],
    save: Annotated[Path | None, typer.Option("--save", metavar="TỆP", help="Lưu kết quả để so sánh về sau.")] = None,
    compare: Annotated[Path | None, typer.Option("--compare", metavar="TỆP", help="So với kết quả đã lưu.")] = None,
    details: Annotated[bool, typer.Option("--details", help="In từng chỗ sai.")] = False,
    reliability: Annotated[bool, typer.Option("--reliability", help="In độ tin cậy so với thực tế.")] = False,
) -> None:
    """Đo chất lượng trích xuất trên văn bản đã chú giải."""
    from pipeline.evaluation import evaluate as evaluation

    result = evaluation.evaluate(gold)
    if details:
        for name, misses in result.misses.items():
            print(f"== {name}", *misses, sep="\n   ")
    print("\n".join(evaluation.table(result)))
    if reliability:
        from pipeline.evaluation import reliability as confidence

        print("\n".join(confidence.reliability(list(chain(*result.trials.values())))))
    if compare:
        print("\n".join(evaluation.compare(result, compare)) or "Không có gì thay đổi.")
    if save:
        evaluation.save(result, save)
