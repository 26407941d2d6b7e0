"""The commands over a real library: take in, find, list tasks, export, show; and a kill in the middle of it."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
import urllib.request
from contextlib import closing, suppress
from pathlib import Path

import pytest
from openpyxl import load_workbook

from api.library import open_library
from corpus.model.search import SearchEntry
from tests.cli import running

PLAN = """ỦY BAN NHÂN DÂN
TỈNH BÌNH MINH

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: {number}/KH-UBND

Bình Minh, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Triển khai xây dựng nông thôn mới năm 2024

Căn cứ Quyết định số 263/QĐ-TTg ngày 22/02/2022 của Thủ tướng Chính phủ;

Ủy ban nhân dân tỉnh yêu cầu các cơ quan, đơn vị thực hiện một số nội dung sau:

1. Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính rà soát quy hoạch các xã, hoàn thành trước ngày 30/6/2024.

2. Giao Sở Y tế báo cáo kết quả thực hiện về Ủy ban nhân dân tỉnh trước ngày 15 hằng tháng.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Bình
"""


KILLED = 80
"""Files of the run that is killed in the middle: so many that it is not over before."""


def vanthu(*words: str | Path, data: Path, **more: str) -> subprocess.CompletedProcess[str]:
    return running.vanthu(*words, VANTHU_DATA=str(data), **more)


def vanthu_apart(*words: str | Path, data: Path) -> subprocess.CompletedProcess[str]:
    """The same in a process of its own, as a terminal starts it."""
    command = [sys.executable, "-m", "api.cli", *map(str, words)]
    environment = os.environ | {"VANTHU_DATA": str(data)}
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


def plans(folder: Path, count: int) -> None:
    folder.mkdir(exist_ok=True)
    for number in range(1, count + 1):
        (folder / f"ke-hoach-{number:03}.txt").write_text(PLAN.format(number=number), encoding="utf-8")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kho")
    plans(folder / "vao", 3)
    (folder / "vao" / "anh.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    done = vanthu_apart("ingest", folder / "vao", data=folder / "kho")
    assert done.returncode == 1, "one file could not be read"
    assert re.search(r"Đã đọc 3 văn bản: \d+ dữ kiện, [1-9]\d* nhiệm vụ", done.stdout)
    assert "anh.png" in done.stdout
    return folder / "kho"


def test_a_second_run_skips_what_is_there(library: Path) -> None:
    done = vanthu("ingest", library.parent / "vao" / "ke-hoach-001.txt", data=library)
    assert done.returncode == 0
    assert "Bỏ qua vì đã có: 1" in done.stdout
    assert re.search(r"Kho .*: 3 văn bản, [1-9]\d* dữ kiện, 6 nhiệm vụ\.", done.stdout), "what the library holds by now"


@pytest.mark.parametrize("words", ["nong thon moi", "nông thôn mới", "2/KH-UBND", "kh-ubnd 2"])
def test_search_finds_with_and_without_marks_and_by_number(library: Path, words: str) -> None:
    done = vanthu("search", words, data=library)
    assert done.returncode == 0
    assert "2/KH-UBND" in done.stdout


def test_words_that_were_mended_or_not_read_are_told(library: Path) -> None:
    mended = vanthu("search", "nong thno moi", data=library)
    assert "Đã tìm: nông thôn mới" in mended.stderr
    assert "2/KH-UBND" in mended.stdout
    assert "Không có từ khóa “noi:”" in vanthu("search", "noi:huế", data=library).stderr


def test_judged_queries_are_measured_in_a_table(library: Path, tmp_path: Path) -> None:
    queries = tmp_path / "truy-van.jsonl"
    judged = [
        {"id": "1", "query": "2/KH-UBND", "kind": "number", "relevant": {"vao/ke-hoach-002.txt": 2}},
        {"id": "2", "query": "3/KH-UBND", "kind": "number", "relevant": {"vao/ke-hoach-001.txt": 2}},
        {"id": "3", "query": "1234/QĐ-UBND", "kind": "none", "relevant": {}},
    ]
    queries.write_text("\n".join(map(json.dumps, judged)), encoding="utf-8")
    done = vanthu("evaluate-search", "--details", queries, f"vao={library.parent / 'vao'}", data=library)
    assert done.returncode == 0, done.stderr
    head, everything, number, *rest = done.stdout.splitlines()
    assert head.split() == ["n", "success@1", "success@5", "MRR@10", "nDCG@10", "recall@10"]
    assert everything.split()[2:4] == number.split()[1:3] == ["2", "0.500"]
    assert rest[0] == "không có văn bản nào: 1 trên 1 câu được trả lời đúng là không có"
    assert rest[1] == "2 [number] 3/KH-UBND", "the one that is not answered well"


def test_a_number_puts_its_bearer_first(library: Path) -> None:
    first = vanthu_apart("search", "3/KH-UBND", data=library).stdout.splitlines()[1]
    assert first.startswith("3/KH-UBND")


def test_tasks_can_be_narrowed_and_exported(library: Path, tmp_path: Path) -> None:
    done = vanthu("tasks", "--agency", "so xay dung", "--csv", data=library)
    rows = list(csv.reader(io.StringIO(done.stdout.removeprefix("\ufeff"))))
    assert len(rows) == 1 + 3
    assert all("Sở Xây dựng" in " ".join(row) for row in rows[1:])
    sheet = tmp_path / "viec.xlsx"
    assert vanthu("tasks", "--xlsx", sheet, data=library).returncode == 0
    values = [cell.value for row in load_workbook(sheet).active.iter_rows() for cell in row]
    assert "Sở Y tế" in " ".join(str(value) for value in values)


def test_show_prints_facts_and_the_whole_document(library: Path) -> None:
    found = vanthu("search", "1/KH-UBND", data=library).stdout.splitlines()[1]
    document = found.rsplit(" ", 1)[-1]
    assert "263/QĐ-TTg" in vanthu("show", document, data=library).stdout
    assert '"vanthu.document/2"' in vanthu("show", document, "--json", data=library).stdout
    missing = vanthu("show", "khong-co", data=library)
    assert missing.returncode == 1
    assert missing.stderr.startswith("Lỗi:")


def test_the_index_is_told_of_verified_and_repaired(library: Path) -> None:
    told = vanthu("index", data=library).stdout
    assert "Trong kho: 3 văn bản, 6 nhiệm vụ." in told
    assert "Trong chỉ mục: 3 văn bản, 6 nhiệm vụ." in told
    assert "Chỉ mục đã nhận mọi thay đổi của kho." in told
    assert vanthu("index", "verify", data=library).returncode == 0
    with open_library(library) as opened:
        lost = next(iter(opened.store.versions()))
        opened.index.apply([SearchEntry(id=lost, version=9, deleted=True)])
    found = vanthu("index", "verify", data=library)
    assert found.returncode == 1
    assert "Văn bản: 3 trong kho; chỉ mục thiếu 1, cũ 0, thừa 0." in found.stdout
    assert lost in found.stdout
    mended = vanthu("index", "repair", data=library)
    assert (mended.returncode, mended.stdout.splitlines()[0]) == (
        0,
        "Đã gửi lại 1 văn bản, gỡ 0 văn bản không có trong kho.",
    )
    assert vanthu("index", "verify", data=library).returncode == 0
    assert "Đã dựng lại chỉ mục cho 3 văn bản." in vanthu("index", "rebuild", data=library).stdout
    assert vanthu("index", "xoa", data=library).returncode == 2


def test_with_the_server_of_the_index_away_files_are_taken_in_and_numbers_found(tmp_path: Path) -> None:
    plans(tmp_path / "vao", 2)
    away = {"VANTHU_ELASTICSEARCH": "http://127.0.0.1:9"}
    done = vanthu("ingest", tmp_path / "vao", data=tmp_path / "kho", **away)
    assert (done.returncode, "Đã đọc 2 văn bản" in done.stdout) == (0, True), done.stderr
    assert "Chỉ mục tìm kiếm tạm thời chưa cập nhật: còn 2 văn bản chờ." in done.stdout
    found = vanthu("search", "2/KH-UBND", data=tmp_path / "kho", **away)
    assert (found.returncode, found.stdout.splitlines()[:1]) == (0, ["1 văn bản"])
    assert "Chỉ tìm được theo số, ký hiệu" in found.stderr
    told = vanthu("index", data=tmp_path / "kho", **away)
    assert told.returncode == 1
    assert "Tìm kiếm đang chậm hơn kho: 2 văn bản chưa vào chỉ mục" in told.stdout
    assert "Chưa hỏi được chỉ mục" in told.stdout
    assert "1 văn bản" in vanthu("search", "2/KH-UBND", data=tmp_path / "kho").stdout, "the embedded index takes over"


def test_reindex_brings_a_lost_index_back(library: Path) -> None:
    for path in sorted((library / "search").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    assert vanthu("reindex", data=library).returncode == 0
    assert "2/KH-UBND" in vanthu("search", "nong thon moi", data=library).stdout


def test_a_killed_ingest_goes_on_where_it_stopped(tmp_path: Path) -> None:
    plans(tmp_path / "vao", KILLED)
    command = [sys.executable, "-m", "api.cli", "ingest", "--data", tmp_path / "kho", tmp_path / "vao"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    database = tmp_path / "kho" / "vanthu.sqlite3"
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and taken_in(tmp_path / "kho", database) < 4:
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    before = taken_in(tmp_path / "kho", database)
    assert 4 <= before < KILLED
    again = vanthu_apart("ingest", tmp_path / "vao", data=tmp_path / "kho")
    assert again.returncode == 0, again.stderr
    assert f"Bỏ qua vì đã có: {before}" in again.stdout
    with open_library(tmp_path / "kho") as library:
        library.feed()
        assert library.store.counts().documents == KILLED
        assert library.store.counts().outbox == 0
        assert len(library.index.versions()) == KILLED


def taken_in(folder: Path, database: Path) -> int:
    """Documents in the store of a folder, also while it is being made."""
    if not database.exists():
        return 0
    with closing(sqlite3.connect(database)) as asked, suppress(sqlite3.OperationalError):
        return int(asked.execute("SELECT count(*) FROM documents WHERE deleted_at IS NULL").fetchone()[0])
    return 0


def test_serve_takes_a_free_port_when_its_own_is_busy(library: Path) -> None:
    environment = os.environ | {"VANTHU_DATA": str(library)}
    command = [sys.executable, "-m", "api.cli", "serve", "--port", "0"]
    first = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    address = address_of(first)
    busy = address.rsplit(":", 1)[1]
    second = subprocess.Popen([*command[:-1], busy], stdout=subprocess.PIPE, text=True, env=environment)
    try:
        other = address_of(second)
        assert other != address
        for url in (address, other):
            with urllib.request.urlopen(f"{url}/api/v1/health", timeout=20) as answer:
                assert answer.status == 200
    finally:
        for process in (first, second):
            process.send_signal(signal.SIGINT)
            process.wait(timeout=20)


def address_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    for line in process.stdout:
        if re.fullmatch(r"http://127\.0\.0\.1:\d+\n", line):
            return line.strip()
    raise AssertionError("no address was printed")
