"""The search backends. Import from here: `from index.search import TantivyIndex`."""

from index.search.tantivy import TantivyIndex

__all__ = ["TantivyIndex"]
