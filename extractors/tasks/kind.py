"""What kind of task an action is: a thing to do, a report, an exhortation, or the closing duty to carry out."""

from __future__ import annotations

import re

from corpus.model import TaskKind
from extractors.tasks.draft import Draft
from extractors.tasks.phrases import phrase_at
from extractors.tasks.words import Words

# "chịu trách nhiệm thi hành Quyết định này", "biết, thực hiện", "nghiêm túc triển khai thực hiện Chỉ thị này".
_ENFORCED = re.compile(
    r"""^(?:phối\ hợp\ với\ [^.;]{3,60}?\ )?(?:(?:chịu\ trách\ nhiệm|tổ\ chức|nghiêm\ túc|khẩn\ trương)\ )*
      (?:thi\ hành|triển\ khai|thực\ hiện)[^.;]{0,60}\ này\W*$
    | ^(?:được\ )?biết\b
    | ^(?:(?:nghiêm\ túc|khẩn\ trương|quan\ tâm|chỉ\ đạo|tổ\ chức|triển\ khai|thực\ hiện|nghiêm|và|,)\ ?)+\W*$
    | (?:thực\ hiện|triển\ khai)[^.;]{0,40}nội\ dung\ (?:chỉ\ đạo\ |trên|nêu\ trên)
    | ^chịu\ trách\ nhiệm\ (?:toàn\ diện\ )?về\ (?:nội\ dung|tính|việc)""",
    re.X,
)
_LEADING = {"chủ", "trì", "phối", "hợp", "chặt", "chẽ", ",", "và"}


def kind_of(draft: Draft, text: str) -> TaskKind:
    """The kind of a draft's action; `text` is the canonical text."""
    said = " ".join(draft.action.of(text).lower().split())
    if _ENFORCED.search(said):
        return TaskKind.ENFORCEMENT
    verb = main_verb(draft.words, draft.first, draft.after)
    if reports(draft.words, verb, draft.after):
        return TaskKind.REPORTING
    if exhorts(draft.words, draft.first, verb, draft.after):
        return TaskKind.HORTATORY
    return TaskKind.CONCRETE


def main_verb(words: Words, first: int, after: int) -> int:
    """Where the verb stands that says what is done; the first verb where there is no other."""
    found = work_verb(words, first, after)
    return _past_adverbs(words, first, after) if found is None else found


def work_verb(words: Words, first: int, after: int) -> int | None:
    """The verb past adverbs and "chủ trì, phối hợp với …"; None where only these stand there."""
    here = led = _past_adverbs(words, first, after)
    while led < after and words[led].low in _LEADING:
        led += 1
    if led == here or (led < after and words[led - 1].low == "hợp" and phrase_at(words, led, after, "act", "report")):
        return led if led < after else None
    return next((at for at in range(led, after) if _verb_after_bodies(words, at, after)), None)


def _verb_after_bodies(words: Words, at: int, after: int) -> bool:
    return (
        words[at].body < 0
        and words[at - 1].low not in {"được", "có", "trình"}
        and bool(phrase_at(words, at, after, "act", "report", "keep", "secure", "start"))
    )


def _past_adverbs(words: Words, at: int, after: int) -> int:
    while (step := phrase_at(words, at, after, "adverb")) and not phrase_at(words, at, after, "spirit"):
        at += step
    return at


def reports(words: Words, at: int, after: int) -> bool:
    """Whether the run of verbs at `at` ends in a report: "báo cáo", "tổng hợp, trình", "nghiên cứu, báo cáo".

    "Xây dựng, trình …" delivers what was made, "rà soát, đề xuất …" what was found.
    """
    here = at
    while here < after:
        told = _report_starts(words, here, after)
        if told is not None:
            return told and (here == at or words[here].low not in {"trình", "đề"})
        step = phrase_at(words, here, after, "act", "adverb")
        if not step and words[here].low not in {",", "và"}:
            return False
        here += step or 1
    return False


def _report_starts(words: Words, at: int, after: int) -> bool | None:
    """Whether the verb of report here makes a report; None when there is no such verb."""
    if not phrase_at(words, at, after, "report"):
        return None
    word = words[at].low
    if word == "tổng":
        return _then_reports(words, at, after)
    if word in {"đề", "kiến"} and at + 2 < after:
        told = words[at + 2]
        return told.body >= 0 or told.low == "báo" or bool(phrase_at(words, at + 2, after, "authority"))
    return True if word in {"báo", "trình", "phản", "gửi"} else None


def _then_reports(words: Words, at: int, after: int) -> bool:
    return any(words[i].low in {"báo", "trình"} and phrase_at(words, i, after, "report") for i in range(at, after))


def exhorts(words: Words, first: int, verb: int, after: int) -> bool:
    """Whether attitude and effort are asked for, not a thing to deliver."""
    return bool(phrase_at(words, first, after, "effort") or phrase_at(words, verb, after, "effort"))
