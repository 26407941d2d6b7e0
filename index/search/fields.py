"""From an entry to the records of the index: tokens joined by spaces, the same for every backend.

| field of a document | tokens |
|---|---|
| `number` | the document's own number |
| `cited`, `relation` | the numbers it mentions; the same with their relation before them |
| `title`, `issuer`, `signer`, `bodies`, `text` | folded words, abbreviations written out |
| `title_x`, `text_x` | words with their marks |
| `title_b`, `issuer_b`, `signer_b`, `bodies_b`, `text_b` | folded bigrams |
| `initials` | three neighbouring first letters, in order |
| `starts` | beginnings of the words of number, title, issuer and signer (`index.search.starts`) |

`bodies` are those that the document gives work to, their whole names graded by the number of their tasks. A task has
`action`, `lead`, `cooperating`, `report` (folded words and bigrams; of a body also its whole name as one token),
`action_x`, and of its document `number` (and its kind), `signer` and `document` (title and issuer).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b

from corpus.model.search import FACETS, TASK_FACETS, SearchEntry, TaskEntry
from index.search.abbreviations import in_full, initials
from index.search.number_tokens import number_tokens, relation_tokens
from index.search.record import Change, Record, Shape, joined, values_of
from index.search.starts import starts_of
from index.search.tokens import bigrams, forms_of

SCHEMA_VERSION = 6
"""Raised when fields or analysis change: an index of another version is filled anew."""

CHECKABLE = frozenset({"concrete", "reporting"})
"""Kinds of tasks that somebody can be held to."""

GRADES = (1, 2, 3, 5, 8)
"""Numbers of tasks from which on a document says more of a body's work."""

NEVER = 99991231
"""The last day of a task without one."""

DOCUMENTS = Shape(
    name="documents",
    texts=(
        "number", "cited", "relation", "title", "title_x", "title_b", "issuer", "issuer_b", "signer", "signer_b",
        "bodies", "bodies_b", "text", "text_x", "text_b", "initials", "starts",
    ),
    facets=(*FACETS, "month"),
    numbers=("issued", "group"),
    ordered=frozenset({"initials", "text", "text_x", "title", "title_x", "issuer"}),
)  # fmt: skip
TASKS = Shape(
    name="tasks",
    texts=(
        "action", "action_x", "action_b", "lead", "lead_b", "cooperating", "cooperating_b", "report", "report_b",
        "number", "signer", "signer_b", "document", "document_b",
    ),
    facets=(*TASK_FACETS, "document"),
    numbers=("due", "issued"),
)  # fmt: skip


def change_of(entry: SearchEntry) -> Change:
    """The entry as backends take it."""
    if entry.deleted:
        return Change(id=entry.id, version=entry.version)
    own = _tokens_of_owner(entry) if entry.tasks else {}
    tasks = tuple(_task_record(task, entry, own) for task in entry.tasks)
    return Change(id=entry.id, version=entry.version, record=_document_record(entry), tasks=tasks)


def group_of(family: str) -> int:
    """The family as a number that every backend can group by: 48 bits."""
    return int.from_bytes(blake2b(family.encode(), digest_size=6).digest())


def _document_record(entry: SearchEntry) -> Record:
    year = entry.issued_on[:4]
    tokens = {"number": number_tokens(entry.number, year=year, kind=entry.kind)} | _cited(entry)
    for name, value in (("title", entry.title), ("issuer", entry.issuer), ("signer", entry.signer)):
        tokens |= _words(name, value, exact=name == "title")
    tokens |= _names("bodies", entry.assignees)
    tokens["bodies"] += _graded(entry)
    tokens |= _words("text", entry.text, exact=True)
    tokens["initials"] = initials(tokens["text"])
    tokens["starts"] = starts_of(entry)
    facets = {
        "kind": values_of(entry.kind),
        "issuer": values_of(entry.issuer),
        "level": values_of(entry.level),
        "year": values_of(year),
        "programme": values_of(*entry.programmes),
        "signer": values_of(entry.signer),
        "validity": values_of(entry.validity),
        "month": values_of(entry.issued_on[:7]),
    }
    return Record(
        id=entry.id,
        version=entry.version,
        texts={name: joined(found) for name, found in tokens.items()},
        facets=facets,
        numbers={"issued": _day(entry.issued_on), "group": group_of(entry.family or entry.id)},
        stored=entry.text,
    )


