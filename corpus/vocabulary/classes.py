"""Tables of phrases in classes (columns phrase and class); what each class is for stands at the top of its table."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from corpus.errors import VocabularyError
from corpus.vocabulary.table import rows


class Classes(dict[str, frozenset[str]]):
    """From the name of a class to its phrases; a name that no table holds is refused."""

    def __missing__(self, name: str) -> frozenset[str]:
        raise VocabularyError(f"Không bảng từ vựng nào có lớp “{name}”.")


@cache
def classes(*tables: str) -> Classes:
    """The classes of some tables, read once."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in (row for table in tables for row in rows(table)):
        for name in row["class"].split():
            found[name].add(row["phrase"])
    return Classes({name: frozenset(phrases) for name, phrases in found.items()})
