"""Questions about tasks: "việc quá hạn phòng NN&PTNT", "sở nào phối hợp ocop", "nhiệm vụ hoàn thành trước 30/6"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from index.search.abbreviations import full_words
from index.search.bodies import find_bodies
from index.search.cues import Cue, cues, found_at
from index.search.day_range import EARLIEST, DayRange
from index.search.draft import Draft
from index.search.programmes import programmes_in, project
from index.search.tokens import Token

ROLES = ("lead", "cooperating", "report-to")
RECURRENCES = ("daily", "weekly", "monthly", "quarterly", "biannual", "yearly", "regular")
STATES = ("overdue", "due-soon", "due")
_NEVER = 99990000
_LEADING = ("qua", "han", "cua", "cho", "giao", "ve", "trong", "den", "toi", "tu", "do")


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskQuestion:
    """What tasks a query asks for; empty where it does not say.

    `body` is the name of the body, abbreviations in full, `body_words` as it is typed; `programme` the code of the
    programme that is named, `topic` the other words. `role`: lead, cooperating, report-to; `state`: overdue, due-soon.
    `due_first` and `due_last` bound the deadline, as YYYYMMDD (0: open); `recurrence` is a slug. `given` tells that
    work was asked for by name ("nhiệm vụ …"), not by a question.
    """

    body: str = ""
    body_words: tuple[Token, ...] = ()
    topic: str = ""
    programme: str = ""
    role: str = ""
    state: str = ""
    due_first: int = 0
    due_last: int = 0
    recurrence: str = ""
    given: bool = False


def task_question(draft: Draft, days: Sequence[DayRange], *, given: Sequence[int]) -> TaskQuestion | None:
    """The question of a query whose other parts are found; `given` are the tokens that ask for work by name."""
    said = _said(draft.tokens)
    role, recurrence = (_first(said, ROLES) if _asks(said) else ""), _first(said, RECURRENCES)
    if not (given or _asks(said) or (recurrence and "report" in said)):
        return None
    due = _deadline([one for one in days if given or one.firm], said)
    states = STATES if given else ()
    stated = _stated(draft, said, ("who", role, recurrence, *states), due).union(given)
    about = _about(draft, stated, named=bool(given))
    draft.take(at for meaning in states for at in said.get(meaning, ()))
    question = replace(about, role=role, recurrence=recurrence, given=bool(given))
    return _dated(question, due) if due else replace(question, state=_first(said, states[:2]))


def _asks(said: dict[str, list[int]]) -> bool:
    """Whether the query asks who has a part in a task: by the part, or from its first word on."""
    return "who" in said and (said["who"][0] == 0 or bool(_first(said, ROLES)))


def _about(draft: Draft, stated: set[int], *, named: bool) -> TaskQuestion:
    """Body, programme and topic; the part of the query is noted."""
    rest = [at for at in range(len(draft.tokens)) if at not in stated and draft.free[at]]
    body = _body(draft, rest) if named else []
    leading = [at for at in rest if at + 1 in body and draft.tokens[at].folded in _LEADING]
    programme, topic = _programme(draft.tokens, _topic(draft.tokens, [at for at in rest if at not in body]))
    draft.tell("tasks", sorted(stated.union(body, leading)))
    return TaskQuestion(
        body=" ".join(full_words(draft.tokens[at]) for at in body),
        body_words=tuple(draft.tokens[at] for at in body),
        topic=" ".join(draft.tokens[at].exact for at in topic),
        programme=programme,
    )


def _dated(question: TaskQuestion, due: DayRange) -> TaskQuestion:
    first, last = due.due or (due.first, due.last)
    return replace(question, due_first=first if first > EARLIEST else 0, due_last=last if last < _NEVER else 0)


def _first(said: dict[str, list[int]], meanings: Iterable[str]) -> str:
    """The first of the meanings that is said."""
    return next((meaning for meaning in meanings if meaning in said), "")


def _said(tokens: Sequence[Token]) -> dict[str, list[int]]:
    """Meanings of the cues of tasks with the places of their words; the first of each."""
    found: dict[str, list[int]] = {}
    at = 0
    while at < len(tokens):
        cue = _cue_at(tokens, at)
        if cue and cue.meaning != "question":
            found.setdefault(cue.meaning, list(range(at, at + len(cue.words))))
        at += len(cue.words) if cue else 1
    return found


def _cue_at(tokens: Sequence[Token], at: int) -> Cue | None:
    """The cue of tasks that begins here, or a longer one that asks for something else: "ai ký"."""
    here = list(found_at(cues(), tokens, at))
    if here and here[0].meaning == "question" and len(here[0].words) > 1:
        return here[0]
    return next((cue for cue in here if cue.meaning in ("who", "report", *STATES, *ROLES, *RECURRENCES)), None)


def _stated(draft: Draft, said: dict[str, list[int]], meanings: Iterable[str], due: DayRange | None) -> set[int]:
    """Tokens that state what is asked: those of the meanings and of the days."""
    places = {at for meaning in meanings for at in said.get(meaning, ())}
    return places.union(draft.within(due)) if due else places


def _deadline(days: Sequence[DayRange], said: dict[str, list[int]]) -> DayRange | None:
    """The days beside a word for work when it must be done, and no mere hint."""
    return next((one for one in days if one.firm or "due" in said or not one.kept), None)


def _body(draft: Draft, rest: Sequence[int]) -> list[int]:
    """Tokens of the body that is asked for: the first that is known, after "nhiệm vụ" else a name that begins there."""
    known = next(iter(find_bodies([draft.tokens[at] for at in rest])), None)
    if known:
        return [rest[at] for at in known]
    start = next((n for n, at in enumerate(rest) if draft.tokens[at].folded not in _LEADING), len(rest))
    named = rest[start:]
    opens = next(found_at(cues(), draft.tokens, named[0]), None) if named else None
    return list(named) if opens and opens.meaning == "body" else []


def _topic(tokens: Sequence[Token], at: Sequence[int]) -> list[int]:
    """The words without those that lead to or from them."""
    kept = [n for n, place in enumerate(at) if tokens[place].folded not in _LEADING]
    return list(at[kept[0] : kept[-1] + 1]) if kept else []


def _programme(tokens: Sequence[Token], topic: Sequence[int]) -> tuple[str, list[int]]:
    """Code of the programme that the topic names, or of its project, and the words that are left."""
    found = next(programmes_in([tokens[at] for at in topic], tokens), None)
    if found is None:
        return "", list(topic)
    codes, named = found[0], {topic[n] for n in found[1]}
    left = [at for at in topic if at not in named]
    part = project(codes, tokens, left)
    return (part[0], [at for at in left if at not in part[1]]) if part else (codes[0], left)
