"""`vanthu extract`: one line a file, in the order given, also for a file that cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.running import vanthu

LETTER = """BỘ NỘI VỤ
Số: 15/BNV-TH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Nội, ngày 05 tháng 3 năm 2024
Kính gửi: Sở Nội vụ tỉnh Bình Minh
Bộ Nội vụ đề nghị Sở Nội vụ tỉnh Bình Minh báo cáo kết quả trước ngày 30/4/2024.
"""


def test_a_line_for_each_file_in_order_and_messages_apart(tmp_path: Path) -> None:
    names = [tmp_path / "b.txt", tmp_path / "thieu.txt", tmp_path / "a.txt"]
    for name in (names[0], names[2]):
        name.write_text(LETTER, encoding="utf-8")
    done = vanthu("extract", "--jsonl", *map(str, names))
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["source"] for line in lines] == [str(name) for name in names]
    assert [line["status"] for line in lines] == ["ok", "failed", "ok"]
    assert lines[1].keys() == {"schema", "source", "status", "issues"}
    assert "thieu.txt" in done.stderr
    assert done.returncode == 1


def test_every_place_of_a_line_is_a_slice_of_its_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LETTER, encoding="utf-8")
    done = vanthu("extract", "--jsonl", str(tmp_path / "a.txt"))
    line = json.loads(done.stdout)
    text = line["text"]
    assert done.returncode == 0
    assert line["schema"] == "vanthu.extract/1"
    for kind in ("agencies", "dates", "citations", "tasks"):
        for item in line[kind]:
            assert text[item["start"] : item["end"]].strip(), (kind, item)
    assert [text[t["start"] : t["end"]] for t in line["tasks"]] == [t["action"] for t in line["tasks"]]
