"""A ZIP without its table of contents, which stands at its end: what is whole before the cut, under a table made anew.

Each member has a head of its own. Those whose end can be told are whole; their checksums are compared when they are
unpacked. APPNOTE.TXT, 4.3.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

_HEAD, _ENTRY, _AFTER, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x07\x08", b"PK\x05\x06"
_HEAD_FIELDS = struct.Struct("<4s5H3L2H")
_ENTRY_FIELDS = struct.Struct("<4s6H3L5H2L")
_END_FIELDS = struct.Struct("<4s4H2LH")
_ENCRYPTED, _SIZES_FOLLOW = 0x1, 0x8
_DEFLATED = 8
_IN_EXTRA = 0xFFFFFFFF
"""The size of a member that tells its size elsewhere."""

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Packed:
    """The bytes of a member as they stand in the file: where they and all that belongs to them end, and what they
    should give."""

    packed: int
    size: int
    checksum: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Member:
    """A member by its head at `start:body`; `inside` is None for the one that the file ends in."""

    start: int
    body: int
    needed: int
    flags: int
    method: int
    time: int
    date: int
    name: bytes
    extra: bytes
    inside: _Packed | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescued:
    """The ZIP with a table of contents of its members: all of them are whole unless `is_cut`, else all but the last.

    `is_listed` where the file goes on to its old table, so that no member is missing.
    """

    data: bytes
    is_cut: bool
    is_listed: bool


def names_of_members(data: bytes) -> Iterator[str]:
    """Their names, up to the first whose end must be looked for further than usual."""
    return (member.name.decode("utf-8", errors="replace") for member in _members(data, _CHUNK))


def rescued(data: bytes, most: int) -> Rescued:
    """What is left; at most so many bytes are unpacked to find where a member ends."""
    members = list(_members(data, most))
    last = members[-1].inside if members else None
    end = last.end if last else members[-1].body if members else 0
    entries = b"".join(map(_entry, members))
    count = min(len(members), 0xFFFF)
    table = entries + _END_FIELDS.pack(_END, 0, 0, count, count, len(entries), end, 0)
    return Rescued(
        data=data[:end] + table,
        is_cut=bool(members) and last is None,
        is_listed=data[end : end + 4] == _ENTRY,
    )


def _members(data: bytes, most: int) -> Iterator[_Member]:
    at = 0
    while data[at : at + 4] == _HEAD and len(data) >= at + _HEAD_FIELDS.size:
        member = _member(data, at, most)
        if member.body > len(data):
            return
        yield member
        if member.inside is None:
            return
        at = member.inside.end


def _member(data: bytes, at: int, most: int) -> _Member:
    fields = _HEAD_FIELDS.unpack_from(data, at)
    _, needed, flags, method, time, date, checksum, packed, size, length, more = fields
    named = at + _HEAD_FIELDS.size
    body = named + length + more
    inside: _Packed | None = None
    if not flags & _SIZES_FOLLOW and packed != _IN_EXTRA:
        told = _Packed(packed=packed, size=size, checksum=checksum, end=body + packed)
        inside = told if told.end <= len(data) else None
    elif method == _DEFLATED and not flags & _ENCRYPTED:
        inside = _inflated(data, body, most)
    return _Member(
        start=at, body=body, needed=needed, flags=flags, method=method, time=time, date=date,
        name=data[named : named + length], extra=data[named + length : body], inside=inside,
    )  # fmt: skip


def _inflated(data: bytes, body: int, most: int) -> _Packed | None:
    """A member that tells its size only behind its bytes: unpacked to where it ends."""
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    at, size, checksum = body, 0, 0
    while not stream.eof:
        piece = stream.unconsumed_tail or data[at : at + _CHUNK]
        at += 0 if stream.unconsumed_tail else len(piece)
        try:
            given = stream.decompress(piece, _CHUNK)
        except zlib.error:
            return None
        size += len(given)
        checksum = zlib.crc32(given, checksum)
        if size > most or not (piece or given):
            return None
    end = at - len(stream.unused_data)
    told = end + 4 if data[end : end + 4] == _AFTER else end
    if data[told : told + 4] != checksum.to_bytes(4, "little"):
        return None
    return _Packed(packed=end - body, size=size, checksum=checksum, end=_behind(data, told))


def _behind(data: bytes, told: int) -> int:
    """Where the checksum and the two sizes behind a member end; large archives write the sizes twice as long."""
    ends = (told + 12, told + 20)
    return next((end for end in ends if data[end : end + 4] in (_HEAD, _ENTRY)), min(ends[0], len(data)))


def _entry(member: _Member) -> bytes:
    """The line of a member in the table of contents."""
    inside = member.inside or _Packed(packed=0, size=0, checksum=0, end=0)
    fields = _ENTRY_FIELDS.pack(
        _ENTRY, member.needed, member.needed, member.flags, member.method, member.time, member.date,
        inside.checksum, inside.packed, inside.size, len(member.name), len(member.extra), 0, 0, 0, 0, member.start,
    )  # fmt: skip
    return fields + member.name + member.extra
