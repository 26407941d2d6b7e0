"""Cases for fuzzing: a sample and what is done to it, the same for the same seed and number."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from corpus.samples import SAMPLES
from tests.readers.tiny_docx import docx
from tests.readers.tiny_pdf import TinyPage, tiny_pdf

_SMALL = 40_000  # bytes; larger samples take time and show nothing more
_DEEP = {
    "pdf": (b"[", b"]"),
    "docx": (b"<w:tbl><w:tr><w:tc>", b"</w:tc></w:tr></w:tbl>"),
    "html": (b"<div><table><tr><td>", b"</td></tr></table></div>"),
}


@dataclass(frozen=True, slots=True)
class Case:
    """A file to read, and how it was made."""

    name: str
    data: bytes
    made: str


@cache
def whole_files() -> tuple[tuple[str, bytes], ...]:
    """The samples of every format that this process reads by itself, and small files with what they lack."""
    suffixes = (".pdf", ".docx", ".html", ".txt")
    found = sorted(p for p in SAMPLES.glob("*") if p.suffix in suffixes and p.stat().st_size < _SMALL)
    found += sorted(p for p in (SAMPLES / "packages").glob("*") if p.suffix in (".eml", ".edxml", ".zip", ".xlsx"))
    page = TinyPage().lines(70, 700, "Một", "Hai").grid([70, 100, 200], [600, 620, 640]).stamp(300, 800, "CV ĐẾN")
    tiny = [("tiny.pdf", tiny_pdf(page, page)), ("tiny.docx", docx("Điều 1. Một", "Điều 2. Hai"))]
    return (*((p.name, p.read_bytes()) for p in found), *tiny)


def case(seed: int, number: int) -> Case:
    """Case `number` of a seed."""
    chance = random.Random(f"{seed}/{number}")
    by_kind = chance.choice(("pdf", "docx", "html", "txt"))
    name, data = chance.choice([whole for whole in whole_files() if whole[0].endswith(by_kind)])
    made = [name]
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        change = chance.choice(_CHANGES)
        data = change(data, chance, by_kind)
        made.append(change.__name__.strip("_"))
    if chance.random() < 0.05:
        name = f"thu.{chance.choice(('pdf', 'docx', 'html', 'txt', 'eml', 'xml'))}"
    return Case(name, data, " ".join(made))


def _flip(data: bytes, chance: random.Random, _: str) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 4, 40)) if changed else 0):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(data: bytes, chance: random.Random, _: str) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _drop(data: bytes, chance: random.Random, _: str) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.choice((1, 10, 1000)) :]


def _repeat(data: bytes, chance: random.Random, _: str) -> bytes:
    at = chance.randrange(len(data) + 1)
    piece = data[at : at + chance.choice((1, 20, 2000))]
    return data[:at] + piece * chance.choice((2, 30)) + data[at:]


def _splice(data: bytes, chance: random.Random, _: str) -> bytes:
    other = chance.choice(whole_files())[1]
    at, start = chance.randrange(len(data) + 1), chance.randrange(len(other))
    return data[:at] + other[start : start + chance.choice((10, 500, 20_000))] + data[at:]


def _number(data: bytes, chance: random.Random, _: str) -> bytes:
    """One number written in the file, exchanged for an awkward one."""
    places = [at for at in range(len(data) - 1) if data[at : at + 1].isdigit()][:5000]
    if not places:
        return data
    at = chance.choice(places)
    awkward = chance.choice((b"0", b"-1", b"99999999999", b"2147483648", b"1e38", b"0.0000001"))
    return data[:at] + awkward + data[at + 1 :]


def _nest(data: bytes, chance: random.Random, kind: str) -> bytes:
    opening, closing = _DEEP.get(kind, (b"((", b"))"))
    times, at = chance.choice((30, 300, 3000)), chance.randrange(len(data) + 1)
    if kind == "docx":
        return _tampered(data, chance, lambda body: _inserted(body, opening * times + closing * times, chance))
    return data[:at] + opening * times + closing * times + data[at:]


def _member(data: bytes, chance: random.Random, kind: str) -> bytes:
    """A part of an archive changed and packed again, so that the change reaches the XML behind it."""
    del kind
    change = chance.choice((_flip, _cut, _drop, _repeat, _splice, _number))
    return _tampered(data, chance, lambda body: change(body, chance, ""))


def _inserted(body: bytes, piece: bytes, chance: random.Random) -> bytes:
    at = body.find(b"<w:p", chance.randrange(len(body) + 1))
    return body[:at] + piece + body[at:] if at >= 0 else body + piece


def _tampered(data: bytes, chance: random.Random, change: Callable[[bytes], bytes]) -> bytes:
    buffer = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
            names = old.namelist()
            chosen = chance.choice([n for n in names if n.endswith(".xml")] or names)
            for name in names:
                body = old.read(name)
                new.writestr(zipfile.ZipInfo(name), change(body) if name == chosen else body)
    except Exception:  # no archive, or none any more
        return _flip(data, chance, "")
    return buffer.getvalue()


_CHANGES = (_flip, _flip, _cut, _drop, _repeat, _splice, _number, _nest, _member, _member)
