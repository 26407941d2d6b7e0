"""A figure behind a kind: first a year, and a number where nothing was issued then."""

from __future__ import annotations

import pytest

from index.search.understand import understand
from index.search.year_or_number import as_number


@pytest.mark.parametrize(
    ("query", "expected", "why"),
    [
        ("qđ 2015", "qđ số 2015", "a year behind a kind"),
        ("quyết định 2015 về đê", "quyết định số 2015 về đê", "other words stay"),
        ("quyết định năm 2015", "", "it is told to be a year"),
        ("quyết định về đê 2015", "", "it does not stand beside the kind"),
        ("đê 2015", "", "no kind"),
        ("quyết định số 2015", "", "it is a number already"),
    ],
)
def test_a_year_behind_a_kind_may_be_a_number(query: str, expected: str, why: str) -> None:
    assert as_number(query, understand(query)) == expected, why
