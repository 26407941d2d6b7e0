"""The server's own intake: reads what was uploaded, and what somebody asked to be read again, one run after another."""

from __future__ import annotations

import logging
from threading import Event, Lock, Thread

from api.intake.places import path_of
from api.intake.spool import clear_away, spool_of, sweep
from api.intake.work import executor_for, work
from api.library import Library

_WORKERS = 2


class Desk:
    """A thread that works while there are runs to read, and rests otherwise."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._stop = Event()
        self._lock = Lock()
        self._wanted = False
        self._thread: Thread | None = None

    def wake(self) -> None:
        """See to it that what waits is read."""
        with self._lock:
            self._wanted = True
            if self._thread is None and not self._stop.is_set():
                self._thread = Thread(target=self._work, name="intake", daemon=True)
                self._thread.start()

    def close(self) -> None:
        """Finish the file at hand; the rest waits for the next start."""
        self._stop.set()
        thread = self._thread
        if thread is not None:
            thread.join()

    def _work(self) -> None:
        """Whatever goes wrong with one round, the next is not lost."""
        while True:
            with self._lock:
                if not self._wanted or self._stop.is_set():
                    self._thread = None
                    return
                self._wanted = False
            try:
                sweep(self._library)
                self._all()
            except Exception:
                logging.getLogger(__name__).exception("the runs that wait could not be read")

    def _all(self) -> None:
        book = self._library.store.intake
        for run in book.unended(asked=True):
            if self._stop.is_set():
                return
            try:
                self._one(run.id)
            except Exception:
                logging.getLogger(__name__).exception("run %d could not be read", run.id)

    def _one(self, run: int) -> None:
        book = self._library.store.intake
        with book.working(run) as mine:
            if not mine:
                return
            with executor_for(_WORKERS) as executor:
                for done in work(self._library, run, executor, stopped=self._stop.is_set):
                    clear_away(self._library, done)
            self._sweep(run)
            if not self._stop.is_set():
                book.end(run)
        self._library.feed()

    def _sweep(self, run: int) -> None:
        """Remove spooled files whose outcome was safe when the reader was killed."""
        for state in ("ok", "partial", "skipped", "quarantined"):
            for row in self._library.store.intake.files(run, (state,), size=1000).items:
                path = path_of(row.place)
                if spool_of(self._library).absolute() in path.parents:
                    path.unlink(missing_ok=True)
