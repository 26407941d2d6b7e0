"""Vietnamese text: normal form, fold, tone placement, document number keys."""

from corpus.text.fold import fold
from corpus.text.number_key import number_key
from corpus.text.tone import modern_tones

__all__ = ["fold", "modern_tones", "number_key"]
