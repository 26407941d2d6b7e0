"""Blocks of the quality page: each one that is measured is there, and replacing one leaves the rest."""

from __future__ import annotations

import pytest

from tests.quality.__main__ import DOCUMENT
from tests.quality.blocks import BLOCKS
from tests.quality.document import with_block

PAGE = "a\n<!-- measured: x -->\nold\n<!-- end -->\nb\n<!-- measured: y -->\n<!-- end -->\n"


def test_one_block_is_replaced() -> None:
    found = with_block(PAGE, "x", ["new \\1"])
    assert found == PAGE.replace("old\n", "```text\nnew \\1\n```\n")
    assert with_block(found, "x", ["new \\1"]) == found


def test_a_block_that_is_missing_is_named() -> None:
    with pytest.raises(ValueError, match="'z'"):
        with_block(PAGE, "z", [])


@pytest.mark.parametrize("name", BLOCKS)
def test_the_page_has_every_block(name: str) -> None:
    assert with_block(DOCUMENT.read_text(encoding="utf-8"), name, ["x"])
