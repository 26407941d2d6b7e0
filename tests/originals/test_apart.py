"""Drawing apart: answers and errors come back, what has no end is ended, and the next call works."""

from __future__ import annotations

import os
import time

import pytest

from api.originals.apart import Apart
from api.originals.sheets import sheets
from corpus.errors import NotFound
from tests.shelf import NOTICE, SAMPLES


def test_answers_and_errors_come_back() -> None:
    apart = Apart()
    try:
        assert apart.call(os.getpid) != os.getpid()
        assert len(apart.call(sheets, (SAMPLES / NOTICE).read_bytes())) > 0
        with pytest.raises(NotFound, match="Không vẽ được"):
            apart.call(sheets, b"%PDF-1.7 broken")
    finally:
        apart.close()


def test_what_has_no_end_is_ended() -> None:
    apart = Apart(seconds=1)
    try:
        with pytest.raises(NotFound) as caught:
            apart.call(time.sleep, 60)
        assert caught.value.remedy
        assert apart.call(os.getpid) > 0
    finally:
        apart.close()
