"""The help is Vietnamese, complete and quick; wrong usage is answered in Vietnamese."""

from __future__ import annotations

import subprocess
import sys

import pytest

from api.cli.app import COMMANDS
from tests.cli.running import vanthu

HEAVY = ("spacy", "underthesea", "sqlalchemy", "fastapi", "tantivy", "pypdfium2", "docx", "pydantic", "rich")


@pytest.mark.parametrize("command", [name for name, _ in COMMANDS])
def test_every_command_explains_itself(command: str) -> None:
    done = vanthu(command, "--help")
    assert done.returncode == 0
    assert "Cách dùng:" in done.stdout
    assert not set("<>") & set(done.stdout), "no type of the program"
    assert "[env" not in done.stdout
    assert "[default" not in done.stdout
    assert not {"Usage", "Options:", "Show this", "required"} & set(done.stdout.replace("]", " ").split())


def test_the_list_of_commands_follows_the_work() -> None:
    listed = [line.split()[0] for line in vanthu("--help").stdout.split("Các lệnh:")[1].splitlines() if line.strip()]
    assert listed == [name for name, _ in COMMANDS]


def test_help_loads_nothing_heavy() -> None:
    code = f"import sys, api.cli.app; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("khong-co",), "Không có lệnh “khong-co”."),
        (("extract",), "Thiếu “TỆP”."),
        (("extract", "a.txt", "--la"), "Không có tùy chọn “--la”."),
        (("search", "x", "--size", "0"), "Giá trị không hợp lệ"),
        (("tasks", "--state", "xong"), "“xong”"),
    ],
)
def test_wrong_usage_is_answered_in_vietnamese(words: tuple[str, ...], message: str) -> None:
    done = vanthu(*words)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("evaluate", "corpus/samples/encodings", "--save", "/khong-co/x.json"),
        ("evaluate", "corpus/samples/encodings", "--compare", "/khong-co/x.json"),
        ("evaluate", "/khong-co"),
    ],
)
def test_a_path_that_cannot_be_used_is_named(words: tuple[str, ...]) -> None:
    done = vanthu(*words)
    assert done.returncode == 1
    assert "Lỗi:" in done.stderr
    assert "khong-co" in done.stderr
    assert "Traceback" not in done.stderr
