"""The sample documents of every format several times over, each copy a file of its own."""

from __future__ import annotations

import codecs
import io
import zipfile
from pathlib import Path

from tests.bench.texts import SAMPLES

_WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def mixed_files(folder: Path, copies: int) -> list[Path]:
    """So many copies of each sample with its format unharmed and other bytes in each, formats mixed."""
    samples = [path for path in sorted(Path(SAMPLES).rglob("*")) if path.suffix in _CHANGES and not _is_truth(path)]
    files: list[Path] = []
    for copy in range(copies):
        for at, path in enumerate(samples):
            files.append(folder / f"{copy}-{at}-{path.name}")
            files[-1].write_bytes(_CHANGES[path.suffix](path.read_bytes(), copy))
    return files


def _is_truth(path: Path) -> bool:
    """Whether a text is the true text of a file beside it."""
    return path.suffix == ".txt" and any(path.with_suffix(other).exists() for other in (".pdf", ".docx", ".html"))


def _text(data: bytes, copy: int) -> bytes:
    line_end = "\n".encode(_WIDE.get(data[:2], "ascii"))
    return data + line_end * (copy + 1)


def _html(data: bytes, copy: int) -> bytes:
    return data + f"<!-- {copy} -->".encode()


def _pdf(data: bytes, copy: int) -> bytes:
    return data + f"\n% {copy}\n".encode()


def _docx(data: bytes, copy: int) -> bytes:
    held = io.BytesIO(data)
    with zipfile.ZipFile(held, "a") as archive:
        archive.comment = str(copy).encode()
    return held.getvalue()


_CHANGES = {".txt": _text, ".html": _html, ".pdf": _pdf, ".docx": _docx}
