"""Document numbers (số, ký hiệu), wherever they stand (domain.md §1.10)."""

from extractors.numbers.find import find_numbers
from extractors.numbers.parsed import NumberStyle, ParsedNumber, format_number, parse_number

__all__ = ["NumberStyle", "ParsedNumber", "find_numbers", "format_number", "parse_number"]
