"""One node: started, killed, halted, started again, by process id."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.elastic.server.configuration import tail
from tests.elastic.server.distribution import distribution
from tests.elastic.server.java import find_java

_ROOT = Path(__file__).resolve().parents[3]


@dataclass(slots=True)
class Node:
    """A node with its folder below that of its cluster, which goes when the process `owner` ends."""

    name: str
    folder: Path
    url: str
    java_options: str
    owner: int
    guard: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        """The process of the server itself; FileNotFoundError while it has not come so far."""
        return int((self.folder / "pid").read_text(encoding="ascii"))

    @property
    def runs(self) -> bool:
        return self.guard is not None and self.guard.poll() is None

    @property
    def log(self) -> str:
        """The end of what the server said."""
        return tail(self.folder / "said.log")

    def start(self) -> None:
        """Start it, with the data it had; returns before it answers."""
        (self.folder / "pid").unlink(missing_ok=True)
        server = [str(distribution() / "bin" / "elasticsearch"), "-p", str(self.folder / "pid")]
        command = [sys.executable, "-m", "tests.elastic.server.guard", str(self.owner), str(self.folder.parent)]
        with (self.folder / "said.log").open("ab") as said:
            self.guard = subprocess.Popen(
                [*command, *server],
                cwd=_ROOT,
                env=self._environment(),
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def kill(self) -> None:
        """SIGKILL to the server, as when the machine fails; returns when it is gone."""
        os.kill(self.pid, signal.SIGKILL)
        self._gone()

    def halt(self) -> None:
        """Stop its clock: connections stay open, nothing answers, until `go_on`."""
        os.kill(self.pid, signal.SIGSTOP)

    def go_on(self) -> None:
        os.kill(self.pid, signal.SIGCONT)

    def stop(self) -> None:
        """End it without ceremony; its data are for nobody."""
        if self.guard is not None and self.guard.poll() is None:
            self.guard.terminate()
            self._gone()

    def _gone(self) -> None:
        if self.guard is not None:
            self.guard.wait(timeout=60)

    def _environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ.get("PATH", os.defpath),
            "LC_ALL": "C.UTF-8",
            "HOME": str(self.folder),
            "ES_JAVA_HOME": str(find_java()),
            "ES_PATH_CONF": str(self.folder / "conf"),
            "ES_TMPDIR": str(self.folder / "tmp"),
            "ES_JAVA_OPTS": self.java_options,
        }
