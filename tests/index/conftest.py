from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from index.search import TantivyIndex
from index.store import Store
from tests.index.making import opened


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path / "kho") as store:
        yield store


@pytest.fixture
def index(tmp_path: Path) -> Iterator[TantivyIndex]:
    index = TantivyIndex(tmp_path / "chi-muc")
    yield index
    index.close()
