"""Makes the sample files of `corpus/samples` from `tests/samples/sources`: `python -m tests.samples.build [NAME…]`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from corpus.samples import SAMPLES
from tests.samples.gold import gold, true_text
from tests.samples.source import Source, read_source
from tests.samples.write_docx import to_docx
from tests.samples.write_html import to_html
from tests.samples.write_pdf import to_pdf
from tests.samples.write_text import to_bytes

SOURCES = Path(__file__).parent / "sources"
PRINTED = {"pdf": to_pdf, "docx": to_docx}


def written(source: Source) -> dict[str, bytes]:
    """The files of a sample that are text, by their path below `corpus/samples`: the same on every machine."""
    text, _ = true_text(source)
    form = source.head["format"]
    encoded = form not in (*PRINTED, "html", "txt")
    name = f"encodings/{source.name}" if encoded else source.name
    files = {
        f"{name}.txt": text.encode(),
        f"{name}.gold.json": (json.dumps(gold(source), ensure_ascii=False, indent=1) + "\n").encode(),
    }
    if form == "html":
        files[f"{name}.html"] = to_html(source)
    elif encoded:
        files[f"{name}.{form}.txt"] = to_bytes(text, form)
    return files


def printed(source: Source) -> dict[str, bytes]:
    """The PDF or Word file of a sample, if it has one; fonts and library versions show in it."""
    form = source.head["format"]
    return {f"{source.name}.{form}": PRINTED[form](source)} if form in PRINTED else {}


def sources() -> list[Source]:
    """Every source; one with `copy:` has the text and the gold of another and facts of its own for the file."""
    found = {path.stem: read_source(path) for path in sorted(SOURCES.glob("*.src"))}
    return [_copied(source, found) for source in found.values()]


def _copied(source: Source, found: dict[str, Source]) -> Source:
    if "copy" not in source.head:
        return source
    first = found[source.head["copy"]]
    return Source({**first.head, **source.head}, first.lists, first.blocks)


def main(names: list[str]) -> None:
    for source in sources():
        if names and source.name not in names:
            continue
        for name, data in (written(source) | printed(source)).items():
            path = SAMPLES / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        print(source.name, source.head["format"], len(gold(source)["tasks"]))


if __name__ == "__main__":
    main(sys.argv[1:])
