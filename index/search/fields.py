"""From an entry to the fields of the index: tokens joined by spaces, the same for every backend.

| field | tokens |
|---|---|
| `number` | the document's own number |
| `cited`, `relation` | the numbers it mentions; the same with their relation before them |
| `title`, `issuer`, `signer`, `bodies`, `text` | folded words, abbreviations written out |
| `title_x`, `text_x` | words with their marks |
| `title_b`, `issuer_b`, `signer_b`, `bodies_b`, `text_b` | folded bigrams |
| `initials` | three neighbouring first letters, in order |

`bodies` are those that the document gives work to.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.model.search import SearchEntry
from index.search.abbreviations import initials, written_out
from index.search.number_tokens import number_tokens, relation_tokens
from index.search.tokens import bigrams, tokens_of

SCHEMA_VERSION = 2
"""Raised when fields or analysis change: an index of another version is filled anew."""

TEXT_FIELDS = (
    "number", "cited", "relation", "title", "title_x", "title_b", "issuer", "issuer_b", "signer", "signer_b", "bodies",
    "bodies_b", "text", "text_x", "text_b", "initials",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fields:
    """An entry as a backend stores it: tokens by field, facet values by facet, the day as a number (0: none)."""

    tokens: dict[str, str]
    facets: dict[str, tuple[str, ...]]
    issued: int


def entry_fields(entry: SearchEntry) -> Fields:
    """All fields of an entry."""
    year = entry.issued_on[:4]
    tokens = {"number": number_tokens(entry.number, year=year, kind=entry.kind)} | _cited(entry)
    for name, value in (("title", entry.title), ("issuer", entry.issuer), ("signer", entry.signer)):
        tokens |= _words(name, value, exact=name == "title")
    tokens |= _bodies(entry.assignees)
    tokens |= _words("text", entry.text, exact=True)
    tokens["initials"] = initials(tokens["text"])
    facets = {
        "kind": _present(entry.kind),
        "issuer": _present(entry.issuer),
        "year": _present(year),
        "programme": entry.programmes,
        "signer": _present(entry.signer),
    }
    joined = {name: " ".join(found) for name, found in tokens.items()}
    return Fields(joined, facets, int(entry.issued_on.replace("-", "") or 0))


def _words(name: str, text: str, *, exact: bool) -> dict[str, list[str]]:
    tokens = list(tokens_of(text))
    folded = written_out(tokens)
    words = {name: folded, f"{name}_b": bigrams(folded)}
    return words | ({f"{name}_x": [token.exact for token in tokens]} if exact else {})


def _bodies(names: tuple[str, ...]) -> dict[str, list[str]]:
    words = [written_out(list(tokens_of(name))) for name in names]
    return {"bodies": [w for name in words for w in name], "bodies_b": [b for name in words for b in bigrams(name)]}


def _cited(entry: SearchEntry) -> dict[str, list[str]]:
    plain: list[str] = []
    related: list[str] = []
    for cited in entry.cited:
        tokens = number_tokens(cited.number, year=cited.year, kind=cited.kind)
        plain.extend(tokens)
        related.extend(relation_tokens(cited.relation, tokens))
    return {"cited": plain, "relation": related}


def _present(value: str) -> tuple[str, ...]:
    return (value,) if value else ()
