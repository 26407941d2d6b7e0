"""What a query asks of tasks: a body and its part, a topic, programmes, a deadline, a recurrence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from index.search.cues import cues, found_at
from index.search.programmes import programmes_in, project
from index.search.task_question import TaskQuestion
from index.search.tidy import tidied, tidied_tokens
from index.search.tokens import Token, tokens_of
from index.search.understand import Understood, understand

Run = tuple[Token, ...]

_HEADS = frozenset({"so", "phong", "ban", "bo", "huyen", "xa"})
"""Words that begin the names of one sort of bodies; "cơ quan nào" and "đơn vị nào" mean any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TasksAsked:
    """A query as a question about tasks.

    `question` is empty and `plain` holds where the query does not ask for tasks: then `topic` are its words. `bodies`
    of a plain query are named among the words; that of a question is no topic. `role` is the part of the bodies that
    are wanted to answer ("sở nào phối hợp …"), `head` the folded word that their names have, if one is said.
    """

    said: Understood
    question: TaskQuestion
    plain: bool
    bodies: tuple[Run, ...] = ()
    topic: tuple[Run, ...] = ()
    programmes: tuple[str, ...] = ()
    head: str = ""

    @property
    def scored(self) -> tuple[Run, ...]:
        """The words to look for, without those of the bodies."""
        named = {token for body in self.bodies for token in body}
        runs = (tuple(token for token in run if token not in named) for run in self.said.words)
        return tuple(run for run in runs if run)

    @property
    def role(self) -> str:
        """The part that is asked for: lead, cooperating or report-to; empty where tasks themselves are wanted."""
        if self.plain or self.question.given or self.question.recurrence:
            return self.question.role
        return self.question.role or "lead"


def tasks_asked(words: str, today: dt.date) -> TasksAsked:
    """The question of any query."""
    said = understand(words, today=today)
    question = said.tasks
    if question is None and _is_only_tasks(words):
        return TasksAsked(said=Understood(), question=TaskQuestion(given=True, state=_state(words)), plain=False)
    if question is None:
        topic, programmes = _without_programmes(said.words, tuple(tidied_tokens(tidied(words))))
        return TasksAsked(
            said=said, question=TaskQuestion(), plain=True, bodies=said.bodies, topic=topic, programmes=programmes
        )
    topic = (tuple(tokens_of(question.topic)),) if question.topic else ()
    return TasksAsked(
        said=said,
        question=question,
        plain=False,
        bodies=(question.body_words,) if question.body_words else (),
        topic=topic,
        programmes=(question.programme,) if question.programme else (),
        head=_head(words),
    )


def _is_only_tasks(words: str) -> bool:
    """Whether a query says nothing but that tasks are wanted: "nhiệm vụ"."""
    tokens = tidied_tokens(tidied(words))
    return any(cue.meaning == "tasks" and len(cue.words) == len(tokens) for cue in found_at(cues(), tokens, 0))


def _state(words: str) -> str:
    """The state that stands in the words: overdue or due-soon; empty for none."""
    tokens = tidied_tokens(tidied(words))
    found = (cue.meaning for at in range(len(tokens)) for cue in found_at(cues(), tokens, at))
    return next((meaning for meaning in found if meaning in ("overdue", "due-soon")), "")


def _head(words: str) -> str:
    """What sort of body is asked for: "so" of "sở nào phối hợp ocop"; empty for any."""
    tokens = tidied_tokens(tidied(words))
    asking = (next(found_at(cues(), tokens, at), None) for at in range(len(tokens)))
    cue = next((cue for cue in asking if cue and cue.meaning == "who"), None)
    word = cue.words[0].folded if cue and len(cue.words) > 1 else ""
    return word if word in _HEADS else ""


def _without_programmes(runs: Sequence[Run], query: Run) -> tuple[tuple[Run, ...], tuple[str, ...]]:
    """The runs of a query without the first programme that they name, and its codes."""
    for n, run in enumerate(runs):
        found = next(programmes_in(run, query), None)
        if found:
            codes, named = found
            left = [at for at in range(len(run)) if at not in named]
            part = project(codes, run, left)
            codes, left = ((part[0],), [at for at in left if at not in part[1]]) if part else (codes, left)
            rest = tuple(run[at] for at in left)
            return (*runs[:n], *((rest,) if rest else ()), *runs[n + 1 :]), codes
    return tuple(runs), ()
