"""Where a comma parts two pieces of work: a new verb of duty with an object of its own."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from extractors.tasks.kind import work_verb
from extractors.tasks.onward import handed_on
from extractors.tasks.phrases import OPENERS, VERBS, find_phrase, members, phrase_at
from extractors.tasks.words import Words

_LONGEST = 300  # words of a clause in which commas are looked at
_FAR = 60  # words behind a comma that are looked at

_MARKS = {",", "“", '"', "”", "«"}  # that are no object


class Opening(StrEnum):
    """What a new piece of work opens with."""

    VERB = "verb"
    ADVERB = "adverb"
    REPORT = "report"


def parts(words: Words, first: int, after: int) -> Iterator[tuple[int, int]]:
    """The pieces of an action at words `first:after`, in order; most often one."""
    start = first
    for at in range(first + 1, after - 1):
        free = words[at].low == "," and not words[at].shielded and words[at].body < 0
        if free and at - start < _LONGEST and _parts_here(words, start, at, min(after, at + _FAR)):
            yield start, at
            start = at + 1 + _link(words, at + 1, after)
    yield start, after


def _link(words: Words, at: int, after: int) -> int:
    return phrase_at(words, at, after, "onward")


def _parts_here(words: Words, start: int, comma: int, after: int) -> bool:
    link = _link(words, comma + 1, after)
    fresh = comma + 1 + link
    if phrase_at(words, fresh, after, "modal") == 3 and words[fresh].low == "chịu":
        return comma - start >= 3 and _scope(words, start, start, comma, loose=True) is None
    if _turns(words, comma + 1, after):
        return comma - start >= 3
    if _in_pair(words, comma, after) or not _opens_work(words, fresh, after):
        return False
    if _reports(words, _after_adverbs(words, fresh, after), after):
        whole = _gathers(words, start, comma) or handed_on(words, start, comma) is not None
        return not whole and _complete(words, start, comma, Opening.REPORT)
    return _parts_verb(words, start, comma, fresh, after)


def _parts_verb(words: Words, start: int, comma: int, fresh: int, after: int) -> bool:
    """Whether a verb at `fresh`, behind a comma and what may link it, opens work beside that at `start`."""
    link, led = fresh - comma - 1, _after_adverbs(words, fresh, after) > fresh
    if not led and not link and (_ends_in_verb(words, start, comma) or _is_step(words, start, comma)):
        return False
    opening = Opening.ADVERB if led else Opening.VERB
    return _complete(words, start, comma, opening) or (bool(link) and _has_object(words, start, comma))


def _is_step(words: Words, start: int, comma: int) -> bool:
    """ "rà soát đối tượng, …": a bare verb with a noun alone is the first step of what follows."""
    verb = phrase_at(words, start, comma, *VERBS)
    return verb > 0 and comma - start - verb <= 2


def _turns(words: Words, at: int, after: int) -> bool:
    """ "đối với hồ sơ chưa hợp lệ thì hướng dẫn …": a case with an act of its own."""
    case = [w.low for w in words[at : at + 2]] in (["đối", "với"], ["trường", "hợp"])
    then = next((i for i in range(at, after) if words[i].low in {"thì", ",", ";"} and not words[i].shielded), after)
    return case and then < after and words[then].low == "thì" and bool(phrase_at(words, then + 1, after, *OPENERS))


def _ends_in_verb(words: Words, start: int, comma: int) -> bool:
    """ "… điều chỉnh, bổ sung quy hoạch …": a verb without an object before the comma is one of a pair."""
    at = next(
        (i for i in range(max(comma - 3, start + 1), comma - 1) if i + phrase_at(words, i, comma, "act") == comma), 0
    )
    names = any(i + phrase_at(words, i, at, "nounish", "scope") == at for i in range(max(at - 2, start), at))
    return bool(at) and not names and words[comma - 1].low != "triển"


def _reports(words: Words, at: int, after: int) -> bool:
    """ "báo cáo …", "tổng hợp báo cáo …", "tổng hợp, báo cáo …"."""
    step = 2 if words[at].low == "tổng" else 0
    here = at + step + (step > 0 and at + step < after and words[at + step].low == ",")
    return here < after and words[here].low in {"báo", "kết"} and bool(phrase_at(words, here, after, "report"))


def _in_pair(words: Words, comma: int, after: int) -> bool:
    """Whether the comma stands inside a set pair ("giáo dục, đào tạo")."""
    return any(phrase_at(words, at, after, "pair") > comma - at for at in range(max(comma - 2, 0), comma))


def _opens_work(words: Words, at: int, after: int) -> bool:
    """Adverbs and a verb of duty with its own object; not manner, not a target, not "hoàn thành trước …"."""
    verb = _after_adverbs(words, at, after)
    step = phrase_at(words, verb, after, *VERBS)
    led = verb > at
    if not step or (not led and phrase_at(words, at, after, "manner") >= step) or (led and _aims(words, at, verb)):
        return False
    if words[verb].low in {"trình", "gửi"} or (not led and phrase_at(words, at, after, "nominal") >= step):
        return False
    return _takes_object(words, verb, after)


def _takes_object(words: Words, verb: int, after: int) -> bool:
    """Whether an object of its own follows the verb, not a limit, a second thing for the object before, or a comma."""
    behind = _after_verbs(words, verb, after)
    if behind + 1 >= after or _joins(words, verb, behind):
        return False
    word = words[behind].low
    timed = words[verb].low == "hoàn" and word in members("finish-time")
    none = word in members("no-object") or word in _MARKS
    return not (timed or none) and words[behind + 1].low != ","


def _joins(words: Words, verb: int, behind: int) -> bool:
    """ "…, kết nối với …": the object is that of the verb before; cooperation is work of its own."""
    return words[verb].low != "phối" and words[behind].low == "với"


def _aims(words: Words, at: int, verb: int) -> bool:
    """ "phấn đấu hoàn thành …", "phấn đấu đạt …" go on with the clause."""
    return words[at].low == "phấn" and words[verb].low in {"hoàn", "đạt", "tăng", "đến"}


def _after_adverbs(words: Words, at: int, after: int) -> int:
    while step := phrase_at(words, at, after, "adverb"):
        if at + step < after and not phrase_at(words, at + step, after, *VERBS, "adverb"):
            return at if phrase_at(words, at, after, *VERBS) else at + step
        at += step
    return at


def _after_verbs(words: Words, at: int, after: int) -> int:
    """Past a run of verbs and adverbs joined by commas or "và"."""
    while at < after:
        step = phrase_at(words, at, after, *VERBS, "adverb", "how")
        joined = words[at].low in {",", "và"} and phrase_at(words, at + 1, after, *VERBS, "adverb", "how")
        if not step and not joined:
            return at
        at += step or 1
    return at


def _gathers(words: Words, start: int, comma: int) -> bool:
    """ "tổng hợp kết quả, báo cáo …" is one piece of work."""
    return words[_after_adverbs(words, start, comma)].low == "tổng"


def _has_object(words: Words, start: int, comma: int) -> bool:
    """Whether the verb that says what is done has an object, or effort alone is asked for."""
    verb = work_verb(words, start, comma)
    if verb is None:  # "phối hợp chặt chẽ với … trong quá trình thực hiện"
        return words[comma - 1].body < 0 and find_phrase(words, start, comma, "during") is not None
    object_at = _after_verbs(words, verb, comma)
    return comma - object_at >= 2 or (comma > object_at and bool(phrase_at(words, start, comma, "spirit")))


def _complete(words: Words, start: int, comma: int, opening: Opening) -> bool:
    """Whether what stands before the comma is work with an object, and not in a purpose, a list or another's act.

    A report parts even from a purpose, an adverb from a noun phrase of acts.
    """
    report = opening == Opening.REPORT
    if not _has_object(words, start, comma) or (not report and _lists(words, start, comma)):
        return False
    object_at = _after_verbs(words, work_verb(words, start, comma) or start, comma)
    scope = _scope(words, start, object_at, comma, loose=opening == Opening.ADVERB)
    return scope is None or (report and comma - _after_verbs(words, scope, comma) >= 2)


def _lists(words: Words, start: int, comma: int) -> bool:
    """Whether the words since the comma before are only verbs, or one or two nouns: a list goes on."""
    if _names_acts(words, start, comma):
        return True
    opened = next((at for at in range(comma - 1, start, -1) if words[at].low == ","), None)
    if opened is None:
        return False
    return comma - opened - 1 <= 2 or _after_verbs(words, opened + 1, comma) >= comma


def _names_acts(words: Words, start: int, comma: int) -> bool:
    """ "… theo Kế hoạch xây dựng, triển khai …": a noun with acts of its own stands before the comma.

    "… trong quá trình triển khai, …" only says when.
    """
    for at in range(max(comma - 3, start + 2), comma):
        if at + phrase_at(words, at, comma, "act") == comma:
            named = [i for i in range(max(at - 2, start + 1), at) if i + phrase_at(words, i, at, "nounish") == at]
            return any(words[i - 1].low != "trong" for i in named)
    return False


def _scope(words: Words, start: int, object_at: int, comma: int, *, loose: bool) -> int | None:
    """Where a purpose, a noun phrase of acts or what others are told to do begins (the word after its opener)."""
    openers = ("purpose",) if loose else ("purpose", "scope")
    last = object_at if _organises(words, start, object_at) and not loose else None
    last = object_at if _has_plan(words, start, object_at) else last
    for at in range(max(start + 1, object_at), comma):
        step = 0 if words[at].shielded else phrase_at(words, at, comma, *openers)
        step = step or (0 if loose else _instrument(words, at, comma))
        last = at + step if step else last
    return last if last is not None else _delegated(words, start, object_at, comma)


def _instrument(words: Words, at: int, comma: int) -> int:
    """ "cơ chế, chính sách hỗ trợ …", "khả năng đáp ứng …": what a means is for."""
    step = phrase_at(words, at, comma, "instrument")
    return step if step and phrase_at(words, at + step, comma, *VERBS, "manner") else 0


def _organises(words: Words, start: int, object_at: int) -> bool:
    """ "tổ chức tuyên truyền, tập huấn …": activities in a row are what is organised."""
    at = _after_adverbs(words, start, object_at)
    carried_out = at + 2 < object_at and words[at + 2].low in {"thực", "triển"}
    return words[at].low == "tổ" and not carried_out and bool(phrase_at(words, at + 2, object_at, *VERBS))


def _has_plan(words: Words, start: int, object_at: int) -> bool:
    """ "có phương án mở rộng …, nâng cao …": what the plan is for."""
    at = _after_adverbs(words, start, object_at)
    step = phrase_at(words, at, object_at, "act") if words[at].low == "có" else 0
    return step > 1 and bool(phrase_at(words, at + step, object_at, *VERBS))


def _delegated(words: Words, start: int, object_at: int, comma: int) -> int | None:
    """What others do: "chỉ đạo các đơn vị rà soát …"."""
    if not any(at + phrase_at(words, at, object_at, "cause") == object_at for at in range(start, object_at)):
        return None
    return next((at for at in range(object_at + 1, comma) if phrase_at(words, at, comma, *VERBS, "adverb")), None)
