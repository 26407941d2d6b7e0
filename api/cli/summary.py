"""What was found in a document, as a few lines for people."""

from __future__ import annotations

from api.cli.options import printable
from api.labels import label
from api.programmes import programme_name
from pipeline.extract_line import Line


def vietnamese_date(iso: str | None) -> str:
    """`2022-03-31` → `31/3/2022`."""
    if not iso:
        return ""
    year, month, day = iso[:10].split("-")
    return f"{int(day)}/{int(month)}/{year}"


def describe(line: Line) -> str:
    """Header, citations and tasks of an extract line."""
    signer = line["signer"]["name"] if line["signer"] else None
    rows = [
        f"== {printable(line['source'])}",
        _row("Số, ký hiệu", line["number"]),
        _row("Loại", label("kind", line["kind"]) if line["kind"] else None),
        _row("Cơ quan ban hành", line["issuer"]),
        _row("Ngày ban hành", vietnamese_date(line["issued_on"])),
        _row("Trích yếu", line["title"]),
        _row("Người ký", signer),
        _row("Viện dẫn", "; ".join(c["number"] or c["name"] or "" for c in line["citations"])),
        _row("Chương trình", "; ".join(programme_name(p["code"]) for p in line["programmes"])),
    ]
    for number, task in enumerate(line["tasks"], 1):
        rows.append(_task(number, task))
    return "\n".join(row for row in rows if row) + "\n"


def _row(label: str, value: str | None) -> str:
    return f"{label}: {value}" if value else ""


def _task(number: int, task: Line) -> str:
    who = "; ".join(a["name"] for a in task["assignees"]) or "(chưa rõ)"
    when = task["deadline"]["text"] if task["deadline"] else ""
    return f"  {number}. {who}: {task['action']}" + (f" [{when}]" if when else "")
