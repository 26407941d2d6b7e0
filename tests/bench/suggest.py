"""Suggestions while typing: the whole answer over HTTP, in a collection of made documents."""

from __future__ import annotations

import datetime as dt
import random
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from fastapi.testclient import TestClient
from sqlalchemy import insert

from api.http.app import create_app
from api.library import open_library
from corpus.model.search import SearchEntry
from corpus.text import number_key
from index.store.opening import open_database
from index.store.schema import documents, files, runs
from tests.bench.texts import sample_texts
from tests.bench.timing import seconds

DOCUMENTS, BATCH = 20_000, 2_000
PLACES = ("Sơn La", "Gia Lai", "Hà Tĩnh", "Yên Bái", "Trà Vinh", "Hậu Giang", "Đồng Tháp", "Nam Định", "Bến Tre", "Huế")
BODIES = ("Ủy ban nhân dân tỉnh", "Hội đồng nhân dân tỉnh", "Sở Tài chính", "Sở Xây dựng", "Sở Y tế", "Tỉnh ủy")
NAMES = (("Nguyễn", "Trần", "Lê", "Phạm", "Vũ"), ("Văn", "Thị", "Quốc", "Minh"), ("An", "Bình", "Dũng", "Hoa", "Nam"))
KINDS = (("quyet-dinh", "QĐ"), ("ke-hoach", "KH"), ("thong-bao", "TB"), ("cong-van", "CV"), ("bao-cao", "BC"))
TYPED = (
    "45/KH-UBND", "qd 534 2022", "chuyển đổi số", "ke hoach phat trien", "sở tài chính hà tĩnh", "tran van n",
    "ubnd tinh yen bai", "nông thôn mới", "đầu tư công", "thông báo kết luận", "giảm nghèo", "cong van ve viec",
)  # fmt: skip


def table() -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder))
        taken = measured(Path(folder))
    p95 = quantiles(taken, n=20)[-1]
    return [
        f"{DOCUMENTS} documents, {len(taken)} answers over HTTP, one for each letter typed (milliseconds of processor)",
        f"median {median(taken):.1f}  p95 {p95:.1f}  longest {max(taken):.1f}  bound 30",
    ]


def measured(folder: Path) -> list[float]:
    """Milliseconds of each answer, the search index and the store included."""
    with open_library(folder) as library:
        client = TestClient(create_app(library), base_url="http://localhost")
        return [
            seconds(partial(_asked, client, words[:end]), runs=3) * 1000
            for words in TYPED
            for end in range(1, len(words) + 1)
        ]


def _asked(client: TestClient, words: str) -> None:
    assert client.get("/api/v1/search/suggest", params={"q": words}).status_code == 200


def fill(folder: Path) -> None:
    """Made documents in the lists of the store and in the search index."""
    with open_library(folder) as library:
        entries = list(_entries())
        with open_database(folder).execution_options(writes=True).begin() as connection:
            connection.execute(insert(files), {"sha256": "0", "size": 1})
            connection.execute(insert(runs), {"id": "0"})
            connection.execute(insert(documents), [_row(entry) for entry in entries])
        filling = library.index.begin()
        for start in range(0, DOCUMENTS, BATCH):
            filling.apply(entries[start : start + BATCH])
        filling.take_over(library.store.identity)


def _row(entry: SearchEntry) -> dict[str, object]:
    empty = dict.fromkeys(("container", "family", "certainty"), "") | dict.fromkeys(("size", "facts", "tasks"), 0)
    shown = {name: getattr(entry, name) for name in ("id", "version", "number", "kind", "issuer", "title", "signer")}
    at = "2026-01-01T00:00:00+00:00"
    known = {"file": "0", "run": "0", "number_key": number_key(entry.number), "issued_on": entry.issued_on}
    return empty | shown | known | {"certainty": "certain", "added_at": at, "changed_at": at}


def _entries() -> Iterator[SearchEntry]:
    chance = random.Random(2026)
    sentences = [s for text in sample_texts() for s in text.text.replace("\n", ". ").split(". ") if len(s) > 40]
    for number in range(DOCUMENTS):
        kind, code = chance.choice(KINDS)
        day = dt.date(2015, 1, 1) + dt.timedelta(days=chance.randrange(4000))
        yield SearchEntry(
            id=f"{number:064x}", version=1, number=f"{number % 3000 + 1}/{code}-UBND", kind=kind,
            issuer=f"{chance.choice(BODIES)} {chance.choice(PLACES)}", issued_on=day.isoformat(),
            title=f"{chance.choice(sentences)[:90]} {chance.choice(PLACES)} {number}",
            signer=" ".join(chance.choice(part) for part in NAMES),
            text=". ".join(chance.choices(sentences, k=20)),
        )  # fmt: skip
