"""Own short documents to learn from."""

from __future__ import annotations

import json
from pathlib import Path

LETTER = """ỦY BAN NHÂN DÂN
TỈNH LAI CHÂU

Số: 12/UBND-KT
Lai Châu, ngày 05 tháng 3 năm 2024

Kính gửi: Sở Xây dựng

1. Năm 2023, công tác trồng rừng đạt kết quả tốt; đã kiểm tra 12 xã.
2. Giao Sở Xây dựng rà soát các công trình nước sạch trước ngày 30/4/2024.
3. Giao Sở Nội vụ báo cáo kết quả tinh giản biên chế về Ủy ban nhân dân tỉnh.
"""
ACTIONS = {
    "rà soát các công trình nước sạch trước ngày 30/4/2024": "concrete",
    "báo cáo kết quả tinh giản biên chế về Ủy ban nhân dân tỉnh": "reporting",
}


def annotate(folder: Path, *, name: str = "thu", issuer: str = "Ủy ban nhân dân tỉnh Lai Châu") -> None:
    """Write the letter with its annotation."""
    tasks = [
        {
            "id": f"t{number}", "assignees": [], "cooperating": [], "report_to": [], "start": LETTER.index(action),
            "end": LETTER.index(action) + len(action), "deadline": None, "recurrence": None, "kind": kind,
        }
        for number, (action, kind) in enumerate(ACTIONS.items())
    ]  # fmt: skip
    (folder / f"{name}.txt").write_text(LETTER, encoding="utf-8")
    gold = {"doc": f"{name}.txt", "issuer": issuer, "tasks": tasks}
    (folder / f"{name}.gold.json").write_text(json.dumps(gold), encoding="utf-8")
