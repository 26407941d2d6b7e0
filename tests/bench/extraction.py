"""Words a second of the whole extraction against underthesea's recogniser called sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from statistics import median

from corpus.model import CanonicalText, Facts
from extractors.extraction import extract
from extractors.table import EXTRACTORS
from tests.bench.texts import sample_texts, word_count
from tests.bench.timing import in_turns, pin_to_one_core, seconds

ROUNDS = 3


def table() -> list[str]:
    """Rates over the same texts, taken in turns so that a busy machine slows both; the ratio; extractors' shares."""
    pin_to_one_core()
    texts = sample_texts()
    words = word_count(texts)
    ours, peer = in_turns(lambda: [extract(text) for text in texts], _recogniser(texts), rounds=ROUNDS)
    lines = [
        f"texts, words                     {len(texts):10,}, {words:,}",
        f"extraction, all kinds of facts   {words / median(ours):10,.0f} words/s",
        f"underthesea.ner by sentence      {words / median(peer):10,.0f} words/s",
        f"ratio, median of {ROUNDS} rounds        {median(p / o for o, p in zip(ours, peer, strict=True)):10.1f}",
    ]
    return lines + _shares(texts)


def _recogniser(texts: Sequence[CanonicalText]) -> Callable[[], object]:
    """The peer on all sentences of the texts; parting them is not counted against it."""
    from underthesea import ner, sent_tokenize

    sentences = [sentence for text in texts for sentence in sent_tokenize(text.text)]
    return lambda: [ner(sentence) for sentence in sentences]


def _shares(texts: tuple[CanonicalText, ...]) -> list[str]:
    """What part of the time each extractor takes."""
    facts = [Facts() for _ in texts]
    spent: dict[str, float] = {}
    for extractor in EXTRACTORS:
        before = list(facts)
        spent[extractor.assigns] = seconds(
            lambda extractor=extractor, before=before: [
                extractor.find(text, known) for text, known in zip(texts, before, strict=True)
            ],
            runs=3,
        )
        facts = [
            replace(known, **{extractor.assigns: extractor.find(text, known)})
            for text, known in zip(texts, before, strict=True)
        ]
    total = sum(spent.values())
    return [f"  {name:12} {share / total:6.1%}" for name, share in sorted(spent.items(), key=lambda item: -item[1])]
