"""Bodies that something is done to, words that only look like bodies, what asks for no task, titles in other words."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.model.search import SearchRequest
from corpus.viewer import EVERYTHING
from index.outbox import feed
from index.search import TantivyIndex
from index.search.understand import understand
from tests.index.making import Paper, opened, put


def issuers(query: str) -> list[str]:
    return [part.value for part in understand(query).parts if part.says == "issuer"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("thủ tướng thăm trạm y tế xã Tân Hòa", ["thủ tướng"]),
        ("đoàn công tác làm việc với ubnd tỉnh hậu giang", []),
        ("phân cấp cho sở giáo dục và đào tạo", []),
        ("thanh lap so y te", []),
        ("cho thue dat cong", []),
        ("công văn của sở y tế", ["sở y tế"]),
        ("sở y tế hướng dẫn", ["sở y tế"]),
    ],
)
def test_what_is_told_as_issuer(query: str, expected: list[str]) -> None:
    assert issuers(query) == expected


@pytest.mark.parametrize(
    ("query", "asks"),
    [
        ("ai có gì giúp nấy", False),
        ("ai phải báo cáo trước 3/12/2025", True),
        ("ai chủ trì chuyển đổi số", True),
        ("sở nào lo việc này", True),
    ],
)
def test_not_all_that_begins_with_who_asks_for_tasks(query: str, asks: bool) -> None:
    assert (understand(query).tasks is not None) is asks


def test_half_of_a_long_query_in_the_title_is_enough(tmp_path: Path) -> None:
    supply = Paper(
        number="8/UBND-KT", issuer="Ủy ban nhân dân tỉnh Hậu Giang", day="2024-03-05", kind="cong-van",
        title="Cung ứng vật liệu xây dựng cho đường cao tốc", body="Đề nghị bảo đảm nguồn cung.",
    )  # fmt: skip
    other = Paper(
        number="9/UBND-KT", issuer="Ủy ban nhân dân tỉnh Hậu Giang", day="2024-03-06", kind="cong-van",
        title="Vệ sinh đường phố", body="Vật liệu rơi vãi trên đường; gió tốc mái nhà cao.",
    )  # fmt: skip
    index = TantivyIndex(tmp_path / "chi-muc")
    with opened(tmp_path) as store:
        wanted, _ = put(store, supply), put(store, other)
        feed(store, index)
        found = index.search(SearchRequest(words="khan hiếm vật liệu làm đường cao tốc"), EVERYTHING)
        nothing = index.search(SearchRequest(words="khan hiếm thuốc men cho trạm y tế"), EVERYTHING)
    assert found.hits[0].id == wanted
    assert nothing.total == 0
