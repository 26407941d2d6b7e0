"""Setting up outside programs: nothing is done where all are there, and nothing fails where they cannot come."""

from __future__ import annotations

from pipeline import debian


def program(there: bool) -> debian.Program:
    return debian.Program("Tesseract", lambda: there, ("tesseract-ocr",), "scans are read less well")


def test_what_is_there_is_left_alone(monkeypatch, capsys):
    monkeypatch.setattr(debian, "_install", lambda packages: 1 / 0)
    debian.install_missing([program(True)])
    assert capsys.readouterr() == ("", "")


def test_without_the_right_to_install_it_is_said_what_is_reduced(monkeypatch, capsys):
    monkeypatch.setattr(debian.os, "geteuid", lambda: 1000)
    debian.install_missing([program(False)])
    said = capsys.readouterr().err
    assert "scans are read less well" in said
    assert "apt-get install tesseract-ocr" in said


def test_a_failed_installation_is_no_failure(monkeypatch, capsys):
    asked: list[list[str]] = []
    monkeypatch.setattr(debian.os, "geteuid", lambda: 0)
    monkeypatch.setattr(debian.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(debian, "_install", asked.append)
    debian.install_missing([program(False), program(True)])
    assert asked == [["tesseract-ocr"]]
    assert "is not installed" in capsys.readouterr().err
