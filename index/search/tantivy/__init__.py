"""The embedded backend."""

from index.search.tantivy.backend import TantivyIndex

__all__ = ["TantivyIndex"]
