"""Bodies named in the text."""

from extractors.agencies.cells import expand_name
from extractors.agencies.find import find_agencies
from extractors.agencies.titles import with_title

__all__ = ["expand_name", "find_agencies", "with_title"]
