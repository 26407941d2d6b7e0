"""What is found, in which order, with which snippets, facets and pages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.model import Relation
from corpus.model.search import FACETS, SearchAnswer, SearchRequest
from corpus.viewer import EVERYTHING
from index.outbox import feed
from index.search import TantivyIndex
from index.store import Store
from tests.index.making import Cited, Paper, Work, indexed, put

TRA_VINH = "Ủy ban nhân dân tỉnh Trà Vinh"
PAPERS = {
    "plan": Paper(
        number="45/KH-BCĐ", issuer="Ban Chỉ đạo tỉnh Trà Vinh", day="2022-03-31", kind="ke-hoach",
        title="Thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới", signer="Trần Văn Nam",
        body="Ủy ban nhân dân các huyện rà soát đất trồng lúa, giữ gìn cảnh quan nông thôn.",
        cites=(Cited("263/QĐ-TTg", Relation.IMPLEMENTS, "2022-02-22"),), programmes=("MTQG-NTM",),
        tasks=(Work("rà soát quy hoạch xã", "Sở Xây dựng"),),
    ),
    "other-45": Paper(
        number="45/KH-UBND", issuer="Ủy ban nhân dân huyện Cầu Ngang", day="2023-05-02", kind="ke-hoach",
        title="Chuyển đổi số", body="Xây dựng cơ sở dữ liệu cán bộ, công chức, viên chức. Triển khai 263/QĐ-TTg.",
        cites=(Cited("263/QĐ-TTg", Relation.MENTIONS),),
    ),
    "decision": Paper(
        number="263/QĐ-TTg", issuer="Thủ tướng Chính phủ", day="2022-02-22", kind="quyet-dinh",
        title="Phê duyệt Chương trình giai đoạn 2021 - 2025", signer="Lê Văn Thành", programmes=("MTQG-NTM",),
    ),
    "party": Paper(
        number="18-NQ/TU", issuer="Tỉnh ủy Trà Vinh", day="2021-09-01", kind="nghi-quyet",
        title="Công tác của Đảng", body="Đảng bộ và họ Đặng. Sở Xây dựng được nhắc đến.",
    ),
    "now": Paper(
        number="7/TB-UBND", issuer=TRA_VINH, day="2024-01-15", kind="thong-bao", title="Kết luận về hạn mặn",
        body="Công việc đang làm là lắp đặt trạm bơm, phòng chống hạn mặn cho cây trồng.", signer="Trần Văn Nam",
    ),
    "house": Paper(
        number="8/QĐ-BXD", issuer="Bộ Xây dựng", day="2025-06-02", kind="quyet-dinh", title="Quản lý đường bộ",
        body="Đường Hồ Chí Minh đoạn qua Tây Nguyên.", agencies=("Cục Đường bộ Việt Nam",),
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[TantivyIndex, dict[str, str]]:
    return indexed(tmp_path_factory.mktemp("tim"), PAPERS)


Filled = tuple[TantivyIndex, dict[str, str]]


def ask(filled: Filled, words: str, **more: object) -> tuple[SearchAnswer, list[str]]:
    index, names = filled
    answer = index.search(SearchRequest(words=words, **more), EVERYTHING)
    return answer, [names[hit.id] for hit in answer.hits]


# Query, documents that must come first in this order, why.
FIRST = [
    ("45/KH-BCĐ", ["plan"], "the whole number"),
    ("45/kh-bcđ", ["plan"], "in small letters"),
    ("45/KH–BCD", ["plan"], "another dash, no marks"),
    ("kế hoạch 45 cầu ngang", ["other-45", "plan"], "half a number, then a name"),
    ("qd 263 2022", ["decision", "plan"], "the bearer before those that cite it"),
    ("qđ263", ["decision", "plan"], "glued"),
    ("263", ["decision"], "the number alone"),
    ("số 263", ["decision"], "with its word"),
    ("18-nq/tu", ["party"], "Party form"),
    ("văn bản triển khai quyết định 263", ["plan"], "the relation before the bearer"),
    ("800/QĐ-TTg", ["plan", "decision"], "a number that defines a programme finds what is about it"),
    ("chương trình 263", ["decision", "plan"], "the kind is the programme's, not the document's"),
    ("nong thon moi", ["plan"], "without marks"),
    ("nông thôn mới", ["plan"], "with marks"),
    ("NTM", ["plan"], "an abbreviation of the table"),
    ("csdl cbccvc", ["other-45"], "an abbreviation that no table has, by its initials"),
    ("ubnd các huyện", ["plan"], "an abbreviation that the text spells out"),
    ("đang", ["now"], "exact words before those that differ in marks"),
    ("đảng", ["party"], "exact words before those that differ in marks"),
    ("chuyển đổi số", ["other-45"], "words of the title"),
    ("văn bản do ông Trần Văn Nam ký", ["now", "plan"], "the signer"),
    ("nhiệm vụ sở xây dựng", ["plan"], "the document that gives work, before one that mentions the body"),
    ("bộ gtvt đường hồ chí minh", ["house"], "the ministry under its name before the merger"),
    ("bộ gtvt", ["house"], "nothing but the name before the merger, which no document has"),
    ("tỉnh vĩnh long", ["now", "party", "plan"], "nothing but the name after the merger"),
    ("han mna cay trong", ["now"], "two letters exchanged"),
    ("kế hoạch từ 1/1/2023 đến 31/12/2023", ["other-45"], "a range of days"),
    ("thông báo ngày 15/01/2024", ["now"], "kind and day"),
]


@pytest.mark.parametrize(("query", "expected", "why"), FIRST)
def test_what_is_meant_comes_first(filled: Filled, query: str, expected: list[str], why: str) -> None:
    found = ask(filled, query)[1]
    assert sorted(found[: len(expected)]) == sorted(expected)
    assert found[0] in expected


def test_folded_words_find_every_text_with_the_syllables(filled: Filled) -> None:
    assert set(ask(filled, "dang")[1]) == {"now", "party"}


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("1234/QĐ-UBND", "a number that nobody bears, cites or prints"),
        ("9/QĐ-BXD", "the symbol is there, with another number"),
        ("263/QĐ-UBND", "the number is there, with another organ"),
        ("đăng ký kết hôn", "no word of it"),
        ("trồng xã đặng", "syllables that stand apart from each other"),
        ("kế hoạch từ 1/1/1999 đến 31/12/1999", "no document of these days"),
    ],
)
def test_nothing_is_found_where_nothing_fits(filled: Filled, query: str, why: str) -> None:
    answer, found = ask(filled, query)
    assert (answer.total, found) == (0, [])
    assert answer.facets == dict.fromkeys(FACETS, ())


def test_words_searched_instead_are_told(filled: Filled) -> None:
    assert ask(filled, "han mna cay trong")[0].instead == "hạn mặn cây trồng", "with the marks of the text"
    assert ask(filled, "thông báo han mna  cay trong nam:2024 -keo")[0].instead == (
        "thông báo hạn mặn  cây trồng nam:2024 -keo"
    ), "all else stays"
    assert ask(filled, "hạn mặn cây trồng")[0].instead == ""
    assert ask(filled, "tỉnh vĩnh long")[0].instead == "", "another name is no error"


def test_an_empty_query_lists_everything_newest_first(filled: Filled) -> None:
    answer, found = ask(filled, "  ")
    assert found == ["house", "now", "other-45", "plan", "decision", "party"]
    assert answer.total == 6


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("tu:2022", ["house", "now", "other-45", "plan", "decision"]),
        ('ky:"Trần Văn Nam"', ["now", "plan"]),
        ("so:45", ["other-45", "plan"]),
        ("quý 1/2022", ["plan", "decision"]),
        ("văn bản tháng 5/2023", ["other-45"]),
        ("tháng 6/2023", []),
        ("từ 1/1/2022 đến 31/12/2023", ["other-45", "plan", "decision"]),
        ("-loai:kh", ["house", "now", "decision", "party"]),
    ],
)
def test_conditions_alone_list_the_newest_first(filled: Filled, query: str, expected: list[str]) -> None:
    assert ask(filled, query)[1] == expected


def test_hits_are_sorted_by_date_when_asked(filled: Filled) -> None:
    assert ask(filled, "263", sort="date")[1] == ["other-45", "plan", "decision"]


def test_facets_count_under_the_other_filters(filled: Filled) -> None:
    answer, found = ask(filled, "", filters={"kind": ("ke-hoach",), "year": ("2022", "2023")})
    assert set(found) == {"plan", "other-45"}
    assert dict(answer.facets["kind"]) == {"ke-hoach": 2, "quyet-dinh": 1}, "all kinds of these years"
    assert dict(answer.facets["year"]) == {"2022": 1, "2023": 1}, "all years of this kind"
    assert dict(answer.facets["programme"]) == {"MTQG-NTM": 1}
    assert dict(answer.facets["signer"]) == {"Trần Văn Nam": 1}
    assert dict(answer.facets["issuer"]) == {PAPERS[name].issuer: 1 for name in found}
    assert dict(answer.facets["level"]) == {"province": 1, "district": 1}, "as the names of the issuers tell"
    assert answer.months == (("2022-03", 1), ("2023-05", 1))


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"kind": ("nghi-quyet",)}, {"party"}),
        ({"kind": ("nghi-quyet", "thong-bao")}, {"party", "now"}),
        ({"issuer": (TRA_VINH,)}, {"now"}),
        ({"programme": ("MTQG-NTM",), "signer": ("Lê Văn Thành",)}, {"decision"}),
        ({"year": ("1999",)}, set()),
        ({"kind": ()}, set(PAPERS)),
    ],
)
def test_filters_narrow(filled: Filled, filters: dict[str, tuple[str, ...]], expected: set[str]) -> None:
    assert set(ask(filled, "", filters=filters)[1]) == expected


def test_pages_hold_every_hit_once(filled: Filled) -> None:
    whole = ask(filled, "")[1]
    seen: list[str] = []
    cursor: str | None = None
    for _ in whole:
        answer, found = ask(filled, "", size=2, cursor=cursor)
        seen += found
        cursor = answer.next
        if cursor is None:
            break
    assert seen == whole


def test_a_cursor_that_is_none_gives_the_first_page(filled: Filled) -> None:
    assert ask(filled, "", size=2, cursor="không phải")[1] == ask(filled, "", size=2)[1]


def lit(filled: Filled, query: str, name: str) -> list[str]:
    index, names = filled
    hits = index.search(SearchRequest(words=query), EVERYTHING).hits
    hit = next(hit for hit in hits if names[hit.id] == name)
    return [snippet.text[a:b] for snippet in hit.snippets for a, b in snippet.lit]


@pytest.mark.parametrize(
    ("query", "name", "expected", "why"),
    [
        ("canh quan", "plan", ["cảnh quan"], "typed without marks"),
        ("ubnd", "plan", ["Ủy ban nhân dân"], "an abbreviation lights what it stands for"),
        ("263/qđ-ttg", "plan", ["263", "QĐ", "TTg"], "the parts of a number"),
        ("đường bộ", "house", ["đường bộ"], "neighbours are lit as one"),
    ],
)
def test_words_are_lit_in_the_snippets(filled: Filled, query: str, name: str, expected: list[str], why: str) -> None:
    assert set(expected) <= set(lit(filled, query, name))


def test_snippets_are_slices_of_the_text_at_their_offsets(store: Store, index: TantivyIndex) -> None:
    text = "Mở đầu. " * 200 + "Khắc phục hậu quả bão lũ tại các xã. " + "Kết thúc. " * 200
    identity = put(store, Paper(title="Thông báo", body=text.strip()))
    feed(store, index)
    hit = index.search(SearchRequest(words="bão lũ"), EVERYTHING).hits[0]
    whole = store.document(identity).text
    for snippet in hit.snippets:
        assert whole[snippet.start : snippet.start + len(snippet.text)] == snippet.text
        assert len(snippet.text) <= 260
    assert "bão lũ" in [s.text[a:b] for s in hit.snippets for a, b in s.lit]


WORDS = [
    "45",
    "/",
    "-",
    "kh",
    "qđ",
    "ngày",
    "31/02/2022",
    "từ",
    "đến",
    '"',
    "(",
    "*",
    "ký",
    "số",
    "UBND",
    "&",
    "22/2025",
]
REQUESTS = st.builds(
    SearchRequest,
    words=st.one_of(st.text(max_size=40), st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)),
    sort=st.sampled_from(["relevance", "date", "?"]),
    size=st.integers(-5, 500),
    cursor=st.one_of(st.none(), st.text(max_size=8)),
    filters=st.dictionaries(
        st.sampled_from([*FACETS, "lạ"]), st.lists(st.text(max_size=5), max_size=2).map(tuple), max_size=2
    ),
)


@settings(max_examples=150, deadline=None)
@given(REQUESTS)
def test_any_request_has_an_answer(filled: Filled, asked: SearchRequest) -> None:
    answer = filled[0].search(asked, EVERYTHING)
    assert answer.total >= len(answer.hits)
    for hit in answer.hits:
        for snippet in hit.snippets:
            assert all(0 <= a < b <= len(snippet.text) for a, b in snippet.lit)


SPECIAL = "½ Ủy_ban β-Ω ×2 ² ª NN&PTNT, ÿ GD&ĐT. 𝔘 Đường—đuờng “kế” hoạch_kế 45/KH-BCĐ"


@given(st.text(alphabet=st.characters(codec="utf-8") | st.sampled_from(SPECIAL), max_size=60), st.data())
def test_words_are_looked_up_as_they_stand_by_themselves(text: str, data: st.DataObject) -> None:
    """Against looking at one character after the other."""
    from corpus.text import fold
    from index.search.folding import Searchable

    texts = [SPECIAL, text, ""]
    word = fold(data.draw(st.sampled_from([*SPECIAL.split(), "gd&dt", "kh-bcd", "ke", "2", "u"])))
    if not (word[:1].isalnum() and word[-1:].isalnum()):
        return
    expected = [
        begin + at
        for begin, folded in ((0, fold(SPECIAL)), (len(SPECIAL) + 1, fold(text)))
        for at in range(len(folded))
        if folded.startswith(word, at)
        and not folded[max(at - 1, 0) : at].isalnum()
        and not folded[at + len(word) : at + len(word) + 1].isalnum()
    ]
    if all(ord(c) < 0x10000 for c in SPECIAL + text + word):
        assert Searchable(texts).places(word).tolist() == expected
