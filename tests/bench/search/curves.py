"""Pictures of how the cost of search grows with the collection."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from tests.bench.search.measuring import Row

COLOURS = {"tantivy": "#b4572a", "elasticsearch": "#1f5f8b"}
NAMES = {"tantivy": "embedded index", "elasticsearch": "Elasticsearch"}


def draw(rows: Sequence[Row], folder: Path) -> None:
    """`search-time.svg` and `search-size.svg` in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    _draw(rows, folder / "search-time.svg", "ms a search", {
        "through the API, median": lambda row: row.api[0] * 1e3,
        "through the API, p95": lambda row: row.api[1] * 1e3,
        "raw calls, median": lambda row: row.raw[0] * 1e3,
    })  # fmt: skip
    _draw(rows, folder / "search-size.svg", "MiB", {
        "index on disk": lambda row: row.disk / 2**20,
        "memory of the server": lambda row: row.memory / 2**20,
    })  # fmt: skip


def _draw(rows: Sequence[Row], path: Path, unit: str, curves: dict[str, Callable[[Row], float]]) -> None:
    import matplotlib as mpl

    mpl.use("Agg")
    mpl.rcParams["svg.hashsalt"] = "vanthu"
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(7, 4.2), layout="constrained")
    for backend, colour in COLOURS.items():
        mine = sorted((row for row in rows if row.backend == backend), key=lambda row: row.documents)
        for (name, value), style in zip(curves.items(), ("-", "--", ":"), strict=False):
            if mine:
                axes.plot(
                    [row.documents for row in mine], [value(row) for row in mine], style, color=colour, marker="o",
                    label=f"{NAMES[backend]}: {name}",
                )  # fmt: skip
    axes.set(xscale="log", yscale="log", xlabel="documents", ylabel=unit)
    axes.grid(visible=True, which="both", alpha=0.2)
    axes.legend(fontsize=8)
    figure.savefig(path, metadata={"Date": None})
    pyplot.close(figure)
