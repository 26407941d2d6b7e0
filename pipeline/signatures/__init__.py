"""Digital signatures of a file, as far as they can be known without a network."""

from pipeline.signatures.read import read_signatures

__all__ = ["read_signatures"]
