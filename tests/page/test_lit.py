"""Lit text is the text, cut where facts begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.page.view.document import sought_span
from api.page.view.lit import Light, Line, Part, lit_text
from corpus.model import Block, CanonicalText, Cell, Span
from tests.reading import canonical

TEXT = "Giao Sở Nội vụ rà soát.\nHoàn thành trước ngày 30/4/2024."


def lines_of(parts: tuple[Part, ...]) -> list[Line]:
    return [line for part in parts for line in (*part.lines, *(cell for row in part.rows for cell in row))]


def words_of(parts: tuple[Part, ...]) -> str:
    return "\n".join("".join(run.text for run in line.runs) for line in lines_of(parts))


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))))
def test_whatever_is_lit_the_words_stay(pairs: list[tuple[int, int]]) -> None:
    lights = [Light(str(n), "dates", Span(min(p), max(p))) for n, p in enumerate(pairs) if p[0] != p[1]]
    parts = lit_text(canonical(TEXT), lights)
    assert words_of(parts) == TEXT
    begun = [light.id for line in lines_of(parts) for run in line.runs for light in run.begins]
    assert len(begun) == len(set(begun)), "a place is never pointed to twice"


def test_a_run_knows_all_that_covers_it() -> None:
    task, body = Light("t", "tasks", Span(0, 23), "Nhiệm vụ 1", "1"), Light("a", "agencies", Span(5, 14))
    runs = lines_of(lit_text(canonical(TEXT), [body, task]))[0].runs
    assert [(run.text, run.classes, run.ids) for run in runs] == [
        ("Giao ", "k-tasks", "t"),
        ("Sở Nội vụ", "k-tasks k-agencies", "t a"),
        (" rà soát.", "k-tasks", "t"),
    ]
    assert [light.badge for run in runs for light in run.begins] == ["1", ""]


def test_a_light_over_two_lines_is_lit_on_both_and_begins_once() -> None:
    lines = lines_of(lit_text(canonical(TEXT), [Light("t", "tasks", Span(15, 34))]))
    assert [[bool(run.lights) for run in line.runs] for line in lines] == [[False, True], [True, False]]


def test_cells_become_rows() -> None:
    text = "a\tb\nc\nd"
    blocks = (
        Block(Span(0, 1), cell=Cell(0, 0, 0)),
        Block(Span(2, 3), cell=Cell(0, 0, 1)),
        Block(Span(4, 5), cell=Cell(0, 1, 0, 2)),
        Block(Span(6, 7)),
    )
    table, paragraph = lit_text(CanonicalText(text, blocks), [])
    assert [[cell.runs[0].text for cell in row] for row in table.rows] == [["a", "b"], ["c"]]
    assert table.rows[1][0].columns == 2
    assert paragraph.lines[0].runs[0].text == "d"


def test_what_belongs_to_the_portal_is_dimmed() -> None:
    lines = lines_of(lit_text(canonical(TEXT), [], dim=(Span(24, len(TEXT)),)))
    assert [line.dim for line in lines] == [False, True]


@pytest.mark.parametrize(
    ("words", "span", "why"),
    [
        ("3-9", Span(3, 9), "a place of the text"),
        ("3-10", Span(3, 10), "up to its end"),
        ("3-11", None, "beyond its end"),
        ("9-3", None, "backwards"),
        ("3-3", None, "nothing"),
        ("-3-9", None, "a sign is no number"),
        ("x", None, "no place at all"),
        ("", None, "none asked for"),
        ("³-9", None, "a digit that is not decimal"),
    ],
)
def test_a_place_in_an_address_is_checked(words: str, span: Span | None, why: str) -> None:
    assert sought_span(words, 10) == span, why
