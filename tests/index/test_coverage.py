"""Whether a document is about a query at all, decided for one record without a backend."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from corpus.model.search import SearchEntry
from index.search.compose import compose
from index.search.coverage import coverage
from index.search.engine import Statistics
from index.search.fields import change_of
from index.search.holds import holds
from index.search.query import Fixed
from index.search.understand import understand

PAPER = SearchEntry(
    id="a",
    version=1,
    title="Kế hoạch phát triển chợ dân sinh, nhà máy ethanol và phòng cháy, chữa cháy",
    issuer="Ủy ban nhân dân xã Tân Lập",
    programmes=("MTQG-GNBV",),
    text="Kế hoạch phát triển chợ dân sinh. Bà Lê Thị Hoa chủ trì họp. Báo cáo trước ngày 05/12/2031. "
    "Hỗ trợ hộ nghèo mua giống lúa, bồi thường hoa màu.",
)
COMMON, SELDOM = 900, 60
"""Documents of a thousand that have a word: none is so rare that it may stand without its neighbours."""


def is_about(query: str, *, having: Mapping[str, int] | None = None) -> bool:
    """Whether the paper is about a query; `having` tells how many documents have some of its words."""
    said = understand(query)
    tokens = [token for run in said.words for token in run]
    folded, exact = (dict.fromkeys(words, COMMON) for words in ([t.folded for t in tokens], [t.exact for t in tokens]))
    asked = coverage(
        said, {"text": Statistics(1000, folded | (having or {})), "text_x": Statistics(1000, exact | (having or {}))}
    )
    record = change_of(PAPER).record
    return asked is None or (record is not None and holds(asked, record))


@pytest.mark.parametrize(
    ("query", "expected", "why"),
    [
        ("chợ dân sinh", True, "pairs of neighbours"),
        ("pccc chợ", True, "beside an abbreviation a syllable stands by itself"),
        ("kế hoạch dân sinh", True, "the kind is no word to cover"),
        ("phát triển dân sinh", True, "in the title with what stands between left out"),
        ("chủ trì giống lúa", True, "two pairs"),
        ("giống sinh", False, "no pair, and not in the title"),
        ("chợ nhà máy", True, "two words of the title with others between them"),
        ("chợ nhà máy tỉnh hậu giang tỉnh bạc liêu", True, "names do not make a query long"),
        ("cuộc họp của bà lê thị hoa", False, "'cuộc' does not stand there"),
        ("chủ trì của bà lê thị hoa", True, "'của' and 'bà' tell nothing"),
        ("sở lđtbxh hộ nghèo", True, "the body may have another name"),
        ("tỉnh hậu giang giống lúa", True, "a level belongs to the name behind it"),
        ("tỉnh hậu giang cũ giống lúa", True, "and what tells its time"),
        ("tỉnh giống lúa", False, "a level before no name"),
        ("chợ dân sinh vl", True, "two consonants that nobody knows tell nothing"),
        ("chợ dân sinh vinfast", False, "a word that is no abbreviation does"),
        ("xin phép mở nhà máy ethanol chợ dân sinh", True, "half of the words, and a title with a word like no other"),
        ("xin phép mở quán ethanol gần sông", False, "less than half"),
        ("đền bù hoa màu", True, "a word for the same"),
        ("thú y trong chợ", False, "'trong' tells nothing, but 'thú y' does"),
        ("giống lúa trong chợ dân sinh", True, "'trong' beside words with marks tells nothing"),
        ("đăng ký kết hôn", False, "about something else"),
    ],
)
def test_a_document_is_about_what_its_words_cover(query: str, expected: bool, why: str) -> None:
    assert is_about(query) is expected, why


@pytest.mark.parametrize(
    ("query", "having", "expected", "why"),
    [
        ("hỗ trợ hộ nghèo mua trâu", {"trâu": SELDOM}, False, "the rarest of six words is missing"),
        ("hỗ trợ hộ nghèo mua trâu", {"nghèo": SELDOM}, True, "another is, and the rarest stands there"),
        (
            "hỗ trợ hộ nghèo mua vinfast",
            {"nghèo": SELDOM, "vinfast": 0},
            True,
            "what no document has is missing in none",
        ),
        ("hỗ trợ hộ nghèo mua 47", {"nghèo": SELDOM, "47": 1}, True, "a figure may be written otherwise"),
        ("hỗ trợ hộ nghèo mua vlxd", {"nghèo": SELDOM, "vlxd": 1}, True, "so may an abbreviation"),
        ("ho tro ho ngheo mua trau", {"trau": SELDOM}, True, "without marks, all but one"),
    ],
)
def test_the_rarest_word_must_be_covered(query: str, having: dict[str, int], expected: bool, why: str) -> None:
    assert is_about(query, having=having) is expected, why


def test_a_long_name_of_another_time_may_be_missing() -> None:
    paper = SearchEntry(id="b", version=1, title="Kế hoạch trồng rừng", issuer="UBND tỉnh Đồng Nai", text="Trồng rừng.")
    record = change_of(paper).record
    assert record is not None
    assert holds(compose(understand("ubnd tỉnh bình phước trồng rừng")), record)


def test_whatever_is_about_a_programme_has_the_words_of_its_name() -> None:
    record = change_of(PAPER).record
    assert record is not None
    assert holds(compose(understand("giảm nghèo bền vững")), record)
    assert not holds(compose(understand("xây dựng nông thôn mới")), record)


def test_a_deadline_counts_where_it_is_printed() -> None:
    said = understand("việc phải hoàn thành trước 5/12/2031")
    printed = [part for part in getattr(compose(said), "should", ()) if getattr(part, "score", 0) == 20.0]
    record = change_of(PAPER).record
    assert record is not None
    assert [holds(part, record) for part in printed] == [False, True], "the day before is the last one, the day printed"


def test_who_issued_counts_more_where_nothing_else_is_asked_for() -> None:
    record = change_of(PAPER).record
    assert record is not None
    scores = []
    for query in ("văn bản của ubnd xã tân lập", "ubnd xã tân lập chợ dân sinh"):
        parts = getattr(compose(understand(query)), "should", ())
        scores.append(max(part.score for part in parts if isinstance(part, Fixed) and holds(part, record)))
    assert scores[0] > scores[1]


def test_documents_about_the_work_come_before_others_that_give_the_body_work() -> None:
    record = change_of(PAPER).record
    assert record is not None
    scores = []
    for query in ("nhiệm vụ sở y tế về giống lúa", "nhiệm vụ sở y tế về đê điều"):
        parts = [part for part in getattr(compose(understand(query)), "should", ()) if isinstance(part, Fixed)]
        scores.append(sum(part.score for part in parts if holds(part, record)))
    assert scores[0] >= scores[1] + 15
