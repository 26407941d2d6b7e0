"""Files made to hurt: each gets one outcome with words for the user, within its time, and none is an error of ours."""

from __future__ import annotations

import os
import shutil
import socket
import stat
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from corpus.model import Outcome, Severity, Status
from pipeline.job import crashed, read_file
from pipeline.limits import ProcessLimits
from pipeline.runner import Runner
from pipeline.sandbox import SandboxExecutor
from pipeline.sandbox.remove import remove
from pipeline.walk import files_in
from pipeline.warm import warm
from tests.hostile.archives import hostile_words
from tests.hostile.pdfs import hostile_pdfs, locked
from tests.hostile.texts import hostile_pages, hostile_texts, odd_files
from tests.pipeline.test_runner import LETTER, Shelf

SHORT = ProcessLimits(seconds=4, seconds_a_mebibyte=0.1)
KINDS = {".pdf": hostile_pdfs, ".docx": hostile_words, ".html": hostile_pages, ".txt": hostile_texts, "": odd_files}
OURS = "loi-chuong-trinh"
LATE = "qua-thoi-gian"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[SandboxExecutor]:
    with SandboxExecutor(2, prepare=warm, limits=SHORT) as executor:
        yield executor


def outcomes_of(sandbox: SandboxExecutor, folder: Path, files: dict[str, bytes]) -> dict[str, Outcome]:
    for name, data in files.items():
        (folder / name).write_bytes(data)
    results = sandbox.run(partial(read_file, keep=False), sorted(folder.iterdir()), crashed=crashed)
    outcomes = [result.outcome for result in results]
    assert len(outcomes) == len(files)
    shutil.rmtree(folder)
    return {Path(outcome.file.path).name: outcome for outcome in outcomes}


@pytest.fixture(scope="module", params=KINDS, ids=lambda suffix: suffix or "odd")
def outcomes(request, sandbox: SandboxExecutor, tmp_path_factory) -> dict[str, Outcome]:
    files = {name + request.param: data for name, data in KINDS[request.param]().items()}
    return outcomes_of(sandbox, tmp_path_factory.mktemp("hostile"), files)


def test_each_has_words_for_the_user_and_none_is_our_fault(outcomes: dict[str, Outcome]) -> None:
    for name, outcome in outcomes.items():
        assert outcome.status is Status.OK or any(i.severity is Severity.ERROR for i in outcome.issues), name
        assert all(issue.message and issue.remedy and issue.code != OURS for issue in outcome.issues), name
        assert outcome.status is not Status.FAILED or not outcome.documents, name


EXPECTED = {
    "a million pages announced.pdf": {"qua-lon"},
    "twenty thousand pages.pdf": {"qua-lon"},
    "drawing itself.pdf": {LATE, ""},
    "bomb.docx": {"qua-lon"},
    "bomb in a picture.docx": {"qua-lon"},
    "size that boasts.docx": {"qua-lon"},
    "size that lies.docx": {"tep-hong"},
    "laughs.docx": {"tep-hong"},
    "deep tables.docx": {"tep-hong", "qua-lon"},
    "huge type.docx": {"qua-lon"},
    "a million boxes in boxes.html": {"qua-lon"},
    "tables in tables.html": {"qua-lon"},
    "words.txt": {"qua-lon"},
    "form feeds.txt": {"qua-lon"},
    "spaces.txt": {"tep-rong"},
    "mark alone.txt": {"tep-rong"},
    "rong.pdf": {"tep-rong"},
    "locked.docx": {"co-mat-khau"},
    "cut.docx": {"tep-hong"},
    "word-that-is-pdf.docx": {""},
    "pdf-that-is-word.pdf": {""},
}


def test_what_they_are_is_said(outcomes: dict[str, Outcome]) -> None:
    for name, outcome in outcomes.items():
        code = outcome.issues[0].code if outcome.issues else ""
        assert code in EXPECTED.get(name, {code}), f"{name}: {code}"


def test_entities_are_not_followed(outcomes: dict[str, Outcome]) -> None:
    texts = [document.canonical.text for outcome in outcomes.values() for document in outcome.documents]
    assert not [text for text in texts if "root:" in text or "hahaha" in text]


def read(path: Path, *passwords: str) -> Outcome:
    return read_file(path, passwords=passwords).outcome


