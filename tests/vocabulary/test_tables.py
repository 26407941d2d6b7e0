"""The tables of names say only what their readers understand."""

from __future__ import annotations

import pytest

from corpus.vocabulary import rows
from extractors.agencies.lexicon import ambiguous, heads
from extractors.agencies.parts import RULES
from extractors.tokens import tokens_of

COLUMNS = {
    "agencies": {"id", "name", "kind", "level", "parent", "since", "until", "successors", "mark", "variants"},
    "heads": {"name", "class", "kind", "level", "bare", "variants"},
    "fields": {"name", "heads", "variants"},
    "objects": {"name"},
    "collectives": {"name", "part"},
    "name_stops": {"name", "ends"},
    "abbreviations": {"form", "full", "mark"},
    "short_forms": {"form", "full", "mark"},
    "ambiguous": {"form", "full", "next", "before", "unless"},
    "provinces": {"id", "name", "kind", "since", "until", "successors", "variants", "mark"},
    "levels": {"name", "level", "full"},
    "leader_titles": {"name", "rank", "variants"},
    "honorifics": {"name", "strength"},
    "family_names": {"name", "weight"},
    "namesakes": {"name"},
    "compounds": {"first", "second", "at"},
    "name_verbs": {"name"},
    "scanned_words": {"words", "keep"},
}


@pytest.mark.parametrize(("table", "columns"), COLUMNS.items())
def test_tables_have_their_columns_filled(table: str, columns: set[str]) -> None:
    lines = rows(table)
    assert {frozenset(line) for line in lines} == {frozenset(columns)}
    first = next(iter(lines[0]))
    assert [line for line in lines if not line[first] or line[first] != line[first].strip()] == []


def test_every_head_has_a_rule() -> None:
    assert {row["class"] for row in rows("heads")} <= set(RULES)


def test_closed_columns_hold_known_words() -> None:
    levels = {"", "central", "province", "district", "commune", "village"}
    assert {row["level"] for row in (*rows("heads"), *rows("agencies"))} <= levels
    assert {
        row["mark"] for row in (*rows("agencies"), *rows("provinces"), *rows("abbreviations"), *rows("short_forms"))
    } <= {"V", "M", "S"}
    assert {row["at"] for row in rows("compounds")} <= {"first", "second", "both"}
    assert {row["ends"] for row in rows("name_stops")} == {"yes", "no"}
    assert {row["weight"] for row in rows("family_names")} == {"1", "2", "3"}


def test_no_word_both_ends_a_name_and_does_not() -> None:
    both = {row["name"] for row in rows("name_stops") if row["ends"] == "yes"}
    assert both & {row["name"] for row in rows("name_stops") if row["ends"] == "no"} == set()


@pytest.mark.parametrize("name", [row["name"] for row in (*rows("agencies"), *rows("heads"))])
def test_every_name_is_found_as_itself(name: str) -> None:
    tokens = tokens_of(name)
    found = heads().longest(tokens, 0)
    assert found is not None
    assert (found[0], found[1].name) == (tokens.count, name)


def test_meanings_of_ambiguous_abbreviations_are_bodies_or_heads() -> None:
    known = {row["name"] for row in (*rows("agencies"), *rows("heads"))}
    full = {meaning.full for meanings in ambiguous().values() for meaning in meanings}
    assert full - known == {"Ban Chấp hành", "Ban Bí thư", "Hội đồng thẩm định"} - known
