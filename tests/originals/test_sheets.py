"""Page images of sheets with absurd sizes are refused, not drawn."""

from __future__ import annotations

import pytest

from api.originals.sheets import draw
from corpus.errors import NotFound
from tests.hostile.pdfs import pdf


@pytest.mark.parametrize("box", ["0 0 1 14400", "0 0 0.001 800", "0 0 10 1000000000"])
def test_a_page_of_absurd_proportions_is_not_drawn(box: str) -> None:
    with pytest.raises(NotFound, match="khổ giấy"):
        draw(pdf(page=f"/MediaBox [{box}]"), 1, 1240)


def test_a_huge_page_is_drawn_small() -> None:
    assert draw(pdf(page="/MediaBox [0 0 14400 14400]"), 1, 200).startswith(b"RIFF")
