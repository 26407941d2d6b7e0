"""Who is looking: an argument of every read and search, so that access rules have one place to go."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Viewer:
    """A reader with the actor's name for the log; until there are logins, everybody may see everything."""

    actor: str = "local"


EVERYTHING = Viewer()
