"""Train a small text classifier of spaCy on examples; the same seed gives the same component."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import spacy
from spacy.language import Language
from spacy.pipeline import TextCategorizer
from spacy.tokens import Doc
from spacy.training import Example as Pair
from thinc.api import fix_random_seed

from pipeline.training.labels import Example

_BATCH = 64

Scores = dict[str, float]
"""Label to probability; they add up to one."""

_BOW = {
    "@architectures": "spacy.TextCatBOW.v3", "exclusive_classes": True, "ngram_size": 2, "no_output_layer": False,
    "length": 1 << 15,
}  # fmt: skip
_CNN = {
    "@architectures": "spacy.TextCatReduce.v1", "exclusive_classes": True, "use_reduce_mean": True,
    "use_reduce_max": True, "use_reduce_first": False, "use_reduce_last": False,
    "tok2vec": {
        "@architectures": "spacy.HashEmbedCNN.v2", "pretrained_vectors": None, "width": 48, "depth": 2,
        "embed_size": 2000, "window_size": 1, "maxout_pieces": 2, "subword_features": False,
    },
}  # fmt: skip
ARCHITECTURES = {"words and pairs": _BOW, "convolution": _CNN}


@dataclass(frozen=True, slots=True)
class Classifier:
    """A trained component with its vocabulary."""

    nlp: Language
    textcat: TextCategorizer

    def scores(self, texts: Sequence[Sequence[str]]) -> list[Scores]:
        """The probability of each label, for each row of words."""
        if not texts:
            return []
        rows = self.textcat.predict([Doc(self.nlp.vocab, words=list(words)) for words in texts])
        return [dict(zip(self.textcat.labels, map(float, row), strict=True)) for row in rows]


def train(
    gold: Sequence[Example],
    silver: Sequence[Example],
    *,
    labels: Sequence[str],
    architecture: str,
    seed: int,
    epochs: int,
) -> Classifier:
    """Learn from silver and gold together, then from gold alone."""
    fix_random_seed(seed)
    nlp, textcat = _untrained(architecture, labels)
    gold_pairs = [_pair(nlp, e, labels) for e in gold]
    pairs = gold_pairs + [_pair(nlp, e, labels) for e in silver]
    optimizer = nlp.initialize(lambda: pairs[:50])
    shuffle = random.Random(seed)
    for stage in [pairs] * epochs + ([gold_pairs] * epochs if silver else []):
        rows = shuffle.sample(stage, len(stage))
        for at in range(0, len(rows), _BATCH):
            textcat.update(rows[at : at + _BATCH], sgd=optimizer)
    return Classifier(nlp, textcat)


def _untrained(architecture: str, labels: Sequence[str]) -> tuple[Language, TextCategorizer]:
    """The words come ready-made, so spaCy's own segmentation is not asked for."""
    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    textcat = nlp.add_pipe("textcat", config={"model": ARCHITECTURES[architecture]})
    assert isinstance(textcat, TextCategorizer)
    for label in labels:
        textcat.add_label(label)
    return nlp, textcat


def _pair(nlp: Language, example: Example, labels: Iterable[str]) -> Pair:
    cats = {label: float(label == example.label) for label in labels}
    return Pair.from_dict(Doc(nlp.vocab, words=list(example.words)), {"cats": cats})
