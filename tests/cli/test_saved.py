"""`vanthu saved`: what the searches are and what is new."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.cli.saved import saved
from api.library import open_library
from corpus.model.search import SearchRequest
from tests.index.making import Paper, put


def test_searches_are_listed_with_what_is_new(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved(data=tmp_path)
    assert "Chưa lưu tìm kiếm nào." in capsys.readouterr().out
    with open_library(tmp_path) as library:
        library.feed()
        search = library.store.saved.save("Bão lũ", SearchRequest(words="bão lũ"))
        put(library.store, Paper(number="1/QĐ-UBND", title="Khắc phục hậu quả bão lũ"))
    saved(data=tmp_path)
    assert "Bão lũ · 1 văn bản mới" in capsys.readouterr().out
    saved(search, data=tmp_path)
    assert "mới · 1/QĐ-UBND" in capsys.readouterr().out
