"""Suggestions and standing searches are the same from both backends."""

from __future__ import annotations

import pytest

from corpus.model.search import SearchRequest
from corpus.viewer import EVERYTHING
from index.outbox import feed
from index.store import Store
from tests.index.conftest import store  # noqa: F401 (a fixture)
from tests.index.making import put
from tests.index.test_search import PAPERS
from tests.search.comparing import Pair

TYPED = (
    "4", "45/", "45/kh-b", "qd 26", "ke hoach 45 cau ngang", "ubnd tinh tr", "Bộ x", "tran van na", "chuyen d",
    "kế hoạch chuyển đổi s", "han man ket luan", "nông thôn m", "18-nq/t", "2022", "…", "k",
)  # fmt: skip
STANDING = (
    SearchRequest(words="nông thôn mới"), SearchRequest(words="45/kh-bcd"), SearchRequest(words="ubnd"),
    SearchRequest(filters={"kind": ("quyet-dinh",)}), SearchRequest(words="zzz"), SearchRequest(words="đặng"),
    SearchRequest(words="hạn mặn", filters={"year": ("2024",)}),
)  # fmt: skip


@pytest.fixture
def filled(pair: Pair, store: Store) -> tuple[Pair, tuple[str, ...]]:  # noqa: F811
    identities = tuple(put(store, paper) for paper in PAPERS.values())
    feed(store, pair.embedded)
    pair.elastic.apply(store.entries(identities))
    return pair, identities


def test_suggestions_are_the_same(filled: tuple[Pair, tuple[str, ...]]) -> None:
    pair, _ = filled
    for words in TYPED:
        one, other = (set(index.suggest(words, EVERYTHING)) for index in (pair.embedded, pair.elastic))
        assert one == other, words


def test_standing_searches_find_the_same(filled: tuple[Pair, tuple[str, ...]]) -> None:
    pair, identities = filled
    for among in (identities, identities[:2], ()):
        found = [
            [set(some) for some in index.standing().matching(STANDING, among)]
            for index in (pair.embedded, pair.elastic)
        ]
        assert found[0] == found[1]
    assert any(pair.embedded.standing().matching(STANDING, identities))
