"""Whether a clause is work, by what was found in it and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.model import BodySlot
from corpus.text import fold
from extractors.tasks.citizens import is_private
from extractors.tasks.clause import Clause, Found
from extractors.tasks.phrases import OPENERS, phrase_at
from extractors.tasks.words import Words
from extractors.tasks.zones import Zone

_LONGEST_DESCRIPTION = 20  # words of a clause that says which bodies are meant


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a clause stands: the zone, the bodies told before, whether the paragraph gave work already, whether its
    sentence narrates, whether the part is quiet, the issuer's folded name, whether the paragraph gave an order, whether
    the clause opens its sentence, and whether an order was `spoken` in news."""

    zone: Zone
    bodies: tuple[BodySlot, ...]
    told: bool
    narrates: bool
    quiet: bool
    issuer: str
    ordered: bool = False
    opens: bool = True
    spoken: bool = False


def is_work(words: Words, clause: Clause, setting: Setting) -> bool:
    """Whether a clause with an action lays work on somebody."""
    if _denied(words, clause, setting):
        return False
    if clause.found == Found.BARE:
        return _bare_counts(setting)
    return _named_counts(words, clause, setting)


def does_itself(words: Words, clause: Clause, issuer: str) -> bool:
    """What the issuer says of itself is no task: "Ủy ban nhân dân tỉnh ban hành …"."""
    if clause.found != Found.NAMED or not issuer:
        return False
    itself = all(fold(b.name) in issuer or issuer in fold(b.name) for b in clause.bodies)
    return itself and bool(phrase_at(words, clause.action, clause.after, "self"))


def _named_counts(words: Words, clause: Clause, setting: Setting) -> bool:
    """What a body is said to do, where the zone is open or a speech that gave an order goes on."""
    speech = setting.ordered and setting.told and setting.zone == Zone.PLAIN
    opens = speech or setting.zone not in (Zone.SHUT, Zone.PLAIN)
    if clause.found == Found.NAMED:
        return opens or bool(phrase_at(words, clause.action, clause.after, "pressing"))
    told = clause.found == Found.TRIGGER or bool(clause.bodies)
    return opens or (told and not _told_as_past(words, clause, setting))


def _told_as_past(words: Words, clause: Clause, setting: Setting) -> bool:
    """Whether an order among results is one of those told: "UBND tỉnh giao Sở Nội vụ kiểm tra 12 xã".

    It is one of today where it opens its sentence, answers the state of things ("Trước tình hình đó, UBND tỉnh yêu
    cầu …"), or goes on with an order of today.
    """
    if setting.zone != Zone.SHUT or clause.trigger is None or setting.told:
        return False
    before = [w for w in words[clause.first : clause.after] if w.start < clause.trigger.start]
    if not setting.opens or not before:
        return not setting.opens
    acts = any(w.body >= 0 for w in before) or phrase_at(words, clause.first, clause.after, *OPENERS) > 0
    return acts and before[0].low != "trước"


def _bare_counts(setting: Setting) -> bool:
    nobody = setting.quiet and not setting.bodies and not (setting.spoken and setting.told)
    if setting.narrates or nobody:
        return False
    return setting.zone in (Zone.OPEN, Zone.DEMAND) or (setting.told and setting.zone != Zone.SHUT)


def _denied(words: Words, clause: Clause, setting: Setting) -> bool:
    """Praise, answering to the law, a limit by itself, what the document or its issuer does, rules for anybody."""
    praises = phrase_at(words, clause.action, clause.after, "praise")
    if (
        praises
        or forbids(words, clause)
        or _answers_to_the_law(words, clause)
        or _is_entitled(words, clause)
        or _is_classed(words, clause)
        or does_itself(words, clause, setting.issuer)
    ):
        return True
    if clause.found == Found.BARE:
        spoken = setting.zone == Zone.OPEN or (setting.spoken and setting.told)
        issued = _issues_attached(words, clause) or (not spoken and _issues(words, clause))
        return issued or _only_limits(words, clause)
    return setting.quiet and clause.found != Found.TRIGGER and _for_anybody(clause, setting)


def _answers_to_the_law(words: Words, clause: Clause) -> bool:
    rest = [w.low for w in words[clause.action : clause.after]][:30]
    return rest[:2] == ["chịu", "trách"] and "luật" in rest and "trước" in rest


def forbids(words: Words, clause: Clause) -> bool:
    """ "Nghiêm cấm các hành vi: …" is a prohibition for everybody."""
    at = clause.action
    if [w.low for w in words[at : at + 2]] in (["cấm", "biển"], ["cấm", "đường"]):
        return False
    return clause.found == Found.BARE and (
        words[at].low == "cấm" or [w.low for w in words[at : at + 2]] == ["nghiêm", "cấm"]
    )


def _is_entitled(words: Words, clause: Clause) -> bool:
    """ "Cơ quan, đơn vị góp ý kiến có quyền …": what looks like the action describes who has a right."""
    rest = [w.low for w in words[clause.action : clause.action + 8]]
    return any(rest[i : i + 2] == ["có", "quyền"] and rest[i + 2 : i + 3] != ["lợi"] for i in range(1, len(rest)))


def _is_classed(words: Words, clause: Clause) -> bool:
    """ "Cơ sở sản xuất hàng xuất khẩu cũng thuộc diện …": what looks like the action says which ones are meant."""
    rest = [w.low for w in words[clause.action : clause.after]]
    also = (i for i, low in enumerate(rest[:-1]) if low in {"cũng", "đều"} and i < _LONGEST_DESCRIPTION)
    return clause.found == Found.NAMED and any(rest[i + 1] in {"thuộc", "được", "là"} for i in also)


def _only_limits(words: Words, clause: Clause) -> bool:
    """ "Hoàn thành trước ngày …", "không để chậm quá ngày …" set a limit for the work before."""
    rest = [w.low for w in words[clause.action : clause.action + 5]]
    if rest[:1] == ["không"] and "quá" in rest and "ngày" in rest:
        return True
    rest = rest[:3]
    return rest[:2] == ["hoàn", "thành"] and rest[2:] in (["trước"], ["trong"], ["xong"], ["chậm"])


def _issues(words: Words, clause: Clause) -> bool:
    """ "Ban hành kèm theo Quyết định này …" is what the document does."""
    return bool(phrase_at(words, clause.action, clause.after, "issue"))


def _issues_attached(words: Words, clause: Clause) -> bool:
    """ "Ban hành kèm theo Quyết định này Quy chế …", under whatever it stands."""
    rest = [w.low for w in words[clause.action : clause.action + 8]]
    return rest[:4] == ["ban", "hành", "kèm", "theo"] and "này" in rest


def _for_anybody(clause: Clause, setting: Setting) -> bool:
    """Whether a rule names no body ("… thì niêm phong tại nơi cất giữ"), or private ones alone."""
    return not (clause.bodies or setting.bodies) or _private(clause)


def _private(clause: Clause) -> bool:
    """Whether a rule speaks to whom it may concern: "các tổ chức, cá nhân có trách nhiệm …"."""
    whom = [fold(b.name) for b in clause.bodies]
    return bool(whom) and all(map(is_private, whom))
