"""For all tests: property tests are not timed, since the machine may be busy; workers get whole files."""

from __future__ import annotations

import gc
import signal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from tests.spreading import Spreading

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell starts what it runs in the background deaf to Ctrl-C, and so would be the commands that tests start.
    signal.signal(signal.SIGINT, signal.default_int_handler)

pytest_plugins = ["tests.elastic.fixtures"]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Spreading:
    from tests.spreading import Spreading

    return Spreading(config, log)


def pytest_collection_finish() -> None:
    """Thousands of tests and all libraries stay to the end: the garbage collector need not look through them."""
    gc.collect()
    gc.freeze()
