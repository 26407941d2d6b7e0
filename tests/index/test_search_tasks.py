"""Tasks as results: over the samples, what must come first; any request has an answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.http.service.search_tasks import find_tasks
from api.library import Library
from corpus.model.search import TASK_FACETS, TASK_STATES, TaskAnswer, TaskRequest
from corpus.viewer import EVERYTHING
from index.store import TaskRow
from tests.shelf import SAMPLES, shelf

TODAY = dt.date(2024, 8, 20)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    names = sorted(path.name for path in SAMPLES.glob("*.txt"))
    with shelf(tmp_path_factory.mktemp("tasks"), names) as made:
        yield made


@dataclass(frozen=True, slots=True)
class Asked:
    answer: TaskAnswer
    rows: tuple[TaskRow, ...]


def ask(library: Library, words: str, **more: object) -> Asked:
    return Asked(*find_tasks(library, TaskRequest(words=words, size=100, **more)))  # type: ignore[arg-type]


# Query, bodies that lead the first task or a part of its work, why.
FIRST = [
    ("nhiệm vụ sở xây dựng", "Sở Xây dựng", "", "the body leads"),
    ("nhiem vu so xay dung", "Sở Xây dựng", "", "without marks"),
    ("nhiem vu ubnd xa tan phuoc hung", "Ủy ban nhân dân xã Tân Phước Hưng", "", "a committee with its place"),
    ("việc quá hạn phòng NN&PTNT", "Phòng Nông nghiệp và Phát triển nông thôn", "", "an abbreviation, overdue"),
    ("nhiệm vụ sở y tế số liệu sức khỏe điện tử", "Sở Y tế", "sổ sức khỏe điện tử", "body and topic"),
    ("ai chủ trì dự án 6 dân tộc thiểu số", "Sở Văn hóa, Thể thao và Du lịch", "", "the project of a programme"),
    ("báo cáo hàng tuần châu thành a", "Ban Chỉ đạo huyện Châu Thành A", "hằng tuần", "recurrence and place"),
    ("ai triển khai học bạ số", "Sở Giáo dục và Đào tạo", "học bạ số", "who does it, in words"),
    ("học bạ số", "Sở Giáo dục và Đào tạo", "học bạ số", "plain words"),
    (
        "nhiệm vụ sở nông nghiệp và môi trường cà phê",
        "Sở Nông nghiệp và Phát triển nông thôn",
        "cà phê",
        "the name before",
    ),
    ("bao bì nhãn mác", "", "bao bì, nhãn mác", "work of nobody"),
]


@pytest.mark.parametrize(("words", "lead", "action", "why"), FIRST)
def test_what_is_meant_comes_first(library: Library, words: str, lead: str, action: str, why: str) -> None:
    first = ask(library, words).rows[0]
    assert not lead or any(name.startswith(lead) for name in first.assignees), why
    assert action in first.action, why


def test_those_who_lead_come_before_those_who_cooperate_and_those_reported_to(library: Library) -> None:
    rows = ask(library, "nhiệm vụ sở tài chính").rows
    names = {"Sở Tài chính", "Sở Kế hoạch và Đầu tư"}  # the second was merged into the first
    parts = [0 if names & {*row.assignees} else 1 if names & {*row.cooperating} else 2 for row in rows]
    assert parts == sorted(parts)
    assert {0, 1} <= set(parts)


def test_a_state_is_a_firm_condition(library: Library) -> None:
    rows = ask(library, "việc quá hạn phòng NN&PTNT").rows
    assert rows
    assert {row.state for row in rows} == {"overdue"}


def test_a_deadline_without_a_year_is_of_this_year_first(library: Library) -> None:
    found = ask(library, "nhiệm vụ hoàn thành trước 30/6")
    days = [row.last_day or "" for row in found.rows]
    assert days
    assert max(days) <= "2024-06-29"
    years = [day[:4] for day in days]
    assert years.index("2023") > max(n for n, year in enumerate(years) if year == "2024")


def test_bodies_of_the_sort_that_is_asked_for_answer(library: Library) -> None:
    answer = ask(library, "sở nào phối hợp dân tộc thiểu số").answer
    assert answer.asked
    assert answer.role == "cooperating"
    assert {"Sở Tài chính", "Sở Giao thông vận tải"} <= {name for name, _ in answer.bodies}
    assert answer.bodies[0][0].startswith("Sở ")


@pytest.mark.parametrize(("words", "asked"), [("nhiệm vụ", True), ("việc quá hạn", True), ("ocop", False), ("", False)])
def test_it_tells_whether_tasks_are_asked_for(library: Library, words: str, asked: bool) -> None:
    assert ask(library, words).answer.asked is asked


@pytest.mark.parametrize("words", ["đăng ký kết hôn", "nhiệm vụ sở ngoại giao", "nhiệm vụ sở y tế đánh bắt xa bờ"])
def test_nothing_is_found_where_nothing_fits(library: Library, words: str) -> None:
    assert ask(library, words).answer.total == 0


@pytest.mark.parametrize(
    ("words", "is_meant", "why"),
    [
        ("nông thôn mới so:45", lambda row: row.document_number == "45/KH-BCĐ", "the number of its document"),
        ("nông thôn mới tu:2024 den:6/2024", lambda row: "2024" <= row.document_issued_on < "2024-07", "days of issue"),
        ("nam:2024", lambda row: row.document_issued_on[:4] == "2024", "nothing but a year"),
        ("ct:ocop", lambda row: "NTM-OCOP" in row.programmes, "the programme"),
        (
            'cq:"Sở Nông nghiệp và Môi trường"',
            lambda row: row.document_number in ("2890/SNNMT-PTNT", "1502/HD-SNNMT"),
            "issuer",
        ),
        ("nông thôn mới -so:45", lambda row: row.document_number != "45/KH-BCĐ", "another document"),
    ],
)
def test_field_words_narrow_tasks(library: Library, words: str, is_meant: Callable[[TaskRow], bool], why: str) -> None:
    found = ask(library, words)
    assert 0 < found.answer.total < ask(library, "").answer.total
    assert [row.action for row in found.rows if not is_meant(row)] == [], why


def test_typing_errors_are_mended(library: Library) -> None:
    found = ask(library, "nhiem vu so xay dng")
    assert found.answer.instead == "nhiem vu so xay dung"
    assert "Sở Xây dựng" in found.rows[0].assignees


def test_states_count_every_task_once_and_narrow(library: Library) -> None:
    whole = ask(library, "nhiệm vụ").answer
    states = dict(whole.facets["state"])
    assert sum(states.values()) == whole.total
    for state, count in states.items():
        narrowed = ask(library, "nhiệm vụ", filters={"state": (state,)})
        assert narrowed.answer.total == count
        assert {row.state for row in narrowed.rows} == {state}


@pytest.mark.parametrize("facet", TASK_FACETS)
def test_a_facet_counts_what_its_value_leaves(library: Library, facet: str) -> None:
    for value, count in ask(library, "nông thôn mới").answer.facets[facet][:3]:
        assert ask(library, "nông thôn mới", filters={facet: (value,)}).answer.total == count


def test_tasks_are_sorted_by_deadline_when_asked(library: Library) -> None:
    days = [row.last_day or "9" for row in ask(library, "nông thôn mới", sort="deadline").rows]
    assert days == sorted(days)


def test_pages_hold_every_task_once(library: Library) -> None:
    seen: list[str] = []
    cursor: str | None = None
    while True:
        request = TaskRequest(words="nhiệm vụ sở tài chính", size=3, cursor=cursor)
        answer = library.index.search_tasks(request, EVERYTHING, TODAY)
        seen += [hit.id for hit in answer.hits]
        cursor = answer.next
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == answer.total


WORDS = [
    "nhiệm vụ",
    "sở",
    "xây dựng",
    "nào",
    "phối hợp",
    "quá hạn",
    "trước 30/6",
    "ocop",
    "1719",
    '"',
    "-",
    "hằng tuần",
    "ai",
]
REQUESTS = st.builds(
    TaskRequest,
    words=st.one_of(st.text(max_size=40), st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)),
    sort=st.sampled_from(["relevance", "deadline", "newest", "?"]),
    size=st.integers(-5, 500),
    cursor=st.one_of(st.none(), st.text(max_size=8)),
    filters=st.dictionaries(
        st.sampled_from([*TASK_FACETS, "state", "lạ"]),
        st.lists(st.sampled_from([*TASK_STATES, "MTQG-NTM", "x"]), max_size=2).map(tuple),
        max_size=2,
    ),
)


@settings(max_examples=150, deadline=None)
@given(REQUESTS, st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2090, 12, 31)))
def test_any_request_has_an_answer(library: Library, asked: TaskRequest, today: dt.date) -> None:
    answer = library.index.search_tasks(asked, EVERYTHING, today)
    assert answer.total >= len(answer.hits)
