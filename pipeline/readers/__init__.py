"""One reader for each format: bytes → raw pages and blocks."""
