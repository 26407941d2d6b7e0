"""Tables of phrases in classes agree with the code that asks for them."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import corpus.vocabulary
import extractors
from corpus.errors import VocabularyError
from corpus.vocabulary import rows
from corpus.vocabulary.classes import classes
from extractors.tasks.phrases import TABLES

_EXTRACTORS = Path(extractors.__file__).parent
_TASKS = tuple(sorted((_EXTRACTORS / "tasks").rglob("*.py")))
_AGENCIES = tuple(sorted((_EXTRACTORS / "agencies").rglob("*.py")))
_NAMES = tuple(_EXTRACTORS / f"{name}.py" for name in ("places", "persons", "people", "numbered"))
_READERS = {**dict.fromkeys(TABLES, _TASKS), "agency_words": _AGENCIES, "name_words": _NAMES}
"""Who reads which table."""

_LONGEST_LIST = 4  # words that may stand in code, where they belong to the logic of one function


def _described(table: str) -> list[str]:
    text = (Path(corpus.vocabulary.__file__).parent / f"{table}.tsv").read_text(encoding="utf-8")
    return re.findall(r"^#   ([a-z-]+): .", text, re.M)


@pytest.mark.parametrize("table", _READERS)
def test_a_table_says_what_each_of_its_classes_is_for(table: str) -> None:
    assert sorted(_described(table)) == sorted(classes(table))


@pytest.mark.parametrize("table", _READERS)
def test_each_class_is_asked_for(table: str) -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in _READERS[table])
    assert {name for name in classes(table) if f'"{name}"' not in code} == set()


@pytest.mark.parametrize("table", _READERS)
def test_a_phrase_stands_once_in_a_class(table: str) -> None:
    lines = [(row["phrase"], name) for row in rows(table) for name in row["class"].split()]
    assert [line for line in lines if line[0] != " ".join(line[0].split())] == []
    assert [twice for twice, count in Counter(lines).items() if count > 1] == []


def test_words_of_tasks_are_small() -> None:
    assert [row["phrase"] for table in TABLES for row in rows(table) if row["phrase"] != row["phrase"].lower()] == []


def test_each_class_of_words_of_tasks_stands_in_one_table() -> None:
    everywhere = Counter(name for table in TABLES for name in classes(table))
    assert set(everywhere.values()) == {1}


def test_a_class_that_no_table_holds_is_refused() -> None:
    with pytest.raises(VocabularyError, match="no-such-class"):
        _ = classes(*TABLES)["no-such-class"]


def _lists_in(files: Iterable[Path]) -> Iterator[tuple[str, list[str]]]:
    """Sets, tuples, lists and dictionaries that hold Vietnamese, each with its words."""
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            held = getattr(node, "keys" if isinstance(node, ast.Dict) else "elts", [])
            strings = [n.value for n in held if isinstance(n, ast.Constant) and isinstance(n.value, str)]
            written = [s for s in strings if re.search(r"[^\W\d_]", s)]
            yield path.name, written if any(not s.isascii() for s in written) else []


def test_lists_of_words_stand_in_the_tables() -> None:
    long = [(name, words) for name, words in _lists_in((*_TASKS, *_AGENCIES, *_NAMES)) if len(words) > _LONGEST_LIST]
    assert long == []
