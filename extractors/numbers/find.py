"""Find document numbers by the grammar, and keep those that the guards let pass."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.model import CanonicalText, DocumentNumber, Facts, Span
from corpus.text import number_key
from extractors.numbers import grammar
from extractors.numbers.codes import is_assembly, is_kind, is_organ, is_party_kind
from extractors.numbers.lists import listed_numbers
from extractors.numbers.parsed import plain
from extractors.numbers.repair import capitalised, squeezed, unglued, with_marks, without_footnote

_TOKENS = re.compile(r"[-/.]")
_DATED = re.compile(r"\s?,?\s(?:ra\s)?ngày\s{0,2}\d")
_OLD_ALONE = ("TTg", "CP", "SL", "HĐBT", "CTN", "TTG")


def find_numbers(canonical: CanonicalText, facts: Facts) -> tuple[DocumentNumber, ...]:  # noqa: ARG001
    """All numbers in reading order, those of elliptical lists among them."""
    return numbers_in(canonical.text)


def numbers_in(text: str) -> tuple[DocumentNumber, ...]:
    """All numbers of a text; spans refer to it."""
    line = plain(text)
    found = [*_full(line), *_lower(line), *_blank(line)]
    found.sort(key=lambda number: number.span)
    apart = [
        n for n, before in zip(found, [None, *found], strict=False) if not before or before.span.end <= n.span.start
    ]
    return tuple(sorted([*apart, *listed_numbers(line, apart)], key=lambda number: number.span))


def _full(text: str) -> Iterator[DocumentNumber]:
    for match in grammar.NUMBER.finditer(text):
        before = text[max(match.start() - grammar.CONTEXT, 0) : match.start()]
        if not _stands_free(before):
            continue
        number = _state(match, before) if match["symbol"] else _party(match) if match["kind"] else _old(match, before)
        if number:
            yield number


def _stands_free(before: str) -> bool:
    if grammar.LABEL.search(before):
        return False
    return not grammar.BEFORE.search(before) or bool(grammar.GLUED_CUE.search(before))


def _state(match: re.Match[str], before: str) -> DocumentNumber | None:
    written = squeezed(match["symbol"])
    symbol = with_marks(without_footnote(unglued(written)))
    tokens = _TOKENS.split(symbol)
    behind = _DATED.match(match.string, match.end()) is not None and grammar.KIND_BEFORE.search(before) is not None
    if grammar.COURT.match(symbol) or not _is_symbol(tokens, before, dated=bool(match["year"]), certain=behind):
        return None
    year = f"/{match['year']}" if match["year"] else f"-{match['dashed']}" if match["dashed"] else ""
    rule = "number.state" if symbol == written else "number.repaired"
    cut = len(written) - len(symbol) if written.startswith(symbol) else 0
    return _number(f"{match['ordinal']}{year}/{symbol}", Span(match.start(), match.end() - cut), rule)


def _is_symbol(tokens: list[str], before: str, *, dated: bool, certain: bool) -> bool:
    """Whether the tokens after the ordinal make a symbol, given what stands before.

    `dated`: a year stands inside; `certain`: a kind stands before and a day behind.
    """
    first, cued = tokens[0], bool(grammar.CUE.search(before))
    if len(tokens) == 1:
        return _stands_alone(first, before, dated=dated, certain=certain, cued=cued)
    if is_kind(first):
        return True
    return len(first) >= 2 and (is_organ(first) or cued)


def _stands_alone(token: str, before: str, *, dated: bool, certain: bool, cued: bool) -> bool:
    """Whether a symbol of one token is one: "25/2021/QH15", "178/CP", "Công văn 285/TCTCCHC ngày 8/9/2009"."""
    if is_assembly(token) and token != "QH":
        return dated
    if token in _OLD_ALONE:
        return cued
    if is_kind(token) or is_organ(token):
        return cued and bool(grammar.KIND_BEFORE.search(before) or _boxed(before))
    return cued and certain and len(token) > 1


def _boxed(before: str) -> bool:
    """Whether "Số" stands at the start of a line: the number box."""
    return before.rsplit("\n", 1)[-1].rsplit("\t", 1)[-1].strip().lower() in ("số:", "số", "số :")


def _party(match: re.Match[str]) -> DocumentNumber | None:
    if not is_party_kind(match["kind"]):
        return None
    number = f"{match['ordinal']}-{match['kind']}/{squeezed(match['party'])}"
    return _number(number, Span(*match.span()), "number.party")


def _old(match: re.Match[str], before: str) -> DocumentNumber | None:
    if not grammar.CUE.search(before):
        return None
    return _number(f"{match['ordinal']}-{match['old']}", Span(*match.span()), "number.old")


def _lower(text: str) -> Iterator[DocumentNumber]:
    for match in grammar.LOWER.finditer(text):
        if not _stands_free(text[max(match.start() - grammar.CONTEXT, 0) : match.start()]):
            continue
        if match["symbol"]:
            year = f"/{match['year']}" if match["year"] else ""
            number = f"{match['ordinal']}{year}/{capitalised(squeezed(match['symbol']))}"
        else:
            number = f"{match['ordinal']}-{capitalised(match['kind'])}/{capitalised(match['party'])}"
        yield _number(number, Span(*match.span()), "number.lower-case")


def _blank(text: str) -> Iterator[DocumentNumber]:
    for match in grammar.BLANK.finditer(text):
        if is_kind(_TOKENS.split(match["symbol"])[0]) or is_organ(_TOKENS.split(match["symbol"])[0]):
            yield _number(f"/{squeezed(match['symbol'])}", Span(*match.span("number")), "number.blank")


def _number(text: str, span: Span, rule: str) -> DocumentNumber:
    return DocumentNumber(span=span, rule=rule, text=text, key=number_key(text))
