"""The tables of words that lay work on somebody agree with what reads them."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import corpus.vocabulary
import extractors.tasks
from corpus.errors import VocabularyError
from corpus.vocabulary import rows
from extractors.tasks.phrases import TABLES, members

_CODE = sorted(Path(extractors.tasks.__file__).parent.rglob("*.py"))
_LONGEST_LIST = 4  # words that may stand in code, where they belong to the logic of one function


def _described(table: str) -> list[str]:
    text = (Path(corpus.vocabulary.__file__).parent / f"{table}.tsv").read_text(encoding="utf-8")
    return re.findall(r"^#   ([a-z-]+): .", text, re.M)


def _classes(table: str) -> set[str]:
    return {name for row in rows(table) for name in row["class"].split()}


@pytest.mark.parametrize("table", TABLES)
def test_a_table_says_what_each_of_its_classes_is_for(table: str) -> None:
    assert sorted(_described(table)) == sorted(_classes(table))


def test_each_class_stands_in_one_table() -> None:
    everywhere = [name for table in TABLES for name in _classes(table)]
    assert sorted(everywhere) == sorted(set(everywhere))


def test_each_class_is_asked_for() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in _CODE)
    assert {name for table in TABLES for name in _classes(table) if f'"{name}"' not in code} == set()


def test_a_class_that_no_table_holds_is_refused() -> None:
    with pytest.raises(VocabularyError, match="no-such-class"):
        members("no-such-class")


def test_phrases_are_small_and_their_classes_named_once() -> None:
    lines = [(table, row["phrase"], row["class"]) for table in TABLES for row in rows(table)]
    assert [line for line in lines if line[1] != " ".join(line[1].lower().split())] == []
    named = Counter((phrase, name) for _, phrase, classes in lines for name in classes.split())
    assert [twice for twice, count in named.items() if count > 1] == []


def _lists_in_code() -> Iterator[tuple[str, list[str]]]:
    """Sets, tuples and lists in the code of tasks that hold Vietnamese, each with its words."""
    for path in _CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Set | ast.Tuple | ast.List):
                strings = [n.value for n in node.elts if isinstance(n, ast.Constant) and isinstance(n.value, str)]
                written = [s for s in strings if re.search(r"[^\W\d_]", s)]
                yield path.name, written if any(not s.isascii() for s in written) else []


def test_lists_of_words_stand_in_the_tables() -> None:
    assert [(name, words) for name, words in _lists_in_code() if len(words) > _LONGEST_LIST] == []
