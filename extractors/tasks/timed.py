"""A time at the start of a clause, before its verb: "đến hết năm 2026 giải ngân …"."""

from __future__ import annotations

import re

from extractors.tasks.words import Words

_LONGEST = 12  # words of a time

# "đến hết năm 2026", "trong quý I/2026", "trước ngày 30 tháng 6 năm 2026", "từ nay đến cuối tháng 12".
_TIME = re.compile(
    r"""(?:từ\ nay\ )?(?:đến|tới|trong|trước|chậm\ nhất|xong)(?:\ (?:hết|cuối|đầu|là))?   # how it bounds the act
        (?:\ (?:ngày|tháng|quý|năm|tuần)\ (?:\d[\d/.-]*|[ivx]+(?:/\d{4})?))+(?=\ )         # "quý i/2026", "năm 2026"
    """,
    re.VERBOSE,
)


def time_at(words: Words, at: int, end: int) -> int:
    """How many words a time takes at `at`, 0 for none."""
    match = _TIME.match(" ".join(word.low for word in words[at : min(at + _LONGEST, end)]))
    return len(match[0].split()) if match else 0
