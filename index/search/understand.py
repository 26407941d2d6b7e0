"""What a query says: numbers, days, kinds, relations, signers, bodies, programmes, tasks; the rest are words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.search.abbreviations import spelt
from index.search.bodies import find_bodies
from index.search.cues import Cue, cues, found_at, kind_at, kind_names
from index.search.dates import find_days
from index.search.day_range import EARLIEST, DayRange
from index.search.draft import Draft
from index.search.expression import Asked, Expression, Verbatim, parsed
from index.search.number_lists import listed
from index.search.off_calendar import off_calendar, turned_told
from index.search.parts import Part
from index.search.programmes import defined_by, programme_figures, programmes_in, project
from index.search.relative_days import relative_finders
from index.search.short_bodies import with_codes
from index.search.signers import ends_title, name_after, name_before, signed_clause, spare_title
from index.search.symbols import symbols_in
from index.search.task_question import TaskQuestion, task_question
from index.search.through_time import other_names_told
from index.search.tidy import LONGEST, LONGEST_WORD, MOST_TOKENS, has_long_word, is_cut, tidied, tidied_tokens
from index.search.tokens import Token
from index.search.wanted import WantedNumber, find_numbers, unglued
from index.search.years import find_years, lone_year_told

_SAME = {"work": "tasks", "duty": "tasks"}
"""Meanings of cues that say the same as another once they fit."""

RELATIONS = ("can-cu", "trien-khai", "thay-the", "sua-doi", "khac")


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """A query in parts. `words` are runs of tokens to look for; those that must stand verbatim are among them.

    `kind` is the slug of the kind whose name opens the query; its words, `kind_words`, are looked for in titles only.
    `bodies` are names of bodies among the words, `sent` of those it is sent to, `programmes` codes of those that the
    words name; `tasks` the question about tasks, if any. `symbols` are those of numbers without figures ("kh-bcd"),
    whose words are read as kind and issuer too. `parts` are the conditions with their places in the tidied query,
    `notes` what could not be read, `reasons` why other names are looked for.
    """

    words: tuple[tuple[Token, ...], ...] = ()
    numbers: tuple[WantedNumber, ...] = ()
    symbols: tuple[str, ...] = ()
    days: tuple[DayRange, ...] = ()
    kind: str = ""
    kind_words: tuple[Token, ...] = ()
    relation: str = ""
    signer: bool = False
    tasks: TaskQuestion | None = None
    bodies: tuple[tuple[Token, ...], ...] = ()
    sent: tuple[tuple[Token, ...], ...] = ()
    programmes: tuple[str, ...] = ()
    verbatim: tuple[Verbatim, ...] = ()
    asked: tuple[Asked, ...] = ()
    parts: tuple[Part, ...] = ()
    notes: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


def understand(query: str, *, today: dt.date | None = None) -> Understood:
    """The parts of any query; days that depend on the day of asking are understood where `today` is told."""
    expression = parsed(tidied(query), today)
    draft = _draft(expression.rest)
    numbers, days, notes = _numbers_and_days(draft, today)
    symbols = tuple(symbols_in(draft.text, draft.tokens, draft.free))
    said = _cues(draft, numbers)
    signer = _signer(draft, said)
    kind = _kind(draft, said, has_number=bool(numbers))
    days = _firm(draft, days, is_all=not (numbers or kind))
    tasks = task_question(draft, days, given=said.get("tasks", ()))
    days = _issued(days, tasks)
    bodies = _bodies(draft, tasks)
    programmes = _programmes(draft)
    for one in days:
        draft.tell_days(one)
    words = _words(draft, expression)
    return Understood(
        words=words,
        numbers=tuple(numbers),
        symbols=symbols,
        days=days,
        kind=kind,
        kind_words=tuple(draft.tokens[at] for at in said.get("kind", ())),
        relation=next((meaning for meaning in said if meaning in RELATIONS), ""),
        signer=signer,
        tasks=tasks,
        bodies=bodies,
        sent=_sent(draft),
        programmes=programmes,
        verbatim=tuple(expression.verbatim),
        asked=tuple(expression.asked),
        parts=tuple(sorted((*draft.parts, *expression.parts), key=lambda part: part.places[0])),
        notes=(*expression.notes, *notes, *_unread(query)),
        reasons=other_names_told([word for run in words for word, _ in spelt(run)]),
    )


def _words(draft: Draft, expression: Expression) -> tuple[tuple[Token, ...], ...]:
    """The runs of free words, then those that must stand verbatim."""
    runs = (tuple(draft.tokens[run.start : run.stop]) for run in draft.runs())
    return (*runs, *(one.words for one in expression.verbatim if not one.out))


def _draft(rest: str) -> Draft:
    tokens = with_codes(unglued(tidied_tokens(rest)))
    return Draft(rest, tokens, [True] * len(tokens))


def _numbers_and_days(
    draft: Draft, today: dt.date | None
) -> tuple[list[WantedNumber], tuple[DayRange, ...], tuple[str, ...]]:
    """Numbers of documents, days, and notes of what is neither; a year beside them is a hint when the document was
    issued."""
    said = find_days(draft.text, relative_finders(today), today)
    days = tuple(one for one in said if not _is_aim(one, today))
    for one in days:
        if not one.kept:
            draft.take(draft.within(one))
    odd = off_calendar(draft.text, days)
    words = {at for one in odd for at in draft.between(one.start, one.end)}
    numbers = _numbers(draft, words)
    used = words.union(at for number in numbers for at in number.used)
    years = [one for one in find_years(draft.text) if used.isdisjoint(draft.within(one)) and one.is_apart(said)]
    notes = tuple(
        dict.fromkeys((*(one.note for one in odd), *turned_told(draft.text, days), *lone_year_told(draft.text)))
    )
    return numbers, tuple(sorted((*days, *years), key=lambda one: one.start)), notes


def _is_aim(days: DayRange, today: dt.date | None) -> bool:
    """Whether a day is one until which something is aimed at, not issued: "đến năm 2030", asked in 2026."""
    return today is not None and days.first == EARLIEST and days.last // 10000 > today.year + 1


def _numbers(draft: Draft, words: set[int]) -> list[WantedNumber]:
    """The numbers whose tokens are free and not mere words; they are free no more."""
    found = find_numbers(draft.text, draft.tokens)
    found = [n for n in found if words.isdisjoint(n.used) and all(draft.free[at] for at in n.used)]
    found = listed(draft.text, draft.tokens, [_meant(draft, number) for number in found])
    for number in found:
        draft.take(number.used)
        draft.tell("number", number.used)
        if number.programmes:
            draft.tell("programme", number.used, value=" ".join(number.programmes))
    return found


def _meant(draft: Draft, number: WantedNumber) -> WantedNumber:
    """The number with its programmes, which their names may say too ("đề án 06"). The kind in "chương trình 1719" is
    not that of the document that defines it."""
    tokens = [draft.tokens[at] for at in number.used]
    named = tuple(code for codes, at in programmes_in(tokens) for code in codes if len(at) == len(tokens))
    is_programme = [token.folded for token in tokens[:2]] == ["chuong", "trinh"]
    parts = number.parts[1:] if is_programme and number.number in programme_figures() else number.parts
    return replace(number, parts=parts, programmes=defined_by(number.number, parts) or named)


def _cues(draft: Draft, numbers: Sequence[WantedNumber]) -> dict[str, list[int]]:
    """Meanings of the cues with their tokens, free no more; a cue that is the whole query is looked for as words."""
    allowed = {"ask", "question", "signer", "tasks", "work", "duty"} | (set(RELATIONS) if numbers else set())
    bodies = find_bodies(draft.tokens)
    cited = {number.used.start for number in numbers}
    said: dict[str, list[int]] = {}
    clause = signed_clause(draft.tokens, draft.free)
    if clause:
        draft.take(at for at in clause[0] if at not in clause[1])
        draft.tell("signer", clause[0], value=_typed(draft, clause[1]))
        said["signed"] = list(clause[0])
    at = 0
    while at < len(draft.tokens):
        found = found_at(cues(), draft.tokens, at)
        cue = next((c for c in found if _fits(c, draft, at, allowed, cited) and _is_beside(c, at, bodies)), None)
        if cue:
            said.setdefault(_SAME.get(cue.meaning, cue.meaning), []).extend(range(at, at + len(cue.words)))
            draft.take(range(at, at + len(cue.words)))
        at += len(cue.words) if cue else 1
    for meaning in RELATIONS:
        draft.tell("relation", said.get(meaning, ()), value=meaning)
    return said


def _fits(cue: Cue, draft: Draft, at: int, allowed: set[str], cited: set[int]) -> bool:
    """Whether a phrase is meant as a cue here: it is neither the whole query nor the beginning of a kind's name."""
    end = at + len(cue.words)
    if cue.meaning not in allowed or not all(draft.free[at:end]) or len(cue.words) == len(draft.tokens):
        return False
    if cue.meaning in RELATIONS and end in cited:
        return True
    if any(len(kind.words) > len(cue.words) for kind in found_at(kind_names(), draft.tokens, at)):
        return False
    signed = cue.meaning == "signer" and any(found_at(kind_names(), draft.tokens, end))
    return _is_placed(cue, opens=not any(draft.free[:at]), ends=signed or not any(draft.free[end:]))


