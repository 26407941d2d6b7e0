"""The true text of a sample and its gold, made from the marks that its author set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tests.samples.source import Block, Columns, Mark, Paragraph, Source, Table

KINDS = {"r": "reporting", "h": "hortatory", "e": "enforcement", "c": "concrete"}
DAY = re.compile(r"(?<![\d/])(\d{1,2})(?:/|-|\.| tháng )(\d{1,2})(?:/|-|\.| năm )(\d{4})(?![\d/])")


def lines(source: Source) -> Iterator[tuple[str, tuple[Mark, ...]]]:
    """The lines of the true text in reading order, with the marks in each."""
    for block in source.blocks:
        yield from _block_lines(block)


def _block_lines(block: Block) -> Iterator[tuple[str, tuple[Mark, ...]]]:
    if isinstance(block, Paragraph):
        yield block.text, block.marks
    elif isinstance(block, Columns):
        yield from ((p.text, p.marks) for p in (*block.left, *block.right))
    elif isinstance(block, Table):
        yield from (_row_line(row) for row in block.rows)


def _row_line(row: tuple[Paragraph, ...]) -> tuple[str, tuple[Mark, ...]]:
    text, marks = "", list[Mark]()
    for number, cell in enumerate(row):
        text += "\t" if number else ""
        marks += [Mark(len(text) + m.start, len(text) + m.end, m.fields) for m in cell.marks]
        text += cell.text
    return text, tuple(marks)


def true_text(source: Source) -> tuple[str, list[Mark]]:
    """The text as a reader should see it, and the marks with offsets into it."""
    gap = "\n\n" if source.head.get("blank") else "\n"
    text, marks = "", list[Mark]()
    for line, found in lines(source):
        marks += [Mark(len(text) + m.start, len(text) + m.end, m.fields) for m in found]
        text += line + gap
    text = text.rstrip("\n") + "\n"
    width = int(source.head.get("wrap", "0"))
    return (_wrapped(text, width) if width else text), marks


def _wrapped(text: str, width: int) -> str:
    """Spaces turned into line feeds, so that no line is longer than `width`; offsets stay."""
    out: list[str] = []
    for line in text.split("\n"):
        room, words = 0, line.split(" ")
        for number, word in enumerate(words):
            breaks = number > 0 and room + len(word) + 1 > width
            out.append("" if number == 0 else "\n" if breaks else " ")
            room = len(word) if breaks or number == 0 else room + len(word) + 1
            out.append(word)
        out.append("\n")
    return "".join(out)[:-1]


def gold(source: Source) -> dict[str, Any]:
    """The gold of a sample, in the fields of the gold format."""
    text, marks = true_text(source)
    head, bodies = source.head, dict(_body(line) for line in source.lists["bodies"])
    name, _, role = head.get("signer", "").partition(" | ")
    found: dict[str, Any] = {
        "doc": f"{source.name}.txt",
        "kind": head["kind"],
        "number": head.get("number"),
        "issuer": head.get("issuer"),
        "issued_on": head.get("issued_on"),
        "title": head["title"],
        "signer": {"name": name, "role": role} if name else None,
        "citations": [_citation(line) for line in source.lists["cite"]],
        "agencies": [_body(line)[1] for line in source.lists["bodies"] if not line.startswith("!")],
        "persons": _split(head.get("persons", name)),
        "dates": _dates(text, head),
        "programmes": _split(head.get("programmes", "")),
        "tasks": _tasks(marks, bodies),
    }
    if head.get("programmes_optional"):
        found["programmes_optional"] = _split(head["programmes_optional"])
    if source.lists["notes"]:
        found["notes"] = source.lists["notes"]
    return found


def _split(value: str) -> list[str]:
    return [part.strip() for part in value.split(";") if part.strip()]


def _body(line: str) -> tuple[str, str]:
    key, _, name = line.removeprefix("!").partition(" ")
    return key, name.strip()


def _citation(line: str) -> dict[str, Any]:
    what, date, issuer, relation = (part.strip() for part in line.split("|"))
    by_name = not re.match(r"\d", what)
    return {
        "number": None if by_name else what,
        **({"name": what} if by_name else {}),
        "date": None if date == "-" else date,
        "issuer": None if issuer == "-" else issuer,
        "relation": relation,
    }


def _dates(text: str, head: dict[str, str]) -> list[str]:
    """Full dates in order of first mention; `dates+` adds those whose year stands elsewhere, `dates-` takes out."""
    flat = re.sub(r"\s+", " ", text)
    printed = [f"{y}-{int(m):02}-{int(d):02}" for d, m, y in DAY.findall(flat)]
    wanted = [*printed, *_split(head.get("dates+", ""))]
    return [day for day in dict.fromkeys(wanted) if day not in _split(head.get("dates-", ""))]


def _tasks(marks: list[Mark], bodies: dict[str, str]) -> list[dict[str, Any]]:
    tasks: list[dict[str, Any]] = []
    assignees: list[str] = []
    for mark in marks:
        if "same" in mark.fields:
            tasks[-1].setdefault("also_at", []).append({"start": mark.start, "end": mark.end})
            continue
        if "a" in mark.fields:
            assignees = _names(mark.fields["a"], bodies)
        task = {
            "id": f"t{len(tasks) + 1}",
            "assignees": assignees,
            "cooperating": _names(mark.fields.get("c", "-"), bodies),
            "report_to": _names(mark.fields.get("r", "-"), bodies),
            "start": mark.start,
            "end": mark.end,
            "deadline": _deadline(mark.fields.get("d", "")),
            "recurrence": mark.fields.get("w"),
            "kind": KINDS[mark.fields.get("k", "c")],
        }
        tasks.append(task | ({"note": mark.fields["n"]} if "n" in mark.fields else {}))
    return tasks


def _names(keys: str, bodies: dict[str, str]) -> list[str]:
    return [] if keys == "-" else [bodies[key] for key in keys.split(",")]


def _deadline(value: str) -> dict[str, str | None] | None:
    if not value:
        return None
    words, day = value.rsplit(">", 1)
    return {"text": words, "date": None if day == "-" else day}
