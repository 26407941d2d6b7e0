"""Lists of documents, tasks, programmes and agencies: filters, order, pages, and states for the day of asking."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from corpus.errors import DataError, NotFound
from corpus.model import TaskKind
from index.store import DocumentFilter, Store, TaskFilter, TaskState
from tests.index.making import NOON, Paper, Work, opened, put

SXD, STC = "Sở Xây dựng", "Sở Tài chính"
PAPERS = (
    Paper(
        number="1/KH-UBND", issuer="Ủy ban nhân dân tỉnh Trà Vinh", day="2026-01-10", kind="ke-hoach",
        title="Xây dựng nông thôn mới", signer="Trần Văn Nam", programmes=("MTQG-NTM",), agencies=(SXD, STC),
        tasks=(
            Work("rà soát quy hoạch", SXD, (STC,), "2026-06-14", programmes=("MTQG-NTM",)),
            Work("trình dự toán", STC, (), "2026-06-15", programmes=("MTQG-NTM",)),
            Work("lập danh mục", SXD, (), "2026-06-21"),
            Work("thẩm định hồ sơ", SXD, (), "2026-06-22"),
            Work("tuyên truyền thường xuyên", STC),
            Work("chịu trách nhiệm thi hành", SXD, kind=TaskKind.ENFORCEMENT),
        ),
    ),
    Paper(
        number="2/QĐ-UBND", issuer="Ủy ban nhân dân tỉnh An Giang", day="2025-03-01", title="Giao dự toán",
        signer="Lê Thị Hoa", agencies=(STC,), tasks=(Work("phân bổ vốn", STC, (), "2025-12-31", TaskKind.REPORTING),),
    ),
    Paper(title="Họp sơ kết", kind="tin-bai", programmes=("MTQG-NTM", "MTQG-GNBV")),
)  # fmt: skip


@pytest.fixture
def filled(store: Store) -> Store:
    for paper in PAPERS:
        put(store, paper)
    return store


def titles(store: Store, where: DocumentFilter, sort: str = "newest") -> list[str]:
    return [row.title for row in store.documents(where, sort=sort).items]


NTM, GIAO, HOP = (paper.title for paper in PAPERS)


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (DocumentFilter(), [NTM, GIAO, HOP]),
        (DocumentFilter(kinds=("ke-hoach", "tin-bai")), [NTM, HOP]),
        (DocumentFilter(issuers=("Ủy ban nhân dân tỉnh An Giang",)), [GIAO]),
        (DocumentFilter(years=("2025", "2026"), signers=("Lê Thị Hoa",)), [GIAO]),
        (DocumentFilter(programmes=("MTQG-GNBV",)), [HOP]),
        (DocumentFilter(words="NONG thon"), [NTM]),
        (DocumentFilter(words="1/kh"), [NTM]),
        (DocumentFilter(words="100%"), []),
        (DocumentFilter(issued_from="2025-03-01", issued_to="2025-12-31"), [GIAO]),
        (DocumentFilter(issued_to="2025-12-31"), [GIAO]),
        (DocumentFilter(statuses=("partial",)), []),
    ],
)
def test_documents_are_narrowed(filled: Store, where: DocumentFilter, expected: list[str]) -> None:
    assert titles(filled, where) == expected


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("newest", [NTM, GIAO, HOP]),
        ("oldest", [GIAO, NTM, HOP]),
        ("number", [HOP, NTM, GIAO]),
        ("issuer", [HOP, GIAO, NTM]),
    ],
)
def test_documents_are_sorted(filled: Store, sort: str, expected: list[str]) -> None:
    assert titles(filled, DocumentFilter(), sort) == expected


def test_the_last_added_come_first_when_sorted_so(tmp_path: Path) -> None:
    for minute, paper in enumerate(PAPERS):
        with opened(tmp_path, NOON + dt.timedelta(minutes=minute)) as store:
            put(store, paper)
    with opened(tmp_path) as store:
        assert titles(store, DocumentFilter(), "added") == [HOP, GIAO, NTM]


def actions(store: Store, where: TaskFilter | None = None, sort: str = "deadline") -> list[str]:
    return [task.action for task in store.tasks(where, sort=sort).items]


@pytest.mark.parametrize(
    ("where", "expected", "why"),
    [
        (TaskFilter(agencies=("so xay dung",)), ["rà soát quy hoạch", "lập danh mục", "thẩm định hồ sơ"], "no marks"),
        (TaskFilter(agencies=("Tài chính",), roles=("cooperating",)), ["rà soát quy hoạch"], "by role"),
        (TaskFilter(roles=("cooperating",)), ["rà soát quy hoạch"], "any body in the role"),
        (TaskFilter(programmes=("MTQG-NTM",)), ["rà soát quy hoạch", "trình dự toán"], "by programme"),
        (TaskFilter(kinds=("reporting",)), ["phân bổ vốn"], "by kind"),
        (TaskFilter(kinds=("enforcement",)), ["chịu trách nhiệm thi hành"], "closing clauses when asked for"),
        (TaskFilter(words="DANH muc"), ["lập danh mục"], "words without marks"),
        (TaskFilter(due_from="2026-06-15", due_to="2026-06-21"), ["trình dự toán", "lập danh mục"], "both ends"),
        (TaskFilter(due_to="2026-06-14"), ["phân bổ vốn", "rà soát quy hoạch"], "open below"),
        (TaskFilter(states=(TaskState.OVERDUE,)), ["phân bổ vốn", "rà soát quy hoạch"], "the last day is over"),
        (TaskFilter(states=(TaskState.DUE_SOON,)), ["trình dự toán", "lập danh mục"], "today is not too late"),
        (TaskFilter(states=(TaskState.OPEN,)), ["thẩm định hồ sơ"], "more than a week"),
        (TaskFilter(states=(TaskState.UNDATED,)), ["tuyên truyền thường xuyên"], "no day"),
        (TaskFilter(issued_from="2026-01-01", words="vốn"), [], "of other documents"),
        (TaskFilter(confidence=1.5), [], "nothing is that sure"),
    ],
)
def test_tasks_are_narrowed(filled: Store, where: TaskFilter, expected: list[str], why: str) -> None:
    assert actions(filled, where) == expected


def test_a_state_in_a_row_is_the_state_it_is_found_by(filled: Store) -> None:
    for state in TaskState:
        assert {task.state for task in filled.tasks(TaskFilter(states=(state,))).items} == {state}


def test_today_is_the_day_in_vietnam_and_overdue_is_computed_when_asked(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        put(store, PAPERS[0])
    overdue = TaskFilter(states=(TaskState.OVERDUE,))
    evening = dt.datetime(2026, 6, 14, 16, 59, tzinfo=dt.UTC)
    with opened(tmp_path, evening) as store:
        assert actions(store, overdue) == []
    with opened(tmp_path, evening + dt.timedelta(minutes=1)) as store:
        assert actions(store, overdue) == ["rà soát quy hoạch"]
        assert store.counts().overdue == 1


def test_tasks_of_a_document_come_in_printed_order(filled: Store) -> None:
    document = filled.documents(DocumentFilter(kinds=("ke-hoach",))).items[0].id
    found = actions(filled, TaskFilter(documents=(document,), enforcement=True), "document")
    assert found == [work.action for work in PAPERS[0].tasks]


def test_a_task_row_shows_its_bodies_and_its_document(filled: Store) -> None:
    task = filled.tasks(TaskFilter(words="quy hoạch")).items[0]
    assert (task.assignees, task.cooperating, task.report_to) == ((SXD,), (STC,), ())
    assert (task.document_number, task.document_title) == ("1/KH-UBND", NTM)
    assert filled.task(task.id) == task
    with pytest.raises(NotFound):
        filled.task("không có")


@pytest.mark.parametrize("size", [1, 2, 3, 100])
@pytest.mark.parametrize("sort", ["deadline", "newest", "oldest", "document"])
def test_pages_hold_every_task_once_in_order(filled: Store, size: int, sort: str) -> None:
    whole = [task.id for task in filled.tasks(sort=sort, size=100).items]
    seen: list[str] = []
    cursor = None
    while True:
        page = filled.tasks(sort=sort, size=size, cursor=cursor)
        assert page.total == len(whole)
        seen += [task.id for task in page.items]
        cursor = page.next
        if cursor is None:
            break
    assert seen == whole


def test_a_page_goes_on_where_it_stopped_when_documents_arrive_meanwhile(store: Store) -> None:
    for n in range(4):
        put(store, Paper(number=f"{n}/QĐ-UBND", day=f"2025-01-0{n + 1}", title=f"số {n}"))
    first = store.documents(size=2)
    put(store, Paper(number="9/QĐ-UBND", day="2025-02-01", title="mới"))
    second = store.documents(size=2, cursor=first.next)
    assert [row.title for row in (*first.items, *second.items)] == ["số 3", "số 2", "số 1", "số 0"]


@pytest.mark.parametrize("cursor", ["x", "không", "WzFd", "bnVsbA", "W251bGwsIHRydWVd"])
def test_a_cursor_that_is_none_is_refused(filled: Store, cursor: str) -> None:
    with pytest.raises(DataError):
        filled.documents(cursor=cursor)


@pytest.mark.parametrize("call", ["documents", "tasks"])
def test_an_unknown_order_is_refused(filled: Store, call: str) -> None:
    with pytest.raises(DataError, match="lung tung"):
        getattr(filled, call)(sort="lung tung")


def test_programmes_have_their_documents_and_tasks(filled: Store) -> None:
    rows = {row.code: (row.documents, row.tasks, row.overdue, row.latest) for row in filled.programmes()}
    assert rows == {"MTQG-NTM": (2, 2, 1, "2026-01-10"), "MTQG-GNBV": (1, 0, 0, "")}


def test_agencies_have_what_they_issued_and_what_they_have_to_do(filled: Store) -> None:
    page = filled.agencies()
    rows = {row.name: (row.issued, row.documents, row.tasks, row.cooperating, row.overdue) for row in page.items}
    assert rows == {
        SXD: (0, 1, 3, 0, 1),
        STC: (0, 2, 3, 1, 1),
        "Ủy ban nhân dân tỉnh Trà Vinh": (1, 1, 0, 0, 0),
        "Ủy ban nhân dân tỉnh An Giang": (1, 1, 0, 0, 0),
    }
    assert page.total == 4
    assert [row.name for row in filled.agencies("tra vinh").items] == ["Ủy ban nhân dân tỉnh Trà Vinh"]


def test_the_figures_of_the_store_add_up(filled: Store) -> None:
    counts = filled.counts()
    assert (counts.documents, counts.papers, counts.files, counts.tasks, counts.overdue) == (3, 2, 3, 6, 2)
    assert counts.facts == sum(row.facts for row in filled.documents().items)
    assert counts.outbox == 3
