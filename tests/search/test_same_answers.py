"""The embedded index and Elasticsearch give the same answers."""

from __future__ import annotations

import datetime as dt
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.judging import put
from corpus.model.search import CitedNumber, SearchEntry, SearchRequest, TaskEntry, TaskRequest
from index.search import TantivyIndex
from index.search.elastic.backend import ElasticBackend
from index.search.elastic.names import Names
from index.search.elastic.settings import ElasticSettings
from index.search.engine import Question
from index.search.evaluation import MEASURES, means, read_judged, seen_as_none
from index.search.fields import change_of
from index.search.query import Everything, Term
from index.search.tantivy.backend import TantivyBackend
from tests.elastic.server.endpoint import Endpoint
from tests.real import needs_real
from tests.search.comparing import Judging, Pair, assert_same, assert_same_hits, assert_same_tasks
from tests.search.conftest import server_index

AT_LEAST = dict(zip(MEASURES, (0.96, 0.99, 0.97, 0.95, 0.97), strict=True))
FILTERS = ({}, {"year": ("2025",)}, {"kind": ("quyet-dinh", "ke-hoach")}, {"kind": ("quyet-dinh",), "year": ("2025",)})


@needs_real
@pytest.mark.real
@pytest.mark.parametrize("filters", [FILTERS[:1], FILTERS[1:]], ids=["open", "filtered"])
def test_judged_queries_get_the_same_answers(judging: Judging, filters: tuple[dict[str, tuple[str, ...]], ...]) -> None:
    """Each query without a filter, and with one of the filters in turns."""
    for query, chosen in zip(read_judged(judging.queries), cycle(filters), strict=False):
        assert_same(*judging.pair.answers(SearchRequest(words=query.words, filters=chosen, size=10)))


@needs_real
@pytest.mark.real
@pytest.mark.parametrize(
    "filters", [{}, {"state": ("overdue",)}, {"kind": ("concrete",)}], ids=["open", "overdue", "concrete"]
)
def test_judged_queries_find_the_same_tasks(judging: Judging, filters: dict[str, tuple[str, ...]]) -> None:
    for query in read_judged(judging.queries):
        assert_same_tasks(*judging.pair.tasks(TaskRequest(words=query.words, filters=filters, size=10), TODAY))


@needs_real
@pytest.mark.real
def test_the_same_documents_are_similar(judging: Judging) -> None:
    entries = judging.library.store.entries(tuple(judging.documents.values())[:40])
    found = [judging.pair.similar(entry) for entry in entries]
    for one, other in found:
        assert_same_hits(one, other)
    assert any(one for one, _ in found)


@needs_real
@pytest.mark.real
@pytest.mark.parametrize("backend", ["tantivy", "elastic"])
def test_judged_queries_are_answered_well(judging: Judging, backend: str) -> None:
    judged = read_judged(judging.queries)
    answers = put(judging.library if backend == "tantivy" else judging.served, judged, judging.documents)
    reached = means(answers.judged, answers.found)
    assert {name: value for name, value in reached.items() if value < AT_LEAST[name]} == {}
    assert seen_as_none(answers.judged, answers.found) == (3, 3)


@needs_real
@pytest.mark.real
def test_pages_follow_each_other_the_same_way(judging: Judging) -> None:
    cursor, seen = None, 0
    while True:
        one, other = judging.pair.answers(SearchRequest(words="kế hoạch", size=7, cursor=cursor))
        assert_same(one, other)
        seen += len(one.hits)
        if one.next is None:
            break
        cursor = one.next
    assert 7 < seen <= one.total


WORDS = ("nông", "thôn", "mới", "xây", "dựng", "quy", "hoạch", "UBND", "tỉnh", "Trà", "Vinh", "hoà", "hòa", "bình",
         "đường", "bộ", "giảm", "nghèo", "MTQG", "45/KH-BCĐ", "263/QĐ-TTg", "số", "năm", "2022")  # fmt: skip
NUMBERS = ("45/KH-BCĐ", "45/KH-UBND", "263/QĐ-TTg", "1719/QĐ-TTg", "22/2025/NQ-HĐND", "")
DAYS = ("2022-03-31", "2022-04-01", "2023-12-31", "2025-07-01", "")
CONDITIONS = ('"nông thôn"', '"nong thon moi"', "-nghèo", '-"xây dựng"', "nam:2022", "tu:4/2022", "từ 1/1/2022 đến 31/12/2022",
              "tháng 3/2022", "so:45", "ky:Nam", 'cq:"UBND tỉnh Vĩnh Long"', "-loai:kh", "loai:qđ", "ct:ntm", "căn cứ quyết định 263",
              "do ông Trần Văn Nam ký", "nhiệm vụ sở xây dựng", "sở nào phối hợp", "nôg thôn")  # fmt: skip
