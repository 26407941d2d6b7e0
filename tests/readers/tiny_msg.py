"""Mails as Outlook saves them, made by hand."""

from __future__ import annotations

import datetime as dt
import struct

from tests.readers.tiny_compound import Tree, compound

_EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)


def text(number: int, words: str) -> Tree:
    """A property of characters."""
    return {f"__substg1.0_{number:04X}001F": words.encode("utf-16-le")}


def binary(number: int, data: bytes) -> Tree:
    return {f"__substg1.0_{number:04X}0102": data}


def properties(head: int, sent: dt.datetime | None = None) -> Tree:
    """The stream of fixed properties, with the instant of sending."""
    entry = b""
    if sent:
        ticks = int((sent - _EPOCH).total_seconds() * 10_000_000)
        entry = struct.pack("<IIQ", 0x00390040, 6, ticks)
    return {"__properties_version1.0": b"\0" * head + entry}


def attachment(number: int, name: str, data: bytes, *, identity: str = "") -> Tree:
    tree = properties(8) | text(0x3707, name) | binary(0x3701, data) | (text(0x3712, identity) if identity else {})
    return {f"__attach_version1.0_#{number:08X}": tree}


def inner(number: int, message: Tree) -> Tree:
    """A mail inside the mail."""
    tree = properties(8) | text(0x3001, "thư") | {"__substg1.0_3701000D": message}
    return {f"__attach_version1.0_#{number:08X}": tree}


def msg(tree: Tree) -> bytes:
    return compound({"__nameid_version1.0": {}} | tree)
