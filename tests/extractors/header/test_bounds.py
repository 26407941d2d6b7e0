"""What a header field may hold."""

from __future__ import annotations

from tests.reading import facts_of


def test_a_first_line_without_end_gives_a_title_of_bounded_length() -> None:
    title = facts_of("Ủy ban " * 20_000).header.title
    assert title is not None
    assert 100 < len(title.value) <= 600
