"""The server's own intake goes on after an error that nobody foresaw."""

from __future__ import annotations

from contextlib import nullcontext
from io import BytesIO
from pathlib import Path

import pytest

from api.intake import desk as intake_desk
from api.intake.desk import Desk
from api.intake.spool import Sent, receive
from api.library import Library, open_library
from pipeline.executor import InlineExecutor
from tests.elastic.processes import eventually
from tests.intake.letters import letter


def sent(library: Library, number: int) -> int:
    return receive(library, [Sent(f"{number}.txt", BytesIO(letter(number).encode()))])


def is_ended(library: Library, run: int) -> bool:
    return library.store.intake.run(run).state == "ended"


@pytest.mark.parametrize("where", ["work", "sweep"])
def test_an_unforeseen_error_stops_nothing_that_comes_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    broken = []

    def breaks(*arguments: object, **options: object) -> None:
        broken.append(where)
        raise OverflowError("date value out of range")

    monkeypatch.setattr(intake_desk, "executor_for", lambda workers: nullcontext(InlineExecutor()))
    with open_library(tmp_path) as library:
        desk = Desk(library)
        first = sent(library, 1)
        with monkeypatch.context() as patch:
            patch.setattr(intake_desk, where, breaks)
            desk.wake()
            assert eventually(lambda: bool(broken) and desk._thread is None)
        assert not is_ended(library, first)
        second = sent(library, 2)
        desk.wake()
        assert eventually(lambda: is_ended(library, first) and is_ended(library, second))
        desk.close()
        assert library.store.counts().documents == 2
