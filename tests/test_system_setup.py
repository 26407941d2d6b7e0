"""Setting up outside programs: nothing is done where all are there, and nothing fails where they cannot come."""

from __future__ import annotations

import pytest

from pipeline import debian
from pipeline.tools import Tool

HERE = Tool("sh", "sh", ("sh",), "chạy lệnh", ("dash",))
MISSING = Tool("khong-co", "Chương trình lạ", ("khong-co-chuong-trinh-nay",), "đọc chữ viết tay", ("goi-khong-co",))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The packages that would be installed by an administrator."""
    asked: list[list[str]] = []
    monkeypatch.setattr(debian, "_install", asked.append)
    monkeypatch.setattr(debian.os, "geteuid", lambda: 0)
    return asked


def test_what_is_there_is_left_alone(asked, capsys):
    debian.install_missing([HERE])
    assert (asked, capsys.readouterr().err) == ([], "")


def test_without_the_right_to_install_it_is_said_what_is_reduced(asked, monkeypatch, capsys):
    monkeypatch.setattr(debian.os, "geteuid", lambda: 1000)
    debian.install_missing([MISSING])
    said = capsys.readouterr().err
    assert asked == []
    assert "đọc chữ viết tay" in said
    assert "apt install goi-khong-co" in said


def test_a_failed_installation_is_no_failure(asked, monkeypatch, capsys):
    monkeypatch.setattr(debian.shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None)
    debian.install_missing([MISSING])
    assert asked == [["goi-khong-co"]]
    assert "Chưa có Chương trình lạ" in capsys.readouterr().err
