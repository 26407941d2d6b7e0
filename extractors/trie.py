"""A trie over words: the longest entry of a lexicon that begins at a row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from corpus.text import fold
from extractors.tokens import Tokens, keys_of

T = TypeVar("T")

_END = ""


class Trie(Generic[T]):
    """Entries under their words. Texts without marks are looked up in a second tree without marks."""

    def __init__(self, entries: Iterable[tuple[str, T]], *, plain_words: bool = False) -> None:
        """`plain_words`: single words are looked up without marks too (else only longer entries and capitals)."""
        self._marked: dict[str, object] = {}
        self._plain: dict[str, object] = {}
        for form, value in entries:
            keys = keys_of(form)
            self._add(self._marked, keys, value)
            if plain_words or len(keys) > 1 or form.isupper():
                self._add(self._plain, [fold(key) for key in keys], value)

    @property
    def firsts(self) -> frozenset[str]:
        """The words that some entry begins with."""
        return frozenset(self._marked) | frozenset(self._plain)

    def longest(self, tokens: Tokens, row: int, *, over_lines: bool = False) -> tuple[int, T] | None:
        """The row after the longest entry at `row`, and its value; `over_lines`: it may run over a line end."""
        node, found = self._plain if tokens.plain else self._marked, None
        keys, first = tokens.keys, row
        while (below := node.get(keys[row])) and keys[row] and (row == first or over_lines or tokens.joined(row)):
            node = below  # type: ignore[assignment]
            row += 1
            if _END in node:
                found = (row, node[_END])
        return found  # type: ignore[return-value]

    @staticmethod
    def _add(node: dict[str, object], keys: list[str], value: T) -> None:
        for key in keys:
            node = node.setdefault(key, {})  # type: ignore[assignment]
        node.setdefault(_END, value)
