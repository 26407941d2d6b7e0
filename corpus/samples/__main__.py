"""Print the sample files as they arrive, a line each: what the demonstration takes in."""

from corpus.samples import samples

for sample in samples():
    print(sample.source)
