"""Papers that bring an order: who brings one out, whom it is sent to, what a sentence behind it tells of it."""

from __future__ import annotations

from extractors.tasks.phrases import members, phrase_at
from extractors.tasks.words import Words, joined

_NEAR = 10  # words between "chuyển" and who gets it
_DIRECTIVE_NEAR = 400  # characters before "Theo đó" in which a directive is told of
_ASKS_UPWARD = 6  # words before "đề nghị" among which "đã" makes it a thing of the past


def announced_by(words: Words, first: int, at: int) -> bool:
    """Whether a body brings out a paper that orders: "Ủy ban nhân dân tỉnh vừa có văn bản | yêu cầu Sở Y tế …".

    What it has asked of others is told, not ordered: "đã có văn bản đề nghị …".
    """
    paper = _paper_before(words, first, at)
    if paper < 0 or not any(w.body >= 0 for w in words[first:paper]):
        return False
    asked = words[at].low == "đề" and any(w.low == "đã" for w in words[max(paper - _ASKS_UPWARD, first) : paper])
    return words[paper - 1].low in members("brings-out") and not asked


def _paper_before(words: Words, first: int, at: int) -> int:
    """Where the noun of a paper stands before `at`, its number and day between them; -1 for nowhere."""
    while at > first and _is_detail(words[at - 1].low):
        at -= 1
    return at - 2 if at - 2 > first and phrase_at(words, at - 2, at, "paper") else -1


def _is_detail(word: str) -> bool:
    return word[0].isdigit() or word in {"/", "-"} or word in members("of-paper")


def passes_on(words: Words, at: int) -> bool:
    """Whether who gets a paper may stand behind `at`."""
    return words[at].low in members("passes-on")


def sends_paper(words: Words, first: int, at: int) -> bool:
    """Where a paper goes: "có công điện | gửi Ủy ban nhân dân các tỉnh …", "chuyển đơn | đến Sở Y tế để …"."""
    if at < first + 3 or not passes_on(words, at):
        return False
    if words[at].low != "gửi":
        return any(w.low == "chuyển" for w in words[max(at - _NEAR, first) : at])
    papers = [i for i in range(first + 1, at - 1) if phrase_at(words, i, at, "paper")]
    brought = any(words[i - 1].low in members("brings-out") for i in papers)
    return brought and any(w.body >= 0 for w in words[first:at])


def accords(words: Words, first: int, behind: int, text: str) -> bool:
    """Whether a sentence tells what a directive says that stands right before it: "Theo đó, Sở Y tế …".

    `behind` is the word behind the bodies; who agrees to a thing is who directs.
    """
    link = joined(words, first, first + 2) in {"theo đó", "cụ thể"}
    agrees = joined(words, behind, behind + 2) in members("agrees")
    before = text[max(words[first].start - _DIRECTIVE_NEAR, 0) : words[first].start].lower()
    return link and not agrees and any(word in before for word in members("directive"))
