"""Which element of a web page holds the article: the one with the most words that are no links."""

from __future__ import annotations

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from pipeline.readers.html.chrome import Chrome

_HOLDERS = frozenset(
    ("p", "td", "pre", "li", "blockquote", "div", "span", "section", "article", "font", "center", "h1", "h2", "h3")
)
_LINK_SHARE = 0.5


@dataclass(slots=True)
class _Weight:
    """Words below an element: all of them, those in links, and the points given for paragraphs."""

    words: int = 0
    linked: int = 0
    points: float = 0.0


def remove_chrome(tree: LexborHTMLParser, chrome: Chrome) -> None:
    """Take out what is never part of an article: scripts, menus, what is hidden."""
    tree.strip_tags(sorted(chrome.elements))
    for node in tree.css("[hidden], [aria-hidden=true], [style*='display:none'], [style*='display: none']"):
        node.decompose()


def find_article(body: LexborNode, chrome: Chrome) -> LexborNode:
    """The element that holds the article; the body itself where the page is nothing else."""
    best, best_score = body, 0.0
    weights: dict[int, _Weight] = {}
    nodes: dict[int, LexborNode] = {}
    _weigh(body, weights, nodes, chrome)
    whole = weights[body.mem_id]
    for key, weight in weights.items():
        score = weight.points * (1 - _share(weight))
        if score > best_score:
            best, best_score = nodes[key], score
    return _widen(best, body, weights, whole)


def _weigh(node: LexborNode, weights: dict[int, _Weight], nodes: dict[int, LexborNode], chrome: Chrome) -> _Weight:
    weight = _Weight()
    own = 0
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            own += len((child.text_content or "").split())
        elif child.tag and not child.tag.startswith("-"):
            below = _weigh(child, weights, nodes, chrome)
            weight.words += below.words
            weight.linked += below.words if child.tag == "a" else below.linked
            weight.points += _handed_up(child, below, chrome)
    weight.words += own
    if own > 4 and node.tag in _HOLDERS:
        weight.points += own
    weights[node.mem_id], nodes[node.mem_id] = weight, node
    return weight


def _handed_up(child: LexborNode, below: _Weight, chrome: Chrome) -> float:
    """What the points of an element count for the one around it: paragraphs in full, containers by their names."""
    if child.tag in (
        "p",
        "td",
        "tr",
        "tbody",
        "table",
        "span",
        "b",
        "strong",
        "em",
        "i",
        "font",
        "u",
        "li",
        "h1",
        "h2",
        "h3",
    ):
        return below.points if _share(below) < _LINK_SHARE else 0.0
    opinion = chrome.opinion(child)
    if opinion < 0 or _share(below) > _LINK_SHARE:
        return 0.0
    return below.points * (0.9 if opinion > 0 else 0.8)


def _share(weight: _Weight) -> float:
    return weight.linked / weight.words if weight.words else 0.0


def _widen(best: LexborNode, body: LexborNode, weights: dict[int, _Weight], whole: _Weight) -> LexborNode:
    """Go up while what is added is small and hardly links: the headline, the date line, the head of a document."""
    node = best
    while node.mem_id != body.mem_id and node.parent is not None and node.parent.mem_id in weights:
        around, inside = weights[node.parent.mem_id], weights[node.mem_id]
        added, linked = around.words - inside.words, around.linked - inside.linked
        small = added < 0.15 * inside.words + 30 or around.words > 0.97 * whole.words
        if linked > 0.3 * added or (added and not small):
            break
        node = node.parent
    return node


def headline(tree: LexborHTMLParser, article: LexborNode) -> str:
    """The headline that stands outside the article, if any."""
    inside = {node.mem_id for node in article.css("h1, h2")}
    if any(node.text().strip() for node in article.css("h1, h2")):
        return ""
    heads = [node for node in tree.css("h1") if node.mem_id not in inside]
    texts = [" ".join(node.text().split()) for node in heads]
    return next((text for text in texts if len(text) > 20), "")
