"""Persons and firms by their folded names: whom rules concern and whom the administration serves; no offices."""

from __future__ import annotations

from extractors.tasks.phrases import folded

_PERSON = "nguoi "
"""The head of what persons are called: "người dân", "người sử dụng lao động"."""


def is_private(name: str) -> bool:
    """Whether a rule for them is law and no assigned work."""
    return _PERSON in name or any(word in name for word in folded("private"))


def is_served(name: str) -> bool:
    """Whether what they get is no report: "trả kết quả cho các cá nhân"."""
    return name.removeprefix("cac ").startswith((_PERSON, *folded("served")))