TODAY = dt.date(2026, 6, 15)
phrases = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
queries = st.builds(
    lambda words, more: " ".join((words, *more)), phrases, st.lists(st.sampled_from(CONDITIONS), max_size=2)
)


@st.composite
def entries(draw: st.DrawFn, number: int) -> SearchEntry:
    return SearchEntry(
        id=f"d{number}", version=1, number=draw(st.sampled_from(NUMBERS)), title=draw(phrases), text=draw(phrases),
        kind=draw(st.sampled_from(("quyet-dinh", "ke-hoach", ""))), issued_on=draw(st.sampled_from(DAYS)),
        issuer=draw(st.sampled_from(("UBND tỉnh Trà Vinh", "Thủ tướng Chính phủ", ""))),
        signer=draw(st.sampled_from(("Lê Văn Hẳn", "Trần Văn Nam", ""))), family=f"f{draw(st.integers(0, 9))}",
        programmes=draw(st.sampled_from(((), ("MTQG-NTM",)))), assignees=draw(st.sampled_from(((), ("Sở Xây dựng",)))),
        cited=draw(st.sampled_from(((), (CitedNumber(number="263/QĐ-TTg", relation="can-cu", year="2022"),)))),
        tasks=(TaskEntry(id=f"t{number}", action=draw(phrases), leads=("Sở Xây dựng",)),),
    )  # fmt: skip


@st.composite
def collections(draw: st.DrawFn) -> list[SearchEntry]:
    return [draw(entries(number)) for number in range(draw(st.integers(1, 14)))]


def test_an_index_that_nothing_was_put_into_answers_with_nothing(pair: Pair) -> None:
    for words in ("", "nông thôn"):
        one, other = pair.answers(SearchRequest(words=words))
        assert_same(one, other)
        assert (one.total, one.hits) == (0, ())


def test_whether_there_is_any_is_told_by_one(elasticsearch: Endpoint, tmp_path: Path) -> None:
    made = [SearchEntry(id=f"d{n}", version=1, family=f"f{n}") for n in range(9)]
    settings = ElasticSettings(urls=elasticsearch.urls, patience=10)
    backends = (TantivyBackend(tmp_path / "chi-muc"), ElasticBackend(settings, Names(f"vanthu-{uuid4().hex[:8]}")))
    questions = [Question(query=query, whether=True) for query in (Everything(), Term("id", "d4"), Term("id", "d9"))]
    for backend in backends:
        assert backend.write([change_of(entry) for entry in made]) == ()
        found = backend.read("documents", lambda engine: engine.ask(questions))
        assert [(one.total, one.hits) for one in found] == [(1, ()), (1, ()), (0, ())]
        backend.remove()


def test_a_group_gives_its_first_hit_where_that_is_asked_for(elasticsearch: Endpoint, tmp_path: Path) -> None:
    made = [SearchEntry(id=f"d{n}", version=1, family=f"f{n % 3}", issued_on=f"2022-01-{n + 1:02}") for n in range(9)]
    settings = ElasticSettings(urls=elasticsearch.urls, patience=10)
    backends = (TantivyBackend(tmp_path / "chi-muc"), ElasticBackend(settings, Names(f"vanthu-{uuid4().hex[:8]}")))
    question = Question(query=Everything(), size=2, offset=1, by="issued", together=True)
    for backend in backends:
        assert backend.write([change_of(entry) for entry in made]) == ()
        (found,) = backend.read("documents", lambda engine: engine.ask([question]))
        assert (found.total, [hit.id for hit in found.hits]) == (9, ["d7", "d6"])
        backend.remove()


def test_a_typing_error_is_mended_in_a_few_requests(pair: Pair) -> None:
    pair.apply([SearchEntry(id="d", version=1, text="Giữ gìn nguồn nước sinh hoạt nông thôn")])
    one, other = pair.answers(SearchRequest(words="nguon nuoc sinh hoatj"))
    assert_same(one, other)
    assert other.instead == "nguồn nước sinh hoạt"


@given(collections(), st.lists(queries, min_size=4, max_size=8), st.sampled_from(FILTERS), st.integers(1, 6))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_collection_gives_the_same_answers(
    elasticsearch: Endpoint, made: list[SearchEntry], asked: list[str], filters: dict[str, tuple[str, ...]], size: int
) -> None:
    elastic = server_index(elasticsearch, uuid4().hex)
    with TemporaryDirectory() as folder:
        pair = Pair(TantivyIndex(Path(folder) / "chi-muc"), elastic)
        try:
            pair.apply(made)
            for words in asked:
                for sort in ("relevance", "date"):
                    request = SearchRequest(words=words, filters=filters, size=size, sort=sort)
                    assert_same(*pair.answers(request))
                assert_same_tasks(*pair.tasks(TaskRequest(words=words, size=size), TODAY))
            assert_same_hits(*pair.similar(made[0]))
        finally:
            elastic.remove()
            elastic.close()
