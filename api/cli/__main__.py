"""`python -m api.cli` is `vanthu`."""

from api.cli.app import run

run()