def _tokens_of_owner(entry: SearchEntry) -> dict[str, list[str]]:
    """What its tasks have of a document."""
    number = number_tokens(entry.number, year=entry.issued_on[:4], kind=entry.kind)
    named = _words("document", f"{entry.title}\n{entry.issuer}", exact=False)
    return named | _words("signer", entry.signer, exact=False) | {"number": [*number, *filter(None, (entry.kind,))]}


def _task_record(task: TaskEntry, entry: SearchEntry, own: dict[str, list[str]]) -> Record:
    tokens = own | _words("action", f"{task.action} {task.section}", exact=True)
    for role, bodies in (("lead", task.leads), ("cooperating", task.cooperating), ("report", task.report_to)):
        tokens |= _bodies(role, bodies)
    facets = {
        "kind": values_of(task.kind),
        "lead": values_of(*task.leads),
        "cooperating": values_of(*task.cooperating),
        "programme": values_of(*task.programmes),
        "recurrence": values_of(task.recurrence),
        "document": (entry.id,),
    }
    return Record(
        id=task.id,
        version=entry.version,
        texts={name: joined(found) for name, found in tokens.items()},
        facets=facets,
        numbers={"due": _day(task.last_day) or NEVER, "issued": _day(entry.issued_on)},
        stored=entry.id,
    )


def _day(day: str) -> int:
    """The day as YYYYMMDD, 0 for none."""
    return int(day.replace("-", "") or 0)


def _words(name: str, text: str, *, exact: bool) -> dict[str, list[str]]:
    forms = forms_of(text)
    folded = in_full([folded for _, folded in forms])
    words = {name: folded, f"{name}_b": bigrams(folded)}
    return words | ({f"{name}_x": [exactly for exactly, _ in forms]} if exact else {})


def _names(name: str, bodies: tuple[str, ...]) -> dict[str, list[str]]:
    words = [_name_in_full(body) for body in bodies]
    return {name: [w for body in words for w in body], f"{name}_b": [b for body in words for b in bigrams(body)]}


def _bodies(role: str, bodies: tuple[str, ...]) -> dict[str, list[str]]:
    """Names as words and bigrams, and each as a whole."""
    found = _names(role, bodies)
    return found | {role: [*found[role], *(whole_name(_name_in_full(body)) for body in bodies)]}


def _graded(entry: SearchEntry) -> Iterator[str]:
    """The name of each body as a whole, once for each grade that the number of its tasks reaches; duties in general
    ("phát huy tinh thần trách nhiệm") do not count."""
    named = (body for task in entry.tasks if task.kind in CHECKABLE for body in task.leads)
    counted = Counter(whole_name(_name_in_full(body)) for body in named)
    return (graded_name(name, grade) for name, count in counted.items() for grade in GRADES if grade <= count)


def graded_name(name: str, grade: int) -> str:
    """The token of a body that a document gives at least so many tasks."""
    return f"{name}*{grade}"


def whole_name(words: Sequence[str]) -> str:
    """Folded words of a name as one token, which tells "Sở Xây dựng" from "các Sở quản lý công trình xây dựng"."""
    return "+".join(words)


@lru_cache(maxsize=20_000)
def _name_in_full(name: str) -> list[str]:
    """Folded words of the name of a body; many documents name the same ones."""
    return in_full([folded for _, folded in forms_of(name)])


def _cited(entry: SearchEntry) -> dict[str, list[str]]:
    plain: list[str] = []
    related: list[str] = []
    for cited in entry.cited:
        tokens = number_tokens(cited.number, year=cited.year, kind=cited.kind)
        plain.extend(tokens)
        related.extend(relation_tokens(cited.relation, tokens))
    return {"cited": plain, "relation": related}
