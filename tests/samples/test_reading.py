"""What the readers make of a sample is what they make of its true text, word for word.

Both are read, because a header set with spaces gives its left box before its right one.
"""

from __future__ import annotations

import pytest

from corpus.samples import Sample, samples
from pipeline.normalise import normalise
from pipeline.readers.read import read_raw

SAMPLES = samples()


def words(text: str) -> list[str]:
    return [word for word in text.split() if any(c.isalnum() for c in word)]


@pytest.mark.parametrize("sample", SAMPLES, ids=[sample.source.name for sample in SAMPLES])
def test_a_sample_is_read_word_for_word(sample: Sample) -> None:
    read = normalise(read_raw(sample.source.read_bytes(), sample.source.name)).text
    true = normalise(read_raw(sample.text.read_bytes(), sample.text.name)).text
    assert words(read) == words(true)
