"""Print the sample files as they arrive, a line each, or those of `packages`: what the demonstration takes in."""

import sys

from corpus.samples import packages, samples

for path in packages() if sys.argv[1:] == ["packages"] else [sample.source for sample in samples()]:
    print(path)
