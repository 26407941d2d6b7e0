"""What a component sees of a clause: words with names and numbers masked, so that it learns the wording."""

from __future__ import annotations

from corpus.model import CanonicalText, Facts, Span
from extractors.tasks.words import Word, Words, words_of

BODY, NUMBER, START, ACTION = "<body>", "<number>", "<start>", "<action>"
_BEFORE, _HEADING = 6, 8


def masked(words: Words) -> list[str]:
    """The words in lower case; a body's name and a word with digits give one sign each."""
    shown: list[str] = []
    last = -1
    for word in words:
        if word.body < 0 or word.body != last:
            shown.append(_shown(word))
        last = word.body
    return shown


def _shown(word: Word) -> str:
    if word.body >= 0:
        return BODY
    return NUMBER if any(c.isdigit() for c in word.low) else word.low


def action_words(canonical: CanonicalText, facts: Facts, action: Span, most: int) -> list[str]:
    """The first words of an action, masked."""
    return masked(words_of(canonical, action, facts.agencies))[:most]


def words_before(canonical: CanonicalText, facts: Facts, at: int) -> list[str]:
    """The last words of the paragraph before `at`, masked; a sign where the paragraph starts."""
    block = canonical.block_at(at)
    if block is None or block.span.start >= at:
        return [START]
    before = masked(words_of(canonical, Span(block.span.start, at), facts.agencies))
    return before[-_BEFORE:] if len(before) >= _BEFORE else [START, *before]


def heading_words(canonical: CanonicalText, facts: Facts, at: int) -> list[str]:
    """The first words of the heading over `at`, marked as such."""
    section = facts.structure.section_at(at)
    while section and section.parent is not None and section.heading.contains(Span(at, at + 1)):
        section = facts.structure.sections[section.parent]
    if section is None or section.heading.contains(Span(at, at + 1)):
        return []
    return [f"#{w}" for w in masked(words_of(canonical, section.heading, facts.agencies))[:_HEADING]]


def kind_word(facts: Facts) -> str:
    """The document's kind as a word of its own."""
    return f"kind={facts.header.kind.value if facts.header.kind else ''}"
