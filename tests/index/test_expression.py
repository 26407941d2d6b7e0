"""The query language: quotes, minus, field words; whatever is typed has an answer."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.model.search import SearchRequest
from corpus.viewer import EVERYTHING
from index.search import TantivyIndex
from index.search.parts import without
from index.search.tidy import LONGEST, MOST_TOKENS, tidied
from index.search.understand import understand
from tests.index.making import Paper, indexed

TODAY = dt.date(2026, 6, 15)
PAPERS = {
    "rice": Paper(
        number="12/KH-UBND", issuer="Ủy ban nhân dân tỉnh Hậu Giang", day="2024-03-05", kind="ke-hoach",
        title="Phát triển đất trồng lúa", signer="Lê Văn Nam", body="Mở rộng đất trồng lúa chất lượng cao.",
        programmes=("NTM-OCOP",),
    ),
    "apart": Paper(
        number="30/QĐ-SXD", issuer="Sở Xây dựng tỉnh Hậu Giang", day="2023-07-01", kind="quyet-dinh",
        title="Quản lý đất rừng", signer="Trần Thị Lan", body="Không trồng keo trên đất trồng mía; lúa để giống.",
    ),
    "party": Paper(
        number="5-NQ/TU", issuer="Tỉnh ủy Hậu Giang", day="2022-01-10", kind="nghi-quyet", signer="Lê Văn Nam",
        title="Phát triển đội ngũ cán bộ", body="Đạt chuẩn trong trường. Lúa và cá.",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[TantivyIndex, dict[str, str]]:
    return indexed(tmp_path_factory.mktemp("ngon-ngu"), PAPERS)


Filled = tuple[TantivyIndex, dict[str, str]]


@pytest.mark.parametrize(
    ("query", "expected", "why"),
    [
        ('"đất trồng lúa"', {"rice"}, "side by side, not apart"),
        ("12/KH-UBND -loai:kh", set(), "a field word that is excluded, behind a number"),
        ('"dat trong lua"', {"rice"}, "without marks, any marks"),
        ('"dat trong"', {"rice", "apart"}, "both texts have it"),
        ("“đất trồng lúa”", {"rice"}, "typographic quotes"),
        ('"đạt trồng"', set(), "marks that are typed must stand so"),
        ("lúa -keo", {"rice", "party"}, "not with the word"),
        ('lúa -"đất trồng"', {"party"}, "not with the phrase"),
        ("-lúa", set(), "all have the word"),
        ("-keo", {"rice", "party"}, "nothing but a minus: all others"),
        ("lúa -loai:kế hoạch", {"apart", "party"}, "not of the kind"),
        ("ky:nam", {"rice", "party"}, "signer"),
        ("ký: Lê Văn Nam lúa", {"rice", "party"}, "capitals are the name, with marks and a space"),
        ("lúa ky:lan", {"apart"}, "after the words"),
        ('cq:"sở xây dựng"', {"apart"}, "issuer"),
        ("cq:sxd", {"apart"}, "issuer by its code"),
        ('cq:"UBND thành phố Cần Thơ"', {"rice"}, "issuer under the name of the province after the merger"),
        ('cq:"Sở Giao thông vận tải Cần Thơ"', {"apart"}, "department and province under names of another time"),
        ('cq:"Sở Y tế thành phố Cần Thơ"', set(), "another body of the place"),
        ("cq:tỉnh ủy lúa", {"party"}, "the longest name, then words"),
        ("loai:kh", {"rice"}, "kind by its code"),
        ("loại:nghị quyết", {"party"}, "kind by its name"),
        ("so:12", {"rice"}, "number"),
        ("so:30/qđ-sxd", {"apart"}, "number with its symbol"),
        ("tu:2023", {"rice", "apart"}, "from a year on"),
        ("tu:1/7/2023 den:12/2023", {"apart"}, "day and month"),
        ("đến:30/6/2023", {"party"}, "up to a day"),
        ("nam:2022-2023", {"apart", "party"}, "years"),
        ("ct:ocop", {"rice"}, "programme"),
        ("nam:2024 ky:lan", set(), "all conditions hold"),
    ],
)
def test_conditions_hold(filled: Filled, query: str, expected: set[str], why: str) -> None:
    index, names = filled
    found = index.search(SearchRequest(words=query), EVERYTHING)
    assert {names[hit.id] for hit in found.hits} == expected
    assert understand(query).notes == ()


@pytest.mark.parametrize(
    ("query", "begins", "words"),
    [
        ('lúa "đất trồng', "Dấu ngoặc kép chưa đóng", ["lúa", "đất", "trồng"]),
        ("tu:mai lúa", "Sau “tu:” cần có ngày", ["tu", "mai", "lúa"]),
        ("ky:", "Sau “ky:” cần có tên người ký", ["ky"]),
        ("loai:bánh", "Sau “loai:” cần có tên loại", ["loai", "bánh"]),
        ("nam:22", "Sau “nam:” cần có năm", ["nam", "22"]),
        ("ct:gì-đó", "Sau “ct:” cần có tên hoặc số", ["ct", "đó"]),
        ("noi:huế", "Không có từ khóa “noi:”", ["noi", "huế"]),
    ],
)
def test_what_cannot_be_read_is_plain_words_and_is_told(query: str, begins: str, words: list[str]) -> None:
    said = understand(query)
    assert [note[: len(begins)] for note in said.notes] == [begins]
    assert [token.exact for run in said.words for token in run] == words
    assert said.asked == said.verbatim == ()


@pytest.mark.parametrize(
    "query", ["45/KH -BCĐ", "giai đoạn 2021 -2025", "kinh tế - xã hội", "LĐ - TB&XH", "http://x.vn"]
)
def test_other_signs_are_no_minus_and_no_field(query: str) -> None:
    said = understand(query)
    assert [one for one in said.verbatim if one.out] == []
    assert said.notes == ()


PIECES = ['"', "-", "ky:", "tu:", "loai:", "so:", "nam:", "ct:", "cq:", "lúa", "45/KH-BCĐ", "kế hoạch", "30/6/2023", "năm 2022",
          "nhiệm vụ", "sở y tế", "tuần này", "ai chủ trì", "1719", "do ông", "ký", "ocop", "(", "\x00", "\ud800", "Ðất", "sóc trăng"]  # fmt: skip
TYPED = st.one_of(
    st.text(st.characters(codec=None), max_size=60), st.lists(st.sampled_from(PIECES), max_size=10).map(" ".join)
)


@settings(max_examples=300, deadline=None)
@given(TYPED)
@example(":0\U0001133a")  # a part of one sign between two others leaves a space for it
def test_parts_are_taken_away_one_by_one_until_none_is_left(query: str) -> None:
    left, steps = query, 0
    while parts := understand(left, today=TODAY).parts:
        text = tidied(left)
        for part in parts:
            assert all(0 <= start < end <= len(text) for start, end in part.places)
            assert part.value
        shorter = without(left, parts[0])
        assert len(shorter) <= len(text)
        assert len(shorter.replace(" ", "")) < len(text.replace(" ", ""))
        left, steps = shorter, steps + 1
        assert steps <= len(query)


@settings(max_examples=200, deadline=None)
@given(TYPED)
def test_any_query_has_an_answer(filled: Filled, query: str) -> None:
    answer = filled[0].search(SearchRequest(words=query, today=TODAY), EVERYTHING)
    assert answer.total >= len(answer.hits)


FIELDS = st.sampled_from(
    ["ky:nam", "so:45", "loai:kh", "nam:2023", '"đất lúa"', "-keo", "ct:ocop", "tu:2020", "cq:sxd"]
)


@given(st.lists(FIELDS, min_size=1, max_size=5, unique=True), st.data())
def test_exactly_one_condition_is_taken_away(fields: list[str], data: st.DataObject) -> None:
    query = " lúa ".join(fields)
    parts = understand(query).parts
    assert len(parts) == len(fields)
    gone = data.draw(st.integers(0, len(parts) - 1))
    left = understand(without(query, parts[gone])).parts
    assert [(p.says, p.value) for p in left] == [(p.says, p.value) for n, p in enumerate(parts) if n != gone]


@pytest.mark.parametrize(
    "query",
    ["a" * 1_000_000, "lúa " * 300_000, '"' * 1_000_000, "ky:" * 300_000, "-a " * 300_000, "́" * 1_000_000,
     "45/" * 300_000, "tu:1/1/2023 " * 100_000, "sở " * 300_000, "năm 2023 " * 100_000, "\x00" * 1_000_000, "ứ̛ " * 100_000],
    ids=lambda query: query[:4].encode().hex(),
)  # fmt: skip
def test_a_megabyte_is_answered_at_once_and_told(filled: Filled, query: str) -> None:
    begun = time.monotonic()
    filled[0].search(SearchRequest(words=query, today=TODAY), EVERYTHING)
    assert time.monotonic() - begun < 5
    said = understand(query, today=TODAY)
    assert said.notes[-1] == f"Câu tìm quá dài: chỉ dùng {MOST_TOKENS} từ và {LONGEST} ký tự đầu."
    assert sum(len(run) for run in said.words) <= 2 * MOST_TOKENS
