"""Assigned tasks: who is told to do what, with whom, for whom, by when, how often."""

from extractors.tasks.find import find_tasks

__all__ = ["find_tasks"]