def _is_beside(cue: Cue, at: int, bodies: Sequence[range]) -> bool:
    """Whether words for work stand before a body that has it, or after one: "việc sở y tế phải làm"."""
    if cue.meaning == "work":
        return any(place.start == at + len(cue.words) for place in bodies)
    return cue.meaning != "duty" or any(place.stop == at for place in bodies)


def _is_placed(cue: Cue, *, opens: bool, ends: bool) -> bool:
    """Words of a question stand anywhere, as those of a duty behind a body; those of tasks open a query, "ký" ends it,
    all others do either."""
    if cue.meaning in ("question", "duty"):
        return True
    if cue.meaning in ("tasks", "work"):
        return opens
    return ends or (opens and (cue.meaning != "signer" or len(cue.words) > 1))


def _typed(draft: Draft, at: range) -> str:
    return draft.text[draft.tokens[at[0]].start : draft.tokens[at[-1]].end] if at else ""


def _signer(draft: Draft, said: dict[str, list[int]]) -> bool:
    """Whether the query says who signed; the name stays among the words."""
    if "signed" in said:
        return True
    cue = said.get("signer")
    if not cue:
        return False
    name = _signed_name(draft, cue)
    if name:
        draft.tell("signer", sorted({*cue, *name}), value=_typed(draft, name))
        draft.take(spare_title(draft.tokens, name))
    return True


