"""Reading gold and predicted items, which may be strings or objects."""

from __future__ import annotations

from typing import Any

Item = dict[str, Any]
"""A gold annotation or an extract line: a JSON object."""

_KEYS = ("name", "code", "number", "date", "text")


def text_of(item: object, *keys: str) -> str:
    """The string that an item stands for, "" for none."""
    if item is None:
        return ""
    if isinstance(item, dict):
        return next((str(item[key]) for key in keys or _KEYS if item.get(key)), "")
    return str(item)


def names(items: list[Any] | None) -> list[str]:
    return [text_of(item) for item in items or []]


def distinct(items: list[str]) -> list[str]:
    return list(dict.fromkeys(items))


def action_of(task: Item, text: str) -> str:
    """The words of a task's action."""
    action = task.get("action")
    if isinstance(action, dict):
        action = action.get("text")
    return str(action) if action else text[task["start"] : task["end"]]


def kind_of(task: Item) -> str:
    return str(task.get("kind") or "concrete")
