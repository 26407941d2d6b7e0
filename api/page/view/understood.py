"""What a query was understood to say, in words for the one who typed it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import dropwhile

from api.labels import label
from api.page.environment import address
from api.wording import day
from corpus.text import fold
from index.search.tokens import tokens_of
from index.search.understand import Understood, understand
from index.search.wanted import unglued

_LEADING = frozenset({"qua", "han", "cua", "cho", "giao"})  # folded words before the name of the agency


@dataclass(frozen=True, slots=True)
class Reading:
    """The parts of a query that are more than words; `tasks` is the address of the tasks that it asks for."""

    parts: tuple[str, ...]
    tasks: str = ""


def reading_of(words: str) -> Reading:
    understood = understand(words)
    said = (
        _kind(understood),
        _numbers(words, understood),
        _days(understood),
        _relation(understood),
        _signer(understood),
    )
    return Reading(tuple(part for part in said if part), _tasks(words, understood))


def _kind(understood: Understood) -> str:
    return f"loại văn bản: {label('kind', understood.kind)}" if understood.kind else ""


def _numbers(words: str, understood: Understood) -> str:
    """The numbers as they were typed, with the kind or the year that belongs to them."""
    tokens = unglued(list(tokens_of(words)))
    typed = [words[tokens[n.used[0]].start : tokens[n.used[-1]].end] for n in understood.numbers]
    return f"số, ký hiệu: {', '.join(typed)}" if typed else ""


def _days(understood: Understood) -> str:
    days = understood.days
    if days is None:
        return ""
    first, last = (day(f"{at // 10000:04}-{at // 100 % 100:02}-{at % 100:02}") for at in (days.first, days.last))
    said = "ban hành" if days.firm else "ưu tiên ban hành"
    if days.first < 19000101:
        return f"{said} đến {last}"
    if days.last > 29991231:
        return f"{said} từ {first}"
    return f"{said} ngày {first}" if first == last else f"{said} từ {first} đến {last}"


def _relation(understood: Understood) -> str:
    return f"quan hệ: {label('relation', understood.relation)}" if understood.relation else ""


def _signer(understood: Understood) -> str:
    return "người ký" if understood.signer else ""


def _tasks(words: str, understood: Understood) -> str:
    """The list of tasks when the query asks for work: of the agency that the other words name, if any."""
    if not understood.tasks:
        return ""
    named = [token for run in understood.words for token in run]
    agency = " ".join(token.exact for token in dropwhile(lambda token: token.folded in _LEADING, named))
    late = "qua-han" if "qua han" in fold(words) else None
    return address("/nhiem-vu", co_quan=agency or None, tinh_trang=late)
