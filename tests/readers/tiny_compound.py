"""A compound file (MS-CFB, version 3) with storages and streams, as small as the format allows."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

SECTOR, SMALL, CUTOFF = 512, 64, 4096
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD

Tree = dict[str, "bytes | Tree"]
"""Streams and storages by name."""


@dataclass
class _Entry:
    name: str
    kind: int
    data: bytes = b""
    child: int = FREE
    right: int = FREE
    start: int = END
    size: int = 0


@dataclass
class _Writer:
    entries: list[_Entry] = field(default_factory=list)
    sectors: list[bytes] = field(default_factory=list)
    fat: list[int] = field(default_factory=list)
    small: bytearray = field(default_factory=bytearray)
    small_fat: list[int] = field(default_factory=list)

    def add(self, tree: Tree) -> int:
        """The entries of a storage, chained to the right in order of their names; the first of them."""
        first, before = FREE, None
        for name, content in sorted(tree.items(), key=lambda item: (len(item[0]), item[0].upper())):
            at = len(self.entries)
            entry = _Entry(name, 2 if isinstance(content, bytes) else 1)
            self.entries.append(entry)
            if isinstance(content, bytes):
                self._store(entry, content)
            else:
                entry.child = self.add(content)
            first = at if before is None else first
            if before:
                before.right = at
            before = entry
        return first

    def _store(self, entry: _Entry, data: bytes) -> None:
        entry.size = len(data)
        if len(data) >= CUTOFF:
            entry.start = self.chain(data)
        elif data:
            entry.start = len(self.small_fat)
            count = -(-len(data) // SMALL)
            self.small += data.ljust(count * SMALL, b"\0")
            self.small_fat += [*range(entry.start + 1, entry.start + count), END]

    def chain(self, data: bytes) -> int:
        """Write to sectors of their own; the first one."""
        start, count = len(self.sectors), max(-(-len(data) // SECTOR), 1)
        data = data.ljust(count * SECTOR, b"\0")
        self.sectors += [data[n : n + SECTOR] for n in range(0, len(data), SECTOR)]
        self.fat += [*range(start + 1, start + count), END]
        return start


def compound(tree: Tree) -> bytes:
    """The bytes of the file."""
    writer = _Writer([_Entry("Root Entry", 5)])
    root = writer.entries[0]
    root.child = writer.add(tree)
    root.size = len(writer.small)
    root.start = writer.chain(bytes(writer.small)) if writer.small else END
    small_fat = b"".join(struct.pack("<I", n) for n in writer.small_fat).ljust(SECTOR, b"\xff")
    small_at = writer.chain(small_fat)
    small_count = -(-len(small_fat) // SECTOR)
    directory_at = writer.chain(b"".join(map(_entry, writer.entries)))
    fat_count = 1
    while (len(writer.fat) + fat_count) * 4 > fat_count * SECTOR:
        fat_count += 1
    fat_at = len(writer.sectors)
    fat = [*writer.fat, *[FAT] * fat_count]
    table = b"".join(struct.pack("<I", n) for n in fat).ljust(fat_count * SECTOR, b"\xff")
    head = struct.pack("<8s16xHHHHH6xIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0,
                       fat_count, directory_at, 0, CUTOFF, small_at, small_count, END, 0)  # fmt: skip
    places = [*range(fat_at, fat_at + fat_count)] + [FREE] * (109 - fat_count)
    return head + struct.pack("<109I", *places) + b"".join(writer.sectors) + table


def _entry(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le") + b"\0\0"
    return struct.pack("<64sHBBIII16xI8x8xIQ", name, len(name), entry.kind, 1, FREE, entry.right, entry.child, 0,
                       entry.start, entry.size)  # fmt: skip
