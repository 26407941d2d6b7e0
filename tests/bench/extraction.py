"""Words a second of the whole extraction against underthesea's recogniser called sentence by sentence."""

from __future__ import annotations

from dataclasses import replace

from corpus.model import CanonicalText, Facts
from extractors.extraction import extract
from extractors.table import EXTRACTORS
from tests.bench.texts import sample_texts, word_count
from tests.bench.timing import pin_to_one_core, seconds

PEER_DOCUMENTS = 6  # the peer is slow; words a second hardly depend on how many


def table() -> list[str]:
    """Rates, the ratio, and the share of each extractor."""
    pin_to_one_core()
    texts = sample_texts()
    ours = word_count(texts) / seconds(lambda: [extract(text) for text in texts])
    some = texts[:PEER_DOCUMENTS]
    peer = word_count(some) / seconds(lambda: [_recognise(text) for text in some], runs=1)
    lines = [
        f"extraction, all kinds of facts   {ours:10,.0f} words/s",
        f"underthesea.ner by sentence      {peer:10,.0f} words/s",
        f"ratio                            {ours / peer:10.1f}",
    ]
    return lines + _shares(texts)


def _recognise(text: CanonicalText) -> int:
    from underthesea import ner, sent_tokenize

    return sum(len(ner(sentence)) for sentence in sent_tokenize(text.text))


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
