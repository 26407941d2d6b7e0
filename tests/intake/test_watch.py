"""Watched folders: a file is taken when it lies still, whatever the share does meanwhile."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from pipeline.watch import Watch
from tests.intake.letters import put


def names(watch: Watch, now: float) -> list[str]:
    return [file.path.name for file in watch.look(now)]


def test_a_file_is_taken_once_when_size_and_time_have_been_the_same_long_enough(tmp_path: Path) -> None:
    path = put(tmp_path, 1)
    watch = Watch((tmp_path,), still=10)
    assert names(watch, 0) == []
    path.write_text("dài hơn trước nhiều", encoding="utf-8")
    assert names(watch, 9) == []
    assert names(watch, 15) == [], "it changed six seconds ago"
    assert names(watch, 19) == ["thu-001.txt"]
    assert names(watch, 60) == []


def test_a_file_that_changes_later_is_taken_again(tmp_path: Path) -> None:
    path = put(tmp_path, 1)
    watch = Watch((tmp_path,), still=1)
    watch.look(0)
    assert names(watch, 1) == ["thu-001.txt"]
    os.utime(path, ns=(1, 1))
    assert names(watch, 2) == []
    assert names(watch, 3) == ["thu-001.txt"]


def test_what_vanishes_is_forgotten_and_what_another_program_writes_is_left_alone(tmp_path: Path) -> None:
    path = put(tmp_path, 1)
    for name in ("~$thu.docx", "thu.pdf.part", "thu.TMP", ".an.txt"):
        (tmp_path / name).write_text("x")
    watch = Watch((tmp_path,), still=1)
    watch.look(0)
    path.unlink()
    assert names(watch, 5) == []
    put(tmp_path, 1)
    assert names(watch, 6) == [], "it is new"
    assert names(watch, 7) == ["thu-001.txt"]


def test_a_share_that_goes_away_and_comes_back_gives_nothing_twice(tmp_path: Path) -> None:
    share = tmp_path / "chia-se"
    put(share, 1)
    watch = Watch((share,), still=1)
    watch.look(0)
    assert names(watch, 1) == ["thu-001.txt"]
    shutil.move(share, tmp_path / "mat-mang")
    assert (names(watch, 2), watch.unreachable) == ([], (share,))
    shutil.move(tmp_path / "mat-mang", share)
    assert (names(watch, 3), watch.unreachable) == ([], ())


def test_a_folder_that_is_left_out_is_not_looked_at(tmp_path: Path) -> None:
    put(tmp_path / "da-nhap", 1)
    watch = Watch((tmp_path,), still=0, leave=(tmp_path / "da-nhap",))
    assert names(watch, 0) == []
