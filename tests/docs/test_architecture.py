"""The documentation names files, functions, commands and settings that exist, and leaves none of them out."""

from __future__ import annotations

import ast
import re
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import pytest

from api.cli.app import COMMANDS
from extractors.table import EXTRACTORS

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("corpus", "extractors", "pipeline", "index", "api")
GUIDES = sorted([ROOT / "README.md", ROOT / "README.vi.md", *(ROOT / "docs").glob("*.md")])


def defined_names() -> set[str]:
    """Functions, classes and methods (`Class.method`) of the packages."""
    found: set[str] = set()
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef):
                    found.add(node.name)
                if isinstance(node, ast.ClassDef):
                    methods = [n for n in node.body if isinstance(n, ast.FunctionDef)]
                    found |= {f"{node.name}.{method.name}" for method in methods}
    return found


def code_words(path: Path) -> list[str]:
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.S)
    return re.findall(r"`([^`]+)`", text)


def test_no_imports_go_in_a_circle_not_even_those_within_functions() -> None:
    graph = grimp.build_graph(*PACKAGES, cache_dir=None)
    imported = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    assert set(TopologicalSorter(imported).static_order()) == graph.modules


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_path_named_exists(guide: Path) -> None:
    paths = [
        word
        for word in code_words(guide)
        if re.fullmatch(r"(?:corpus|extractors|pipeline|index|api|docs|tests)/\S*", word)
    ]
    missing = [word for word in paths if not (ROOT / word).exists()]
    assert missing == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_link_and_picture_exists(guide: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", guide.read_text(encoding="utf-8"))
    assert [link for link in links if not (guide.parent / link).exists()] == []


def test_every_function_of_the_walk_exists() -> None:
    words = code_words(ROOT / "docs" / "architecture.md")
    names = [word for word in words if re.fullmatch(r"[A-Za-z_]+(?:\.[a-z_]+)?", word) and word != "code"]
    assert len(names) > 15
    assert sorted(set(names) - defined_names()) == []


@pytest.mark.parametrize("readme", ["README.md", "README.vi.md"])
@pytest.mark.parametrize("command", [name for name, _ in COMMANDS])
def test_every_command_is_in_both_readmes(readme: str, command: str) -> None:
    assert f"vanthu {command} " in (ROOT / readme).read_text(encoding="utf-8") + " "


def test_each_extractor_has_a_file_or_folder_of_its_name() -> None:
    for extractor in EXTRACTORS:
        place = ROOT / "extractors" / extractor.assigns
        assert place.is_dir() or place.with_suffix(".py").is_file(), extractor.assigns


def test_the_lock_file_has_hashes_and_no_addresses() -> None:
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if re.match(r"\S+==", line)]
    assert len(pins) > 50
    assert all(line.endswith("\\") for line in pins)
    assert not [line for line in lines if "://" in line or line.startswith("--index")]


def test_every_dependency_is_justified_in_one_line() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = text.split("dependencies = [")[1].split("\n]")[0]
    assert [line for line in block.strip().splitlines() if not re.search(r'",\s+# \S', line)] == []
