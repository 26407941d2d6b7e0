"""What somebody names and nobody knows: the answer says what it is, where it is missing, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import vanthu

UNKNOWN = [
    (("runs", "7"), "đợt tiếp nhận số 7", "vanthu runs"),
    (("runs", "7", "--retry"), "đợt tiếp nhận số 7", "vanthu runs"),
    (("runs", "7", "--resume"), "đợt tiếp nhận số 7", "vanthu runs"),
    (("saved", "9"), "tìm kiếm đã lưu số 9", "vanthu saved"),
    (("show", "ma-la"), "“ma-la” trong kho", "vanthu search"),
    (("quarantine", "release", "abcdef12", "--reason", "x"), "“abcdef12” trong danh sách tạm giữ", "vanthu quarantine"),
    (("evaluate", "thu-muc-la"), "trong “thu-muc-la”", "đường dẫn"),
]


@pytest.mark.parametrize(("words", "named", "remedy"), UNKNOWN, ids=[" ".join(words) for words, *_ in UNKNOWN])
def test_an_unknown_name_is_told_with_a_remedy(tmp_path: Path, words: tuple[str, ...], named: str, remedy: str) -> None:
    ended = vanthu(*words, VANTHU_DATA=str(tmp_path))
    said, _, way_out = ended.stderr.partition("Cách khắc phục: ")
    assert ended.returncode == 1
    assert said.startswith("Lỗi: ")
    assert named in said
    assert remedy in way_out


CHOICES = [
    (("runs", "1", "--state", "la"), "Giá trị không hợp lệ cho “--state”: “la” (chọn: waiting, "),
    (("tasks", "--state", "la"), "Giá trị không hợp lệ cho “--state”: “la” (chọn: overdue, "),
    (("tasks", "--programme", "la"), "Giá trị không hợp lệ cho “--programme”: “la” (chọn: MTQG-NTM, "),
    (("index", "la"), "VIỆC là status, "),
]


@pytest.mark.parametrize(("words", "said"), CHOICES, ids=[" ".join(words) for words, _ in CHOICES])
def test_an_unknown_choice_is_told_with_those_there_are(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    ended = vanthu(*words, VANTHU_DATA=str(tmp_path))
    assert ended.returncode == 2
    assert ended.stderr.startswith(said)
