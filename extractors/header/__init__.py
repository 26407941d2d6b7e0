"""What a document says of itself in its header and signature block."""

from extractors.header.find import find_header

__all__ = ["find_header"]