def _signed_name(draft: Draft, cue: Sequence[int]) -> range:
    """The name behind the words for signing, unless a kind stands there ("… ký công văn"); else that before them."""
    runs = draft.runs()
    before = next((run for run in reversed(runs) if run.stop == cue[-1] or run.stop == cue[0]), None)
    behind = (run for run in runs if run.start == cue[-1] + 1 or run.start - 1 in cue)
    after = next((run for run in behind if not (before and kind_at(draft.tokens, run.start))), None)
    return name_after(draft.tokens, after) if after else name_before(draft.tokens, before) if before else range(0)


def _kind(draft: Draft, said: dict[str, list[int]], *, has_number: bool) -> str:
    """The kind whose name opens the words that are left, or follows "ký"; beside a number only where a relation follows
    it."""
    first = _kind_place(draft, said)
    kind = kind_at(draft.tokens, first)
    if kind is None:
        return ""
    at = list(range(first, first + len(kind.words)))
    if _is_label(draft, at) or any(cue.meaning == "subject" for cue in found_at(cues(), draft.tokens, first)):
        return ""
    relation = next((said[meaning][0] for meaning in RELATIONS if meaning in said), -1)
    if not all(draft.free[n] for n in at) or (has_number and relation != at[-1] + 1):
        return ""
    said["kind"] = at
    draft.take(at)
    draft.tell("kind", at, value=kind.meaning)
    return kind.meaning


def _kind_place(draft: Draft, said: dict[str, list[int]]) -> int:
    """Where the name of a kind may stand: behind "ký" if one does, else at the first free word."""
    behind = (at + 1 for at in said.get("signer", ()) if kind_at(draft.tokens, at + 1))
    return next(behind, next((at for at, is_free in enumerate(draft.free) if is_free), len(draft.tokens)))


def _is_label(draft: Draft, at: Sequence[int]) -> bool:
    """Whether the words are those before a figure that is no number: "dự án 2"."""
    figure = draft.tokens[at[-1] + 1].folded if at[-1] + 1 < len(draft.tokens) else ""
    labels = (cue for cue in found_at(cues(), draft.tokens, at[0]) if cue.meaning == "label")
    return figure.isdigit() and any(len(cue.words) == len(at) for cue in labels)