def test_locked_pdf_opens_with_one_of_the_passwords(tmp_path: Path) -> None:
    path = tmp_path / "khoa.pdf"
    path.write_bytes(locked("mở đi"))
    assert [i.code for i in read(path).issues] == ["co-mat-khau"]
    assert "--password" in read(path).issues[0].remedy
    assert "không đúng" in read(path, "sai").issues[0].message
    found = read(path, "sai", "mở đi").document
    assert found
    assert found.canonical.text == "Quyet dinh so mot"


def odd_folder(folder: Path) -> dict[str, str]:
    """A folder of what is no document, or has an odd name: name as shown → code of the issue ("": none)."""
    root = folder / "hộp"
    root.mkdir()
    (folder / "ngoai.txt").write_text(LETTER, encoding="utf-8")
    names = [
        "-rf",
        "a\nb.txt",
        "\"'`$(x);.txt",
        "[bold].txt",
        "\x1b[31m.txt",
        " .txt",
        "a" * 250 + ".txt",
        "con.txt:x",
    ]
    for number, name in enumerate(names):
        (root / name).write_text(LETTER.replace("12/", f"{number + 20}/"), encoding="utf-8")
    Path(os.fsdecode(os.fsencode(root) + b"/\xff\xfe.txt")).write_text(LETTER.replace("12/", "9/"), encoding="utf-8")
    os.mkfifo(root / "ong.pdf")
    with socket.socket(socket.AF_UNIX) as server:
        os.chdir(root)  # the path of a socket may not be long
        server.bind("o-cam")
    (root / "ra-ngoai.txt").symlink_to(folder / "ngoai.txt")
    (root / "mat-khau.txt").symlink_to("/etc/passwd")
    (root / "so-khong").symlink_to("/dev/zero")
    (root / "vong").symlink_to("vong")
    (root / "khong-dau").symlink_to("khong-co.txt")
    (root / "ben-trong.txt").symlink_to("-rf")
    (root / "ca-hop").symlink_to(root, target_is_directory=True)
    bad = ("ong.pdf", "o-cam", "ra-ngoai.txt", "mat-khau.txt", "so-khong", "vong", "khong-dau")
    return dict.fromkeys((*names, "\\xff\\xfe.txt"), "") | dict.fromkeys(bad, "khong-mo-duoc")


def test_odd_files_and_names_have_one_outcome_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sandbox) -> None:
    monkeypatch.chdir(tmp_path)
    expected = odd_folder(tmp_path)
    shelf = Shelf()
    outcomes = list(Runner(sandbox, shelf, shelf).run(files_in([tmp_path / "hộp"])))
    found = [(o.file.path.removeprefix(f"{tmp_path}/hộp/"), o.issues[0].code if o.issues else "") for o in outcomes]
    assert sorted(found) == sorted(expected.items())


def test_a_name_longer_than_any_file_may_have(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 5000)
    assert list(files_in([path])) == [path]
    issue = read(path).issues[0]
    assert "quá dài" in issue.message
    assert len(issue.message) < 300


@pytest.mark.skipif(os.geteuid() != 0, reason="only root makes devices")
def test_a_device_is_not_opened(tmp_path: Path) -> None:
    device = tmp_path / "thiet-bi.pdf"
    try:
        os.mknod(device, stat.S_IFCHR | 0o600, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("no devices may be made here")
    assert "không phải là tệp thường" in read(device).issues[0].message


def test_folders_in_folders_in_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    try:
        for _ in range(1500):
            Path("d").mkdir()
            os.chdir("d")
        Path("thu.txt").write_text(LETTER, encoding="utf-8")
        assert [path.name for path in files_in([tmp_path])] == ["thu.txt"]
    finally:
        os.chdir(tmp_path)
        remove(tmp_path / "d")


def test_a_file_that_vanishes_or_changes_has_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "thu.txt"
    path.write_text(LETTER, encoding="utf-8")
    whole = os.fstat

    def growing(handle: int) -> os.stat_result:
        if path.exists():
            with path.open("a", encoding="utf-8") as file:
                file.write("thêm")
        return whole(handle)

    monkeypatch.setattr("pipeline.opening.os.fstat", growing)
    assert "thay đổi trong lúc đọc" in read(path).issues[0].message
    path.unlink()
    assert "Không có tệp" in read(path).issues[0].message


def test_a_file_without_end_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "thu.txt"
    with path.open("wb") as file:
        file.truncate(10**12)  # a hole: it takes no room on the disk
    assert [issue.code for issue in read(path).issues] == ["qua-lon"]
