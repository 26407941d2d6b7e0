"""What the templates are given: passages, facets, groups, bars."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from api.found import Found
from api.http.schemas.register import ProgrammeOut
from api.http.service.search import Shown
from api.page.environment import environment
from api.page.view.document import targets_of
from api.page.view.histogram import histogram_of, month_label
from api.page.view.programme import bars, tree, years
from api.page.view.results import member_label, results_of
from api.page.view.tasks import UNKNOWN, grouped, sentence_pieces
from corpus.model import Span
from corpus.model.search import SearchAnswer, SearchHit, Snippet
from index.store import DocumentRow, Member, Members, TaskBody, TaskState
from tests.api.test_export import row


def document(identity: str, issued_on: str = "", paper: str | None = None) -> DocumentRow:
    import datetime as dt

    values: dict[str, Any] = dict.fromkeys(("number", "kind", "issuer", "title", "signer", "signer_role"), "")
    at = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
    return DocumentRow(
        id=identity, version=1, issued_on=issued_on, source="a.txt", media_type="text/plain", size=1, sha256="0",
        status="ok", added_at=at, changed_at=at, paper=paper, **values,
    )  # fmt: skip


def test_a_number_is_lit_as_a_whole_and_leads_to_its_place() -> None:
    snippet = Snippet(100, "Số 45/KH-BCĐ ngày", ((3, 5), (6, 8), (9, 12)))
    answer = SearchAnswer(1, (SearchHit("d", 1.0, (snippet,)),))
    passage = results_of(answer, [Shown(answer.hits[0], document("d"), Members())], {}).items[0].passages[0]
    assert passage.pieces == (("Số ", False), ("45/KH-BCĐ", True), (" ngày", False))
    assert passage.place == "/van-ban/d?vi-tri=103-112#vi-tri"


def test_a_facet_that_is_chosen_can_be_given_up_though_nothing_is_found() -> None:
    results = results_of(SearchAnswer(0), [], {"q": ("x",), "loai": ("ke-hoach",), "tiep": ("5",), "tu": ("21",)})
    choice = results.facets[0].choices[0]
    assert (choice.label, choice.count, choice.chosen, choice.place) == ("Kế hoạch", 0, True, "/?q=x")
    assert [chip.place for chip in results.chips] == ["/?q=x"]


def test_the_next_page_says_where_it_begins() -> None:
    shown = [Shown(SearchHit("d", 1), document("d"), Members())]
    results = results_of(SearchAnswer(30, next="c"), shown, {"tu": ("21",)})
    assert (results.first, results.last, results.next) == (21, 21, "/?tu=22&tiep=c")


def test_a_month_is_a_bar_that_narrows_to_it_and_gives_it_up_again() -> None:
    found = histogram_of([("2022-03", 4), ("2022-05", 1)], {"q": ("x",), "thang": ("2022-05",), "tiep": ("c",)})
    assert found
    assert [(bar.label, bar.count, bar.height) for bar in found.bars] == [
        ("tháng 3/2022", 4, 40),
        ("tháng 4/2022", 0, 0),
        ("tháng 5/2022", 1, 10),
    ]
    assert [bar.place for bar in found.bars] == ["/?q=x&thang=2022-03", "", "/?q=x"]
    assert [bar.chosen for bar in found.bars] == [False, False, True]


def test_many_months_are_shown_by_year_and_one_is_not_shown() -> None:
    found = histogram_of([("2019-03", 1), ("2019-12", 2), ("2022-05", 300)], {})
    assert found
    assert found.unit == "năm"
    assert [(bar.label, bar.count, bar.place) for bar in found.bars] == [
        ("năm 2019", 3, "/?nam=2019"),
        ("năm 2020", 0, ""),
        ("năm 2021", 0, ""),
        ("năm 2022", 300, "/?nam=2022"),
    ]
    assert found.bars[0].height == 2, "a bar that can be hit, however small its share"
    assert histogram_of([("2022-05", 3)], {}) is None
    assert len(histogram_of([("1930-01", 1), ("2025-01", 1)], {}).bars) == 30  # type: ignore[union-attr]


def test_an_address_with_a_month_that_is_none_is_shown_as_it_is() -> None:
    assert histogram_of([], {"thang": ("2022-13", "x", "")}) is None
    assert (month_label("2022-03"), month_label("abc")) == ("tháng 3/2022", "abc")
    results = results_of(SearchAnswer(0), [], {"thang": ("2022-03",)})
    assert [(chip.label, chip.place) for chip in results.chips] == [("Tháng 3/2022", "/")]


MEMBERS = [
    (Member(id="1", number="", kind="quy-che", title="", source="a", role="attached"), "quy chế kèm theo"),
    (Member(id="1", number="", kind="", title="", source="a", role="attached"), "văn bản kèm theo"),
    (Member(id="1", number="5/QĐ", kind="quyet-dinh", title="", source="a", role="main"), "quyết định 5/QĐ"),
    (Member(id="1", number="5/QĐ", kind="quyet-dinh", title="", source="a", role="rescan"), "bản quét"),
]


@pytest.mark.parametrize(("member", "words"), MEMBERS)
def test_a_member_is_named_by_what_it_is_to_the_hit(member: Member, words: str) -> None:
    assert member_label(member) == words


def test_a_task_stands_under_each_of_its_bodies() -> None:
    both = row(bodies=(TaskBody(name="Sở A", role="joint"), TaskBody(name="Sở B", role="joint")))
    groups = grouped([both, row(bodies=())], "co-quan")
    assert [(group.name, len(group.tasks)) for group in groups] == [("Sở A", 1), ("Sở B", 1), (UNKNOWN, 1)]
    assert [len(group.tasks) for group in grouped([both, both], "")] == [2]


def test_the_action_is_marked_in_its_sentence() -> None:
    task = row("rà soát", start=10, end=17, sentence="Sở A rà soát.", sentence_start=5)
    assert sentence_pieces(task) == ("Sở A ", "rà soát", ".")
    assert sentence_pieces(row("x", start=90, end=91, sentence="Sở A.", sentence_start=5)) == ("Sở A.", "", "")


def test_bars_put_the_overdue_first_and_fill_the_longest() -> None:
    late = row(bodies=(TaskBody(name="Sở A", role="lead"),), state=TaskState.OVERDUE)
    easy = row(bodies=(TaskBody(name="Sở B", role="lead"),), state=TaskState.OPEN)
    made = bars([easy, easy, late])
    assert [(bar.name, bar.total) for bar in made] == [("Sở A", 1), ("Sở B", 2)]
    assert [(piece.left, piece.width) for bar in made for piece in bar.pieces] == [(0.0, 50.0), (0.0, 100.0)]


def test_a_time_line_has_one_entry_for_a_paper() -> None:
    rows = [
        document("b", "2024-05-01", "p"),
        document("a", "2024-05-01", "p"),
        document("c", "2023-01-01"),
        document("d"),
    ]
    assert [(year.name, [r.id for r in year.rows]) for year in years(rows)] == [
        ("2024", ["b"]),
        ("2023", ["c"]),
        ("", ["d"]),
    ]


def test_components_hang_below_their_programme() -> None:
    def programme(code: str, parent: str | None) -> ProgrammeOut:
        return ProgrammeOut(code=code, name=code, parent=parent, documents=0, tasks=0, overdue=0, latest="")

    branches = tree([programme("A", None), programme("A/1", "A"), programme("B", None)])
    assert [(b.programme.code, [c.programme.code for c in b.components]) for b in branches] == [
        ("A", ["A/1"]),
        ("B", []),
    ]


def test_a_target_stands_beside_the_task_whose_action_holds_it() -> None:
    def quantity(identity: str, start: int, end: int) -> Found:
        return Found(identity, "quantities", Span(start, end), "11/19", "11/19 tiêu chí", "quantity.share", 1.0)

    inside, outside = quantity("q1", 12, 16), quantity("q2", 40, 44)
    first, second = row("đạt 11/19 tiêu chí", start=10, end=30), row("báo cáo", start=31, end=38)
    second = replace(second, id="t2")
    assert targets_of([first, second], [inside, outside]) == {first.id: (inside,), "t2": ()}


CALLED = [
    ({"number": "5/UBND", "kind": ""}, "5/UBND", "numbered, of no known kind"),
    ({"number": "5/QĐ-UBND", "kind": "quyet-dinh"}, "5/QĐ-UBND", "numbered"),
    ({"kind": "quyet-dinh"}, "Quyết định", "without a number"),
    ({}, "a.txt", "neither"),
]


@pytest.mark.parametrize(("values", "words", "why"), CALLED)
def test_a_paper_is_called_by_its_number_else_its_kind_else_its_file(
    values: dict[str, Any], words: str, why: str
) -> None:
    template = environment().from_string('{% import "parts.html" as parts %}{{ parts.called(row) }}')
    assert template.render(row=replace(document("1"), **values)) == words, why
