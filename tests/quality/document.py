"""Marked blocks of a document: `<!-- measured: NAME -->`, a fenced block, `<!-- end -->`."""

from __future__ import annotations

import re
from collections.abc import Sequence


def with_block(document: str, name: str, lines: Sequence[str]) -> str:
    """The document with other lines in a block. Raises ValueError where it has no block of that name."""
    block = re.compile(rf"(<!-- measured: {re.escape(name)} -->\n).*?(<!-- end -->)", re.DOTALL)
    fenced = "\n".join(["```text", *lines, "```", ""])
    found, count = block.subn(lambda match: match[1] + fenced + match[2], document, count=1)
    if not count:
        raise ValueError(f"no block for {name!r}")
    return found
