"""A command of `vanthu` as a terminal would see it, in this process: its output, its errors, its code."""

from __future__ import annotations

import io
import os
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from subprocess import CompletedProcess
from unittest.mock import patch

from api.cli.app import run


def vanthu(*words: str | Path, **environment: str) -> CompletedProcess[str]:
    """Run a command with more in its environment; what it would print is returned."""
    argv = ["vanthu", *map(str, words)]
    out, errors = io.StringIO(), io.StringIO()
    changed = patch.dict(os.environ, environment), patch.object(sys, "argv", argv)
    with changed[0], changed[1], redirect_stdout(out), redirect_stderr(errors):
        try:
            run()
        except SystemExit as ended:
            return CompletedProcess(argv, int(ended.code or 0), out.getvalue(), errors.getvalue())
    raise AssertionError("a command ends with its code")
