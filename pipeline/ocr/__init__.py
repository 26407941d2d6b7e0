"""Images of pages → words with their places: for scans, and for image files."""
