"""Vietnamese text: normal form, fold, tone placement, document number keys."""

from corpus.text.fold import fold
from corpus.text.number_key import number_key
from corpus.text.syllable import is_syllable
from corpus.text.tone import modern_tones

__all__ = ["fold", "is_syllable", "modern_tones", "number_key"]
