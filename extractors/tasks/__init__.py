"""Assigned tasks."""

from __future__ import annotations

from corpus.model import CanonicalText, Facts, Task


def find_tasks(canonical: CanonicalText, facts: Facts) -> tuple[Task, ...]:  # noqa: ARG001
    return ()
