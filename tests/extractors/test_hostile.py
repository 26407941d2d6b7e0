"""Hostile input: the processor time of every extractor grows with the length of the text and no faster."""

from __future__ import annotations

import gc
import time
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from corpus.model import Block, CanonicalText, Facts, Span
from extractors.protocol import Extractor
from extractors.table import EXTRACTORS

SHORT, GROWTH = 8_000, 4
"""Characters of the shorter text, and how many times as long the longer one is."""

MOST = 2.0 * GROWTH
"""How many times as long the longer text may take: linear with room for noise; quadratic would be 16."""

TRIFLE = 0.2
"""Seconds under which times say nothing."""

PIECES = {
    "bodies": "Sở A, Sở B và ",
    "digits and slashes": "1/2/3/",
    "combining marks": "e\u0301\u0323\u0302",
    "day day": "ngày ngày ngày ",
    "semicolons": ";",
    "brackets": "(",
    "closed brackets": "([{“”}])",
    "endless line": "giao Sở Tài chính chủ trì rà soát ",
    "one long word": "a",
    "numbers": "số 12/KH-UBND ",
    "half numbers": "số 12/KH-",
    "list of days": "1, 2, 3 và 4, ",
    "ranges of days": "ngày 1/2 - 3/4 đến ",
    "months": "12 tháng ",
    "written days": "ngày 12 tháng 3 ",
    "money": "1.000.000",
    "fractions": "1/",
    "quarters": "quý i, ii, ",
    "list of months": "tháng 1, 2, 3, ",
    "programmes": "chương trình mục tiêu quốc gia ",
    "committees": "Ban Chỉ đạo các Chương trình ",
    "countryside": "xây dựng nông thôn ",
    "projects": "Dự án 1 ",
    "written figures": "15 (mười ",
    "years": "năm 2025, ",
    "spaces": "     ",
    "measures": "đạt trên ",
    "persons": "Ông Nguyễn Văn A, ",
    "bases": "Căn cứ Nghị quyết số 1/NQ-CP; ",
    "changes": "và bãi bỏ Quyết định số 1/QĐ-UBND, sửa đổi ",
    "verbs of change": "sửa đổi khoản, bãi bỏ điều và ",
    "short days": "Sáng 15/8, trước ngày 30/9/2025. ",
    "communes": "các xã A, B, C, ",
    "cooperation": "phối hợp với Sở A, ",
    "limits": "trước ngày 30/9, ",
    "numbered lines": "1. Sở A:\n",
    "dashes": "- \n",
    "dots": ".",
}


@pytest.fixture(scope="module", autouse=True)
def collected_quickly() -> None:
    """What other tests keep is not looked through again by each `gc.collect`, which took longer than the extractors."""
    gc.collect()
    gc.freeze()


def _text(piece: str, size: int) -> CanonicalText:
    """The piece again and again; each line is a paragraph."""
    words = (piece * (size // len(piece))).strip("\n")
    blocks, start = [], 0
    for line in words.split("\n"):
        blocks.append(Block(Span(start, start + len(line))))
        start += len(line) + 1
    return CanonicalText(words, tuple(b for b in blocks if len(b.span)))


@cache
def _times(name: str, size: int) -> dict[str, float]:
    """Processor seconds of each extractor, with the facts of those before it."""
    canonical, facts, spent = _text(PIECES[name], size), Facts(), {}
    for extractor in EXTRACTORS:
        spent[extractor.assigns], found = _timed(extractor, canonical, facts)
        facts = replace(facts, **{extractor.assigns: found})
    return spent


def _timed(extractor: Extractor, canonical: CanonicalText, facts: Facts) -> tuple[float, Any]:
    gc.collect()
    start = time.process_time()
    found = extractor.find(canonical, facts)
    return time.process_time() - start, found


@pytest.mark.parametrize("name", PIECES)
def test_time_grows_with_length(name: str) -> None:
    short, long = _times(name, SHORT), _times(name, SHORT * GROWTH)
    slow = {
        kind: (round(short[kind], 2), round(seconds, 2))
        for kind, seconds in long.items()
        if seconds > TRIFLE and seconds > MOST * short[kind]
    }
    assert not slow, "seconds for the shorter and the longer text"
