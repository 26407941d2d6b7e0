"""A body named with its province: papers of the province come before those of others with the same words."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.model.search import SearchRequest
from corpus.viewer import EVERYTHING
from index.outbox import feed
from index.search import TantivyIndex
from index.search.bodies import place_of
from index.search.tokens import tokens_of
from tests.index.making import Paper, opened, put


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("sở tài chính hậu giang", "hậu giang"),
        ("UBND tỉnh Bình Phước", "bình phước"),
        ("bộ tài chính", ""),
        ("ubnd xã tân hòa", ""),
        ("hậu giang", ""),
    ],
)
def test_the_province_at_the_end_of_a_name(body: str, place: str) -> None:
    assert " ".join(token.exact for token in place_of(list(tokens_of(body)))) == place


def test_papers_of_the_province_come_first(tmp_path: Path) -> None:
    here = Paper(
        number="8/QĐ-UBND", issuer="Ủy ban nhân dân tỉnh Hậu Giang", day="2024-03-05", kind="quyet-dinh",
        title="Bãi bỏ thủ tục đấu thầu ngành Tài chính", body="Giao Sở Tài chính công khai thủ tục đấu thầu.",
    )  # fmt: skip
    there = Paper(
        number="9/QĐ-UBND", issuer="Ủy ban nhân dân tỉnh An Giang", day="2024-03-06", kind="quyet-dinh",
        title="Thủ tục đấu thầu của Sở Tài chính", body="Thủ tục đấu thầu của Sở Tài chính; bãi bỏ thủ tục cũ.",
    )  # fmt: skip
    index = TantivyIndex(tmp_path / "chi-muc")
    with opened(tmp_path) as store:
        wanted, _ = put(store, here), put(store, there)
        feed(store, index)
        found = index.search(SearchRequest(words="thủ tục đấu thầu sở tài chính hậu giang"), EVERYTHING)
    assert found.hits[0].id == wanted