def _firm(draft: Draft, days: tuple[DayRange, ...], *, is_all: bool) -> tuple[DayRange, ...]:
    """Days that are all there is are no hint: "quý 3/2024"; nor is a year besides a kind: "quyết định năm 2023"."""
    if is_all and not any(draft.free):
        return tuple(replace(one, firm=True) for one in days)
    kept = [one for one in days if one.kept]
    left = [at for at, is_free in enumerate(draft.free) if is_free]
    if len(kept) != 1 or left != draft.within(kept[0]) or not _is_of_issue(draft, left, is_all=is_all):
        return days
    draft.take(left)
    return tuple(replace(one, firm=True, kept=False) if one.kept else one for one in days)


def _is_of_issue(draft: Draft, period: Sequence[int], *, is_all: bool) -> bool:
    """Whether documents of just this period are meant: a report on a month or half a year is issued after it."""
    months = [at for at in period if draft.tokens[at].folded in ("thang", "quy")]
    return not months or (is_all and months[0] == period[0])


def _issued(days: tuple[DayRange, ...], tasks: TaskQuestion | None) -> tuple[DayRange, ...]:
    """The days when documents were issued: none of those when work must be done."""
    if tasks and (tasks.due_first or tasks.due_last):
        return tuple(one for one in days if one.kept)
    return days


def _bodies(draft: Draft, tasks: TaskQuestion | None) -> tuple[tuple[Token, ...], ...]:
    """Bodies among the free words that may have issued what is looked for: none that work is given to."""
    if tasks and tasks.given:
        return ()
    found = [place for place in find_bodies(draft.tokens) if _may_issue(draft, place)]
    for place in found:
        draft.tell("issuer", place)
    return tuple(tuple(draft.tokens[place.start : place.stop]) for place in found)


def _sent(draft: Draft) -> tuple[tuple[Token, ...], ...]:
    """Bodies that follow "gửi"."""
    found = (place for place in find_bodies(draft.tokens) if place.start and all(draft.free[at] for at in place))
    sent = (place for place in found if draft.tokens[place.start - 1].folded == "gui")
    return tuple(tuple(draft.tokens[place.start : place.stop]) for place in sent)


def _may_issue(draft: Draft, place: range) -> bool:
    """Whether a body is free and neither the one a document is sent to, that of a signer, nor the end of a title."""
    start, end = draft.tokens[place.start].start, draft.tokens[place.stop - 1].end
    if not all(draft.free[at] for at in place) or (place.start and draft.tokens[place.start - 1].folded == "gui"):
        return False
    if ends_title(draft.tokens, place) or _is_object(draft.tokens, place.start):
        return False
    signed = (inside for part in draft.parts if part.says == "signer" for inside in part.places)
    return not any(first <= start and end <= last for first, last in signed)


def _is_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether words stand before this place that make a body the one that something is done to: "thăm", "giao cho"."""
    objects = (cue for cue in cues() if cue.meaning == "object")
    return any(at >= len(cue.words) and cue.begins(tokens, at - len(cue.words)) for cue in objects)


def _programmes(draft: Draft) -> tuple[str, ...]:
    """Note the programmes that the free words name, and the project of one of them; their codes."""
    codes: list[str] = []
    for run in draft.runs():
        for named, at in programmes_in(draft.tokens[run.start : run.stop], draft.tokens):
            draft.tell("programme", [run.start + n for n in at], value=" ".join(named))
            codes += named
    free = [at for at, is_free in enumerate(draft.free) if is_free]
    part = project(codes, draft.tokens, free)
    if part:
        draft.tell("programme", part[1], value=part[0])
        codes.append(part[0])
    return tuple(dict.fromkeys(codes))


def _unread(query: str) -> tuple[str, ...]:
    """What to tell of a query that is not read, or not to its end."""
    if is_cut(query):
        return (f"Câu tìm quá dài: chỉ dùng {MOST_TOKENS} từ và {LONGEST} ký tự đầu.",)
    if has_long_word(query):
        return (f"Có từ dài hơn {LONGEST_WORD} ký tự: chỉ dùng {LONGEST_WORD} ký tự đầu của từ đó.",)
    if query.strip() and not any(c.isalnum() for c in query):
        return ("Câu tìm không có chữ hay số nào nên không thu hẹp được kết quả.",)
    return ()
