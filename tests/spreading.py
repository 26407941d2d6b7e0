"""Which tests run together in one worker: those of a file, or of a folder whose tests share something costly.

`--dist loadgroup` of pytest-xdist 3.8 groups nothing under pytest 9.2 (it writes to a name that is no longer read): it
spreads the tests of a file over all workers, and each of them makes the file's fixtures.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from xdist.scheduler import LoadScopeScheduling

if TYPE_CHECKING:
    from xdist.workermanage import WorkerController

TOGETHER = ("tests/elastic", "tests/search", "tests/page")
"""Folders of which all tests use one server, one browser or one collection."""

LONGEST = (
    "tests/page",
    "tests/ocr/test_scans.py",
    "tests/search",
    "tests/elastic",
    "tests/hostile/test_files.py",
    "tests/cli/test_beside.py",
    "tests/index/test_crash.py",
    "tests/intake/test_killed.py",
    "tests/fuzz/test_fuzz.py",
    "tests/cli/test_library.py",
    "tests/extractors/test_hostile.py",
    "tests/extractors/header/test_bounds.py",
)
"""What takes longest, in that order: begun first, the workers end at about the same time.

What needs no Elasticsearch comes before what does, because that is starting meanwhile.
"""


class Spreading(LoadScopeScheduling):
    """Gives a whole file or folder to the worker that has no more to do."""

    def _split_scope(self, nodeid: str) -> str:
        return unit_of(nodeid)

    def _assign_work_unit(self, node: WorkerController) -> None:
        self.workqueue.move_to_end(min(self.workqueue, key=rank), last=False)
        super()._assign_work_unit(node)


def unit_of(nodeid: str) -> str:
    """The file or folder whose tests stay in one worker.

    >>> unit_of("tests/page/test_driving.py::test_a[1]"), unit_of("tests/index/test_links.py::test_b")
    ('tests/page', 'tests/index/test_links.py')
    """
    file = nodeid.partition("::")[0]
    return next((folder for folder in TOGETHER if PurePosixPath(file).is_relative_to(folder)), file)


def rank(unit: str) -> int:
    """The place of a unit in the queue."""
    return LONGEST.index(unit) if unit in LONGEST else len(LONGEST)
