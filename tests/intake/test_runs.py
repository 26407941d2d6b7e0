"""Runs of intake: each file's state and reason, resumed after a stop, failed files again, secrets held back."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import nullcontext
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from threading import Event

import pytest

from api.intake import again, held, watching, work
from api.intake.desk import Desk
from api.intake.folder import folder_run
from api.intake.held import release
from api.intake.moving import move_to
from api.intake.spool import Sent, receive, safe_name, spool_of, sweep
from api.intake.watching import Watching
from api.library import Library, open_library
from corpus.errors import NotFound, StoreError
from index.store import RunState
from index.store.opening import DATABASE
from pipeline.executor import InlineExecutor
from pipeline.watch import Watch
from tests.hostile.pdfs import locked
from tests.intake.letters import letter, put


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    for module in (work, again, held, watching):
        monkeypatch.setattr(module, "executor_for", lambda workers: nullcontext(InlineExecutor()), raising=False)
    with open_library(tmp_path / "kho") as opened:
        yield opened


def take(library: Library, *paths: Path, stop_after: int = 0) -> int:
    with folder_run(library, paths) as run:
        for number, _ in enumerate(work.work(library, run.id, InlineExecutor()), 1):
            if number == stop_after:
                break
        if stop_after:
            raise KeyboardInterrupt
    return run.id


def states(library: Library, run: int) -> dict[str, str]:
    return {file.name: file.state for file in library.store.intake.files(run).items}


def test_every_file_has_its_state_its_reason_and_its_time(library: Library, tmp_path: Path) -> None:
    put(tmp_path / "vao", 1)
    put(tmp_path / "vao", 2, stamp="MẬT")
    (tmp_path / "vao" / "ban-sao.txt").write_text(letter(1), encoding="utf-8")
    (tmp_path / "vao" / "rong.txt").write_bytes(b"")
    run = take(library, tmp_path / "vao")
    assert sorted(states(library, run).values()) == ["failed", "ok", "quarantined", "skipped"]
    assert library.store.counts().documents == 1, "exact copies count once"
    row = library.store.intake.run(run)
    assert (row.state, row.kind, row.left, row.failed) == (RunState.ENDED, "ingest", 0, 1)
    for file in library.store.intake.files(run).items:
        assert file.ended
        assert file.started
        if file.state in ("failed", "quarantined"):
            assert file.issues[0].message


def test_a_run_that_was_broken_off_goes_on_with_what_is_left(library: Library, tmp_path: Path) -> None:
    for number in range(5):
        put(tmp_path / "vao", number)
    with pytest.raises(KeyboardInterrupt):
        take(library, tmp_path / "vao", stop_after=2)
    broken = library.store.intake.runs()[0]
    assert (broken.state, broken.left) == (RunState.INTERRUPTED, 3)
    put(tmp_path / "vao", 9)
    assert take(library, tmp_path / "vao") == broken.id
    assert set(states(library, broken.id).values()) == {"ok"}
    assert library.store.arrivals().total == 6, "nothing was read twice"


def test_only_what_failed_is_read_again(library: Library, tmp_path: Path) -> None:
    put(tmp_path / "vao", 1)
    bad = tmp_path / "vao" / "sau.txt"
    bad.write_bytes(b"")
    run = take(library, tmp_path / "vao")
    bad.write_text(letter(2), encoding="utf-8")
    assert again.read_again(library, run, 1, failed=True) == 1
    assert set(states(library, run).values()) == {"ok"}
    assert again.read_again(library, run, 1, failed=True) == 0
    with pytest.raises(NotFound) as missing:
        again.read_again(library, 99, 1, failed=True)
    assert "vanthu runs" in missing.value.remedy


def test_a_locked_file_is_read_again_with_its_password(library: Library, tmp_path: Path) -> None:
    (tmp_path / "vao").mkdir()
    (tmp_path / "vao" / "khoa.pdf").write_bytes(locked("mở đi"))
    run = take(library, tmp_path / "vao")
    assert set(states(library, run).values()) == {"failed"}
    assert again.read_again(library, run, 1, failed=True, passwords=("sai",)) == 1
    assert set(states(library, run).values()) == {"failed"}
    assert again.read_again(library, run, 1, failed=True, passwords=("sai", "mở đi")) == 1
    assert set(states(library, run).values()) == {"ok"}


def test_a_run_that_somebody_works_on_is_left_to_him(library: Library, tmp_path: Path) -> None:
    run = take(library, put(tmp_path, 1))
    with library.store.intake.working(run):
        assert library.store.intake.run(run).state is RunState.RUNNING
        with pytest.raises(StoreError):
            again.read_again(library, run, 1, failed=True)


class OneRound(Event):
    """Set after some rounds of waiting."""

    def __init__(self, rounds: int) -> None:
        super().__init__()
        self.rounds = rounds

    def wait(self, timeout: float | None = None) -> bool:
        self.rounds -= 1
        if self.rounds <= 0:
            self.set()
        return self.is_set()


def watched(library: Library, folder: Path, *, away: Path | None = None, rounds: int = 1) -> list[str]:
    said: list[str] = []
    leave = (away,) if away else ()
    Watching(library, Watch((folder,), 0, leave), 1, said.append, 0.1, away).until(OneRound(rounds))
    return said


def test_what_was_taken_in_is_known_again_moved_renamed_or_dated_anew(library: Library, tmp_path: Path) -> None:
    path = put(tmp_path / "den", 1)
    assert watched(library, tmp_path / "den")[0].startswith("Đã đọc")
    assert watched(library, tmp_path / "den") == [], "not even hashed a second time"
    os.utime(path, ns=(5, 5))
    assert watched(library, tmp_path / "den")[0].startswith("Đã có sẵn")
    path.rename(tmp_path / "den" / "ten-khac.txt")
    assert watched(library, tmp_path / "den")[0].startswith("Đã có sẵn")
    assert path.with_name("ten-khac.txt").exists(), "sources are never deleted"
    assert library.store.counts().documents == 1
    library.feed(wait=True)
    assert len(library.index.versions()) == 1


def test_what_is_safe_is_put_away_and_only_that(library: Library, tmp_path: Path) -> None:
    den, away = tmp_path / "den", tmp_path / "den" / "da-nhap"
    put(den, 1)
    put(den, 2, stamp="TỐI MẬT")
    (den / "rong.txt").write_bytes(b"")
    away.mkdir()
    (away / "thu-001.txt").write_text("một tệp cùng tên", encoding="utf-8")
    watched(library, den, away=away)
    assert sorted(p.name for p in den.iterdir() if p.is_file()) == ["rong.txt", "thu-002.txt"]
    assert sorted(p.name for p in away.iterdir()) == ["thu-001 (2).txt", "thu-001.txt"]
    assert (away / "thu-001 (2).txt").read_text(encoding="utf-8") == letter(1)


def test_what_an_earlier_run_left_behind_is_put_away(library: Library, tmp_path: Path) -> None:
    den, away = tmp_path / "den", tmp_path / "da-nhap"
    put(den, 1)
    put(den, 2, stamp="TỐI MẬT")
    assert len(watched(library, den)) == 2, "read and not moved, as when the program is killed in between"
    assert watched(library, den, away=away) == [], "nothing is read again"
    assert [path.name for path in den.iterdir()] == ["thu-002.txt"], "what is held back stays"
    assert [path.name for path in away.iterdir()] == ["thu-001.txt"]


def test_a_move_that_failed_is_tried_again_and_named_once(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    den, away = tmp_path / "den", tmp_path / "da-nhap"
    put(den, 1)
    tries: list[Path] = []

    def fails_twice(path: Path, folder: Path, *, sha256: str) -> Path | None:
        tries.append(path)
        if len(tries) < 3:
            raise OSError(errno.ENOSPC, "full")
        return move_to(path, folder, sha256=sha256)

    monkeypatch.setattr(watching, "move_to", fails_twice)
    monkeypatch.setattr(watching, "_RETRY", 0.0)
    said = watched(library, den, away=away, rounds=4)
    assert [words.split(" ")[0] for words in said] == ["Đã", "Chưa"]
    assert [path.name for path in away.iterdir()] == ["thu-001.txt"]
    assert len(tries) == 3


def test_the_draft_of_a_killed_copy_to_another_disk_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path / "den", 1)
    away = tmp_path / "da-nhap"
    away.mkdir()
    (away / "thu-001.txt.part").write_bytes(b"half")
    rename = Path.rename

    def across(self: Path, target: Path) -> Path:
        if self == path:
            raise OSError(errno.EXDEV, "another disk")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", across)
    digest = sha256(path.read_bytes()).hexdigest()
    assert move_to(path, away, sha256=digest) == away / "thu-001.txt"
    assert [(file.name, file.read_text(encoding="utf-8")) for file in away.iterdir()] == [("thu-001.txt", letter(1))]
    assert not path.exists()


def test_a_file_that_changed_after_it_was_read_is_not_moved(tmp_path: Path) -> None:
    path = put(tmp_path / "den", 1)
    assert move_to(path, tmp_path / "di", sha256="0" * 64) is None
    assert path.exists()


def test_an_unreachable_folder_is_said_once_and_again_when_it_is_back(library: Library, tmp_path: Path) -> None:
    said = watched(library, tmp_path / "khong-co", rounds=3)
    assert len(said) == 1
    assert "sẽ thử lại" in said[0]


SECRET = "Cụm từ không được lộ ra ngoài"


def test_nothing_of_a_secret_is_kept_until_a_person_lets_it_in(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "vao" / "bao-cao.txt"
    path.parent.mkdir()
    path.write_text(letter(7, stamp="TỐI MẬT") + SECRET, encoding="utf-8")
    run = take(library, path)
    (row,) = library.store.intake.held()
    assert states(library, run) == {"bao-cao.txt": "quarantined"}
    assert "TỐI MẬT" in row.reason
    library.feed(wait=True)
    for kept in library.folder.rglob("*"):
        assert not kept.is_file() or SECRET.encode() not in kept.read_bytes(), kept
    assert (library.store.counts().documents, library.store.counts().files, library.index.versions()) == (0, 0, {})
    with pytest.raises(StoreError, match="lý do"):
        release(library, row.sha256, " ")
    release(library, row.sha256[:12], "Đã giải mật theo Quyết định 5/QĐ-UBND")
    assert library.store.intake.held() == ()
    assert library.store.counts().documents == 1
    noted = next(line for line in library.store.log().items if line.action == "quarantine.released")
    assert (noted.subject, noted.detail) == (row.sha256, "Đã giải mật theo Quyết định 5/QĐ-UBND")


def test_a_release_reads_the_very_file_that_was_held_back(library: Library, tmp_path: Path) -> None:
    path = put(tmp_path / "vao", 1, stamp="MẬT")
    take(library, path)
    content = path.read_bytes()
    path.write_text(letter(2), encoding="utf-8")
    digest = library.store.intake.held()[0].sha256
    with pytest.raises(NotFound):
        release(library, digest, "có lý do")
    moved = tmp_path / "noi-khac.txt"
    moved.write_bytes(content)
    release(library, str(moved), "có lý do")
    assert library.store.counts().documents == 1


def test_the_log_only_grows(library: Library, tmp_path: Path) -> None:
    take(library, put(tmp_path, 1))
    database = sqlite3.connect(library.folder / DATABASE)
    for change in ("UPDATE log SET actor = 'ai đó'", "DELETE FROM log"):
        with pytest.raises(sqlite3.IntegrityError, match="only added"):
            database.execute(change)
    database.close()


def test_an_upload_of_a_secret_leaves_no_copy(library: Library) -> None:
    run = receive(library, [Sent("a.txt", BytesIO(letter(1, stamp="MẬT").encode())), Sent("a.txt", BytesIO(b""))])
    assert len([p for p in spool_of(library).rglob("*") if p.is_file()]) == 2
    desk = Desk(library)
    desk._all()
    assert [file.state for file in library.store.intake.files(run).items] == ["quarantined", "failed"]
    assert [p.name for p in spool_of(library).rglob("*") if p.is_file()] == ["a.txt"], "the empty one, to try again"
    assert library.store.intake.held()[0].path == "a.txt"


def test_what_was_never_acknowledged_is_swept_away_when_it_is_old(library: Library) -> None:
    receive(library, [Sent("a.txt", BytesIO(letter(1).encode()))])
    (known,) = spool_of(library).iterdir()
    lost, fresh = spool_of(library) / "cu", spool_of(library) / "moi"
    for folder in (lost, fresh):
        put(folder / "1", 2)
    for folder in (lost, known):
        os.utime(folder, (1, 1))
    sweep(library)
    assert set(spool_of(library).iterdir()) == {known, fresh}


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("kế hoạch.pdf", "kế hoạch.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\tai lieu\\45/KH.docx", "KH.docx"),
        ("a\x00b\n\u202ec.txt", "a_b_c.txt"),
        (".an", "an"),
        ("...", "van-ban"),
        ("", "van-ban"),
        ("-rf.txt", "-rf.txt"),
        ("x" * 400 + ".pdf", "x" * 146 + ".pdf"),
    ],
)
def test_names_of_uploads_are_made_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe
