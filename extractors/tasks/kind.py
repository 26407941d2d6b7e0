"""What kind of task an action is: a thing to do, a report, an exhortation, or the closing duty to carry out."""

from __future__ import annotations

import re

from corpus.model import TaskKind
from extractors.tasks.draft import Draft
from extractors.tasks.phrases import members, phrase_at
from extractors.tasks.words import Words

# "chịu trách nhiệm thi hành Quyết định này", "biết, thực hiện", "nghiêm túc triển khai thực hiện Chỉ thị này".
_ENFORCED = re.compile(
    r"""^(?:phối\ hợp\ với\ [^.;]{3,60}?\ )?(?:(?:chịu\ trách\ nhiệm|tổ\ chức|nghiêm\ túc|khẩn\ trương)\ )*
      (?:thi\ hành|triển\ khai|thực\ hiện)(?:(?!\ (?:hướng\ dẫn|kiểm\ tra|đôn\ đốc|giám\ sát)\ )[^.;]){0,60}\ này\W*$
    | ^(?:được\ )?biết\b
    | ^(?:(?:nghiêm\ túc|khẩn\ trương|quan\ tâm|chỉ\ đạo|tổ\ chức|triển\ khai|thực\ hiện|nghiêm|và|,)\ ?)+\W*$
    | (?:thực\ hiện|triển\ khai)[^.;]{0,40}nội\ dung\ (?:chỉ\ đạo\ |trên|nêu\ trên)
    | ^chịu\ trách\ nhiệm\ (?:toàn\ diện\ )?về\ (?:nội\ dung|tính|việc)""",
    re.X,
)
_THINGS_SAID = {"phản", "kiến"}
"""First words of what is a thing right behind another verb: "xử lý phản ánh, kiến nghị của người dân"."""


def kind_of(draft: Draft, text: str) -> TaskKind:
    """The kind of a draft's action; `text` is the canonical text."""
    said = " ".join(draft.action.of(text).lower().split())
    if _ENFORCED.search(said):
        return TaskKind.ENFORCEMENT
    verb = main_verb(draft.words, draft.first, draft.after)
    if reports(draft.words, verb, draft.after) or said.startswith("kết quả "):
        return TaskKind.REPORTING
    if exhorts(draft.words, draft.first, verb, draft.after):
        return TaskKind.HORTATORY
    return TaskKind.CONCRETE


def main_verb(words: Words, first: int, after: int) -> int:
    """Where the verb stands that says what is done; the first verb where there is no other."""
    found = work_verb(words, first, after)
    verb = _past_adverbs(words, first, after) if found is None else found
    return _past_time(words, verb, after)


def _past_time(words: Words, at: int, after: int) -> int:
    """The verb behind a time that opens the action: "định kỳ trước ngày 05 hằng tháng, gửi báo cáo …"."""
    if words[at].low not in members("opening-time"):
        return at
    return next((i for i in range(at + 1, after) if phrase_at(words, i, after, "act", "report")), at)


def work_verb(words: Words, first: int, after: int) -> int | None:
    """The verb past adverbs and "chủ trì, phối hợp với …"; None where only these stand there."""
    here = led = _past_adverbs(words, first, after)
    while led < after and (words[led].low == "," or words[led].low in members("leading")):
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
        if here > at and words[here].low in _THINGS_SAID and words[here - 1].low not in {",", "và"}:
            return False
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
