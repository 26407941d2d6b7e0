"""How this document stands to the one mentioned: by title, articles, openers and the words around."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.model import Relation
from corpus.text import fold
from extractors.citations import cues
from extractors.citations.changes import Change, changes, last_joined, names_document, stands_beside
from extractors.citations.mention import Mention
from extractors.citations.zones import Setting, Zone, Zones

_LEGAL = frozenset(
    {
        "quyet-dinh",
        "nghi-quyet",
        "nghi-dinh",
        "thong-tu",
        "thong-tu-lien-tich",
        "luat",
        "bo-luat",
        "phap-lenh",
        "lenh",
        "quy-dinh",
    }
)
"""Kinds whose articles change other documents by starting with the verb."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A relation with the rule that found it."""

    relation: Relation
    rule: str


_REACH = 600
"""So many characters of a sentence are looked at on either side of a mention."""

_MENTIONED = Verdict(Relation.MENTIONS, "citation.mention")


def related(text: str, zones: Zones, kind: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with their relations. `kind` is the slug of this document's kind."""
    found: list[Mention] = []
    for mention in mentions:
        setting = zones.at(mention.span.start)
        outer = _outer(found, setting)
        nested = _nested(text, found, outer, mention) if outer else None
        found.append(nested or _with(mention, _verdict(text, setting, kind, mention, outer)))
        if nested and nested.of is None and outer and nested.of_relation:
            found[-1] = replace(nested, of_relation=None)
            found[found.index(outer)] = replace(outer, of=nested.key, of_relation=nested.of_relation)
    return found


def _with(mention: Mention, verdict: Verdict) -> Mention:
    return replace(mention, relation=verdict.relation, rule=verdict.rule)


def _outer(found: Sequence[Mention], setting: Setting) -> Mention | None:
    """The mention before in the same sentence."""
    last = found[-1] if found else None
    return last if last and setting.sentence.start <= last.span.start < setting.sentence.end else None


def _between(text: str, outer: Mention, mention: Mention) -> str:
    return fold(text[outer.anchor.end : mention.span.start])


def _nested(text: str, found: Sequence[Mention], outer: Mention, mention: Mention) -> Mention | None:
    """A document that the one before changes or is changed by: it shares its relation."""
    between = _between(text, outer, mention)
    if ";" in between:
        return None
    if cues.PASSIVE.search(between):
        return replace(mention, relation=outer.relation, rule="citation.passive", of_relation=Relation.AMENDS)
    verbs = list(changes(between))
    changing = _changing(found, outer, between, verbs) if verbs else None
    if changing is None or changing.relation is Relation.MENTIONS:
        return None
    return replace(
        mention,
        relation=_weaker(changing.relation),
        rule="citation.nested",
        of=changing.key,
        of_relation=Relation.AMENDS,
    )


def _changing(found: Sequence[Mention], outer: Mention, between: str, verbs: Sequence[Change]) -> Mention | None:
    """Whose verb the last one is: that of the document before where nothing joins it; of this document (None) where
    "và" or a comma does, unless the document before is a basis that the words around the verb go on to describe."""
    last = verbs[-1]
    if not last.joint:
        return outer if outer.relation is Relation.BASED_ON or not stands_beside(between) else None
    first = next((m for m in found if m.key == outer.of), outer) if outer.rule == "citation.nested" else outer
    described = (
        last.joint == "," or not verbs[0].joint or first is not outer or cues.INSIDE_TITLE.search(between[: last.start])
    )
    return first if described and first.relation is Relation.BASED_ON else None


def _weaker(relation: Relation) -> Relation:
    """What the changed document is to this one, when the changing one is its basis."""
    return relation if relation is Relation.BASED_ON else Relation.MENTIONS


def _inside(text: str, outer: Mention, mention: Mention) -> bool:
    """Whether the mention stands inside the title of the one before it."""
    between = _between(text, outer, mention)
    if ";" in between or not cues.INSIDE_TITLE.search(between):
        return False
    behind = fold(text[outer.span.end : mention.span.start]).strip(" ()")
    return not behind.startswith(_JOINTS) and not behind.endswith(_JOINTS)


_JOINTS = (",", "va", "cung", "hoac")
"""Words and marks that set a document beside the one before."""


def _verdict(text: str, setting: Setting, kind: str, mention: Mention, outer: Mention | None) -> Verdict:
    if setting.zone is Zone.TABLE:
        return _MENTIONED
    left = fold(text[max(setting.sentence.start, mention.span.start - _REACH) : mention.span.start])
    right = fold(text[mention.span.end : min(setting.sentence.end, mention.span.end + _REACH)])
    if setting.zone is Zone.TITLE:
        return _by_title(" ".join(left.split()))
    if setting.zone in (Zone.BASES, Zone.QUOTED):
        return _MENTIONED
    joined = last_joined(_between(text, outer, mention)) if outer else None
    if joined and outer and outer.relation is Relation.BASED_ON and setting.zone in (Zone.PREAMBLE, Zone.FIRST_ARTICLE):
        return Verdict(joined.relation, "citation.coordinate")
    nested = outer is not None and joined is None and _inside(text, outer, mention)
    changed = None if nested else _changed(setting, kind, left, right) or _implemented(setting, left)
    if changed:
        return changed
    return _based(setting, left, nested=nested)


def _by_title(left: str) -> Verdict:
    clause = left.rsplit(";", 1)[-1]
    joined = last_joined(clause)
    if joined and (cues.REPLACES.search(clause) or cues.AMENDS.search(clause)):
        return Verdict(joined.relation, "citation.title.coordinate")
    if cues.REPLACES.search(clause):
        return Verdict(Relation.REPLACES, "citation.title.replaces")
    if cues.AMENDS.search(clause):
        return Verdict(Relation.AMENDS, "citation.title.amends")
    if cues.IMPLEMENTS.search(clause):
        return Verdict(Relation.IMPLEMENTS, "citation.title.implements")
    if cues.BASED.search(clause):
        return Verdict(Relation.BASED_ON, "citation.title.basis")
    return _MENTIONED


def _changed(setting: Setting, kind: str, left: str, right: str) -> Verdict | None:
    """This document replaces, repeals or amends the one mentioned."""
    own = _changed_by_this(fold(setting.carried), left)
    if own or kind not in _LEGAL or setting.zone in (Zone.PREAMBLE, Zone.ANNEX):
        return own
    return _changed_by_article(setting, left, right)


def _changed_by_this(carried: str, left: str) -> Verdict | None:
    """The document says so of itself: "Quyết định này thay thế |Quyết định số …"."""
    words = f"{carried} {left}"
    replaces = cues.SELF_REPLACES.search(words)
    if replaces:
        return _turned(words[replaces.end() :], Verdict(Relation.REPLACES, "citation.self-replaces"))
    effect = cues.TAKES_EFFECT.search(left)
    verbs = list(changes(left[effect.end() :])) if effect else []
    if verbs and verbs[0].joint == ";":
        return Verdict(next(v for v in reversed(verbs) if v.joint).relation, "citation.self-coordinate")
    amends = cues.SELF_AMENDS.search(left)
    if amends and not cues.DONE.search(left):
        return _turned(left[amends.end() :], Verdict(Relation.AMENDS, "citation.self-amends"))
    return None


def _changed_by_article(setting: Setting, left: str, right: str) -> Verdict | None:
    """An article does so by its verb: "Điều 1. Bãi bỏ |Quyết định số …"."""
    opening, carried = fold(setting.opening), fold(setting.carried)
    if cues.EXPIRES.match(right) or cues.EXPIRED_LIST.match(carried):
        return Verdict(Relation.REPLACES, "citation.article.replaces")
    if _opens(cues.REPLACES, opening, carried):
        return _turned(left, Verdict(Relation.REPLACES, "citation.article.replaces"))
    if _opens(cues.AMENDS, opening, carried):
        return _turned(left, Verdict(Relation.AMENDS, "citation.article.amends"))
    return None


def _turned(behind: str, verdict: Verdict) -> Verdict:
    """The verdict of the last verb that is joined to the first one, else that of the first; the stronger where both
    have one object ("bãi bỏ khoản 1 và sửa đổi khoản 2 Điều 3 |Quyết định")."""
    joined = last_joined(behind)
    shared = joined and verdict.relation is Relation.REPLACES and not names_document(behind[: joined.start])
    return Verdict(joined.relation, "citation.coordinate") if joined and not shared else verdict


def _opens(pattern: re.Pattern[str], opening: str, carried: str) -> bool:
    return bool(pattern.match(opening) or pattern.match(carried))


def _implemented(setting: Setting, left: str) -> Verdict | None:
    """This document carries the one mentioned out: said where it is issued, or of itself."""
    if cues.SELF_DETAILS.search(left):
        return Verdict(Relation.IMPLEMENTS, "citation.self-implements")
    if setting.zone not in (Zone.FIRST_ARTICLE, Zone.PREAMBLE) or cues.OPENS.match(fold(setting.opening)):
        return None
    issuing = cues.ISSUES.search(left)
    if issuing and cues.IMPLEMENTS.search(left[issuing.start() :]):
        return Verdict(Relation.IMPLEMENTS, "citation.issue-clause")
    return None


def _based(setting: Setting, left: str, *, nested: bool) -> Verdict:
    early = setting.zone is Zone.PREAMBLE
    governed = bool(cues.BASED.search(left))
    if nested:
        return Verdict(Relation.BASED_ON, "citation.basis-inside") if governed and not early else _MENTIONED
    opening, carried = fold(setting.opening), fold(setting.carried)
    if _REPORTED.search(left):
        return _MENTIONED
    if early and _opens(cues.OPENS, opening, carried):
        return Verdict(Relation.BASED_ON, "citation.legal-basis")
    if _opens(cues.STRONG_OPENS, opening, carried):
        return Verdict(Relation.BASED_ON, "citation.opening")
    if governed or (early and _EARLY.search(left)):
        return Verdict(Relation.BASED_ON, "citation.basis-inside")
    return _MENTIONED


_REPORTED = re.compile(r"\b(?:vua|moi)(?: vua)? (?:co|ban hanh|ky|ra|ky ban hanh|co ban hanh)(?: cac)? $")
"""Before what a report is about: "Thực hiện Công điện …, UBND tỉnh vừa có |Công văn …"."""

_EARLY = re.compile(
    r"\b(?:(?<!kem )theo|tren co so|thuc hien|trien khai|xet|nhan duoc|tra loi)(?: nghiem)?(?: tuc)? (?:cac )?$"
)
"""In the preamble these words govern what follows right behind them: "Ngày …, thực hiện |Kế hoạch số …"."""
